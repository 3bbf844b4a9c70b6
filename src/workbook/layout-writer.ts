import type { Cell } from '../ledger/cell';
import type { Area, Layout, LayoutCell } from '../reports/layout';
import { flush, type Tab } from './book';
import { writeBlock } from './cell-writer';
import { writeCharts } from './chart-writer';
import { FONT, GRID_COLOR, lookOf } from './layout-styles';
import { mostCommon, runs } from './runs';
import { sizeAtLeast } from './tab-size';
import { createTab } from './tabs';

const SIZE_KEY = 'soUyThac.size';
/** Google's own height of a row, in pixels. */
const ROW_HEIGHT = 21;
const BLANK: LayoutCell = { value: '', style: 'blank' };

export type LayoutRefusal = { readonly tab: string };

/**
 * The tab of a report as it must be before anything is written: null when the report has none yet.
 * A refusal means that a person filled cells beside the report which a wider report would cover.
 */
export function refusalFor(layout: Layout, tabs: ReadonlyMap<string, Tab>): LayoutRefusal | null {
  const tab = tabs.get(layout.id);
  if (!tab) return null;
  const old = readSize(tab);
  const columns = layout.widths.length;
  if (old.columns >= columns || tab.getMaxColumns() <= old.columns) return null;
  const beside = Math.min(columns, tab.getMaxColumns()) - old.columns;
  const range = tab.getRange(1, old.columns + 1, tab.getMaxRows(), beside);
  return range.isBlank() ? null : { tab: tab.getName() };
}

/**
 * Writes a summary tab: in place when the tab of this report exists (found by its metadata), else in
 * a new tab; never in a person's own tab of the same name. The number of service calls depends on
 * columns, merges, grids and charts of the layout, not on its rows.
 */
export function writeLayout(layout: Layout, tabs: ReadonlyMap<string, Tab>): Tab {
  const rows = layout.rows.length;
  const columns = layout.widths.length;
  const existing = tabs.get(layout.id);
  const tab = existing ?? createTab('report', layout.id, layout.tabName, rows, columns);
  if (existing) clearOld(tab, rows, columns);
  writeAllCells(tab, layout, columns);
  writeShape(tab, layout, columns);
  writeCharts(tab, layout);
  keepSize(tab, rows, columns);
  return tab;
}

/** Writes several, already made: nothing is written when making one of them failed before. */
export function writeLayouts(layouts: readonly Layout[], tabs: ReadonlyMap<string, Tab>): Tab[] {
  const written = layouts.map((layout) => writeLayout(layout, tabs));
  flush();
  return written;
}

function clearOld(tab: Tab, rows: number, columns: number): void {
  const old = readSize(tab);
  sizeAtLeast(tab, rows, columns);
  const area = tab.getRange(1, 1, Math.max(old.rows, rows), Math.max(old.columns, columns));
  area.breakApart();
  area.clear();
  area.clearNote();
}

function writeAllCells(tab: Tab, layout: Layout, columns: number): void {
  const cells = layout.rows.map((row) =>
    Array.from({ length: columns }, (_, column) => row.cells[column] ?? BLANK),
  );
  const looks = cells.map((row) => row.map((cell) => lookOf(cell.style)));
  const range = tab.getRange(1, 1, cells.length, columns);
  range.setFontFamily(FONT);
  range.setFontSizes(looks.map((row) => row.map((look) => look.size)));
  range.setFontWeights(looks.map((row) => row.map((look) => (look.bold ? 'bold' : 'normal'))));
  range.setFontStyles(looks.map((row) => row.map((look) => (look.italic ? 'italic' : 'normal'))));
  range.setFontColors(looks.map((row) => row.map((look) => look.color)));
  range.setBackgrounds(looks.map((row) => row.map((look) => look.background)));
  range.setHorizontalAlignments(looks.map((row) => row.map((look) => look.horizontal)));
  range.setVerticalAlignments(looks.map((row) => row.map((look) => look.vertical)));
  range.setWraps(looks.map((row) => row.map((look) => look.wrap)));
  writeBlock(
    tab,
    1,
    1,
    cells.map((row) => row.map((cell): Cell => cell.value)),
    cells.map((row) => row.map((cell) => cell.format ?? '')),
  );
  range.setNotes(cells.map((row) => row.map((cell) => cell.note ?? '')));
}

function writeShape(tab: Tab, layout: Layout, columns: number): void {
  for (const merge of layout.merges) rangeOf(tab, merge).merge();
  for (const lines of layout.mergesAcross) rangeOf(tab, lines).mergeAcross();
  for (const grid of layout.grids) {
    rangeOf(tab, grid).setBorder(
      true,
      true,
      true,
      true,
      true,
      true,
      GRID_COLOR,
      SpreadsheetApp.BorderStyle.SOLID,
    );
  }
  for (const run of runs(layout.widths)) tab.setColumnWidths(run.start + 1, run.length, run.value);
  setHeights(
    tab,
    layout.rows.map((row) => row.height ?? ROW_HEIGHT),
  );
  if (layout.frozenRows > 0 || tab.getFrozenRows() > 0) tab.setFrozenRows(layout.frozenRows);
  tab.setHiddenGridlines(columns > 0);
}

/** The usual height for all rows in one call, then the rows that differ. */
function setHeights(tab: Tab, heights: readonly number[]): void {
  const usual = mostCommon(heights) ?? ROW_HEIGHT;
  tab.setRowHeightsForced(1, heights.length, usual);
  for (const run of runs(heights)) {
    if (run.value !== usual) tab.setRowHeightsForced(run.start + 1, run.length, run.value);
  }
}

function rangeOf(tab: Tab, area: Area): GoogleAppsScript.Spreadsheet.Range {
  return tab.getRange(area.row, area.column, area.rows, area.columns);
}

function readSize(tab: Tab): { rows: number; columns: number } {
  const kept = tab.getDeveloperMetadata().find((metadata) => metadata.getKey() === SIZE_KEY);
  const [rows = 0, columns = 0] = (kept?.getValue() ?? '0x0').split('x').map(Number);
  return { rows, columns };
}

function keepSize(tab: Tab, rows: number, columns: number): void {
  const text = `${rows}x${columns}`;
  const kept = tab.getDeveloperMetadata().find((metadata) => metadata.getKey() === SIZE_KEY);
  if (kept) kept.setValue(text);
  else
    tab.addDeveloperMetadata(SIZE_KEY, text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
