import { dateOf, type IsoDate, vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import { RECORD_IDS, recordsText, totalsOf } from '../../ledger/periods/closed-records';
import type { ClosePayload, DonePeriod } from '../../ledger/periods/period-requests';
import { asWarning, failed, ok, problem, type Result } from '../../ledger/problem';
import { PERIOD_STATES } from '../../ledger/tabs';
import { LONGEST_NAME } from '../../ledger/text-bounds';
import { now } from '../../workbook/clock';
import { digest } from '../../workbook/digest';
import { keepChoice, readChoice } from '../../workbook/properties';
import { askedDate } from '../asked-date';
import { onceUnderLock } from '../locked';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { requireBranch } from '../people';
import { checked, fields, listOf, text } from '../schema';
import { openTabs } from '../workbook-tabs';
import { openKeyedTab } from '../write/keyed-tab';
import type { RowChange } from '../write/row-change';
import { writeRows } from '../write/write-rows';
import { clearCopied, moveSubmissions } from './close-finish';
import { closingProblems, missingUnits } from './close-form';
import { type PeriodData, readPeriodData } from './period-data';
import { type DatedRow, type DatedTab, readClosedTab } from './period-records';
import { recordsToClose } from './records-to-close';

const COMMAND = 'Chốt kỳ';
const WHOLE = 'Toàn sổ';

const name = text(LONGEST_NAME);
const payloadSchema = fields<ClosePayload>({
  requestId: text(LONGEST_NAME, 1),
  person: name,
  cutoff: text(100),
  without: listOf(text(500), 2_000),
});

/**
 * "Chốt kỳ": copy the records of a date to Đã chốt, mark the date closed, clear the rows in the entry
 * tabs. The mark is one write, and for every reader it turns the rows that count from those to these:
 * before it nothing has happened, after it all has. Cut short before the mark and run again it begins
 * anew, after it only the clearing is left, which keeps every row that says something else than its
 * copy.
 */
export function closePeriod(sent: unknown): Result<DonePeriod> {
  const payload = checked(payloadSchema, sent);
  if (!payload.ok) return payload;
  return onceUnderLock(COMMAND, payload.value.requestId, () => close(payload.value));
}

function close(payload: ClosePayload): Result<DonePeriod> {
  const cutoff = askedDate(payload.cutoff);
  if (!cutoff.ok) return cutoff;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const branch = requireBranch(tabs.value);
  if (!branch.ok) return branch;
  const data = readPeriodData(tabs.value);
  if (!data.ok) return data;
  if (payload.person !== '') keepChoice(PERSON_CHOICE, payload.person);
  if (!data.value.closed.has(cutoff.value)) {
    const marked = copyAndMark(data.value, cutoff.value, payload);
    if (!marked.ok) return marked;
  }
  return ok(finish(data.value, cutoff.value));
}

function copyAndMark(data: PeriodData, cutoff: IsoDate, payload: ClosePayload): Result<unknown> {
  const problems = closingProblems(data, cutoff);
  if (problems.length > 0) return failed(...problems);
  const missing = missingUnits(data, cutoff);
  const unseen = missing.filter((unit) => !payload.without.includes(unit));
  if (unseen.length > 0) {
    const about = { count: unseen.length, names: unseen.join('; ') };
    return failed(problem('units-missing', {}, { ...about, field: 'without' }));
  }
  const copied = copyRecords(data, cutoff);
  return copied.ok ? markClosed(data, cutoff, copied.value, missing) : copied;
}

/**
 * All that was entered, as values, into Đã chốt. What a run that was cut short copied there says the
 * same or gives way to nothing: a row that says something else is named, and nothing is written.
 */
function copyRecords(data: PeriodData, cutoff: IsoDate): Result<readonly DatedRow[]> {
  const found = recordsToClose(data, cutoff);
  if (!found.ok) return found;
  const { rows, closed, problems } = found.value;
  if (problems.length > 0) return failed(...problems);
  const task = { tabs: data.tabs, command: COMMAND, unit: WHOLE };
  const written = writeRows(closed.table, copies(rows, closed), task);
  return written.ok ? ok(rows) : written;
}

function copies(rows: readonly DatedRow[], closed: DatedTab): RowChange[] {
  const wanted = new Set(rows.map(({ key }) => key));
  const standing = new Map(closed.rows.map((row) => [row.key, row.standing]));
  const blank = closed.rows.filter(({ key, isBlank }) => isBlank && !wanted.has(key));
  return [
    ...rows.flatMap(({ key, record }): RowChange[] =>
      record === null ? [] : [{ key, before: standing.get(key) ?? null, after: record }],
    ),
    ...blank.map((row): RowChange => ({ key: row.key, before: row.standing, after: null })),
  ];
}

function markClosed(
  data: PeriodData,
  cutoff: IsoDate,
  rows: readonly DatedRow[],
  missing: readonly string[],
): Result<unknown> {
  const { tabs, context, ledger } = data;
  const table = openKeyedTab(tabs, 'periods', context.catalogue);
  if (!table.ok) return table;
  const records = rows.flatMap(({ record }) => (record === null ? [] : [record]));
  const totals = totalsOf(records, ledger.scale);
  const after = {
    cutoff: dateOf(cutoff),
    status: PERIOD_STATES[1],
    at: now(),
    who: readChoice(PERSON_CHOICE) ?? '',
    rows: rows.length,
    outstanding: totals.outstanding / ledger.scale,
    overdue: totals.overdue / ledger.scale,
    households: totals.households,
    digest: digest(recordsText(records, RECORD_IDS)),
    reason: missing.length === 0 ? '' : `Còn thiếu: ${missing.join('; ')}`,
  };
  const key = table.value.keyOfRecord(after) ?? '';
  const task = { tabs, command: COMMAND, unit: WHOLE };
  return writeRows(table.value, [{ key, before: 'any', after }], task);
}

/** Nothing after the mark can undo it: what could not be done is told, and the next run does it. */
function finish(data: PeriodData, cutoff: IsoDate): DonePeriod {
  const { tabs, context } = data;
  const { kept, failures } = clearCopied(tabs, cutoff, context, COMMAND);
  const step = { from: 'đã nộp', to: 'đã chốt', command: COMMAND } as const;
  const moved = moveSubmissions(tabs, cutoff, context, step);
  const closed = readClosedTab(tabs, cutoff, context);
  const left = [...failures, ...(moved.ok ? [] : moved.problems)];
  const date = vietnameseDate(cutoff);
  const done = closed.ok
    ? `Đã chốt ngày ${date}: ${formatCount(closed.value.rows.length)} dòng nằm trong tab ${closed.value.table.name}.`
    : `Đã chốt ngày ${date}.`;
  const more = left.length === 0 ? '' : ' Còn việc dọn dẹp chưa xong: chạy lại Chốt kỳ.';
  return { message: `${done}${more}`, warnings: listed([...kept, ...left].map(asWarning)) };
}
