import type { Cell } from './cell';
import type { IsoDate } from './date';
import type { Result } from './problem';

/**
 * A kỳ: one date, or the days from..to (both included) of a month, quarter, year or window.
 * `date` asks for the figures of exactly that ngày chốt.
 */
export interface Period {
  readonly kind: 'date' | 'month' | 'quarter' | 'year' | 'window';
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Canonical spelling: 25/03/2025, T2/2025, Q1/2025, 2024, "2024 - T2/2025". */
  readonly text: string;
}

export declare function readPeriod(cell: Cell, argument?: string): Result<Period>;
