import type { Cell } from '../ledger/cell';
import type { Layout, LayoutCell } from '../reports/layout';
import { flush, type Tab } from './book';
import { type OwnFormula, writeBlock } from './cell-writer';
import { chartPlaces, writeCharts } from './chart-writer';
import { type CheapLayout, cheapLayout } from './cheap-layout';
import {
  type ControlledLayout,
  paperOf,
  paperWarning,
  printLink,
  withControlRow,
} from './control-row';
import { digest } from './digest';
import { freshnessFormula, type Stamp, UNFINISHED } from './freshness';
import { coveredCells, shapeOf, writeShape } from './layout-shape';
import { lookOf, textStyles } from './layout-styles';
import { coversOwnCells, isInPlace, landmarksOf } from './report-extent';
import { newReportTab, type ReportTab, type TabMemory } from './report-tabs';
import { sizeAtLeast, sizeExactly } from './tab-size';
import { createTab, type Roster, readRoster } from './tabs';

const BLANK: LayoutCell = { value: '', style: 'blank' };

type LayoutRefusal = { readonly tab: string };

/** Whether the tab of a report may be rebuilt; refused where a person's own cells would go. */
export function refusalFor(
  layout: Layout,
  existing: ReadonlyMap<string, ReportTab>,
): LayoutRefusal | null {
  const report = existing.get(layout.id);
  if (!report || isCutShort(report)) return null;
  const { rows, widths } = controlledOf(layout)?.layout ?? layout;
  const wanted = { rows: rows.length, columns: widths.length };
  return coversOwnCells(report.values(), report.memory, wanted)
    ? { tab: report.tab.getName() }
    : null;
}

/** Begun by a build that was killed before anything of it was remembered: all of it is the report's. */
function isCutShort({ memory, values }: ReportTab): boolean {
  return memory.rows === 0 && values()[0]?.includes(UNFINISHED) === true;
}

/** A tab of figures has a line on paper that warns when they changed, and the line above the paper. */
function controlledOf(layout: Layout): ControlledLayout | null {
  return layout.warningRow === null ? null : withControlRow(layout);
}

/** As its cells are read again: of cells that become one, only the first keeps what stands in it. */
function withoutCovered(layout: CheapLayout): CheapLayout {
  const covered = coveredCells(layout);
  return {
    ...layout,
    rows: layout.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell, column) =>
        covered.has(`${at + 1},${column + 1}`) ? { value: '', style: cell.style } : cell,
      ),
    })),
  };
}

/**
 * Writes several, already made: nothing is written when making one of them failed before.
 *
 * @param existing as found by findReportTabs, the same object for all tabs of a run
 * @param stamps when and from which data each is built, by the ids of layouts
 */
export function writeLayouts(
  layouts: readonly Layout[],
  existing: ReadonlyMap<string, ReportTab>,
  stamps: ReadonlyMap<string, Stamp> = new Map(),
): Tab[] {
  const written = layouts.map((layout) =>
    writeLayout(layout, stamps.get(layout.id) ?? UNSTAMPED, existing),
  );
  flush();
  return written;
}

const UNSTAMPED: Stamp = { builtAt: '', marks: [] };
/** The tabs of the file, read at most once in a run that makes several. */
const rosters = new WeakMap<ReadonlyMap<string, ReportTab>, Roster>();

function rosterOf(existing: ReadonlyMap<string, ReportTab>): Roster {
  const roster = rosters.get(existing) ?? readRoster();
  rosters.set(existing, roster);
  return roster;
}

/**
 * Writes a summary tab: in place when the tab of this report exists (found by its metadata), else in
 * a new tab; never in a person's own tab of the same name. The number of service calls depends on
 * columns, merges and charts of the layout, not on its rows. A tab that holds already what is to be
 * written gets a new line on freshness and nothing else.
 *
 * A build that is killed half way leaves a line that says so at the top, and all that it began on is the
 * report's own: the next one completes it. The line on freshness comes last.
 */
function writeLayout(layout: Layout, stamp: Stamp, tabs: ReadonlyMap<string, ReportTab>): Tab {
  const existing = tabs.get(layout.id);
  const controlled = controlledOf(layout);
  const sheet = withoutCovered(cheapLayout(controlled?.layout ?? layout));
  const [rows, columns] = [sheet.rows.length, sheet.widths.length];
  const report = existing ?? makeReportTab(sheet, rosterOf(tabs));
  const { tab, memory } = report;
  const made = digest(JSON.stringify(sheet));
  const shape = digest(JSON.stringify(shapeOf(sheet)));
  const isThere = existing !== undefined && made === memory.digest && holds(existing, sheet);
  const marks = stamp.marks.map(({ key }) => key);
  const begun: TabMemory = {
    ...memory,
    rows: Math.max(memory.rows, rows),
    columns: Math.max(memory.columns, columns),
    landmarks: [],
    digest: '',
    shape: '',
    pending: chartPlaces(sheet),
  };
  if (isThere && `${marks}` !== `${memory.marks}`) report.remember({ ...memory, marks });
  if (!isThere) {
    const isBare = memory.rows === 0;
    const isShaped = existing !== undefined && memory.shape === shape && hasShape(existing, sheet);
    // The cells of a tab that nothing was written to yet say themselves that they are not all there.
    if (!isBare || !controlled) report.remember(begun);
    if (existing && !isBare && controlled) {
      markUnfinished(tab, begun.columns, controlled.freshness);
    }
    if (existing && !isShaped) clearOld(existing, begun, sheet);
    if (isShaped && !hasNotes(sheet)) tab.getRange(1, 1, rows, columns).clearNote();
    writeAllCells(tab, sheet, controlled);
    if (!isShaped) writeShape(tab, sheet, existing === undefined);
    const isCut = existing !== undefined && isBare;
    const charts = writeCharts(tab, sheet, isCut ? 'all ours' : memory);
    const print = { area: paperOf(sheet), titles: sheet.titles, blocks: sheet.blocks };
    const whole = { rows, columns, charts, pending: {}, shape, landmarks: landmarksOf(sheet) };
    report.remember({ ...whole, digest: made, marks, print: controlled ? print : null });
  }
  if (controlled) {
    tab.getRange(1, controlled.freshness).setFormula(freshnessFormula(stamp));
  }
  return tab;
}

/** Seen by everybody before anything below it changes. */
function markUnfinished(tab: Tab, columns: number, freshness: number): void {
  const cells = Array.from({ length: columns }, (_, at) =>
    at + 1 === freshness ? UNFINISHED : '',
  );
  tab.getRange(1, 1, 1, columns).setValues([cells]);
  flush();
}

/** Whether merges, borders and sizes of the last build stand where they did: no row was moved or deleted. */
function hasShape({ memory, values }: ReportTab, { rows, widths }: Layout): boolean {
  const isWhole = memory.rows === rows.length && memory.columns === widths.length;
  return isWhole && isInPlace(values(), memory);
}

/** Whether the tab shows what the layout would write; formulas are their own matter. */
function holds(report: ReportTab, { rows, charts, warningRow }: Layout): boolean {
  const values = report.values();
  const same = rows.every(({ cells }, at) => {
    if (warningRow !== null && (at === 0 || at + 1 === warningRow)) return true;
    return report.memory.columns === 0
      ? false
      : Array.from({ length: report.memory.columns }, (_, column) => column).every((column) =>
          isSame(cells[column]?.value ?? '', values[at]?.[column] ?? ''),
        );
  });
  const isFinished = !values[0]?.includes(UNFINISHED);
  return same && isFinished && (charts.length === 0 || hasCharts(report));
}

/** Whether those of the last build are all there still. */
function hasCharts({ tab, memory }: ReportTab): boolean {
  const present = new Set(tab.getCharts().map((chart) => chart.getChartId()));
  return Object.values(memory.charts).every((id) => present.has(id));
}

function isSame(wanted: Cell, found: Cell): boolean {
  return wanted instanceof Date && found instanceof Date
    ? wanted.getTime() === found.getTime()
    : wanted === found;
}

function makeReportTab(layout: Layout, roster: Roster): ReportTab {
  const size = { rows: layout.rows.length, columns: layout.widths.length };
  const tab = createTab({ kind: 'report', id: layout.id, name: layout.tabName, ...size }, roster);
  tab.setHiddenGridlines(true);
  return newReportTab(tab);
}

function clearOld(report: ReportTab, { rows, columns }: TabMemory, layout: Layout): void {
  const { tab, memory } = report;
  const values = report.values();
  const isInside = values.length <= rows && (values[0]?.length ?? 0) <= columns;
  if (memory.rows === 0 && isInside) {
    sizeExactly(tab, rows, columns);
    tab.setHiddenGridlines(true);
  }
  // What was read reaches as far as the tab at least: its size is asked for only where that is less.
  if (values.length < rows || (values[0]?.length ?? 0) < columns) sizeAtLeast(tab, rows, columns);
  // The line above the paper says that the tab is being written: it stays until all else is there.
  const first = layout.warningRow === null || memory.rows === 0 ? 1 : 2;
  const area = tab.getRange(first, 1, rows - first + 1, columns);
  area.breakApart();
  area.clear();
  // Writing replaces the notes of all cells, but has none to write where the layout has none.
  const isCovered = layout.rows.length >= rows && layout.widths.length >= columns;
  if (!isCovered || !hasNotes(layout)) area.clearNote();
}

function writeAllCells(tab: Tab, layout: Layout, controlled: ControlledLayout | null): void {
  const cells = layout.rows.map((row) => layout.widths.map((_, at) => row.cells[at] ?? BLANK));
  const looks = cells.map((row) => row.map((cell) => lookOf(cell.style)));
  const range = tab.getRange(1, 1, cells.length, layout.widths.length);
  const styleOf = textStyles();
  range.setTextStyles(cells.map((row) => row.map(({ style }) => styleOf(style))));
  range.setBackgrounds(looks.map((row) => row.map((look) => look.background)));
  range.setHorizontalAlignments(looks.map((row) => row.map((look) => look.horizontal)));
  range.setVerticalAlignments(looks.map((row) => row.map((look) => look.vertical)));
  range.setWraps(looks.map((row) => row.map((look) => look.wrap)));
  const values = cells.map((row) => row.map((cell): Cell | OwnFormula => cell.value));
  if (controlled) putControls(values, tab, controlled);
  const formats = cells.map((row) => row.map((cell) => cell.format ?? ''));
  writeBlock(tab, 1, 1, values, formats);
  if (hasNotes(layout)) {
    range.setNotes(cells.map((row) => row.map((cell) => cell.note ?? '')));
  }
}

function hasNotes({ rows }: Layout): boolean {
  return rows.some(({ cells }) => cells.some(({ note }) => note !== undefined));
}

function putControls(
  values: (Cell | OwnFormula)[][],
  tab: Tab,
  { layout, link, freshness }: ControlledLayout,
): void {
  const put = (row: number, column: number, value: Cell | OwnFormula): void => {
    values[row - 1]?.splice(column - 1, 1, value);
  };
  put(1, link, printLink(tab, layout));
  // As a formula: a text would turn the cell into one of text, in which no formula works.
  put(1, freshness, { formula: `="${UNFINISHED}"` });
  if (layout.warningRow !== null) put(layout.warningRow, 1, paperWarning(freshness));
}
