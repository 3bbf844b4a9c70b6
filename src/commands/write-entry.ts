import type { Catalogue } from '../ledger/catalogue';
import { type Cell, type Cells, isBlank } from '../ledger/cell';
import type { Entry, EntryRow } from '../ledger/entry';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { flush } from '../workbook/book';
import { type CellWrite, writeCells } from '../workbook/cell-writer';
import { readFormulas, readRecordsOf } from '../workbook/table';
import {
  cellsToRestore,
  cellsToWrite,
  differences,
  entryRowOf,
  sameCell,
  wantedRow,
} from './entry-row';
import { findIn, holdsKey, type RecordTab } from './entry-tab';
import { freeRow } from './free-row';
import type { WriteLog } from './log-line';
import type { WorkbookTabs } from './workbook-tabs';

/** An entry that was checked, and where it goes. */
export interface EntryTask {
  readonly entry: Entry;
  /** What the person was shown. */
  readonly shown: EntryRow | null;
  readonly previousOutstanding: number | null;
  readonly record: RecordTab;
  readonly tabs: WorkbookTabs;
  readonly catalogue: Catalogue;
  readonly writeLog: WriteLog;
}

interface Written {
  readonly row: number;
  readonly isNew: boolean;
}

interface Attempt extends Written {
  readonly before: EntryRow | null;
  /** What another hand did at the moment of writing; null when all stands as written. */
  readonly collision: string | null;
  /** Whether every other row holds again what it held. */
  readonly mended: boolean;
}

/**
 * Writes the entry into its row, a new key into the first free row. No lock stops a person who sorts
 * or types between the last read and the write: it is read back, what was overwritten is put back,
 * and it is tried once more.
 */
export function writeEntry(task: EntryTask): Result<Written> {
  const first = attempt(task);
  if (!first.ok || first.value.collision === null) return first;
  const { isNew, mended } = first.value;
  const last = mended ? attempt(task) : first;
  if (last.ok && last.value.collision === null) return ok({ row: last.value.row, isNew });
  logAttempt(task, last.ok ? last.value : first.value, 'Không chắc đã ghi');
  if (!last.ok) return last;
  return failed(problem('not-saved', {}, { reason: last.value.collision ?? '' }));
}

function attempt(task: EntryTask): Result<Attempt> {
  const { entry, shown, record, tabs, catalogue, previousOutstanding } = task;
  const image = readRecordsOf(record.tab, record.width);
  const found = findIn(record, image, entry.key, catalogue);
  if (!found.ok) return found;
  const before = found.value && entryRowOf(found.value.cells, record.positions);
  const isNew = before === null;
  const wanted = wantedRow(entry, record.unit);
  if (before && found.value && differences(before, wanted, record.spec).length === 0) {
    return ok({ row: found.value.row, isNew, before, collision: null, mended: true });
  }
  const changes = differences(shown, before, record.spec);
  if (changes.length > 0) return failed(changedProblem(changes, record, found.value?.row));

  const row = found.value?.row ?? freeRow(record, image, tabs);
  const cells = found.value?.cells ?? [];
  const formulas = readFormulas(record.tab, row, record.width);
  const writes = cellsToWrite(entry, previousOutstanding, record, { row, cells, formulas, isNew });
  if (!writes.ok) return writes;
  writeCells(record.tab, row, writes.value);
  logAttempt(task, { row, before }, isNew ? 'Ghi mới' : 'Cập nhật');
  flush();
  const written = { row, isNew, before };
  return ok({ ...written, ...readBack(task, image, written, writes.value) });
}

function logAttempt(
  { entry, record, writeLog }: EntryTask,
  { row, before }: Pick<Attempt, 'row' | 'before'>,
  result: string,
): void {
  writeLog({
    command: 'Nhập số liệu',
    unit: `${entry.key.commune} · ${entry.key.association}`,
    rows: `${record.name}, dòng ${row}: ${Object.values(entry.key).join('|')}`,
    before: before === null ? '' : JSON.stringify(before),
    after: JSON.stringify(wantedRow(entry, record.unit)),
    result,
  });
}

const COLLISION = 'có người sắp xếp hoặc sửa tab đúng lúc ghi';
const UNDISTURBED = { collision: null, mended: true };

/** The row must hold the key and the figures, and no other row may have been hit. */
function readBack(
  { entry, record, catalogue }: EntryTask,
  image: Cells,
  { row, isNew }: Written,
  writes: readonly CellWrite[],
): Pick<Attempt, 'collision' | 'mended'> {
  const after = readRecordsOf(record.tab, record.width);
  const there = after[row - 1] ?? [];
  const isOurs = holdsKey(record, there, entry.key, catalogue);
  const wanted = wantedRow(entry, record.unit);
  const changes = differences(entryRowOf(there, record.positions), wanted, record.spec);
  const pushed = isNew ? pushedRow(record, image, after, row) : undefined;
  if (isOurs && changes.length === 0 && !pushed) return UNDISTURBED;

  const collision = `${COLLISION}, dòng ${row}`;
  if (isOurs && !pushed) {
    // She who typed there last meant this very record: both are shown, neither is put back.
    const [held, meant] = [sideOf(changes, 'before'), sideOf(changes, 'after')];
    return { collision: `${collision} (trong sổ ${held}; vừa nhập ${meant})`, mended: false };
  }
  const isWrittenHere = writes.every(({ column, value }) => sameCell(there[column - 1], value));
  if (!isWrittenHere) return { collision, mended: !pushed };
  const lost = pushed ?? image.find((cells) => isSameBut(record, cells, there, writes));
  if (!lost) return { collision, mended: false };
  writeCells(record.tab, row, cellsToRestore(writes, lost, record));
  flush();
  return { collision, mended: true };
}

/** A record that rows inserted above pushed down to where the new row was written. */
function pushedRow(
  record: RecordTab,
  image: Cells,
  after: Cells,
  row: number,
): readonly Cell[] | undefined {
  const cells = image[row - 1 - (after.length - image.length)];
  if (after.length <= image.length || !cells || isBlank(cells[columnOf(record, 'cutoff')])) {
    return undefined;
  }
  const columns = ['cutoff', 'commune', 'association', 'group', 'program', 'fund'].map((id) =>
    columnOf(record, id),
  );
  const isThere = after.some((others) => columns.every((c) => sameCell(others[c], cells[c])));
  return isThere ? undefined : cells;
}

function columnOf(record: RecordTab, id: string): number {
  return (record.positions.get(id) ?? 1) - 1;
}

/** Whether a row of the image is the one there now, but for the cells that were written. */
function isSameBut(
  { spec, positions }: RecordTab,
  cells: readonly Cell[],
  there: readonly Cell[],
  writes: readonly CellWrite[],
): boolean {
  const written = new Set(writes.map(({ column }) => column));
  return spec.columns.every(({ id, computed }) => {
    const position = positions.get(id) ?? 0;
    return computed || written.has(position) || sameCell(cells[position - 1], there[position - 1]);
  });
}

type Changes = ReturnType<typeof differences>;

function changedProblem(changes: Changes, record: RecordTab, row: number | undefined): Problem {
  const place = row === undefined ? { tab: record.name } : { tab: record.name, row };
  const about = { before: sideOf(changes, 'before'), after: sideOf(changes, 'after') };
  return problem('row-changed', place, about);
}

function sideOf(changes: Changes, side: 'before' | 'after'): string {
  return changes.map((change) => `${change.column} ${change[side]}`).join('; ');
}
