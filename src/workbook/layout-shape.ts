import type { Area, Layout } from '../reports/layout';
import type { Tab } from './book';
import type { CheapLayout } from './cheap-layout';
import { GRID_COLOR } from './layout-styles';
import { mostScattered, runs } from './runs';
import { columnLetter } from './table';

/** Google's own height of a row, in pixels. */
const ROW_HEIGHT = 21;

/** What writeShape writes of a layout: where it is the same as in the last build, nothing of it is. */
export function shapeOf(layout: CheapLayout): object {
  const { widths, rows, frozenRows, grids, open, merges, mergesAcross, mergesDown } = layout;
  const heights = rows.map(({ height }) => height);
  return { widths, heights, frozenRows, grids, open, merges, mergesAcross, mergesDown };
}

/** Cells that merges cover, as "row,column": what stands in them goes when they become one. */
export function coveredCells({ merges, mergesAcross, mergesDown }: Layout): Set<string> {
  const covered = new Set<string>();
  const cover = (areas: readonly Area[], isFirst: (row: number, column: number) => boolean) => {
    for (const { row, column, rows, columns } of areas) {
      for (let down = 0; down < rows; down++) {
        for (let right = 0; right < columns; right++) {
          if (!isFirst(down, right)) covered.add(`${row + down},${column + right}`);
        }
      }
    }
  };
  cover(merges, (down, right) => down === 0 && right === 0);
  cover(mergesAcross, (_, right) => right === 0);
  cover(mergesDown, (down) => down === 0);
  return covered;
}

/**
 * Merges, borders, sizes and frozen rows of a layout.
 * @param isNew a tab in which no row is frozen yet
 */
export function writeShape(tab: Tab, layout: CheapLayout, isNew: boolean): void {
  for (const merge of layout.merges) rangeOf(tab, merge).merge();
  for (const lines of layout.mergesAcross) rangeOf(tab, lines).mergeAcross();
  for (const tiers of layout.mergesDown) rangeOf(tab, tiers).mergeVertically();
  drawGrids(tab, layout.grids);
  const { columns, rows } = layout.open;
  if (columns.length > 0) rangesOf(tab, columns).setBorder(null, null, null, null, false, null);
  if (rows.length > 0) rangesOf(tab, rows).setBorder(null, null, null, null, null, false);
  setSizes(layout.widths, (start, count, width) => tab.setColumnWidths(start, count, width));
  setSizes(
    layout.rows.map((row) => row.height ?? ROW_HEIGHT),
    (start, count, height) => tab.setRowHeightsForced(start, count, height),
  );
  if (!isNew || layout.frozenRows > 0) tab.setFrozenRows(layout.frozenRows);
}

/** All of them in one call. */
function drawGrids(tab: Tab, grids: readonly Area[]): void {
  if (grids.length === 0) return;
  const { SOLID } = SpreadsheetApp.BorderStyle;
  rangesOf(tab, grids).setBorder(true, true, true, true, true, true, GRID_COLOR, SOLID);
}

function rangesOf(tab: Tab, areas: readonly Area[]): GoogleAppsScript.Spreadsheet.RangeList {
  return tab.getRangeList(areas.map(addressOf));
}

/** The usual size for all in one call, then those that differ. */
function setSizes(
  sizes: readonly number[],
  set: (start: number, count: number, size: number) => void,
): void {
  const usual = mostScattered(sizes) ?? 0;
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
