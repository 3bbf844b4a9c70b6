import type { ReportRequest } from '../../ledger/report-request';
import { keepLastChoice, readLastChoice } from '../../workbook/properties';
import { checked } from '../schema';
import { requestSchema } from './report-request';

const CHOICE = 'reports.request';

/** What was asked for last in this file; null where nothing was, or an older script has kept it. */
export function lastRequest(): ReportRequest | null {
  const kept = readLastChoice(CHOICE);
  if (kept === null) return null;
  const request = checked(requestSchema, JSON.parse(kept));
  return request.ok ? request.value : null;
}

export function keepRequest(request: ReportRequest): void {
  keepLastChoice(CHOICE, JSON.stringify(request));
}
