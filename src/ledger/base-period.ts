import { type Cell, cellText } from './cell';
import { addDays, addMonths, daysBetween, daysInMonth, type IsoDate, isoDate, parts } from './date';
import { nameIndex } from './name-index';
import {
  datePeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  readPeriod,
  windowPeriod,
  yearPeriod,
} from './period';
import { failed, ok, type Place, problem, type Result } from './problem';

/** What a period is compared with: something that depends on it, or a period of its own. */
export type Base = (typeof BASES)[number]['base'] | Period;

const BASES = [
  { base: 'year-start', names: ['31/12', 'đầu năm', '31/12 năm trước', 'ngày 31/12'] },
  { base: 'previous', names: ['kỳ trước', 'kỳ liền trước', 'ngày chốt trước'] },
  { base: 'year-before', names: ['cùng kỳ', 'cùng kỳ năm trước', 'cùng kỳ năm ngoái'] },
] as const;

/** Problems: base-bad, and those of readPeriod. */
export function readBase(cell: Cell, place: Place = {}): Result<Base> {
  const text = cellText(cell);
  const index = nameIndex(BASES, ({ names }) => names);
  const found = typeof cell === 'string' ? index.find(text) : undefined;
  if (found !== undefined) return ok(found.base);
  const period = readPeriod(cell, place);
  const isUnread = !period.ok && period.problems.some(({ code }) => code === 'period-bad');
  if (!isUnread) return period;
  const nearest = index.nearest(text);
  const about = nearest === undefined ? { text } : { text, nearest };
  return failed(problem('base-bad', place, about));
}

/**
 * The period to compare with. `31/12` is of the year before the end of the period; `kỳ trước` of a date
 * is the ngày chốt before it, of a month the month before, of any window the equally long one before;
 * `cùng kỳ` is one year earlier, of the end of a month the end of that month.
 * Problem: base-not-before.
 *
 * @param cutoffs ascending
 * @returns null where there is no ngày chốt before
 */
export function basePeriod(
  base: Base,
  period: Period,
  cutoffs: readonly IsoDate[],
): Result<Period | null> {
  if (base === 'year-start') return ok(datePeriod(isoDate(parts(period.to)[0] - 1, 12, 31)));
  if (base === 'previous') return ok(periodBefore(period, cutoffs));
  if (base === 'year-before') {
    return ok(periodOf(period.kind, yearBefore(period.from), yearBefore(period.to)));
  }
  if (base.to < period.to) return ok(base);
  // What a cell makes of 31/12 is a day of the year in which it was typed.
  const isYearEnd = base.kind === 'date' && base.to.endsWith('-12-31');
  const typed = isYearEnd ? { typed: '31/12' } : {};
  const about = { base: base.text, period: period.text, ...typed };
  return failed(problem('base-not-before', {}, about));
}

function periodBefore({ kind, from, to }: Period, cutoffs: readonly IsoDate[]): Period | null {
  if (kind === 'date') {
    const before = cutoffs.filter((date) => date < from).pop();
    return before === undefined ? null : datePeriod(before);
  }
  const [months, days] = [monthsIn(from, to), daysBetween(from, to) + 1];
  const start = months === null ? addDays(from, -days) : addMonths(from, -months);
  return periodOf(kind, start, addDays(from, -1));
}

/** null where they are not whole months. */
function monthsIn(from: IsoDate, to: IsoDate): number | null {
  const [firstYear, firstMonth, firstDay] = parts(from);
  const [lastYear, lastMonth] = parts(to);
  if (firstDay !== 1 || !isMonthEnd(to)) return null;
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
}

function yearBefore(date: IsoDate): IsoDate {
  const [year, month] = parts(date);
  if (!isMonthEnd(date)) return addMonths(date, -12);
  return isoDate(year - 1, month, daysInMonth(year - 1, month));
}

function isMonthEnd(date: IsoDate): boolean {
  const [year, month, day] = parts(date);
  return day === daysInMonth(year, month);
}

function periodOf(kind: Period['kind'], from: IsoDate, to: IsoDate): Period {
  const [year, month] = parts(from);
  if (kind === 'date') return datePeriod(from);
  if (kind === 'month') return monthPeriod(year, month);
  if (kind === 'quarter') return quarterPeriod(year, Math.ceil(month / 3));
  if (kind === 'year') return yearPeriod(year);
  if (monthsIn(from, to) === null) return windowPeriod(datePeriod(from), datePeriod(to));
  const [lastYear, lastMonth] = parts(to);
  return windowPeriod(monthPeriod(year, month), monthPeriod(lastYear, lastMonth));
}
