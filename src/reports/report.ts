import type { FactsInput } from '../analysis/narrative/facts';
import type { IsoDate } from '../ledger/date';
import type { Result } from '../ledger/problem';
import type { Settings } from '../ledger/settings';
import type { Layout } from './layout';

/**
 * Everything a report is made from. An empty source is an unknown figure: the report leaves out
 * what depends on it or says that there is no such figure; it never prints 0 for it.
 */
export interface ReportInput extends FactsInput {
  readonly settings: Settings;
  /** Set where all dates are shown under the communes of one; null: as reported. */
  readonly boundaries: ShownBoundaries | null;
  /** Day on which the report is made, in the workbook's zone. */
  readonly builtOn: IsoDate;
}

/** What became of communes, where a report shows all dates under the boundaries of one. */
interface ShownBoundaries {
  readonly asOf: IsoDate;
  readonly moved: readonly { readonly from: string; readonly to: readonly string[] }[];
  /**
   * Units without figures at the date, or with rows not entered, which the communes of today no longer
   * show: "Phước Minh – Phụ nữ".
   */
  readonly missing: readonly string[];
}

/** A summary tab: one file each, listed in registry.ts. */
export interface ReportSpec {
  /** Kept as developer metadata of the tab: never changed once released. */
  readonly id: string;
  readonly tabName: string;
  /** Problems: those of the questions it asks, e.g. cutoff-missing, period-cuts-interval. */
  build(input: ReportInput): Result<Layout>;
}
