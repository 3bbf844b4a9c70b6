import { vietnameseDate } from '../ledger/date';
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
import { underDocumentLock } from '../workbook/lock';
import { answerOf, keepAnswer, keepChoice } from '../workbook/properties';
import { readCutoffs } from './cutoff-list';
import { checkEntryPayload } from './entry-payload';
import { findRow, openClosedTab, openEntryTab, type RecordTab } from './entry-tab';
import { PERSON_CHOICE, prepareLog } from './log-line';
import { findPrevious } from './previous-row';
import { readContext, type WorkbookContext } from './workbook-context';
import { openTabs, type WorkbookTabs } from './workbook-tabs';
import { writeEntry } from './write-entry';

/**
 * Saves one record: lock, read again, check, compare with what the person was shown, one
 * batched write, log with the row before, flush, read back, release.
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
  return saveOpen(payload, entry.value, entryTab.value, tabs.value, context.value);
}

function saveOpen(
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
    const about = { name: closed.value.name, row: closedRow.value.row, field: 'cutoff' };
    return failed(problem('row-closed', {}, about));
  }
  const cutoffs = readCutoffs(view.value);
  const previous = findPrevious([record, closed.value], entry.key, cutoffs, catalogue);
  if (!previous.ok) return previous;
  const previousOutstanding = previous.value?.outstanding ?? null;
  const writeLog = prepareLog(log.value);
  if (!writeLog.ok) return writeLog;
  const written = writeEntry({
    entry,
    shown: payload.shown,
    previousOutstanding,
    record,
    tabs,
    catalogue,
    writeLog: writeLog.value,
  });
  if (!written.ok) return written;
  const { row, isNew } = written.value;
  return ok({
    updated: !isNew,
    message: savedMessage(entry, record, row, isNew),
    warnings: warningsOf(entry, previousOutstanding, record),
  });
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
