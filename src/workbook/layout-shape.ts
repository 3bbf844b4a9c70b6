import type { Area, Layout } from '../reports/layout';
import type { Tab } from './book';
import { GRID_COLOR } from './layout-styles';
import { mostCommon, runs } from './runs';
import { columnLetter } from './table';

/** Google's own height of a row, in pixels. */
const ROW_HEIGHT = 21;

/** Merges, borders, sizes and frozen rows of a layout. */
export function writeShape(tab: Tab, layout: Layout): void {
  for (const merge of layout.merges) rangeOf(tab, merge).merge();
  for (const lines of layout.mergesAcross) rangeOf(tab, lines).mergeAcross();
  for (const tiers of layout.mergesDown) rangeOf(tab, tiers).mergeVertically();
  drawGrids(tab, layout.grids);
  setSizes(layout.widths, (start, count, width) => tab.setColumnWidths(start, count, width));
  setSizes(
    layout.rows.map((row) => row.height ?? ROW_HEIGHT),
    (start, count, height) => tab.setRowHeightsForced(start, count, height),
  );
  tab.setFrozenRows(layout.frozenRows);
}

/** All of them in one call. */
function drawGrids(tab: Tab, grids: readonly Area[]): void {
  if (grids.length === 0) return;
  const { SOLID } = SpreadsheetApp.BorderStyle;
  tab
    .getRangeList(grids.map(addressOf))
    .setBorder(true, true, true, true, true, true, GRID_COLOR, SOLID);
}

/** The usual size for all in one call, then those that differ. */
function setSizes(
  sizes: readonly number[],
  set: (start: number, count: number, size: number) => void,
): void {
  const usual = mostCommon(sizes) ?? 0;
  set(1, sizes.length, usual);
  for (const run of runs(sizes)) {
    if (run.value !== usual) set(run.start + 1, run.length, run.value);
  }
}

function rangeOf(tab: Tab, area: Area): GoogleAppsScript.Spreadsheet.Range {
  return tab.getRange(area.row, area.column, area.rows, area.columns);
}

function addressOf({ row, column, rows, columns }: Area): string {
  const last = `${columnLetter(column + columns - 1)}${row + rows - 1}`;
  return `${columnLetter(column)}${row}:${last}`;
}
