import type { Cell } from '../ledger/cell';
import type { Area, Layout, LayoutCell } from '../reports/layout';
import { flush, type Tab } from './book';
import { writeBlock } from './cell-writer';
import { writeCharts } from './chart-writer';
import { FONT, GRID_COLOR, lookOf } from './layout-styles';
import { coversOwnCells, landmarksOf } from './report-extent';
import { newReportTab, type ReportTab } from './report-tabs';
import { mostCommon, runs } from './runs';
import { sizeAtLeast } from './tab-size';
import { readAll } from './table';
import { createTab } from './tabs';

/** Google's own height of a row, in pixels. */
const ROW_HEIGHT = 21;
const BLANK: LayoutCell = { value: '', style: 'blank' };

type LayoutRefusal = { readonly tab: string };

/** Whether the tab of a report may be rebuilt; refused where a person's own cells would go. */
export function refusalFor(
  layout: Layout,
  existing: ReadonlyMap<string, ReportTab>,
): LayoutRefusal | null {
  const report = existing.get(layout.id);
  if (!report) return null;
  const { tab, memory } = report;
  const wanted = { rows: layout.rows.length, columns: layout.widths.length };
  return coversOwnCells(readAll(tab), memory, wanted) ? { tab: tab.getName() } : null;
}

/**
 * Writes a summary tab: in place when the tab of this report exists (found by its metadata), else in
 * a new tab; never in a person's own tab of the same name. The number of service calls depends on
 * columns, merges, grids and charts of the layout, not on its rows.
 */
function writeLayout(layout: Layout, existing: ReportTab | undefined): Tab {
  const rows = layout.rows.length;
  const columns = layout.widths.length;
  const report = existing ?? makeReportTab(layout, rows, columns);
  const { tab, memory } = report;
  // A build that is killed half way is completed by the next one: all this area is the report's.
  const area = { rows: Math.max(memory.rows, rows), columns: Math.max(memory.columns, columns) };
  report.remember({ ...area, charts: memory.charts, landmarks: [] });
  if (existing) clearOld(tab, area);
  writeAllCells(tab, layout, columns);
  writeShape(tab, layout);
  const charts = writeCharts(tab, layout, memory.charts);
  report.remember({ rows, columns, charts, landmarks: landmarksOf(layout) });
  return tab;
}

/** Writes several, already made: nothing is written when making one of them failed before. */
export function writeLayouts(
  layouts: readonly Layout[],
  existing: ReadonlyMap<string, ReportTab>,
): Tab[] {
  const written = layouts.map((layout) => writeLayout(layout, existing.get(layout.id)));
  flush();
  return written;
}

function makeReportTab(layout: Layout, rows: number, columns: number): ReportTab {
  const tab = createTab({ kind: 'report', id: layout.id, name: layout.tabName, rows, columns });
  tab.setHiddenGridlines(true);
  return newReportTab(tab);
}

function clearOld(tab: Tab, { rows, columns }: { rows: number; columns: number }): void {
  sizeAtLeast(tab, rows, columns);
  const area = tab.getRange(1, 1, rows, columns);
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

function writeShape(tab: Tab, layout: Layout): void {
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
  tab.setFrozenRows(layout.frozenRows);
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
