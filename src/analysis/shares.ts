/**
 * Percentages that add up to exactly what they should at the printed decimals: largest remainder,
 * and between equal remainders the larger part, then the earlier one.
 *
 * @param parts integers, 0 or more
 * @param total integer above 0 of which they are parts
 * @param decimals printed decimals of the percentage
 * @returns integers in units of 10^-decimals percent; if the parts make up the total, they add to
 *   exactly 100 · 10^decimals
 */
export function sharesAddingTo(
  parts: readonly number[],
  total: number,
  decimals: number,
): number[] {
  const whole = BigInt(total);
  const unit = BigInt(100) * BigInt(10) ** BigInt(decimals);
  const scaled = parts.map((part) => BigInt(part) * unit);
  const shares = scaled.map((part) => Number(part / whole));
  const remainders = scaled.map((part) => part % whole);
  const sum = scaled.reduce((all, part) => all + part, BigInt(0));
  const two = BigInt(2);
  const wanted = Number((two * sum + whole) / (two * whole));
  const missing = wanted - shares.reduce((all, share) => all + share, 0);

  const order = parts.map((_, i) => i).sort((a, b) => byRemainder(remainders, parts, a, b));
  for (const i of order.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

function byRemainder(
  remainders: readonly bigint[],
  parts: readonly number[],
  a: number,
  b: number,
): number {
  const [x, y] = [remainders[a] ?? BigInt(0), remainders[b] ?? BigInt(0)];
  if (x !== y) return x > y ? -1 : 1;
  return (parts[b] ?? 0) - (parts[a] ?? 0) || a - b;
}
