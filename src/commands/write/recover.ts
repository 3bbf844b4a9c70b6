import type { Catalogue } from '../../ledger/catalogue';
import { type Cell, type CellsById, cellIn, sameCell } from '../../ledger/cell';
import { ok, type Result } from '../../ledger/problem';
import { type Mark, type Replaced, readMark, replaced } from '../../workbook/overwrite';
import { mayWrite } from '../../workbook/rights';
import type { Scratch } from '../../workbook/scratch';
import { readHeader } from '../../workbook/table';
import { type LoggedLine, type LoggedRow, readLoggedLine } from '../log/logged-line';
import { readContext } from '../workbook-context';
import { openTabs, type WorkbookTabs } from '../workbook-tabs';
import { isFree, type ReadRows, wholeTab } from './find-rows';
import { type KeyedTab, looseKeyedTab, openKeyedTab } from './keyed-tab';
import { putBack } from './put-back';
import type { RowChange } from './row-change';
import { misplacedBack, type PutBack, rowsOfSpans } from './write-check';
import { writeRows } from './write-rows';
import { type LoggedWrite, openRun, scratchOf, tabOfSlot } from './write-run';

/**
 * Completes what killed commands have begun to write: a write is marked and logged before its cells
 * are touched, so the log says what they were to hold and the scratch tab what they held. To be
 * called under the lock, before anything else is written. What the person who runs this may not
 * write is left to somebody who may.
 */
export function recover(tabs: WorkbookTabs, catalogue: Catalogue): Result<null> {
  if (!tabs.has('scratch')) return ok(null);
  const scratch = scratchOf(tabs);
  for (const slot of scratch.unfinished) {
    const done = complete(tabs, catalogue, scratch, slot);
    if (!done.ok) return done;
  }
  return ok(null);
}

/** The same for a command that has not opened its tabs yet. */
export function recoverBegun(): Result<null> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  if (!tabs.value.has('scratch') || scratchOf(tabs.value).unfinished.length === 0) return ok(null);
  const context = readContext(tabs.value);
  return context.ok ? recover(tabs.value, context.value.catalogue) : context;
}

function complete(
  tabs: WorkbookTabs,
  catalogue: Catalogue,
  scratch: Scratch,
  slot: number,
): Result<null> {
  const mark = readMark(scratch.begun(slot), slot);
  const id = tabOfSlot(slot);
  const logged = mark && loggedOf(mark);
  const line = logged && readLoggedLine(tabs, logged);
  // Everybody may type into Vùng tạm and Nhật ký: only what a command sealed is completed.
  if (!mark || !id || !logged || line?.images() !== logged.images) {
    scratch.mark(slot, '');
    return ok(null);
  }
  const found = tabs.get(id);
  if (!found.ok || !mayWrite(found.value, mark.spans[0]?.row ?? 2, 1)) return ok(null);
  const kept = replaced(scratch.kept(mark.row, mark.rows, mark.width));
  const loose = looseKeyedTab(found.value, id, catalogue, line.money);
  const begun =
    loose.spec.editedBy === 'branch'
      ? confirmed(begunOf(loose, mark, line, { ...kept, header: readHeader(found.value) }))
      : begunOf(loose, mark, line, kept);
  // Before the headers are looked at: what went into wrong columns may have spoilt the keys.
  const misplaced = putMisplacedBack(tabs, loose, begun);
  if (!misplaced.ok) return misplaced;
  const table = openKeyedTab(tabs, id, catalogue);
  // A tab whose headers are in disorder is for a person to mend first; the mark stays.
  if (!table.ok) return ok(null);
  if (logged.kind === 'back') return putBackAgain(tabs, table.value, begun);
  return writeAgain(tabs, table.value, begun);
}

interface Begun {
  readonly line: LoggedLine;
  /** With its columns as they stood at the moment of the write. */
  readonly stood: KeyedTab;
  /** Into which column the cells of each were written. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** By row: what stood there at the moment of the write. */
  readonly images: ReadonlyMap<number, readonly Cell[]>;
}

/** Columns were inserted or moved right before the write: its cells went into other columns. */
function isMisplaced({ stood, columnOf }: Begun): boolean {
  return stood.spec.columns.some(({ id }) => stood.positions.get(id) !== columnOf.get(id));
}

function putMisplacedBack(tabs: WorkbookTabs, table: KeyedTab, begun: Begun): Result<null> {
  if (!isMisplaced(begun)) return ok(null);
  const { line, stood, columnOf, images } = begun;
  const run = openRun(table, { tabs, command: line.command, unit: line.unit });
  if (!run.ok) return run;
  const backs = line.rows.flatMap(({ row, before, after }): PutBack[] => {
    const image = images.get(row);
    const wanted = Object.entries(writtenCells(stood, before, after, true));
    const ours = new Map(wanted.map(([id, value]) => [columnOf.get(id) ?? 0, value]));
    return image ? [misplacedBack(stood, row, image, ours)] : [];
  });
  putBack(run.value, backs, COMPLETED);
  return ok(null);
}

function loggedOf({ logged }: Mark): LoggedWrite | null {
  try {
    return JSON.parse(logged) as LoggedWrite;
  } catch {
    return null;
  }
}

function begunOf(
  table: KeyedTab,
  { spans, columns }: Mark,
  line: LoggedLine,
  { header, images }: Replaced,
): Begun {
  return {
    line,
    stood: table.asOf(header),
    columnOf: new Map(table.spec.columns.map(({ id }, i) => [id, columns[i] ?? 0])),
    images: new Map(rowsOfSpans(spans).map((row, i) => [row, images[i] ?? []])),
  };
}

/**
 * The copies are not sealed, and everybody may type where they stand: into a tab of the branch
 * nothing of them may come that its line of the log does not say too.
 */
function confirmed(begun: Begun): Begun {
  const { line, stood, images } = begun;
  const said = line.rows.filter(({ row, before }) => {
    const image = images.get(row);
    const at = (id: string): Cell => cellIn(image, stood.positions, id);
    return image && before && Object.entries(before).every(([id, cell]) => sameCell(at(id), cell));
  });
  return { ...begun, images: new Map(said.map(({ row }) => [row, images.get(row) ?? []])) };
}

/** A killed run was putting rows back: the same again, for cells that still hold what they did. */
function putBackAgain(
  tabs: WorkbookTabs,
  table: KeyedTab,
  { line, stood, images }: Begun,
): Result<null> {
  const run = openRun(table, { tabs, command: line.command, unit: line.unit });
  if (!run.ok) return run;
  const read = wholeTab(table);
  const backs = line.rows.map(({ row, before, after }): PutBack => {
    const cells = images.get(row) ?? [];
    const columns = columnsOf(stood, before ?? {}, after ?? {});
    const isDoubled = !read.rowOf(table.keyOfRecord(before ?? {}) ?? '').ok;
    return { table: stood, row, cells, columns, isDoubled };
  });
  putBack(run.value, backs, COMPLETED);
  run.value.scratch.mark(run.value.slot, '');
  return ok(null);
}

const COMPLETED = 'hoàn tất lệnh bị ngắt';

function writeAgain(tabs: WorkbookTabs, table: KeyedTab, begun: Begun): Result<null> {
  const { line } = begun;
  const run = openRun(table, { tabs, command: line.command, unit: line.unit });
  if (!run.ok) return run;
  const hit = isMisplaced(begun) ? [] : line.rows.flatMap((row) => hitBack(begun, row));
  putBack(run.value, hit, COMPLETED);
  const read = wholeTab(table);
  const begunToClear = line.rows.flatMap((row) => {
    const found = row.before && read.rowOf(table.keyOfRecord(row.before) ?? '');
    return found?.ok && found.value === null ? rest(begun, row) : [];
  });
  putBack(run.value, begunToClear, COMPLETED);
  const changes = missing(table, line, read, new Set(hit.map(({ row }) => row)));
  run.value.scratch.mark(run.value.slot, '');
  if (changes.length === 0) return ok(null);
  const { unit } = line;
  // A formula or a doubled key that came since is for a person to see in the tab itself.
  writeRows(table, changes, { tabs, command: `${line.command} (${COMPLETED})`, unit });
  return ok(null);
}

/** What the write hit that was not ours: another record, or a newer figure of this one. */
function hitBack({ stood: table, images }: Begun, { row, before, after }: LoggedRow): PutBack[] {
  const image = images.get(row);
  if (!image) return [];
  const wanted = writtenCells(table, before, after);
  const isOther = before ? table.keyOf(image) !== table.keyOfRecord(before) : !isFree(table, image);
  const columns = new Map<number, { from: Cell; to: Cell }>();
  const cells = [...image];
  for (const [id, from] of Object.entries(wanted)) {
    const column = table.positions.get(id) ?? 0;
    const to = image[column - 1] ?? '';
    const isNewer = isOther || !sameCell(to, before?.[id] ?? '');
    cells[column - 1] = from;
    if (isNewer && !sameCell(from, to)) columns.set(column, { from, to });
  }
  return columns.size > 0 ? [{ table, row, cells, columns }] : [];
}

/** The cells that were written: of a changed row those that differ, of another all that are typed. */
function writtenCells(
  { spec }: KeyedTab,
  before: CellsById | null,
  after: CellsById | null,
  withComputed = false,
): CellsById {
  const ids = spec.columns.flatMap(({ id, computed }) => {
    const value = after?.[id] ?? '';
    const isWritten = before && after ? id in after && !sameCell(before[id], value) : true;
    const isOurs = !computed || (withComputed && id !== 'rowKey');
    return isOurs && isWritten ? [[id, value] as const] : [];
  });
  return Object.fromEntries(ids);
}

/** A row that was to be cleared and has lost its key: what of it still stands goes too. */
function rest({ stood, images }: Begun, { row, before, after }: LoggedRow): PutBack[] {
  const { spec, positions } = stood;
  const image = images.get(row);
  if (after !== null || !before || !image) return [];
  const cells = [...image];
  const columns = new Map<number, { from: Cell; to: Cell }>();
  for (const { id } of spec.columns) {
    const column = positions.get(id);
    if (column === undefined || id === 'rowKey') continue;
    const from = before[id] ?? image[column - 1] ?? '';
    cells[column - 1] = from;
    if (from !== '') columns.set(column, { from, to: '' });
  }
  return [{ table: stood, row, cells, columns }];
}

/**
 * What of the line does not stand in the tab. A cell that holds neither what was there before nor
 * what was to be written has got a newer figure and stays.
 */
function missing(
  table: KeyedTab,
  { rows }: LoggedLine,
  read: ReadRows,
  hit: ReadonlySet<number>,
): RowChange[] {
  return rows.flatMap(({ row, before, after }): RowChange[] => {
    const key = table.keyOfRecord(before ?? after ?? {});
    const found = key === null ? null : read.rowOf(key);
    if (key === null || !found?.ok) return [];
    const standing = found.value?.cells;
    if (!standing) return before === null && after ? [{ key, before: null, after }] : [];
    const at = (id: string): Cell => cellIn(standing, table.positions, id);
    const isAsBefore = (id: string): boolean => sameCell(at(id), before?.[id] ?? '');
    if (after === null) {
      const isUntouched = Object.keys(before ?? {}).every(isAsBefore);
      return isUntouched ? [{ key, before: 'any', after: null }] : [];
    }
    const left = Object.entries(after).filter(([id]) => isAsBefore(id));
    // A figure typed over ours in the moment of the write has just been put back: it is the newer.
    if (left.length === 0 || (hit.has(row) && before === null)) return [];
    return [{ key, before: 'any', after: Object.fromEntries(left) }];
  });
}

function columnsOf({ spec, positions }: KeyedTab, before: CellsById, after: CellsById) {
  const columns = new Map<number, { from: Cell; to: Cell }>();
  for (const { id } of spec.columns) {
    const [from, to] = [before[id] ?? '', after[id] ?? ''];
    if (!sameCell(from, to)) columns.set(positions.get(id) ?? 0, { from, to });
  }
  return columns;
}
