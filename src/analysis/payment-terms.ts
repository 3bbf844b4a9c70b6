import { addDays, daysBetween, type IsoDate, vietnameseDate } from '../ledger/date';
import { compareDecimals, decimalText } from '../ledger/decimal';
import type { Parameter } from '../ledger/parameters/parameter';
import {
  CASE_SEPARATOR,
  type ParameterId,
  parameterKind,
} from '../ledger/parameters/parameter-kinds';
import { parameterAt, parametersAt } from '../ledger/parameters/parameters';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { UNCLASSIFIED_PROGRAM } from '../ledger/programs';
import { textKey } from '../ledger/text-key';
import type { Basis } from './payment-base';

/** The time that a record covers: from the unit's ngày chốt before (not included) to its own. */
export interface Interval {
  /** null where the ledger has none before. */
  readonly previous: IsoDate | null;
  readonly cutoff: IsoDate;
}

/** By which rules a program is paid for. */
export interface Terms {
  readonly basis: Basis;
  /** Rows of Tham số that the basis comes from. */
  readonly parameters: readonly Parameter[];
}

/**
 * A program with a rate "on the balance" in Tham số, of whatever time, is paid on its balance; all
 * others on the interest collected, by their lending rate. null for the unclassified, which has no
 * rate. Where a program has rates by cases the common row goes for all of it: the ledger does not
 * tell cases apart.
 * Problems: parameter-missing, rate-by-case, parameter-changes.
 */
export function termsAt(
  parameters: readonly Parameter[],
  onBalance: ParameterId,
  program: string,
  interval: Interval,
): Result<Terms | null> {
  const key = textKey(program);
  if (parameters.some(({ id, target }) => id === onBalance && textKey(target) === key)) {
    return ok({ basis: { kind: 'balance' }, parameters: [] });
  }
  const rate = parameterOver(parameters, 'interestRate', program, interval);
  if (rate.ok) {
    const { value } = rate.value;
    // Without interest there is nothing to be paid for, and what came in all the same is not it.
    if (value.units === 0) return ok(null);
    return ok({ basis: { kind: 'interest', rate: value }, parameters: [rate.value] });
  }
  if (key === textKey(UNCLASSIFIED_PROGRAM)) return ok(null);
  const cases = casesAt(parameters, program, interval.cutoff);
  if (cases.length === 0 || rate.problems[0]?.code !== 'parameter-missing') return rate;
  const about = { program, date: vietnameseDate(interval.cutoff), cases: cases.join('; ') };
  return failed(problem('rate-by-case', {}, about));
}

/** What may be collected in a month after a rate changed was mostly due before. */
const DAYS_OF_A_MONTH = 31;

/**
 * The value in force at the ngày chốt. A time longer than a month must not have two of them.
 * Problems: parameter-missing, parameter-changes.
 */
export function parameterOver(
  parameters: readonly Parameter[],
  id: ParameterId,
  target: string,
  { previous, cutoff }: Interval,
): Result<Parameter> {
  const last = parameterAt(parameters, id, target, cutoff);
  if (!last.ok || previous === null || daysBetween(previous, cutoff) <= DAYS_OF_A_MONTH) {
    return last;
  }
  const from = addDays(previous, 1);
  const first = parameterAt(parameters, id, target, from);
  if (first.ok && compareDecimals(first.value.value, last.value.value) === 0) return last;
  const about = {
    name: parameterKind(id).name,
    first: vietnameseDate(from),
    last: vietnameseDate(cutoff),
    ...(target === '' ? {} : { target }),
  };
  return failed(problem('parameter-changes', {}, about));
}

/** "người lao động: 7,92%/năm" */
function casesAt(parameters: readonly Parameter[], program: string, date: IsoDate): string[] {
  const rows = parametersAt(parameters, 'interestRate', date);
  if (!rows.ok) return [];
  const { unit } = parameterKind('interestRate');
  return rows.value.flatMap(({ target, value }) => {
    const [of = '', ...rest] = target.split(CASE_SEPARATOR);
    if (rest.length === 0 || textKey(of) !== textKey(program)) return [];
    return [`${rest.join(CASE_SEPARATOR).trim()}: ${decimalText(value)}${unit}`];
  });
}
