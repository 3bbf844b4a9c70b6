import { isDate } from '../ledger/cell';
import { isoDateOf, vietnameseDate } from '../ledger/date';
import {
  deriveFigures,
  type Entry,
  type EntryPayload,
  readEntry,
  type SavedEntry,
} from '../ledger/entry';
import { formatAmount } from '../ledger/format';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { sentence } from '../ledger/wording';
import { flush } from '../workbook/book';
import { writeCells } from '../workbook/cell-writer';
import { underDocumentLock } from '../workbook/lock';
import { answerOf, keepAnswer, keepChoice } from '../workbook/properties';
import { readRow } from '../workbook/table';
import { readCutoffs } from './cutoff-list';
import { checkEntryPayload } from './entry-payload';
import { cellsToWrite, differences, entryRowOf, wantedRow } from './entry-row';
import { findRow, openClosedTab, openEntryTab, type RecordTab } from './entry-tab';
import { freeRow } from './free-row';
import { PERSON_CHOICE, prepareLog } from './log-line';
import { findPrevious } from './previous-row';
import { readContext, type WorkbookContext } from './workbook-context';
import { openTabs, type WorkbookTabs } from './workbook-tabs';

/**
 * Saves one record, design 6: lock, read again, check, compare with what the person was shown, one
 * batched write, log with the row before, flush, read back, release. The row is found by its key
 * at this moment; a new key goes to the first free row of the association's tab.
 */
export function saveEntry(sent: unknown): Result<SavedEntry> {
  const payload = checkEntryPayload(sent);
  if (!payload.ok) return payload;
  const locked = underDocumentLock(() => answerOnce(payload.value));
  return locked === null ? failed(problem('busy')) : locked.done;
}

/** A request that was answered before gets the same answer and writes nothing. */
function answerOnce(payload: EntryPayload): Result<SavedEntry> {
  const earlier = answerOf(payload.requestId);
  if (earlier !== null) return ok(JSON.parse(earlier) as SavedEntry);
  const saved = saveUnderLock(payload);
  if (saved.ok) keepAnswer(payload.requestId, JSON.stringify(saved.value));
  return saved;
}

function saveUnderLock(payload: EntryPayload): Result<SavedEntry> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const { catalogue, settings } = context.value;
  const entryTab = openEntryTab(tabs.value, payload.key.association, catalogue);
  if (!entryTab.ok) return entryTab;
  const { unit } = entryTab.value;
  const entry = readEntry(payload, { catalogue, unit, detail: settings.detail });
  if (!entry.ok) return entry;
  if (payload.person !== '') keepChoice(PERSON_CHOICE, payload.person);
  return writeEntry(payload, entry.value, entryTab.value, tabs.value, context.value);
}

function writeEntry(
  payload: EntryPayload,
  entry: Entry,
  record: RecordTab,
  tabs: WorkbookTabs,
  { catalogue }: WorkbookContext,
): Result<SavedEntry> {
  const closed = openClosedTab(tabs);
  if (!closed.ok) return closed;
  const view = tabs.get('ledger');
  if (!view.ok) return view;
  const log = tabs.get('log');
  if (!log.ok) return log;
  const closedRow = findRow(closed.value, entry.key, catalogue);
  if (!closedRow.ok) return closedRow;
  if (closedRow.value !== null) {
    const about = { name: closed.value.name, row: closedRow.value, field: 'cutoff' };
    return failed(problem('row-closed', {}, about));
  }
  const found = findRow(record, entry.key, catalogue);
  if (!found.ok) return found;
  const previous = findPrevious(
    [record, closed.value],
    entry.key,
    readCutoffs(view.value),
    catalogue,
  );
  if (!previous.ok) return previous;

  const before =
    found.value === null
      ? null
      : entryRowOf(readRow(record.tab, found.value, record.width), record.positions);
  const wanted = wantedRow(entry, record.unit);
  const already = before !== null && differences(before, wanted, record.spec).length === 0;
  const changes = differences(payload.shown, before, record.spec);
  if (changes.length > 0 && !already) return failed(changedProblem(changes, record, found.value));

  const previousOutstanding = previous.value?.outstanding ?? null;
  const row = found.value ?? freeRow(record, tabs);
  const isNew = found.value === null;
  if (!already) {
    const writeLog = prepareLog(log.value);
    writeCells(record.tab, row, cellsToWrite(entry, previousOutstanding, { ...record, isNew }));
    writeLog({
      command: 'Nhập số liệu',
      unit: `${entry.key.commune} · ${entry.key.association}`,
      rows: `${record.name}, dòng ${row}: ${Object.values(entry.key).join('|')}`,
      before: before === null ? '' : JSON.stringify(before),
      after: JSON.stringify(wanted),
      result: isNew ? 'Ghi mới' : 'Cập nhật',
    });
    flush();
    if (!standsThere(entry, record, row)) {
      return failed(problem('not-saved', {}, { reason: COLLISION }));
    }
  }
  return ok({
    updated: !isNew,
    message: savedMessage(entry, record, row, isNew),
    warnings: warningsOf(entry, previousOutstanding, record),
  });
}

const COLLISION = 'có người sắp xếp hoặc sửa tab đúng lúc ghi';

/** Reads back: the row must hold the date and all the figures that were written. */
function standsThere(entry: Entry, record: RecordTab, row: number): boolean {
  const cells = readRow(record.tab, row, record.width);
  const cutoff = cells[(record.positions.get('cutoff') ?? 1) - 1] ?? '';
  const sameDate = isDate(cutoff) && isoDateOf(cutoff) === entry.key.cutoff;
  const there = entryRowOf(cells, record.positions);
  const wanted = wantedRow(entry, record.unit);
  return sameDate && differences(there, wanted, record.spec).length === 0;
}

function changedProblem(
  changes: ReturnType<typeof differences>,
  record: RecordTab,
  row: number | null,
) {
  const list = (side: 'before' | 'after'): string =>
    changes.map((change) => `${change.column} ${change[side]}`).join('; ');
  const place = row === null ? { tab: record.name } : { tab: record.name, row };
  return problem('row-changed', place, { before: list('before'), after: list('after') });
}

function savedMessage(entry: Entry, record: RecordTab, row: number, isNew: boolean): string {
  const { program, commune, cutoff } = entry.key;
  const what = `${program}, ${commune}, ${vietnameseDate(cutoff)}`;
  const done = isNew ? 'Đã ghi dòng mới' : 'Đã cập nhật dòng';
  return `${done}: ${what} (tab ${record.name}, dòng ${row}).`;
}

function warningsOf(
  entry: Entry,
  previousOutstanding: number | null,
  { unit }: RecordTab,
): string[] {
  const { residual } = deriveFigures(entry.measures, previousOutstanding);
  const outstanding = entry.measures.outstanding;
  if (residual === null || residual === 0 || outstanding === null) return [];
  const amount = (dong: number): string => `${formatAmount(dong, unit)} ${unit}`;
  const about = {
    expected: amount(outstanding - residual),
    found: amount(outstanding),
    residual: amount(residual),
  };
  return [sentence(problem('roll-forward', {}, about, 'warning'))];
}
