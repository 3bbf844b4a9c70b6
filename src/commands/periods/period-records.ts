import { type Cell, type CellsById, cellText, isBlank } from '../../ledger/cell';
import { dateOf, type IsoDate } from '../../ledger/date';
import { ledgerTabColumns } from '../../ledger/entry-columns';
import type { Ledger } from '../../ledger/ledger';
import { cellsOfRecord, RECORD_IDS, readSame, recordIn } from '../../ledger/periods/closed-records';
import { isNotEntered } from '../../ledger/periods/unit-rows';
import { ok, type Problem, problem, type Result } from '../../ledger/problem';
import { dayIn } from '../../ledger/read-cell';
import { readAll } from '../../workbook/table';
import { entryTabs } from '../own-tabs';
import type { RecordSource } from '../records';
import type { WorkbookContext } from '../workbook-context';
import type { WorkbookTabs } from '../workbook-tabs';
import { type KeyedTab, openKeyedTab } from '../write/keyed-tab';
import { readReadable } from './readable-records';

/** A row of a date in a tab of records. */
export interface DatedRow {
  readonly key: string;
  readonly row: number;
  /** As its cells stand. */
  readonly standing: CellsById;
  /** What they say: standard names and numbers; null if they cannot be read. */
  readonly record: CellsById | null;
  /** Nothing but its key: prepared, or left over. */
  readonly isBlank: boolean;
  /** Another row of the tab has the same key. */
  readonly isTwice: boolean;
}

/** An association's entry tab, or Đã chốt. */
export interface DatedTab {
  readonly table: KeyedTab;
  readonly rows: readonly DatedRow[];
  /** Why the records of some of them are null. */
  readonly problems: readonly Problem[];
}

/** The rows of a date in one tab as they stand now, whether they count or not. */
function readDatedTab(
  table: KeyedTab,
  cutoff: IsoDate,
  context: WorkbookContext,
  association?: string,
): Result<DatedTab> {
  const all = readAll(table.tab);
  const date = (table.positions.get('cutoff') ?? 1) - 1;
  const values = all.map((cells, index) =>
    index === 0 || dayIn(cells[date]) === cutoff ? cells : [],
  );
  const keyOf = (cells: readonly Cell[]): string | null =>
    table.keyOf(cells.map((cell, i) => (i === date ? dateOf(cutoff) : cell)));
  const base = { id: table.spec.id, tab: table.name, all, values, ignored: [] };
  const source: RecordSource = association === undefined ? base : { ...base, association };
  const read = readReadable([source], context);
  if (!read.ok) return read;
  const records = recordsByRow(read.value.ledger, cutoff, values, table);
  const counts = new Map<string, number>();
  const rows = values.flatMap((cells, index): DatedRow[] => {
    const key = index === 0 || cells.length === 0 ? null : keyOf(cells);
    if (key === null) return [];
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const found = records.get(index + 1);
    return [
      {
        key,
        row: index + 1,
        standing: recordIn(cells, table.positions),
        record: found?.record ?? null,
        isBlank: found?.isBlank ?? false,
        isTwice: false,
      },
    ];
  });
  return ok({
    table,
    rows: rows.map((row) => ({ ...row, isTwice: (counts.get(row.key) ?? 0) > 1 })),
    problems: read.value.problems,
  });
}

interface ReadRecord {
  readonly record: CellsById;
  readonly isBlank: boolean;
}

function recordsByRow(
  ledger: Ledger,
  cutoff: IsoDate,
  values: readonly (readonly Cell[])[],
  { positions }: KeyedTab,
): ReadonlyMap<number, ReadRecord> {
  const noteAt = (positions.get('note') ?? 0) - 1;
  const records = new Map<number, ReadRecord>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const at = ledger.place(row).row ?? 0;
    const note = values[at - 1]?.[noteAt] ?? '';
    records.set(at, {
      record: cellsOfRecord(ledger, row, dateOf(cutoff), note),
      isBlank: isNotEntered(ledger, row) && isBlank(note),
    });
  }
  return records;
}

/** The entry tabs of all four associations, one read each. */
export function readEntryTabs(
  tabs: WorkbookTabs,
  cutoff: IsoDate,
  context: WorkbookContext,
): Result<DatedTab[]> {
  const found: DatedTab[] = [];
  for (const { spec, association } of entryTabs(context.catalogue.association)) {
    const table = openKeyedTab(tabs, spec.id, context.catalogue);
    if (!table.ok) return table;
    const read = readDatedTab(table.value, cutoff, context, association);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return ok(found);
}

export function readClosedTab(
  tabs: WorkbookTabs,
  cutoff: IsoDate,
  context: WorkbookContext,
): Result<DatedTab> {
  const table = openKeyedTab(tabs, 'closed', context.catalogue);
  return table.ok ? readDatedTab(table.value, cutoff, context) : table;
}

/** Why rows of a date cannot be moved: each is named. */
export function brokenRows({ table, rows, problems }: DatedTab): Problem[] {
  return rows.flatMap(({ row, record, isTwice }): readonly Problem[] => {
    if (record !== null && !isTwice) return [];
    const found = problems.filter(({ place }) => place.row === row);
    // Of two rows with one key only the second is told as a repetition.
    if (found.length > 0 || record !== null) return found;
    return [problem('row-changed', { tab: table.name, row })];
  });
}

/** Whether two readings of a record hold the same figures and words. */
export function isSameRecord(a: CellsById | null, b: CellsById | null): boolean {
  if (a === null || b === null) return false;
  return RECORD_IDS.every((id) => readSame(a[id], b[id]));
}

/** "Dư nợ 120; Nợ quá hạn 5": what of a row differs from another. */
export function describedDifference(own: CellsById, other: CellsById | null): string {
  const texts = ledgerTabColumns.flatMap(({ id, header }) => {
    if (id === 'cutoff' || readSame(own[id], other?.[id])) return [];
    return [`${header} ${shownText(own[id])}`];
  });
  return texts.join('; ');
}

/** Of a long note: enough to know it by. */
const MOST_SHOWN = 60;

function shownText(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return 'trống';
  const letters = [...cellText(cell)];
  return letters.length <= MOST_SHOWN
    ? letters.join('')
    : `${letters.slice(0, MOST_SHOWN).join('')}…`;
}
