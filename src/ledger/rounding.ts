/**
 * Division rounded half up (away from zero), exact for integers of any size that a double holds:
 * 46 / 160 as a percentage with one decimal is 28,8 and never 28,7.
 *
 * @param numerator integer
 * @param denominator integer other than 0
 * @param shift power of ten by which the quotient is multiplied before rounding, 0 or more
 * @returns integer: the quotient in units of 10^-shift
 */
export function roundHalfUp(numerator: number, denominator: number, shift = 0): number {
  const negative = numerator < 0 !== denominator < 0;
  const n = BigInt(Math.abs(numerator)) * BigInt(10) ** BigInt(shift);
  const rounded = Number(divideHalfUp(n, BigInt(Math.abs(denominator))));
  return negative && rounded !== 0 ? -rounded : rounded;
}

/** @param numerator 0 or more @param denominator above 0 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const two = BigInt(2);
  return (two * numerator + denominator) / (two * denominator);
}
