import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { unitTitle } from '../../ledger/entry-unit';
import { formatAmount, formatCount } from '../../ledger/format';
import { type ClosedTotals, totalsOf } from '../../ledger/periods/closed-records';
import type { CloseForm, PeriodTotals } from '../../ledger/periods/period-requests';
import { isHandedIn } from '../../ledger/periods/submissions';
import { isNotEntered } from '../../ledger/periods/unit-rows';
import { ok, type Problem, problem, type Result } from '../../ledger/problem';
import type { MoneyUnit } from '../../ledger/unit';
import { sentence } from '../../ledger/wording';
import { readChoice } from '../../workbook/properties';
import { showDialog } from '../../workbook/ui';
import { checkSources } from '../check/check-rows';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { requireBranch } from '../people';
import { openAskedPeriod } from './asked-period';
import { leftRows } from './close-finish';
import { ignoredDates, openDates, type PeriodData, statesAt } from './period-data';
import { type DatedRow, readClosedTab } from './period-records';
import { recordsToClose } from './records-to-close';

const WIDTH = 560;
const HEIGHT = 520;

/** Menu action "Chốt kỳ". The page then asks for its data by `closeForm`. */
export function openClose(): null {
  showDialog('close', 'Chốt kỳ', WIDTH, HEIGHT);
  return null;
}

/** What closing a date would do: who is missing, what stands in the way, the totals. */
export function closeForm(sent: unknown): Result<CloseForm> {
  const opened = openAskedPeriod(sent);
  if (!opened.ok) return opened;
  const { data, asked } = opened.value;
  const branch = requireBranch(data.tabs);
  if (!branch.ok) return branch;
  const begun = begunDates(data);
  if (!begun.ok) return begun;
  const enteredDates = openDates(data).filter((date) => enteredRows(data, date).length > 0);
  const cutoffs = [...begun.value, ...enteredDates];
  const cutoff = asked ?? cutoffs[0] ?? null;
  if (cutoff === null) return ok(emptyForm());
  const form = begun.value.includes(cutoff) ? begunForm(data, cutoff) : formOf(data, cutoff);
  return form.ok ? ok({ ...form.value, cutoffs }) : form;
}

function emptyForm(): CloseForm {
  return {
    cutoffs: [],
    cutoff: null,
    person: readChoice(PERSON_CHOICE) ?? '',
    isBegun: false,
    expected: 0,
    submitted: 0,
    missing: [],
    problems: [],
    warnings: [],
    totals: totalTexts({ rows: 0, outstanding: 0, overdue: 0, households: 0 }, 0, 'triệu đồng'),
  };
}

function formOf(data: PeriodData, cutoff: IsoDate): Result<CloseForm> {
  const found = recordsToClose(data, cutoff);
  if (!found.ok) return found;
  const { rows, blank, problems } = found.value;
  return ok({
    ...commonForm(data, cutoff, rows, blank),
    missing: missingUnits(data, cutoff),
    problems: listed(withoutRepeats([...closingProblems(data, cutoff), ...problems])),
  });
}

/** What was copied counts; the rest is cleared. */
function begunForm(data: PeriodData, cutoff: IsoDate): Result<CloseForm> {
  const closed = readClosedTab(data.tabs, cutoff, data.context);
  if (!closed.ok) return closed;
  return ok({ ...commonForm(data, cutoff, closed.value.rows, 0), isBegun: true });
}

function commonForm(
  data: PeriodData,
  cutoff: IsoDate,
  rows: readonly DatedRow[],
  blank: number,
): CloseForm {
  const { ledger, unreadLines } = data;
  const states = statesAt(data, cutoff);
  const records = rows.flatMap(({ record }) => (record === null ? [] : [record]));
  return {
    ...emptyForm(),
    cutoff,
    expected: states.length,
    submitted: states.filter(isHandedIn).length,
    warnings: listed(unreadLines),
    totals: totalTexts(totalsOf(records, ledger.scale), blank, ledger.unit ?? 'đồng'),
  };
}

/** Units that have not handed in, or changed their figures since. */
export function missingUnits(data: PeriodData, cutoff: IsoDate): string[] {
  return statesAt(data, cutoff)
    .filter((state) => !isHandedIn(state))
    .map(unitTitle);
}

/**
 * Why a date cannot be closed: errors of its rows as "Kiểm tra số liệu" finds them, nothing entered,
 * an earlier date still open.
 */
export function closingProblems(data: PeriodData, cutoff: IsoDate): Problem[] {
  const { problems, owners, sources, context } = data;
  const date = vietnameseDate(cutoff);
  const earlier = openDates(data).find(
    (open) => open < cutoff && enteredRows(data, open).length > 0,
  );
  // Rows of the date in Đã chốt are told with what the entry tabs say (foreignRows).
  const found = [...checkSources(sources, context).problems, ...problems].filter(
    (each) =>
      each.severity === 'error' && each.code !== 'row-of-open-date' && owners.isAt(each, cutoff),
  );
  return withoutRepeats([
    ...(earlier === undefined
      ? []
      : [problem('period-earlier-open', {}, { earlier: vietnameseDate(earlier), date })]),
    ...(enteredRows(data, cutoff).length === 0
      ? [problem('period-without-rows', {}, { date })]
      : []),
    ...found,
  ]);
}

/** The first that is said of a cell, or of a row in the same words. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const said = new Map<string, Problem>();
  for (const each of problems) {
    const { tab, row, column } = each.place;
    const key = [tab, row, column ?? sentence(each)].join('|');
    if (!said.has(key)) said.set(key, each);
  }
  return [...said.values()];
}

/** Numbers of the date's rows in the ledger in which anything was entered. */
function enteredRows(data: PeriodData, cutoff: IsoDate): number[] {
  return rowsAt(data, cutoff).filter((row) => !isNotEntered(data.ledger, row));
}

function rowsAt({ ledger }: PeriodData, cutoff: IsoDate): number[] {
  const code = ledger.cutoffs.members.indexOf(cutoff);
  const rows: number[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    if (ledger.cutoffs.codes[row] === code) rows.push(row);
  }
  return rows;
}

/**
 * Closed dates of which a run that was cut short, or stopped by a cell, has left something to do:
 * rows that were copied stand in the entry tabs, or units are told as submitted.
 */
function begunDates({
  tabs,
  closed,
  context,
  sources,
  lines,
}: PeriodData): Result<readonly IsoDate[]> {
  const entered = sources.filter(({ id }) => id !== 'closed');
  const withRows = new Set(entered.flatMap(ignoredDates));
  const submitted = lines.filter(({ state }) => state === 'đã nộp').map(({ cutoff }) => cutoff);
  const begun = new Set(submitted);
  for (const date of withRows) {
    if (!closed.has(date)) continue;
    const left = leftRows(tabs, date, context);
    if (!left.ok) return left;
    if (left.value.some(({ cleared }) => cleared.length > 0)) begun.add(date);
  }
  return ok([...begun].filter((date) => closed.has(date)).sort());
}

export function totalTexts(
  { rows, outstanding, overdue, households }: ClosedTotals,
  blank: number,
  unit: MoneyUnit,
): PeriodTotals {
  return {
    rows: formatCount(rows),
    outstanding: `${formatAmount(outstanding, unit)} ${unit}`,
    overdue: `${formatAmount(overdue, unit)} ${unit}`,
    households: formatCount(households),
    blank: formatCount(blank),
  };
}
