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
  const n = BigInt(numerator) * BigInt(10) ** BigInt(shift);
  return Number(divideHalfUp(n, BigInt(denominator)));
}

/** Away from zero, so that −x is always the opposite of x. @param denominator other than 0 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const two = BigInt(2);
  const [n, d] = [sizeOf(numerator), sizeOf(denominator)];
  const rounded = (two * n + d) / (two * d);
  return (n === numerator) === (d === denominator) ? rounded : -rounded;
}

function sizeOf(value: bigint): bigint {
  return value < BigInt(0) ? -value : value;
}
