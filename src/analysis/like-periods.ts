import { addMonths, daysInMonth, type IsoDate, parts, vietnameseDate } from '../ledger/date';
import { monthPeriod, type Period, windowPeriod } from '../ledger/period';
import { asWarning, failed, ok, type Problem, problem, type Result } from '../ledger/problem';

/** A period and the last ngày chốt in it. */
interface Side {
  readonly period: Period;
  readonly last: IsoDate;
}

/**
 * Three months are no year: periods that lack figures of a different number of whole months at their
 * ends are refused. If it is a matter of days, they are compared and a note tells both dates.
 * Problem: period-unfinished, with the parts of both that can be compared.
 *
 * @param isBaseWritten the base was asked for by its dates; otherwise it follows the period
 */
export function compareEnds(base: Side, end: Side, isBaseWritten: boolean): Result<Problem[]> {
  const [atBase, atEnd] = [monthsMissing(base), monthsMissing(end)];
  if (atBase === atEnd) return ok(isSameDay(base.last, end.last) ? [] : [endsDiffer(base, end)]);
  const [shorter, longer] = atBase > atEnd ? [base, end] : [end, base];
  const months = Math.max(atBase, atEnd);
  const [ky, so_voi] = [
    withoutLastMonths(end.period, months),
    withoutLastMonths(base.period, months),
  ];
  const isNamed = isBaseWritten || shorter === base;
  const about = {
    ...{ period: shorter.period.text, last: vietnameseDate(shorter.last) },
    ...{ other: longer.period.text, otherLast: vietnameseDate(longer.last) },
    ...(ky === null ? {} : { ky: ky.text }),
    ...(so_voi !== null && isNamed ? { so_voi: so_voi.text } : {}),
  };
  return failed(problem('period-unfinished', {}, about));
}

function endsDiffer(base: Side, end: Side): Problem {
  const about = {
    ...{ base: base.period.text, baseLast: vietnameseDate(base.last) },
    ...{ period: end.period.text, last: vietnameseDate(end.last) },
  };
  return asWarning(problem('ends-differ', {}, about));
}

/** Whole months of the period after that of its last ngày chốt. */
function monthsMissing({ period: { to }, last }: Side): number {
  const [year, month] = parts(to);
  const [lastYear, lastMonth] = parts(last);
  const after = (year - lastYear) * 12 + month - lastMonth;
  return Math.max(0, isMonthEnd(to) ? after : after - 1);
}

/** Ends of months are alike, however long the months are. */
function isSameDay(base: IsoDate, end: IsoDate): boolean {
  return (isMonthEnd(base) && isMonthEnd(end)) || parts(base)[2] === parts(end)[2];
}

function isMonthEnd(date: IsoDate): boolean {
  const [year, month, day] = parts(date);
  return day === daysInMonth(year, month);
}

/** null where it is not made up of whole months, or nothing is left. */
function withoutLastMonths({ from, to }: Period, months: number): Period | null {
  const [year, month, day] = parts(from);
  const last = addMonths(to, -months);
  if (day !== 1 || !isMonthEnd(to) || last < from) return null;
  const [lastYear, lastMonth] = parts(last);
  const [first, end] = [monthPeriod(year, month), monthPeriod(lastYear, lastMonth)];
  return first.text === end.text ? first : windowPeriod(first, end);
}
