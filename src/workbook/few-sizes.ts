import { type Run, runs } from './runs';

interface Plan {
  /** How much is added to what was wished, in all. */
  readonly added: number;
  readonly sizes: readonly number[];
}

/**
 * Widths or heights that take few calls: the usual one for all is one call, and each stretch of another
 * is one more. None becomes smaller; as little as possible is added in all.
 *
 * @param mostCalls at least one
 */
export function fewSizes(wished: readonly number[], mostCalls: number): readonly number[] {
  const pieces = runs(wished);
  const plans = [...new Set(wished)].flatMap((usual) => {
    const others = pieces.filter(({ value }) => value !== usual);
    return others.length < mostCalls
      ? { added: 0, sizes: wished }
      : plansFor(pieces, usual, mostCalls);
  });
  const [first, ...others] = plans;
  if (first === undefined) return times(Math.max(...wished), wished.length);
  return others.reduce((least, plan) => (plan.added < least.added ? plan : least), first).sizes;
}

/** The best of each count of stretches. */
function plansFor(pieces: readonly Run[], usual: number, mostCalls: number): Plan[] {
  // At [n], the best plan for the pieces so far with n stretches of their own.
  let ends: (Plan | null)[][] = [[{ added: 0, sizes: [] }]];
  for (let end = 1; end <= pieces.length; end++) {
    const best: (Plan | null)[] = Array.from({ length: mostCalls }, () => null);
    for (let start = 0; start < end; start++) {
      const part = pieces.slice(start, end).flatMap(({ length, value }) => times(value, length));
      const size = Math.max(...part);
      const isUsual = size <= usual;
      (ends[start] ?? []).forEach((before, stretches) => {
        if (before === null) return;
        if (isUsual) keepBetter(best, stretches, extended(before, part, usual));
        keepBetter(best, stretches + 1, extended(before, part, size));
      });
    }
    ends = [...ends, best];
  }
  return (ends[pieces.length] ?? []).filter((plan) => plan !== null);
}

function extended({ added, sizes }: Plan, part: readonly number[], size: number): Plan {
  const more = part.reduce((sum, wished) => sum + size - wished, 0);
  return { added: added + more, sizes: [...sizes, ...times(size, part.length)] };
}

function keepBetter(best: (Plan | null)[], stretches: number, plan: Plan): void {
  if (stretches >= best.length) return;
  const known = best[stretches] ?? null;
  if (known === null || plan.added < known.added) best[stretches] = plan;
}

function times(value: number, count: number): number[] {
  return Array.from({ length: count }, () => value);
}
