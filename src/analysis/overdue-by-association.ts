import type { IsoDate } from '../ledger/date';
import type { Decimal } from '../ledger/decimal';
import type { Ledger } from '../ledger/ledger';
import type { Fraction } from './figures';

/**
 * Nợ quá hạn over dư nợ of each association at each ngày chốt, over all its records there.
 *
 * @returns null where it has no dư nợ
 */
export function overdueRates(
  ledger: Ledger,
): (association: number, date: IsoDate) => Fraction | null {
  const { cutoffs, dimensions, measures } = ledger;
  const width = cutoffs.members.length;
  const size = dimensions.association.members.length * width;
  const [overdue, outstanding] = [new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < ledger.rowCount; row++) {
    const at = (dimensions.association.codes[row] ?? 0) * width + (cutoffs.codes[row] ?? 0);
    overdue[at] = (overdue[at] ?? 0) + (measures.overdue[row] || 0);
    outstanding[at] = (outstanding[at] ?? 0) + (measures.outstanding[row] || 0);
  }
  return (association, date) => {
    const at = association * width + cutoffs.members.indexOf(date);
    const [numerator = 0, denominator = 0] = [overdue[at], outstanding[at]];
    return denominator > 0 ? { numerator, denominator } : null;
  };
}

/** As many as a bound in Tham số can have: cut off there, a rate stays on its side of each bound. */
const PLACES = 8;

/** A rate in percent, never rounded up: 1,999… does not reach 2. Without dư nợ nothing is overdue. */
export function percentFloor(rate: Fraction | null): Decimal {
  if (rate === null) return { units: 0, places: 0 };
  const scaled = BigInt(rate.numerator) * BigInt(10) ** BigInt(PLACES + 2);
  return { units: Number(scaled / BigInt(rate.denominator)), places: PLACES };
}
