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
