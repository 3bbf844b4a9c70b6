import {
  type Cell,
  type CellsById,
  cellIn,
  cellText,
  isBlank,
  isDate,
  sameCell,
} from '../../ledger/cell';
import { type IsoDate, isoDateOf, vietnameseDate } from '../../ledger/date';
import type { Difference } from '../../ledger/imports/cumulative';
import type { ImportContent, SeenRow } from '../../ledger/imports/import-call';
import { type ReadLine, readLines } from '../../ledger/imports/read-lines';
import { settingProblems } from '../../ledger/imports/setting-lines';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { isEntryTab, type TabColumn } from '../../ledger/tabs';
import { mayWrite } from '../../workbook/rights';
import { readClosedDates } from '../periods';
import type { WorkbookContext } from '../workbook-context';
import type { WorkbookTabs } from '../workbook-tabs';
import { type ReadRows, wholeTab } from '../write/find-rows';
import { type KeyedTab, openKeyedTab } from '../write/keyed-tab';
import { planRecords } from './import-records';
import { storedRecords } from './import-stored';

/** A line of the file beside what stands in the tab for it. */
export interface PlannedLine {
  readonly row: number;
  readonly key: string;
  /** "28/02/2025 · Đăk Ơ · Hộ nghèo" */
  readonly what: string;
  /** Row of the tab and its cells; null: there is none. */
  readonly standing: { readonly row: number; readonly cells: CellsById } | null;
  /** Cells by which the tab differs from the file; none: there is nothing to do. */
  readonly after: CellsById;
}

export interface ImportPlan {
  readonly table: KeyedTab;
  readonly lines: readonly PlannedLine[];
  /** Columns that the file fills beside the key, in the order of the tab. */
  readonly compared: readonly TabColumn[];
  readonly differences: readonly Difference[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the lines strictly and compares them with the tab: one read of it, and of Đã chốt where
 * records are concerned, whatever the number of lines.
 */
export function planImport(
  content: ImportContent,
  tabs: WorkbookTabs,
  { catalogue, settings }: WorkbookContext,
): Result<ImportPlan> {
  const table = openKeyedTab(tabs, content.tab, catalogue);
  if (!table.ok) return table;
  if (!mayWrite(table.value.tab)) {
    return failed(problem('tab-not-own', {}, { tab: table.value.name }));
  }
  const { spec, unit } = table.value;
  const { lines, problems } = readLines(content, {
    spec,
    unit,
    catalogue,
    detail: settings.detail,
    keyOf: table.value.keyOfRecord,
  });
  const read = wholeTab(table.value);
  const plan = { table: table.value, lines, read };
  const hasDates = spec.columns.some(({ id }) => id === 'cutoff');
  const closedDates = hasDates ? readClosedDates(tabs) : ok(new Set<IsoDate>());
  if (!closedDates.ok) return closedDates;
  if (!isEntryTab(spec)) {
    const touched = closedDateWarnings(lines, closedDates.value, table.value);
    const settings = spec.id === 'settings' ? settingProblems(lines) : [];
    return ok(compared(plan, [...problems, ...settings, ...touched], []));
  }
  const closed = openKeyedTab(tabs, 'closed', catalogue);
  if (!closed.ok) return closed;
  const stored = [
    ...storedRecords(table.value, read.all ?? [], closedDates.value),
    ...storedRecords(closed.value, wholeTab(closed.value).all ?? [], closedDates.value),
  ];
  const records = planRecords(table.value, lines, stored, closedDates.value);
  const found = [...problems, ...records.problems];
  return ok(compared({ ...plan, lines: records.lines }, found, records.differences));
}

/** Nothing of these tabs is moved away when a date is closed: its reports would change. */
function closedDateWarnings(
  lines: readonly ReadLine[],
  closedDates: ReadonlySet<IsoDate>,
  { name }: KeyedTab,
): Problem[] {
  const dates = lines.flatMap(({ cells: { cutoff } }) =>
    cutoff !== undefined && isDate(cutoff) ? [isoDateOf(cutoff)] : [],
  );
  return [...new Set(dates)]
    .filter((date) => closedDates.has(date))
    .map((date) => {
      const about = { date: vietnameseDate(date), tab: name };
      return problem('import-date-closed', {}, about, 'warning');
    });
}

interface Reading {
  readonly table: KeyedTab;
  readonly lines: readonly ReadLine[];
  readonly read: ReadRows;
}

function compared(
  { table, lines, read }: Reading,
  found: readonly Problem[],
  apart: readonly Difference[],
): ImportPlan {
  const problems = [...found];
  const filled = new Set(lines.flatMap(({ cells }) => Object.keys(cells)));
  const columns = table.spec.columns.filter(
    ({ id, computed }) => filled.has(id) && computed !== true && !table.spec.key.includes(id),
  );
  const planned = lines.flatMap((line): PlannedLine[] => {
    const row = read.rowOf(line.key);
    if (!row.ok) {
      problems.push(...row.problems);
      return [];
    }
    const what = nameOf(line.cells, table);
    if (row.value === null) {
      const { row: at, key } = line;
      return [{ row: at, key, what, standing: null, after: withoutBlanks(line.cells) }];
    }
    const cells = cellsById(table, row.value.cells, columns);
    const after = Object.fromEntries(
      columns
        .filter(({ id }) => id in line.cells && !sameCell(cells[id], line.cells[id]))
        .map(({ id }) => [id, line.cells[id] ?? '']),
    );
    const standing = { row: row.value.row, cells };
    return [{ row: line.row, key: line.key, what, standing, after }];
  });
  return { table, lines: planned, compared: columns, differences: apart, problems };
}

function nameOf(cells: CellsById, { spec }: KeyedTab): string {
  const parts = spec.key.map((id) => cells[id]).filter((cell) => !isBlank(cell));
  return parts.map(cellText).join(' · ');
}

function withoutBlanks(cells: CellsById): CellsById {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => !isBlank(cell)));
}

function cellsById(
  { positions }: KeyedTab,
  cells: readonly Cell[],
  columns: readonly TabColumn[],
): CellsById {
  return Object.fromEntries(columns.map(({ id }) => [id, cellIn(cells, positions, id)]));
}

/** What stands in the tab for a line, as the page is told and sends back. */
export function seenOf({ row, standing }: PlannedLine, columns: readonly TabColumn[]): SeenRow {
  if (standing === null) return [row];
  return [row, ...columns.map(({ id }) => plain(standing.cells[id] ?? ''))];
}

function plain(cell: Cell): string | number {
  if (isDate(cell)) return isoDateOf(cell);
  return typeof cell === 'boolean' ? String(cell) : cell;
}
