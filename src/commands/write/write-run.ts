import { type Cell, cellText, isDate } from '../../ledger/cell';
import { isoDateOf } from '../../ledger/date';
import { ok, type Result } from '../../ledger/problem';
import { TABS, type TabId, tabSpec } from '../../ledger/tabs';
import type { Tab } from '../../workbook/book';
import type { LogMark } from '../../workbook/log';
import { lastRowOfMark } from '../../workbook/overwrite';
import { openScratch, type Scratch } from '../../workbook/scratch';
import { buildTab } from '../../workbook/tab-builder';
import { readRoster } from '../../workbook/tabs';
import { imagesDigest, imageText, type RowImage } from '../log/log-image';
import { prepareLog, type WriteLog } from '../log/log-line';
import { tabPlan } from '../tab-plans';
import type { WorkbookTabs } from '../workbook-tabs';
import type { KeyedTab } from './keyed-tab';
import { type WriterOf, writers } from './who-wrote';

/** What a write needs besides the rows: where it keeps what it replaces, and the log. */
export interface WriteRun {
  readonly tabs: WorkbookTabs;
  readonly table: KeyedTab;
  readonly writerOf: WriterOf;
  readonly scratch: Scratch;
  readonly slot: number;
  readonly writeLog: WriteLog;
  readonly command: string;
  readonly unit: string;
  readonly note: string;
}

/** `write`: rows by their keys; `back`: rows put back, each image of a row as it stood. */
type LoggedKind = 'write' | 'back';

/** What the mark of an unfinished write says of its line in the log. */
export interface LoggedWrite extends LogMark {
  readonly kind: LoggedKind;
  /** Digest of the line's images: everybody may type into Nhật ký, nobody into what the mark seals. */
  readonly images: string;
}

interface RunTask {
  readonly tabs: WorkbookTabs;
  readonly command: string;
  readonly unit: string;
  readonly note?: string;
}

/** Problems: tab-missing, column-missing, column-twice (of Nhật ký). */
export function openRun(
  table: KeyedTab,
  { tabs, command, unit, note = '' }: RunTask,
): Result<WriteRun> {
  const log = tabs.get('log');
  if (!log.ok) return log;
  const writeLog = prepareLog(log.value);
  if (!writeLog.ok) return writeLog;
  const scratch = scratchOf(tabs);
  const slot = slotOf(table.spec.id);
  const writerOf = writers(table, log.value, writeLog.value.last);
  return ok({
    tabs,
    table,
    writerOf,
    scratch,
    slot,
    writeLog: writeLog.value,
    command,
    unit,
    note,
  });
}

/** A workbook made before there was such a tab gets one. */
export function scratchOf(tabs: WorkbookTabs): Scratch {
  const found = tabs.get('scratch');
  const tab = found.ok ? found.value : newScratch();
  return openScratch(tab, lastRowOfMark);
}

function newScratch(): Tab {
  return buildTab(tabPlan(tabSpec('scratch'), 'đồng'), { roster: readRoster(), after: undefined });
}

function slotOf(id: TabId): number {
  return TABS.findIndex((spec) => spec.id === id);
}

export function tabOfSlot(slot: number): TabId | undefined {
  return TABS[slot]?.id;
}

interface LoggedRows {
  readonly before: readonly RowImage[];
  readonly after: readonly RowImage[];
  readonly result: string;
}

/** The line of a write, and what its mark keeps of it. */
interface PlannedLog {
  readonly logged: LoggedWrite;
  write(): void;
}

export function planLog(run: WriteRun, kind: LoggedKind, rows: LoggedRows): PlannedLog {
  const { table, command, unit } = run;
  const before = imageText(table, rows.before);
  const after = imageText(table, rows.after);
  const { mark, write } = run.writeLog.next({
    command,
    unit,
    rows: rowsText(table, rows),
    before,
    after,
    result: rows.result,
  });
  return { logged: { kind, ...mark, images: imagesDigest(before, after) }, write };
}

/** So many rows are named one by one. */
const NAMED = 3;
const MOST_RANGES = 20;

function rowsText({ name, spec }: KeyedTab, { before, after }: LoggedRows): string {
  if (after.length > NAMED) return `${name}, ${after.length} dòng: ${ranges(after)}`;
  const texts = after.map(({ row, cells }, i) => {
    const known = cells ?? before[i]?.cells ?? {};
    const key = spec.key.map((id) => keyText(known[id])).join('|');
    return `dòng ${row}: ${key}`;
  });
  return [name, texts.join('; ')].join(', ');
}

function ranges(rows: readonly RowImage[]): string {
  const found: [number, number][] = [];
  for (const row of rows.map((image) => image.row).sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  const texts = found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const more = texts.length > MOST_RANGES ? ', …' : '';
  return texts.slice(0, MOST_RANGES).join(', ') + more;
}

function keyText(cell: Cell | undefined): string {
  return isDate(cell) ? isoDateOf(cell) : cellText(cell);
}
