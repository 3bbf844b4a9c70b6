import type { Catalogue } from '../ledger/catalogue';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import type { Problem, Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import type { Criterion } from './criterion';
import type { Indicator } from './indicator';

/** Figures by the members of one dimension (or by cut-off), each column with its total. */
export interface Breakdown {
  readonly by: DimensionField | 'cutoff';
  /** Standard names in catalogue order, unclassified last; dates ascending. */
  readonly members: readonly string[];
  readonly columns: readonly BreakdownColumn[];
}

export interface BreakdownColumn {
  readonly indicator: Indicator;
  /** One per member; integer đồng, counts, or ratios like 0,0005; null is blank. */
  readonly values: readonly (number | null)[];
  readonly total: number | null;
  /** Why there is no total although there are values, e.g. households over programs. */
  readonly totalRefused?: Problem;
}

export declare function breakdown(
  ledger: Ledger,
  by: DimensionField | 'cutoff',
  indicators: readonly Indicator[],
  period: Period,
  criteria: readonly Criterion[],
  catalogue: Catalogue,
): Result<Breakdown>;
