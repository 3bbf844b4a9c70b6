import type { ReadFigure } from './reading';

/** What was found out about a figure; `rounded` is right too, as far as its digits go. */
export type Verdict = 'right' | 'rounded' | 'contradicts' | 'unknown';

/** What one check says of one figure. */
export interface Finding {
  readonly figure: number;
  readonly verdict: Verdict;
  /** A sentence with both numbers. */
  readonly reason: string;
  /** The figures that it was compared with. */
  readonly with: readonly number[];
  /** What a figure is only used for says less than a check of its own. */
  readonly isSupport?: boolean;
}

export function finding(
  figure: ReadFigure,
  verdict: Verdict,
  reason: string,
  others: readonly ReadFigure[],
): Finding {
  return { figure: figure.id, verdict, reason, with: others.map(({ id }) => id) };
}

/** The figures that a right one was reckoned from agree with it. */
export function withSupport(
  found: Finding,
  others: readonly ReadFigure[],
  reason: string,
): Finding[] {
  if (found.verdict !== 'right' && found.verdict !== 'rounded') return [found];
  const { figure, verdict } = found;
  const support = others.map(({ id }) => ({
    figure: id,
    verdict,
    reason,
    with: [figure],
    isSupport: true,
  }));
  return [found, ...support];
}
