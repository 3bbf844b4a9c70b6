import type { IsoDate } from './date';
import type { MoneyUnit } from './unit';

/** What the dialog "Lập báo cáo" asks for, as plain JSON. */
export interface ReportRequest {
  /** yyyy-mm-dd or dd/mm/yyyy. */
  readonly cutoff: string;
  /** First and last kỳ of the flows, in the grammar of kỳ: 2024, T2/2025, Q1/2025, 25/03/2025. */
  readonly flowFrom: string;
  readonly flowTo: string;
  /** What is compared with: 31/12, kỳ trước, cùng kỳ, or a date. */
  readonly base: string;
  readonly boundaries: Boundaries;
  /** '' is that of Cài đặt. */
  readonly unit: MoneyUnit | '';
  /** Names of whom the copy is for; '' is all of them. */
  readonly commune: string;
  readonly association: string;
  /** Ids of the tabs; none is all of them. */
  readonly reports: readonly string[];
}

/** Under which communes: those of each date, as reported, or those that there are now. */
export const BOUNDARIES = ['reported', 'current'] as const;
export type Boundaries = (typeof BOUNDARIES)[number];

/**
 * One press of the button. A build that takes too long for one call is gone on with by the next of the
 * same run.
 */
export interface ReportRun {
  /** By which its progress is told and it is stopped. */
  readonly id: string;
  /** Ids of the tabs that the call before has left; none: this call is the first. */
  readonly rest: readonly string[];
  /** How many tabs the calls before have built. */
  readonly built: number;
  /** Of the data that they were built from. */
  readonly stamp: string;
}

export interface ReportOptions {
  /** Dates that have records, newest first. */
  readonly cutoffs: readonly IsoDate[];
  readonly reports: readonly ListedReport[];
  /** Names for a copy of one. */
  readonly communes: readonly string[];
  readonly associations: readonly string[];
  /** What the dialog proposes: the last date, flows from the start of its year, the rest as last time. */
  readonly proposed: ReportRequest;
  /** Unit of display of Cài đặt. */
  readonly unit: MoneyUnit;
}

export interface ListedReport {
  readonly id: string;
  readonly name: string;
  /** Copies for one of them have no such tab. */
  readonly notFor: readonly ('commune' | 'association')[];
}

export interface BuiltReports {
  /** Names of the tabs as they are now. */
  readonly tabs: readonly string[];
  readonly message: string;
  /** Reports that were left out, as they are; their tabs, if there are any, stay as they were. */
  readonly skipped: readonly { readonly tab: string; readonly reasons: readonly string[] }[];
  readonly warnings: readonly string[];
  /** Tabs that were not come to, as they were before. */
  readonly rest: readonly ListedTab[];
  /** Why there is a rest: a person has stopped it, or the next call goes on with it. */
  readonly ended: 'done' | 'stopped' | 'to be continued';
  /** Of the data that the tabs are built from. */
  readonly stamp: string;
  /** The data are others than those of the call before: its tabs are built again too. */
  readonly isAnew: boolean;
}

interface ListedTab {
  readonly id: string;
  readonly tab: string;
}

/** Where a build is: the tab at work, how many there are. */
export interface ReportProgress {
  readonly tab: string;
  readonly at: number;
  readonly of: number;
}
