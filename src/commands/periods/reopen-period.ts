import { openingsAt } from '../../ledger/boundaries/openings';
import type { CellsById } from '../../ledger/cell';
import { dateOf, type IsoDate, vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import type { DonePeriod, ReopenPayload } from '../../ledger/periods/period-requests';
import { asWarning, failed, ok, problem, type Result } from '../../ledger/problem';
import { PERIOD_STATES } from '../../ledger/tabs';
import { LONGEST_NAME, LONGEST_REASON } from '../../ledger/text-bounds';
import { textKey } from '../../ledger/text-key';
import { now } from '../../workbook/clock';
import { keepChoice, readChoice } from '../../workbook/properties';
import { askedDate } from '../asked-date';
import { onceUnderLock } from '../locked';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { entryTabOf } from '../own-tabs';
import { requireBranch } from '../people';
import { checked, fields, text } from '../schema';
import { openTabs } from '../workbook-tabs';
import { openKeyedTab } from '../write/keyed-tab';
import type { RowChange } from '../write/row-change';
import { writeRows } from '../write/write-rows';
import { moveSubmissions } from './close-finish';
import { type PeriodData, readPeriodData } from './period-data';
import { type DatedTab, readClosedTab, readEntryTabs } from './period-records';
import { reopeningConflicts } from './reopen-conflicts';
import { clearCopiedBack } from './reopen-finish';
import { begunReopening, lastClosed } from './reopen-form';

const COMMAND = 'Mở lại kỳ';
const WHOLE = 'Toàn sổ';

const payloadSchema = fields<ReopenPayload>({
  requestId: text(LONGEST_NAME, 1),
  person: text(LONGEST_NAME),
  cutoff: text(100),
  reason: text(LONGEST_REASON),
});

/**
 * "Mở lại kỳ": the way of "Chốt kỳ" back. Copy the records of the last closed date into the entry
 * tabs, mark the date open, clear them in Đã chốt: the mark is the one moment at which others count.
 * Only what was read back in an entry tab is cleared, whatever else stands in Đã chốt.
 */
export function reopenPeriod(sent: unknown): Result<DonePeriod> {
  const payload = checked(payloadSchema, sent);
  if (!payload.ok) return payload;
  const reason = payload.value.reason.trim();
  if (reason === '') return failed(problem('value-required', {}, { field: 'reason' }));
  return onceUnderLock(COMMAND, payload.value.requestId, () =>
    reopen({ ...payload.value, reason }),
  );
}

function reopen(payload: ReopenPayload): Result<DonePeriod> {
  const cutoff = askedDate(payload.cutoff);
  if (!cutoff.ok) return cutoff;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const branch = requireBranch(tabs.value);
  if (!branch.ok) return branch;
  const read = readPeriodData(tabs.value);
  if (!read.ok) return read;
  const data = read.value;
  const date = vietnameseDate(cutoff.value);
  if (!data.closed.has(cutoff.value)) {
    // Marked open by a run that was cut short before it had cleared everything, or could tell so.
    const begun = begunReopening(data);
    if (!begun.ok) return begun;
    if (begun.value === cutoff.value || isOpenedFor(data, cutoff.value, payload.reason)) {
      return ok(finish(data, cutoff.value));
    }
    return failed(problem('period-not-closed', {}, { date }));
  }
  const last = lastClosed(data.periods)?.cutoff ?? cutoff.value;
  if (last !== cutoff.value) {
    return failed(problem('period-not-last', {}, { last: vietnameseDate(last) }));
  }
  if (payload.person !== '') keepChoice(PERSON_CHOICE, payload.person);
  const copied = copyBack(data, cutoff.value);
  if (!copied.ok) return copied;
  const marked = markOpen(data, cutoff.value, payload.reason);
  return marked.ok ? ok(finish(data, cutoff.value)) : marked;
}

/** The very same wish was carried out. */
function isOpenedFor({ periods }: PeriodData, cutoff: IsoDate, reason: string): boolean {
  const period = periods.find((each) => each.cutoff === cutoff);
  return period !== undefined && period.at !== null && period.reason === reason;
}

/**
 * Each record into its association's tab. Before anything is written every row that could go to none
 * is named. A row typed there meanwhile is never overwritten.
 */
function copyBack(data: PeriodData, cutoff: IsoDate): Result<unknown> {
  const { tabs, context } = data;
  const associations = context.catalogue.association;
  const read = readClosedTab(tabs, cutoff, context);
  if (!read.ok) return read;
  const closed = read.value;
  const entries = readEntryTabs(tabs, cutoff, context);
  if (!entries.ok) return entries;
  const problems = reopeningConflicts(closed, entries.value, associations);
  if (problems.length > 0) return failed(...problems);
  const openings = openingCells(data, cutoff);
  for (const tab of entries.value) {
    const own = closed.rows.flatMap(({ record }): RowChange[] => {
      const home = record && entryTabOf(associations, String(record.association));
      if (record === null || home?.spec.id !== tab.table.spec.id) return [];
      const after = { ...record, ...openings(record) };
      const change = { key: tab.table.keyOfRecord(after) ?? '', before: null, after };
      return [unlessThere(change, tab)];
    });
    if (own.length === 0) continue;
    const task = { tabs, command: COMMAND, unit: tab.table.name };
    const written = writeRows(tab.table, own, task);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** A row that says the same already was written by a run that was cut short. */
function unlessThere(change: RowChange, { rows }: DatedTab): RowChange {
  const there = rows.find(({ key }) => key === change.key);
  return there === undefined ? change : { ...change, before: there.standing };
}

/** What each row is typed against: the balance at the unit's date before. */
function openingCells(
  { ledger, context }: PeriodData,
  cutoff: IsoDate,
): (record: CellsById) => CellsById {
  const openings = openingsAt(ledger, cutoff, context.catalogue);
  return (record) => {
    const [commune, association] = [String(record.commune), String(record.association)];
    const row = openings
      .rows({ commune, association })
      .find((each) =>
        (['group', 'program', 'fund'] as const).every(
          (field) => textKey(each[field]) === textKey(String(record[field])),
        ),
      );
    const outstanding = row?.outstanding ?? null;
    return outstanding === null ? {} : { previousOutstanding: outstanding / ledger.scale };
  };
}

/** Figures and digest go with the mark: an open date has none. */
function markOpen({ tabs, context }: PeriodData, cutoff: IsoDate, reason: string): Result<unknown> {
  const table = openKeyedTab(tabs, 'periods', context.catalogue);
  if (!table.ok) return table;
  const after: CellsById = {
    cutoff: dateOf(cutoff),
    status: PERIOD_STATES[0],
    at: now(),
    who: readChoice(PERSON_CHOICE) ?? '',
    rows: '',
    outstanding: '',
    overdue: '',
    households: '',
    digest: '',
    reason,
  };
  const key = table.value.keyOfRecord(after) ?? '';
  const task = { tabs, command: COMMAND, unit: WHOLE };
  return writeRows(table.value, [{ key, before: 'any', after }], task);
}

/** Nothing after the mark can undo it: what could not be done is told, and the next run does it. */
function finish(data: PeriodData, cutoff: IsoDate): DonePeriod {
  const { tabs, context } = data;
  const task = { command: COMMAND, unit: WHOLE };
  const { count, kept, failures } = clearCopiedBack(tabs, cutoff, context, task);
  const step = { from: 'đã chốt', to: 'đã nộp', command: COMMAND } as const;
  const moved = moveSubmissions(tabs, cutoff, context, step);
  const left = [...failures, ...(moved.ok ? [] : moved.problems)];
  const done = `Đã mở lại ngày ${vietnameseDate(cutoff)}: ${formatCount(count)} dòng đã về các tab nhập.`;
  const more =
    left.length === 0
      ? ' Trả lại đơn vị cần sửa ở Tình hình nộp.'
      : ' Còn việc dọn dẹp chưa xong: chạy lại Mở lại kỳ.';
  return { message: `${done}${more}`, warnings: listed([...kept, ...left].map(asWarning)) };
}
