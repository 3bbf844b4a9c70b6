import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, type Result } from '../ledger/problem';
import { type Breakdown, breakdown } from './breakdown';
import type { Criterion } from './criterion';
import type { Fraction } from './figures';
import type { Indicator } from './indicator';

/** Which member is first: that with the largest figure, or with the smallest. */
export type RankOrder = 'largest' | 'smallest';

interface RankingQuestion {
  readonly by: Breakdown['by'];
  readonly indicator: Indicator;
  readonly order: RankOrder;
  /** How many are wanted; null is all. */
  readonly count: number | null;
}

interface Ranked {
  readonly member: string;
  /** 1, 2, 2, 4; null where there is no figure to rank. */
  readonly rank: number | null;
  /** Integer đồng, a count or a ratio; null is blank. */
  readonly value: number | null;
  /** A ratio of which the denominator is 0. */
  readonly isUndefined: boolean;
}

/**
 * Members in the order of their figures, equal ones in catalogue order. Ratios are compared as
 * fractions, so that only really equal ones share a rank. All that share the last wanted rank are
 * shown. Who has no figure is not ranked: last, and left out where a count is asked for.
 * Problems: households-over-programs, households-over-funds, those of breakdown.
 */
export function ranking(
  ledger: Ledger,
  { by, indicator, order, count }: RankingQuestion,
  period: Period,
  criteria: readonly Criterion[],
): Result<Ranked[]> {
  const table = breakdown(ledger, by, [indicator], period, criteria);
  if (!table.ok) return table;
  const { members, columns } = table.value;
  const { values = [], fractions, valueRefused } = columns[0] ?? {};
  if (valueRefused !== undefined) return failed(valueRefused);

  const figures = members.map((member, i): Figure => {
    const value = values[i] ?? null;
    return { member, value, fraction: fractions ? (fractions[i] ?? null) : asFraction(value) };
  });
  const ranked = rankedFigures(figures.filter(isComparable), order);
  if (count !== null) return ok(ranked.filter(({ rank }) => (rank ?? 0) <= count));
  const others = figures.filter((figure) => !isComparable(figure));
  return ok([...ranked, ...others.map(unranked)]);
}

interface Figure {
  readonly member: string;
  readonly value: number | null;
  readonly fraction: Fraction | null;
}
type Comparable = Figure & { readonly fraction: Fraction };

function isComparable(figure: Figure): figure is Comparable {
  return figure.fraction !== null && figure.fraction.denominator !== 0;
}

function rankedFigures(figures: readonly Comparable[], order: RankOrder): Ranked[] {
  const direction = order === 'largest' ? -1 : 1;
  const sorted = [...figures].sort((a, b) => direction * compareFractions(a.fraction, b.fraction));
  let rank = 0;
  return sorted.map(({ member, value, fraction }, i) => {
    const before = sorted[i - 1];
    if (before === undefined || compareFractions(before.fraction, fraction) !== 0) rank = i + 1;
    return { member, rank, value, isUndefined: false };
  });
}

function unranked({ member, fraction }: Figure): Ranked {
  return { member, rank: null, value: null, isUndefined: fraction !== null };
}

function asFraction(value: number | null): Fraction | null {
  return value === null ? null : { numerator: value, denominator: 1 };
}

/** Below, at or above 0 as a is smaller than, equal to or larger than b; denominators other than 0. */
function compareFractions(a: Fraction, b: Fraction): number {
  const isTurned = a.denominator < 0 !== b.denominator < 0;
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  if (left === right) return 0;
  return left < right === isTurned ? 1 : -1;
}
