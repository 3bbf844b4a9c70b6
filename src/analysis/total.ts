import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import type { Result } from '../ledger/problem';
import type { Criterion } from './criterion';
import type { Indicator } from './indicator';

/**
 * One figure: integer đồng, a count, or for a ratio a number like 0,0005. null is blank: no
 * record has the figure.
 */
export declare function total(
  ledger: Ledger,
  indicator: Indicator,
  period: Period,
  criteria: readonly Criterion[],
): Result<number | null>;
