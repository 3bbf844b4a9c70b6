import { dateOf, type IsoDate, vietnameseDate } from '../../ledger/date';
import { formatAmount, formatCount } from '../../ledger/format';
import type { ClosedTotals } from '../../ledger/periods/closed-records';
import { cellsOfRecord, totalsOf } from '../../ledger/periods/closed-records';
import type { CloseForm, CloseRequest, PeriodTotals } from '../../ledger/periods/period-requests';
import { isHandedIn } from '../../ledger/periods/submissions';
import { isNotEntered, unitTitle } from '../../ledger/periods/unit-rows';
import { atField, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { readDate } from '../../ledger/read-cell';
import type { MoneyUnit } from '../../ledger/unit';
import { readChoice } from '../../workbook/properties';
import { showDialog } from '../../workbook/ui';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { requireBranch } from '../people';
import { checked, fields, text } from '../schema';
import { leftRows } from './close-finish';
import { openDates, openPeriodData, type PeriodData, statesAt } from './period-data';

const WIDTH = 560;
const HEIGHT = 520;

const requestSchema = fields<CloseRequest>({ cutoff: text(100) });

/** Menu action "Chốt kỳ". The page then asks for its data by `closeForm`. */
export function openClose(): null {
  showDialog('close', 'Chốt kỳ', WIDTH, HEIGHT);
  return null;
}

/** What closing a date would do: who is missing, what stands in the way, the totals. */
export function closeForm(sent: unknown): Result<CloseForm> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  const asked =
    request.value.cutoff === '' ? ok(null) : atField('cutoff', readDate(request.value.cutoff, {}));
  if (!asked.ok) return asked;
  const read = openPeriodData();
  if (!read.ok) return read;
  const data = read.value;
  const branch = requireBranch(data.tabs);
  if (!branch.ok) return branch;
  const begun = begunDate(data);
  if (!begun.ok) return begun;
  const enteredDates = openDates(data).filter((date) => enteredRows(data, date).length > 0);
  const cutoffs = begun.value === null ? enteredDates : [begun.value, ...enteredDates];
  const cutoff = asked.value ?? cutoffs[0] ?? null;
  return ok(cutoff === null ? emptyForm() : formOf(data, cutoff, cutoffs, begun.value === cutoff));
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
    totals: totalTexts({ rows: 0, outstanding: 0, overdue: 0, households: 0 }, 0, 'triệu đồng'),
  };
}

function formOf(
  data: PeriodData,
  cutoff: IsoDate,
  cutoffs: readonly IsoDate[],
  isBegun: boolean,
): CloseForm {
  const { ledger } = data;
  const states = statesAt(data, cutoff);
  const rows = enteredRows(data, cutoff);
  const records = rows.map((row) => cellsOfRecord(ledger, row, dateOf(cutoff), ''));
  const blank = rowsAt(data, cutoff).length - rows.length;
  return {
    ...emptyForm(),
    cutoffs,
    cutoff,
    isBegun,
    expected: states.length,
    submitted: states.filter(isHandedIn).length,
    missing: missingUnits(data, cutoff),
    problems: isBegun ? [] : listed(closingProblems(data, cutoff)),
    totals: totalTexts(totalsOf(records, ledger.scale), blank, ledger.unit ?? 'đồng'),
  };
}

/** Units that have not handed in, or changed their figures since. */
export function missingUnits(data: PeriodData, cutoff: IsoDate): string[] {
  return statesAt(data, cutoff)
    .filter((state) => !isHandedIn(state))
    .map(unitTitle);
}

/** Why a date cannot be closed: errors of its rows, nothing entered, an earlier date still open. */
export function closingProblems(data: PeriodData, cutoff: IsoDate): Problem[] {
  const { problems, owners } = data;
  const date = vietnameseDate(cutoff);
  const earlier = openDates(data).find(
    (open) => open < cutoff && enteredRows(data, open).length > 0,
  );
  return [
    ...(earlier === undefined
      ? []
      : [problem('period-earlier-open', {}, { earlier: vietnameseDate(earlier), date })]),
    ...(enteredRows(data, cutoff).length === 0
      ? [problem('period-without-rows', {}, { date })]
      : []),
    ...problems.filter((found) => owners.isAt(found, cutoff)),
  ];
}

/** Numbers of the date's rows in the ledger in which anything was entered. */
export function enteredRows(data: PeriodData, cutoff: IsoDate): number[] {
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

/** The last closed date, if rows that were copied still stand in the entry tabs: a run was cut short. */
function begunDate({ tabs, closed, context, sources }: PeriodData): Result<IsoDate | null> {
  const last = [...closed].sort().pop();
  const isAnyLeft = sources.some(({ association, ignored }) => association && ignored.length > 0);
  if (last === undefined || !isAnyLeft) return ok(null);
  const left = leftRows(tabs, last, context);
  if (!left.ok) return left;
  return ok(left.value.some(({ cleared }) => cleared.length > 0) ? last : null);
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
