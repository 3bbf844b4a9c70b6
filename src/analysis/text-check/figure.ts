import type { Range } from './range';

/** `average` is an amount for one of something; `bare` has no unit beside it; `broken` is no number. */
export type FigureKind = 'money' | 'count' | 'percent' | 'average' | 'times' | 'bare' | 'broken';

/** What the words before a figure say of it; `bound` is a limit ("không quá"), not a fact. */
export type Hedge = 'none' | 'above' | 'below' | 'under' | 'about' | 'bound';

/** A figure as it stands in the text. Money in đồng, percentages as printed (35,5% is 35.5). */
export interface Figure {
  readonly id: number;
  /** Number and unit, in the shown text. */
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** What is counted, or of an average for one of what: "hộ", "tổ". */
  readonly noun: string;
  readonly value: number;
  /** Power of ten of the unit that it is printed in: 6 of "triệu đồng". */
  readonly exponent: number;
  /** What one of its last printed digit is worth. */
  readonly step: number;
  readonly hedge: Hedge;
  /** "tăng", "giảm" stands right before it: it is a difference. */
  readonly change: 'up' | 'down' | null;
  /** What it may stand for if it was rounded, and if its last digits were cut off as well. */
  readonly rounded: Range;
  readonly wide: Range;
  /** Of `broken`: what is wrong with its digits. */
  readonly fault: 'digits-lost' | 'groups-bad' | null;
  /** "170/171 tổ": the other number of the pair. */
  readonly pairedWith: 'next' | 'previous' | null;
}

/** A count printed in full: nothing of it was rounded away. */
export function isExact({ kind, hedge, rounded }: Figure): boolean {
  return (kind === 'count' || kind === 'bare') && hedge === 'none' && rounded.low === rounded.high;
}

/** Two figures that may be added or compared: both money, or both of the same thing counted. */
export function isSameKind(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && (a.kind !== 'count' || a.noun === b.noun);
}
