import type { Parameter } from '../ledger/parameters/parameter';
import type { GroupPlace } from './group-savings';
import { addKnown } from './sums';

/** What a place is paid for one thing. Amounts in đồng; null is blank. */
export interface CommissionLine extends GroupPlace {
  readonly interest: number | null;
  /** By interest collected, or by the balance in time of programs that are paid so. */
  readonly onBalance: number | null;
  /** At its last ngày chốt of the period. */
  readonly savings: number | null;
  readonly onSavings: number | null;
  /** Interest for which nothing is reckoned: it has no rate, or the rate of its group is not known. */
  readonly unpaidInterest: number | null;
  /** Rows of Tham số that it is made of. */
  readonly parameters: readonly Parameter[];
}

/** Amounts in đồng; null is blank. */
export type CommissionTotals = Omit<CommissionLine, keyof GroupPlace | 'parameters'>;

export function commissionTotals(lines: readonly CommissionLine[]): CommissionTotals {
  const sum = (amountOf: (line: CommissionLine) => number | null): number | null =>
    addKnown(lines.map(amountOf));
  return {
    interest: sum(({ interest }) => interest),
    onBalance: sum(({ onBalance }) => onBalance),
    savings: sum(({ savings }) => savings),
    onSavings: sum(({ onSavings }) => onSavings),
    unpaidInterest: sum(({ unpaidInterest }) => unpaidInterest),
  };
}
