import type { CellsById } from '../../ledger/cell';
import type { Problem } from '../../ledger/problem';

/** What is to become of one row. */
export interface RowChange {
  /** As `keyOf` and `keyOfRecord` of the tab give it. */
  readonly key: string;
  /** What the person was shown of it; null: that there is no such row; 'any': nothing to compare. */
  readonly before: CellsById | null | 'any';
  /** Cells to write by the ids of their columns, others stay; null clears the row. */
  readonly after: CellsById | null;
  /** A row that is cleared takes its formulas along: what they showed stands in another tab. */
  readonly withFormulas?: boolean;
}

/** What came of them. */
export interface WrittenRows {
  /** Where each change went, in the order of the changes; null: there was nothing to do. */
  readonly rows: readonly (number | null)[];
  readonly added: number;
  readonly changed: number;
  readonly cleared: number;
  /** Into which of them somebody typed right after they were written (not-saved, with collision). */
  readonly typedSince: readonly Problem[];
}
