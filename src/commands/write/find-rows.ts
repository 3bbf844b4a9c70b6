import { type Cell, type Cells, cellIn, isBlank } from '../../ledger/cell';
import { ENTRY_HELPER_HEADERS } from '../../ledger/columns';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { keyPattern } from '../../ledger/row-pattern';
import { addRows, rowsOf, SPARE_ROWS } from '../../workbook/tab-size';
import { endOfRun, readFormula, readRecordsOf, readRows, rowsMatching } from '../../workbook/table';
import { lengthenView, SOURCE_TABS } from '../ledger-view';
import type { WorkbookTabs } from '../workbook-tabs';
import type { KeyedTab } from './keyed-tab';

/** A row as it was read. */
export interface StandingRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** What a command has read of a tab to write into it. */
export interface ReadRows {
  /** Everything in the tab, header row first; null where only the rows of the keys were read. */
  readonly all: Cells | null;
  /** The row of a key; null if there is none. Two rows with one key are refused. */
  rowOf(key: string): Result<StandingRow | null>;
  /** Rows in which nothing is typed, one under the other; the tab is lengthened when it is full. */
  freeRows(count: number, tabs: WorkbookTabs): readonly StandingRow[];
}

/** So few rows are searched for by Mã dòng: that costs the same in a small and in a full tab. */
const FEW = 4;

/** Looks the keys up at this moment: rows move when people sort. */
export function findRows(table: KeyedTab, keys: readonly string[]): ReadRows {
  const isFew = keys.length <= FEW && table.positions.has('rowKey');
  return isFew ? searched(table, keys) : wholeTab(table);
}

/** Everything in one read. */
export function wholeTab(table: KeyedTab): ReadRows {
  const cells = readRecordsOf(table.tab, table.width);
  const rows = new Map<string, StandingRow[]>();
  cells.forEach((line, index) => {
    const key = index === 0 ? null : table.keyOf(line);
    if (key === null) return;
    const standing = { row: index + 1, cells: line };
    const same = rows.get(key);
    if (same) same.push(standing);
    else rows.set(key, [standing]);
  });
  return {
    all: cells,
    rowOf: (key) => onlyRow(table, rows.get(key) ?? []),
    freeRows: (count, tabs) => freeIn(table, cells, count, tabs),
  };
}

function searched(table: KeyedTab, keys: readonly string[]): ReadRows {
  const column = table.positions.get('rowKey') ?? 1;
  const found = new Map(
    keys.map((key) => {
      const rows = rowsMatching(table.tab, column, keyPattern(key, table.catalogue));
      // The pattern may take a neighbour too: what the cells say counts.
      const standing = rows
        .map((row) => ({ row, cells: readRows(table.tab, row, 1, table.width)[0] ?? [] }))
        .filter(({ cells }) => table.keyOf(cells) === key);
      return [key, standing];
    }),
  );
  const rows = [...found.values()].flat().map(({ row }) => row);
  // A key that no formula shows is found nowhere: its record would be written a second time.
  if ([...found.values()].some(({ length }) => length === 0) && !showsKeys(table)) {
    return wholeTab(table);
  }
  // Somebody sorted between the searches: two keys seem to stand in one row.
  if (new Set(rows).size < rows.length) return wholeTab(table);
  return {
    all: null,
    rowOf: (key) => onlyRow(table, found.get(key) ?? []),
    freeRows: (count, tabs) =>
      freeNearby(table, count) ?? freeIn(table, readRecordsOf(table.tab, table.width), count, tabs),
  };
}

const shown = new WeakMap<KeyedTab, boolean>();

/** Whether Mã dòng has its formula and not only its heading; read once for each opening of the tab. */
function showsKeys(table: KeyedTab): boolean {
  const known = shown.get(table);
  if (known !== undefined) return known;
  const formula = readFormula(table.tab, 1, table.positions.get('rowKey') ?? 1);
  const isThere = formula.includes(`"${ENTRY_HELPER_HEADERS.rowKey}"`);
  shown.set(table, isThere);
  return isThere;
}

function onlyRow({ name }: KeyedTab, rows: readonly StandingRow[]): Result<StandingRow | null> {
  const [first, second] = rows;
  if (!first || !second) return ok(first ?? null);
  return failed(problem('key-twice', { tab: name, row: second.row }, { row: first.row }));
}

/** Whether nothing is typed in the row; what formulas of ours show does not count. */
export function isFree({ spec, positions }: KeyedTab, cells: readonly Cell[]): boolean {
  return spec.columns.every(
    ({ id, computed }) => computed || isBlank(cellIn(cells, positions, id)),
  );
}

/** Rows read under the unbroken run of dates: enough to pass over what people began to type there. */
const WINDOW = 16;

/** Free rows at the top, or right under the first unbroken run of records; null: look everywhere. */
function freeNearby(table: KeyedTab, count: number): readonly StandingRow[] | null {
  const { tab, width, positions } = table;
  const last = rowsOf(tab);
  const cutoff = positions.get('cutoff') ?? 1;
  const top = window(table, 2, Math.min(3, last));
  const free = firstFree(table, top, count);
  if (free) return free;
  if (top.length < 2 || top.some(({ cells }) => isBlank(cells[cutoff - 1]))) return null;
  const end = endOfRun(tab, 2, cutoff);
  if (end >= last) return null;
  return firstFree(table, window({ tab, width }, end + 1, Math.min(end + WINDOW, last)), count);
}

function window(
  { tab, width }: Pick<KeyedTab, 'tab' | 'width'>,
  from: number,
  to: number,
): StandingRow[] {
  if (to < from) return [];
  return readRows(tab, from, to - from + 1, width).map((cells, i) => ({ row: from + i, cells }));
}

/** The first unbroken run of so many free rows. */
function firstFree(
  table: KeyedTab,
  rows: readonly StandingRow[],
  count: number,
): readonly StandingRow[] | null {
  let run = 0;
  for (let i = 0; i < rows.length; i++) {
    run = isFree(table, rows[i]?.cells ?? []) ? run + 1 : 0;
    if (run === count) return rows.slice(i - count + 1, i + 1);
  }
  return null;
}

function freeIn(
  table: KeyedTab,
  cells: Cells,
  count: number,
  tabs: WorkbookTabs,
): readonly StandingRow[] {
  const rows = cells.map((line, index) => ({ row: index + 1, cells: line }));
  const free = firstFree(table, rows.slice(1), count);
  if (free) return free;
  let used = rows.length;
  while (used > 1 && isFree(table, cells[used - 1] ?? [])) used--;
  addRows(table.tab, cells.length, used + count + SPARE_ROWS - cells.length);
  if (SOURCE_TABS.includes(table.spec.id)) lengthenView(tabs);
  return Array.from(
    { length: count },
    (_, i) => rows[used + i] ?? { row: used + i + 1, cells: [] },
  );
}
