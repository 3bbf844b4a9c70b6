import type { Decimal } from '../ledger/decimal';
import { roundHalfUp } from '../ledger/rounding';
import type { Fraction } from './figures';

/** As many as a bound in Tham số can have: cut off there, a rate stays on its side of each bound. */
const PLACES = 8;

/** As many as a rate of nợ quá hạn is printed with. */
const PRINTED_PLACES = 2;

/** A rate in percent, never rounded up: 1,999… does not reach 2. Without dư nợ nothing is overdue. */
export function percentFloor(rate: Fraction | null, places = PLACES): Decimal {
  if (rate === null) return { units: 0, places: 0 };
  const scaled = BigInt(rate.numerator) * BigInt(10) ** BigInt(places + 2);
  return { units: Number(scaled / BigInt(rate.denominator)), places };
}

/**
 * A rate in percent for print: rounded half up to two decimals unless that puts it into another band
 * than it is in; then cut off, with more decimals if need be.
 *
 * @param isSameBand whether a printed rate is in the band of the exact one
 */
export function printedPercent(
  rate: Fraction,
  isSameBand: (percent: Decimal) => boolean = () => true,
): Decimal {
  for (let places = PRINTED_PLACES; places < PLACES; places++) {
    const units = roundHalfUp(rate.numerator, rate.denominator, places + 2);
    const found = [{ units, places }, percentFloor(rate, places)].find(isSameBand);
    if (found !== undefined) return found;
  }
  return percentFloor(rate);
}
