import { addDays, daysBetween, type IsoDate } from '../ledger/date';
import type { Decimal } from '../ledger/decimal';
import { isInForce, type Parameter } from '../ledger/parameters/parameter';
import { parameterAt } from '../ledger/parameters/parameters';
import { ok, type Result } from '../ledger/problem';
import { divideHalfUp } from '../ledger/rounding';

/** A time through which one rate goes. */
export interface RateTime {
  /** Percent a year. */
  readonly rate: Decimal;
  /** Percent of that rate: 130 for overdue debt. */
  readonly factor: Decimal;
  /** The part of a year: 31 of 365 days, 1 of 12 months. */
  readonly length: number;
}

/** Thông tư 14/2017/TT-NHNN: a year of interest is 365 days, a leap year too. */
export const DAYS_OF_YEAR = 365;
export const MONTHS_OF_YEAR = 12;
export const IN_TIME: Decimal = { units: 100, places: 0 };

/**
 * Simple interest in integers: added up exactly, rounded half up to the đồng once.
 *
 * @param outstanding integer đồng; of a correction it may be negative, and then so is the interest
 * @param yearLength what `length` counts makes a year of this many
 * @returns integer đồng, exact up to LARGEST_AMOUNT
 */
export function simpleInterest(
  outstanding: number,
  times: readonly RateTime[],
  yearLength: number,
): number {
  const places = Math.max(0, ...times.map(({ rate, factor }) => rate.places + factor.places));
  const sum = times.reduce((before, { rate, factor, length }) => {
    const shift = tenTo(places - rate.places - factor.places);
    return before + BigInt(rate.units) * BigInt(factor.units) * BigInt(length) * shift;
  }, BigInt(0));
  const hundred = BigInt(100);
  const whole = BigInt(yearLength) * hundred * hundred * tenTo(places);
  return Number(divideHalfUp(BigInt(outstanding) * sum, whole));
}

/** The first day bears interest, the last does not (Thông tư 14/2017/TT-NHNN). */
export function daysAt(rate: Decimal, from: IsoDate, to: IsoDate): RateTime[] {
  return [{ rate, factor: IN_TIME, length: daysBetween(from, to) }];
}

/**
 * The same days at the overdue rate of each day: where the rule changes in between, each goes for
 * its days. Problem: parameter-missing, for the first day that no row covers.
 */
export function overdueDaysAt(
  rate: Decimal,
  from: IsoDate,
  to: IsoDate,
  parameters: readonly Parameter[],
): Result<RateTime[]> {
  const times: RateTime[] = [];
  let day = from;
  do {
    const rule = parameterAt(parameters, 'overdueInterest', '', day);
    if (!rule.ok) return rule;
    const until = nextChange(parameters, rule.value, day, to);
    times.push({ rate, factor: rule.value.value, length: daysBetween(day, until) });
    day = until;
  } while (day < to);
  return ok(times);
}

/** The first day after which a rule may be another one, `to` at the latest. */
function nextChange(
  parameters: readonly Parameter[],
  rule: Parameter,
  day: IsoDate,
  to: IsoDate,
): IsoDate {
  const changes = parameters
    .filter(({ id, validFrom }) => id === rule.id && validFrom > day)
    .map(({ validFrom }) => validFrom);
  if (rule.validTo !== null && isInForce(rule, day)) changes.push(addDays(rule.validTo, 1));
  return [...changes, to].sort()[0] ?? to;
}

function tenTo(exponent: number): bigint {
  return BigInt(10) ** BigInt(exponent);
}
