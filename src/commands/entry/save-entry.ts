import { isoDateOf, vietnameseDate } from '../../ledger/date';
import {
  deriveFigures,
  type Entry,
  type EntryPayload,
  readEntry,
  type SavedEntry,
} from '../../ledger/entry';
import { formatAmount } from '../../ledger/format';
import { checkNotTooLate } from '../../ledger/latest-cutoff';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { sentence } from '../../ledger/wording';
import { now } from '../../workbook/clock';
import { keepChoice } from '../../workbook/properties';
import { readCutoffs } from '../cutoff-list';
import { runLocked, type Session } from '../locked';
import { PERSON_CHOICE } from '../log/log-line';
import { readClosedDates } from '../periods';
import { type KeyedTab, openKeyedTab } from '../write/keyed-tab';
import { writeRows } from '../write/write-rows';
import { checkEntryPayload } from './entry-payload';
import { entryCells, shownCells } from './entry-row';
import { openEntryTab, recordKeyText } from './entry-tab';
import { findClosedLater, findPrevious } from './previous-row';

/** As Nhật ký names it. */
const SAVE_COMMAND = 'Nhập số liệu';

/** Saves one record: lock, read again, check, compare with what the person was shown, write. */
export function saveEntry(sent: unknown): Result<SavedEntry> {
  const payload = checkEntryPayload(sent);
  if (!payload.ok) return payload;
  return runLocked(SAVE_COMMAND, payload.value.requestId, (session) =>
    save(payload.value, session),
  );
}

function save(payload: EntryPayload, session: Session): Result<SavedEntry> {
  const { tabs, catalogue, settings } = session;
  const table = openEntryTab(tabs, payload.key.association, catalogue);
  if (!table.ok) return table;
  const { unit } = table.value;
  const entry = readEntry(payload, { catalogue, unit, detail: settings.detail });
  if (!entry.ok) return entry;
  const inTime = checkNotTooLate(entry.value.key.cutoff, isoDateOf(now()));
  if (!inTime.ok) return inTime;
  const closed = openKeyedTab(tabs, 'closed', catalogue);
  if (!closed.ok) return closed;
  const view = tabs.get('ledger');
  if (!view.ok) return view;
  const closedDates = readClosedDates(tabs);
  if (!closedDates.ok) return closedDates;
  if (closedDates.value.has(entry.value.key.cutoff)) {
    return failed(problem('row-closed', {}, { field: 'cutoff' }));
  }
  const later = findClosedLater(closed.value, entry.value.key, closedDates.value);
  if (later !== null) return failed(later);
  if (payload.person !== '') keepChoice(PERSON_CHOICE, payload.person);
  const previous = findPrevious(
    { open: table.value, closed: closed.value },
    entry.value.key,
    readCutoffs(view.value),
    closedDates.value,
  );
  if (!previous.ok) return previous;
  const previousOutstanding = previous.value?.outstanding ?? null;
  return write(payload, entry.value, previousOutstanding, table.value, session);
}

function write(
  { shown }: EntryPayload,
  entry: Entry,
  previousOutstanding: number | null,
  table: KeyedTab,
  { tabs }: Session,
): Result<SavedEntry> {
  const key = recordKeyText(table, entry.key);
  const after = entryCells(entry, previousOutstanding, table.unit);
  const written = writeRows(table, [{ key, before: shownCells(shown), after }], {
    tabs,
    command: SAVE_COMMAND,
    unit: `${entry.key.commune} · ${entry.key.association}`,
    undoable: true,
  });
  if (!written.ok) return written;
  const [row = null] = written.value.rows;
  const isNew = written.value.added > 0;
  return ok({
    updated: !isNew,
    message: savedMessage(entry, table, row, isNew),
    warnings: warningsOf(entry, previousOutstanding, table),
  });
}

function savedMessage(entry: Entry, table: KeyedTab, row: number | null, isNew: boolean): string {
  const { program, commune, cutoff } = entry.key;
  const what = `${program}, ${commune}, ${vietnameseDate(cutoff)}`;
  const done = isNew ? 'Đã ghi dòng mới' : 'Đã cập nhật dòng';
  const where = row === null ? `tab ${table.name}` : `tab ${table.name}, dòng ${row}`;
  return `${done}: ${what} (${where}).`;
}

function warningsOf(
  entry: Entry,
  previousOutstanding: number | null,
  { unit }: KeyedTab,
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
