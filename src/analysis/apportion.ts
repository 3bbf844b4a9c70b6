/**
 * Splits whole đồng in proportion to weights so that the parts add up to it exactly: largest
 * remainder, and between equal remainders the larger weight, then the earlier one.
 *
 * @param total integer, 0 or more
 * @param weights integers, 0 or more; if all are 0 the first part takes everything
 * @throws RangeError below 0, where there is no share of anything: amounts of a ledger are not
 */
export function apportion(total: number, weights: readonly bigint[]): number[] {
  if (total < 0 || weights.some((weight) => weight < BigInt(0))) {
    throw new RangeError('Only amounts from 0 are apportioned, by weights from 0');
  }
  const whole = weights.reduce((sum, weight) => sum + weight, BigInt(0));
  if (whole === BigInt(0)) return weights.map((_, i) => (i === 0 ? total : 0));
  const exact = weights.map((weight) => BigInt(total) * weight);
  const parts = exact.map((part) => Number(part / whole));
  const remainders = exact.map((part) => part % whole);
  const missing = total - parts.reduce((sum, part) => sum + part, 0);
  const order = weights
    .map((weight, i) => ({ i, remainder: remainders[i] ?? BigInt(0), weight }))
    .sort((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight));
  for (const { i } of order.slice(0, missing)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
