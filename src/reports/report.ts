import type { BankFigure } from '../ledger/bank-figures';
import type { CapitalRow } from '../ledger/capital';
import type { Catalogue } from '../ledger/catalogue';
import type { IsoDate } from '../ledger/date';
import type { GroupRow } from '../ledger/groups-table';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import type { Result } from '../ledger/problem';
import type { Settings } from '../ledger/settings';
import type { Layout } from './layout';

/**
 * Everything a report is made from. An empty source is an unknown figure: the report leaves out
 * what depends on it or says that there is no such figure; it never prints 0 for it.
 */
export interface ReportInput {
  /** May be empty: a workbook may hold nothing but the figures of other tabs. */
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  /** Stocks are taken at this date ("Số liệu đến ngày …"). */
  readonly cutoff: IsoDate;
  /** Flows are summed over this period ("doanh số từ kỳ … đến kỳ …"). */
  readonly flowPeriod: Period;
  readonly settings: Settings;
  /** Rows of Tổ TK&VV of all dates. */
  readonly groups: readonly GroupRow[];
  /** Rows of Số ngân hàng of all sets and dates. */
  readonly bankFigures: readonly BankFigure[];
  /** Rows of Nguồn vốn of all dates. */
  readonly capital: readonly CapitalRow[];
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
