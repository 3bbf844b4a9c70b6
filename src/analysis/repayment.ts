import { addMonths, type IsoDate } from '../ledger/date';
import type { Decimal } from '../ledger/decimal';
import { LARGEST_AMOUNT } from '../ledger/number';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { DAYS_OF_YEAR, daysAt, IN_TIME, MONTHS_OF_YEAR, simpleInterest } from './interest';

/** What is agreed of a loan. */
export interface LoanTerms {
  /** Integer đồng. */
  readonly amount: number;
  /** Percent a year. */
  readonly rate: Decimal;
  /** From disbursement to the last instalment. */
  readonly months: number;
  /** Months at the beginning in which interest only is paid; fewer than `months`. */
  readonly grace: number;
  /** Months from one payment to the next. */
  readonly step: number;
  /** null reckons interest by months, not by days. */
  readonly disbursed: IsoDate | null;
}

export interface Instalment {
  /** Months since disbursement. */
  readonly month: number;
  readonly date: IsoDate | null;
  readonly opening: number;
  readonly principal: number;
  readonly interest: number;
  readonly closing: number;
}

/**
 * Equal parts of the principal in whole đồng, the last one with what is left over, so that they add up
 * to the loan; interest on what is still owed. A day that a month lacks is its last day.
 */
export function repaymentSchedule(terms: LoanTerms): Instalment[] {
  const months = paymentMonths(terms);
  const count = months.filter((month) => month > terms.grace).length;
  const part = Math.floor(terms.amount / count);
  let opening = terms.amount;
  let before = 0;
  return months.map((month) => {
    const isLast = month === terms.months;
    const principal = isLast ? opening : month > terms.grace ? part : 0;
    const row = {
      month,
      date: dateAt(terms, month),
      opening,
      principal,
      interest: interestOf(terms, opening, before, month),
      closing: opening - principal,
    };
    opening = row.closing;
    before = month;
    return row;
  });
}

export interface RepaymentTotal {
  readonly principal: number;
  readonly interest: number;
  readonly paid: number;
}

/** Problem: total-too-large; below it every amount of the schedule is exact. */
export function repaymentTotal(rows: readonly Instalment[]): Result<RepaymentTotal> {
  const principal = rows.reduce((sum, row) => sum + row.principal, 0);
  const interest = rows.reduce((sum, row) => sum + row.interest, 0);
  const paid = principal + interest;
  return paid > LARGEST_AMOUNT
    ? failed(problem('total-too-large'))
    : ok({ principal, interest, paid });
}

/** Each step within the grace, its end, then each step from there; the last month in any case. */
function paymentMonths({ months, grace, step }: LoanTerms): number[] {
  const found: number[] = [];
  for (let month = step; month < grace; month += step) found.push(month);
  if (grace > 0) found.push(grace);
  for (let month = grace + step; month < months; month += step) found.push(month);
  return [...found, months];
}

function dateAt({ disbursed }: LoanTerms, month: number): IsoDate | null {
  return disbursed === null ? null : addMonths(disbursed, month);
}

function interestOf(terms: LoanTerms, outstanding: number, from: number, to: number): number {
  const [first, last] = [dateAt(terms, from), dateAt(terms, to)];
  if (first === null || last === null) {
    const time = { rate: terms.rate, factor: IN_TIME, length: to - from };
    return simpleInterest(outstanding, [time], MONTHS_OF_YEAR);
  }
  return simpleInterest(outstanding, daysAt(terms.rate, first, last), DAYS_OF_YEAR);
}
