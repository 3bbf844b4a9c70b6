import { openingsAt } from '../../ledger/boundaries/openings';
import { dateOf, type IsoDate, vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import type { DonePeriod, ReopenPayload } from '../../ledger/periods/period-requests';
import { atField, failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { readDate } from '../../ledger/read-cell';
import { PERIOD_STATES } from '../../ledger/tabs';
import { textKey, tidyText } from '../../ledger/text-key';
import { now } from '../../workbook/clock';
import { keepChoice, readChoice } from '../../workbook/properties';
import { PERSON_CHOICE } from '../log/log-line';
import { onceUnderLock } from '../once';
import { entryTabs } from '../own-tabs';
import { requireBranch } from '../people';
import { checked, fields, text } from '../schema';
import { openTabs } from '../workbook-tabs';
import { type CellsById, openKeyedTab } from '../write/keyed-tab';
import { type RowChange, writeRows } from '../write/write-rows';
import { leftRow, moveSubmissions } from './close-finish';
import { type PeriodData, readPeriodData } from './period-data';
import {
  type DatedRow,
  type DatedTab,
  isSameRecord,
  readClosedTab,
  readEntryTabs,
} from './period-records';
import { begunReopening, lastClosed } from './reopen-form';

const COMMAND = 'Mở lại kỳ';
const WHOLE = 'Toàn sổ';

const payloadSchema = fields<ReopenPayload>({
  requestId: text(200, 1),
  person: text(200),
  cutoff: text(100),
  reason: text(1_000),
});

/**
 * "Mở lại kỳ": the way of "Chốt kỳ" back. Copy the records of the last closed date into the entry
 * tabs, mark the date open, clear them in Đã chốt: the mark is the one moment at which others count.
 */
export function reopenPeriod(sent: unknown): Result<DonePeriod> {
  const payload = checked(payloadSchema, sent);
  if (!payload.ok) return payload;
  const reason = tidyText(payload.value.reason);
  if (reason === '') return failed(problem('value-required', {}, { field: 'reason' }));
  return onceUnderLock(payload.value.requestId, () => reopen({ ...payload.value, reason }));
}

function reopen(payload: ReopenPayload): Result<DonePeriod> {
  const cutoff = atField('cutoff', readDate(payload.cutoff, {}));
  if (!cutoff.ok) return cutoff;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const branch = requireBranch(tabs.value);
  if (!branch.ok) return branch;
  const read = readPeriodData(tabs.value);
  if (!read.ok) return read;
  const data = read.value;
  const closed = readClosedTab(data.tabs, cutoff.value, data.context);
  if (!closed.ok) return closed;
  const date = vietnameseDate(cutoff.value);
  if (!data.closed.has(cutoff.value)) {
    // Marked open by a run that was cut short before it had cleared everything, or could tell so.
    const isBegun = closed.value.rows.length > 0 || begunReopening(data) === cutoff.value;
    if (isBegun || isOpenedFor(data, cutoff.value, payload.reason))
      return finish(data, cutoff.value, closed.value);
    return failed(problem('period-not-closed', {}, { date }));
  }
  const last = lastClosed(data.periods)?.cutoff ?? cutoff.value;
  if (last !== cutoff.value) {
    return failed(problem('period-not-last', {}, { last: vietnameseDate(last) }));
  }
  if (payload.person !== '') keepChoice(PERSON_CHOICE, payload.person);
  const copied = copyBack(data, cutoff.value, closed.value);
  if (!copied.ok) return copied;
  const marked = markOpen(data, cutoff.value, payload.reason);
  return marked.ok ? finish(data, cutoff.value, closed.value) : marked;
}

/** The very same wish was carried out. */
function isOpenedFor({ periods }: PeriodData, cutoff: IsoDate, reason: string): boolean {
  const period = periods.find((each) => each.cutoff === cutoff);
  return period !== undefined && period.at !== null && period.reason === reason;
}

/** Each record into its association's tab. A row typed there meanwhile is never overwritten. */
function copyBack(data: PeriodData, cutoff: IsoDate, closed: DatedTab): Result<unknown> {
  const { tabs, context } = data;
  const entries = readEntryTabs(tabs, cutoff, context);
  if (!entries.ok) return entries;
  const conflicts = entries.value.flatMap((tab) => conflictsIn(tab, closed));
  if (conflicts.length > 0) return failed(...conflicts);
  const openings = openingCells(data, cutoff);
  for (const { spec, association } of entryTabs(context.catalogue.association)) {
    const tab = entries.value.find(({ table }) => table.spec.id === spec.id);
    if (tab === undefined) continue;
    const changes = closed.rows.flatMap(({ record, standing }): RowChange[] => {
      const cells = record ?? standing;
      if (textKey(String(cells.association)) !== textKey(association)) return [];
      const after = { ...cells, ...openings(cells) };
      return [{ key: tab.table.keyOfRecord(after) ?? '', before: null, after }];
    });
    const own = changes.map((change) => unlessThere(change, tab));
    if (own.length === 0) continue;
    const written = writeRows(tab.table, own, { tabs, command: COMMAND, unit: association });
    if (!written.ok) return written;
  }
  return ok(null);
}

/** A row that says the same already was written by a run that was cut short. */
function unlessThere(change: RowChange, { rows }: DatedTab): RowChange {
  const there = rows.find(({ key }) => key === change.key);
  return there === undefined ? change : { ...change, before: there.standing };
}

function conflictsIn(tab: DatedTab, closed: DatedTab): Problem[] {
  const records = new Map(closed.rows.map((row) => [row.key, row.record]));
  const isOther = (row: DatedRow): boolean => {
    const record = records.get(row.key);
    if (row.isTwice) return true;
    return record !== undefined && !row.isBlank && !isSameRecord(row.record, record);
  };
  return tab.rows
    .filter(isOther)
    .map((row) => leftRow(tab, row, records.get(row.key) ?? null, 'error'));
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

function finish(data: PeriodData, cutoff: IsoDate, closed: DatedTab): Result<DonePeriod> {
  const { tabs, context } = data;
  const changes = closed.rows.map(({ key, standing }): RowChange => {
    return { key, before: standing, after: null };
  });
  const task = { tabs, command: COMMAND, unit: WHOLE };
  const cleared = writeRows(closed.table, changes, task);
  if (!cleared.ok) return cleared;
  const step = { from: 'đã chốt', to: 'đã nộp', command: COMMAND } as const;
  const moved = moveSubmissions(tabs, cutoff, context, step);
  if (!moved.ok) return moved;
  const count = formatCount(closed.rows.length);
  const message = `Đã mở lại ngày ${vietnameseDate(cutoff)}: ${count} dòng đã về các tab nhập. Trả lại đơn vị cần sửa ở Tình hình nộp.`;
  return ok({ message, warnings: [] });
}
