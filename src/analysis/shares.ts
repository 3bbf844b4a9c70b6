import { roundHalfUp } from '../ledger/rounding';

/** Percentages of one whole, in units of 10^-decimals percent. */
interface Shares {
  /** null where the part is blank. */
  readonly units: readonly (number | null)[];
  /** Whether a share differs from its own rounding, so that they add to exactly 100. */
  readonly adjusted: boolean;
}

/**
 * What part of their sum each amount is; null where the sum is 0, of which nothing is a part.
 *
 * @param parts integers; of a correction they may be negative, and then so is the share
 * @param decimals printed decimals of the percentages
 * @param addTo100 by largest remainder; otherwise each share is rounded by itself
 */
export function sharesOf(
  parts: readonly (number | null)[],
  decimals: number,
  addTo100: boolean,
): Shares | null {
  const known = parts.flatMap((part) => (part === null ? [] : [part]));
  const total = known.reduce((sum, part) => sum + part, 0);
  if (total === 0) return null;
  const rounded = known.map((part) => roundHalfUp(part, total, decimals + 2));
  const shares = addTo100 ? sharesAddingTo(known, total, decimals) : rounded;
  let next = 0;
  return {
    units: parts.map((part) => (part === null ? null : (shares[next++] ?? 0))),
    adjusted: shares.some((share, i) => share !== rounded[i]),
  };
}

/**
 * Percentages that add up to exactly what they should at the printed decimals: largest remainder,
 * and between equal remainders the larger part, then the earlier one. What is no fraction of a
 * printed unit stays as it is: nothing remains 0.
 *
 * @param parts integers
 * @param total integer other than 0 of which they are parts
 * @param decimals printed decimals of the percentage
 * @returns integers in units of 10^-decimals percent; if the parts make up the total, they add to
 *   exactly 100 · 10^decimals
 */
function sharesAddingTo(parts: readonly number[], total: number, decimals: number): number[] {
  if (total < 0) return sharesAddingTo(parts.map(opposite), -total, decimals);
  const whole = BigInt(total);
  const unit = BigInt(100) * BigInt(10) ** BigInt(decimals);
  const scaled = parts.map((part) => BigInt(part) * unit);
  const floors = scaled.map((part) => floorDivide(part, whole));
  const shares = floors.map(Number);
  const remainders = scaled.map((part, i) => part - (floors[i] ?? BigInt(0)) * whole);
  const sum = scaled.reduce((all, part) => all + part, BigInt(0));
  const two = BigInt(2);
  const wanted = Number(floorDivide(two * sum + whole, two * whole));
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

/** BigInt division cuts towards 0. @param divisor above 0 */
function floorDivide(value: bigint, divisor: bigint): bigint {
  const cut = value / divisor;
  return value < BigInt(0) && cut * divisor !== value ? cut - BigInt(1) : cut;
}

function opposite(part: number): number {
  return part === 0 ? 0 : -part;
}
