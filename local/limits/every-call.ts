/** Tries a fault at every service call of a run, each time on a fresh copy. */

import type { RunReport } from '../host-types';
import type { LocalWorkbook } from '../workbook';
import type { FaultPlan } from './fault-plan';

export interface Tried {
  /** Which call was struck, from 1. */
  readonly at: number;
  /** The copy as the run left it. */
  readonly workbook: LocalWorkbook;
  readonly report: RunReport;
}

/**
 * @param open a fresh copy, the same each time
 * @param run what is tried; it may call the script more than once, each run is struck on its own
 * @returns one trial after another, until the last run has no call left to strike
 */
export async function* everyCall(
  open: () => Promise<LocalWorkbook>,
  run: (workbook: LocalWorkbook) => RunReport,
  fault: Omit<FaultPlan, 'at'>,
): AsyncGenerator<Tried> {
  for (let at = 1; ; at++) {
    const workbook = await open();
    const report = workbook.withFault({ ...fault, at }, () => run(workbook));
    if (report.struck === undefined) return;
    yield { at, workbook, report };
  }
}
