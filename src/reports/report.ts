import type { FactsInput } from '../analysis/narrative/facts';
import type { ActivityRow } from '../ledger/activities';
import type { Base } from '../ledger/base-period';
import type { IsoDate } from '../ledger/date';
import type { Parameter } from '../ledger/parameters/parameter';
import type { UnitState } from '../ledger/periods/submissions';
import type { PlanRow } from '../ledger/plan';
import type { Result } from '../ledger/problem';
import type { Settings } from '../ledger/settings';
import type { TabId } from '../ledger/tab-spec';
import type { Layout } from './layout';

/**
 * Everything a report is made from. An empty source is an unknown figure: the report leaves out
 * what depends on it or says that there is no such figure; it never prints 0 for it.
 */
export interface ReportInput extends FactsInput {
  readonly settings: Settings;
  readonly plan: readonly PlanRow[];
  readonly activities: readonly ActivityRow[];
  /** Rows of Tham số of all times. */
  readonly parameters: readonly Parameter[];
  /** How far every expected unit is with the cut-off; [] where there are no records. */
  readonly units: readonly UnitState[];
  /** What figures are compared with, unless a report shows several bases side by side. */
  readonly base: Base;
  /** Set in reports for one commune or one association: all other fields hold its rows only. */
  readonly scope: ReportScope | null;
  /** Set where all dates are shown under the communes of one; null: as reported. */
  readonly boundaries: ShownBoundaries | null;
  /** Day on which the report is made, in the workbook's zone. */
  readonly builtOn: IsoDate;
}

/** "Bản cho xã …", "Bản cho hội …": standard names; at least one is set. */
export interface ReportScope {
  readonly commune?: string;
  readonly association?: string;
}

export type ScopeField = keyof ReportScope;

/** Tabs that a report may read beside the records, the settings and the catalogue. */
export type SideTabId =
  | Extract<TabId, 'groups' | 'bank' | 'plan' | 'capital' | 'parameters' | 'submissions'>
  | 'activities';

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
  /** Where one of them cannot be read the report is left out, and what is wrong is told. */
  readonly reads: readonly SideTabId[];
  /** What its rows are: a copy for one of them would be a table of one row, and is not made. */
  readonly splitBy?: ScopeField;
  /** Its figures are not known by these: a copy for one of them is not made. */
  readonly notSplitBy?: readonly ScopeField[];
  /** An empty source makes a tab that says so; a question that is refused leaves the tab out.
   * Problems: those of the questions it asks, e.g. cutoff-missing, period-cuts-interval. */
  build(input: ReportInput): Result<Layout>;
}
