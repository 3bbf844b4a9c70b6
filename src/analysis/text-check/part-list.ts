import type { LabelDimension } from './labels';
import type { ReadFigure } from './reading';

/** Figures of one kind, one for each name of a dimension, and the figure that they are parts of. */
export interface PartList {
  readonly dimension: LabelDimension | 'debt';
  readonly parts: readonly Part[];
  /** Figures before the list that may be its total: same unit, same subject. */
  readonly totals: readonly ReadFigure[];
  /** Whether the parts are all that there are, as far as the text shows; `unsure` is in between. */
  readonly coverage: 'whole' | 'unsure' | 'partial';
  /** Nothing says that the list divides what stands before it: it may agree, but not contradict. */
  readonly isLoose: boolean;
}

export interface Part {
  readonly name: string;
  readonly figure: ReadFigure;
  /** The percentage right behind it. */
  readonly share: ReadFigure | null;
}

/** A name of a list with its figures. */
export interface Item {
  readonly name: string;
  readonly at: number;
  readonly figures: readonly ReadFigure[];
}
