export interface Run {
  /** 0-based index of the first element. */
  readonly start: number;
  readonly length: number;
  readonly value: number;
}

/** Neighbouring equal numbers as one run: a thousand rows of one height are one call. */
export function runs(numbers: readonly number[]): Run[] {
  const found: { start: number; length: number; value: number }[] = [];
  numbers.forEach((value, start) => {
    const last = found[found.length - 1];
    if (last && last.value === value) last.length++;
    else found.push({ start, length: 1, value });
  });
  return found;
}

export function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  let best: number | undefined;
  for (const value of numbers) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

/** The number that most runs have: set for all first, it leaves the fewest to be set after it. */
export function mostScattered(numbers: readonly number[]): number | undefined {
  return mostCommon(runs(numbers).map(({ value }) => value));
}
