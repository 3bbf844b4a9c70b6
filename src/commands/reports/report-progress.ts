import { ok, type Result } from '../../ledger/problem';
import type { ReportProgress } from '../../ledger/report-request';
import { askToStop, progressOf } from '../../workbook/run-marks';
import { checked } from '../schema';
import { namedRun } from './report-request';

/** Where a build is that another call is busy with; null: it still reads, or is no more. */
export function reportProgress(sent: unknown): Result<ReportProgress | null> {
  const run = checked(namedRun, sent);
  if (!run.ok) return run;
  const kept = progressOf(run.value.id);
  return kept === null ? ok(null) : ok(JSON.parse(kept) as ReportProgress);
}

/** The build ends behind the tab that it is at. */
export function stopReports(sent: unknown): Result<null> {
  const run = checked(namedRun, sent);
  if (!run.ok) return run;
  askToStop(run.value.id);
  return ok(null);
}
