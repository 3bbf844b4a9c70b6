import type { Decimal } from '../ledger/decimal';
import { divideHalfUp } from '../ledger/rounding';
import { PIECES_OF_MONTH } from './month-length';

/**
 * What fee and commission are a share of, in đồng for a month: the balance that interest was
 * collected for, which is that interest by the rate of a month; or a balance through months.
 */
export type Basis =
  | { readonly kind: 'interest' /** Percent a year. */; readonly rate: Decimal }
  | { readonly kind: 'balance' };

/**
 * How much of a basis there is: đồng of interest, or twice the balance times pieces of a month (the
 * balance is the mean of two).
 */
export type Quantity = bigint;

const HUNDRED = BigInt(100);
const MONTHS = BigInt(12);

/** The base in đồng, rounded half up for print only. */
export function baseAmount(basis: Basis, quantity: Quantity): number {
  const { numerator, denominator } = exactBase(basis, quantity);
  return Number(divideHalfUp(numerator, denominator));
}

/** The base times percentages, rounded half up to the đồng once. */
export function shareOfBase(
  basis: Basis,
  quantity: Quantity,
  percentages: readonly Decimal[],
): number {
  let { numerator, denominator } = exactBase(basis, quantity);
  for (const { units, places } of percentages) {
    numerator *= BigInt(units);
    denominator *= HUNDRED * tenTo(places);
  }
  return Number(divideHalfUp(numerator, denominator));
}

function exactBase(basis: Basis, quantity: Quantity): { numerator: bigint; denominator: bigint } {
  if (basis.kind === 'balance') {
    return { numerator: quantity, denominator: BigInt(2 * PIECES_OF_MONTH) };
  }
  const { units, places } = basis.rate;
  const numerator = quantity * MONTHS * HUNDRED * tenTo(places);
  return { numerator, denominator: BigInt(units) };
}

function tenTo(exponent: number): bigint {
  return BigInt(10) ** BigInt(exponent);
}
