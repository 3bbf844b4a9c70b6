import { type Cell, cellText, isBlank, isDate } from '../../ledger/cell';
import { type IsoDate, isoDateOf, vietnameseDate } from '../../ledger/date';
import { type Difference, differences } from '../../ledger/imports/cumulative';
import type { ImportContent, SeenRow } from '../../ledger/imports/import-call';
import { type ReadLine, readLines } from '../../ledger/imports/read-lines';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { isEntryTab, type TabColumn } from '../../ledger/tabs';
import { unitFactor } from '../../ledger/unit';
import { mayEdit } from '../../workbook/rights';
import { readClosedDates } from '../periods';
import type { WorkbookContext } from '../workbook-context';
import type { WorkbookTabs } from '../workbook-tabs';
import { sameCell } from '../write/cell-format';
import { type ReadRows, wholeTab } from '../write/find-rows';
import { type CellsById, type KeyedTab, openKeyedTab } from '../write/keyed-tab';
import { openingBalances, recordAt, type StoredRecord, storedRecords } from './import-stored';

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
  if (!mayEdit(table.value.tab)) {
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
  const plan = { table: table.value, content, lines, read };
  if (!isEntryTab(spec)) return ok(compared(plan, problems, []));
  const closed = openKeyedTab(tabs, 'closed', catalogue);
  if (!closed.ok) return closed;
  const closedDates = readClosedDates(tabs);
  if (!closedDates.ok) return closedDates;
  const stored = [
    ...storedRecords(table.value, read.all ?? [], closedDates.value),
    ...storedRecords(closed.value, wholeTab(closed.value).all ?? [], closedDates.value),
  ];
  return ok(planRecords(plan, problems, stored, closedDates.value));
}

interface Reading {
  readonly table: KeyedTab;
  readonly content: ImportContent;
  readonly lines: readonly ReadLine[];
  readonly read: ReadRows;
}

/** Records besides: closed dates, flows since the beginning of the year, opening balances. */
function planRecords(
  reading: Reading,
  problems: readonly Problem[],
  stored: readonly StoredRecord[],
  closedDates: ReadonlySet<IsoDate>,
): ImportPlan {
  const { lines, table } = reading;
  const records = lines.map((line) => ({ line, record: recordAt(line.key) }));
  const apart = differences(
    records
      .filter(({ line }) => Object.keys(line.cumulative).length > 0)
      .map(({ line, record }) => ({ row: line.row, record, totals: line.cumulative })),
    stored,
  );
  const valuesOf = new Map<number, Record<string, Cell>>();
  for (const { row, column, value } of apart.found) {
    const cells = valuesOf.get(row) ?? {};
    const isMoney = table.spec.columns.some(({ id, kind }) => id === column && kind === 'money');
    cells[column] = isMoney ? value / unitFactor(table.unit) : value;
    valuesOf.set(row, cells);
  }
  const openingOf = openingBalances(stored);
  const complete = records.map(({ line, record }): ReadLine => {
    const opening = openingOf(record);
    const previous =
      opening === null ? {} : { previousOutstanding: opening / unitFactor(table.unit) };
    return { ...line, cells: { ...line.cells, ...valuesOf.get(line.row), ...previous } };
  });
  const isClosed = records.filter(({ record }) => closedDates.has(record.cutoff));
  const dates = [...new Set(isClosed.map(({ record }) => record.cutoff))];
  return compared(
    { ...reading, lines: complete },
    [
      ...problems,
      ...dates.map((date) =>
        problem('period-closed', {}, { date: vietnameseDate(date), field: 'cutoff' }),
      ),
      ...apart.problems.map((found) => worded(found, table)),
    ],
    apart.found,
  );
}

/** Amounts and columns as people read them. */
function worded(found: Problem, table: KeyedTab): Problem {
  const { column, total, before } = found.about;
  const spec = table.spec.columns.find(({ id }) => id === column);
  if (spec === undefined) return found;
  const about = {
    ...found.about,
    column: spec.header,
    total: amountText(Number(total), spec, table),
    before: amountText(Number(before), spec, table),
  };
  return { ...found, about };
}

/** "5.992 triệu đồng" of an integer amount; a count without a unit. */
export function amountText(amount: number, { kind }: TabColumn, { unit }: KeyedTab): string {
  return kind === 'money' ? `${dotted(amount / unitFactor(unit))} ${unit}` : dotted(amount);
}

/** 1.234,5 */
export function dotted(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
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
        .filter(({ id }) => id in line.cells && !same(cells[id], line.cells[id]))
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

function same(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [one ?? '', other ?? ''];
  return isBlank(a) || isBlank(b) ? isBlank(a) && isBlank(b) : sameCell(a, b);
}

function withoutBlanks(cells: CellsById): CellsById {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => !isBlank(cell)));
}

function cellsById(
  { positions }: KeyedTab,
  cells: readonly Cell[],
  columns: readonly TabColumn[],
): CellsById {
  return Object.fromEntries(
    columns.map(({ id }) => [id, cells[(positions.get(id) ?? 0) - 1] ?? '']),
  );
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
