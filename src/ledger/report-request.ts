import type { IsoDate } from './date';

/** What the dialog "Lập báo cáo" asks for, as plain JSON. */
export interface ReportRequest {
  /** yyyy-mm-dd or dd/mm/yyyy. */
  readonly cutoff: string;
  /** First and last kỳ of the flows, in the grammar of kỳ: 2024, T2/2025, Q1/2025, 25/03/2025. */
  readonly flowFrom: string;
  readonly flowTo: string;
  readonly boundaries: Boundaries;
}

/** Under which communes: those of each date, as reported, or those that there are now. */
export const BOUNDARIES = ['reported', 'current'] as const;
export type Boundaries = (typeof BOUNDARIES)[number];

export interface ReportOptions {
  /** Dates that have records, newest first. */
  readonly cutoffs: readonly IsoDate[];
  /** What the dialog proposes: the last date, flows from the start of its year. */
  readonly proposed: ReportRequest;
}

export interface BuiltReports {
  /** Names of the tabs as they are now. */
  readonly tabs: readonly string[];
  readonly message: string;
  /** Reports that were left out, as they are; their tabs, if there are any, stay as they were. */
  readonly skipped: readonly { readonly tab: string; readonly reasons: readonly string[] }[];
  readonly warnings: readonly string[];
}
