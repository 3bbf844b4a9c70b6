/** All values that a printed figure may stand for; both ends count as inside. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export function exactly(value: number): Range {
  return { low: value, high: value };
}

export function sumOf(ranges: readonly Range[]): Range {
  return ranges.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
    low: 0,
    high: 0,
  });
}

export function less(a: Range, b: Range): Range {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** null where the divisor may be zero or less. */
export function quotient(a: Range, b: Range, factor = 1): Range | null {
  if (b.low <= 0) return null;
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { low: Math.min(...ends) * factor, high: Math.max(...ends) * factor };
}

/** What a double cannot hold must never make two figures differ. */
export function meets(a: Range, b: Range): boolean {
  const noise = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(a.high));
  return a.low <= b.high + noise && b.low <= a.high + noise;
}
