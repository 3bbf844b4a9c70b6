import type { Problem, Result } from '../../ledger/problem';
import { underDocumentLock } from '../../workbook/lock';
import { reportBug } from '../../workbook/ui';
import { prepareLog } from '../log/log-line';
import { answered } from '../outcome';
import { buildReports } from '../reports/build-reports';
import { lastRequest } from '../reports/last-request';
import { FIRST_CHOICES, proposedTimes } from '../reports/report-options';
import { openTabs } from '../workbook-tabs';
import { NIGHTLY } from './nightly-menu';

/**
 * What the clock calls: the tabs of the last request, for the newest date with figures. Nobody is there
 * to read an answer, and Google has no page to show one in: what goes wrong is written into Nhật ký.
 */
export function buildNightly(): null {
  const outcome = answered(buildLast);
  if (!outcome.ok) noteFailure(outcome.problems.map(({ message }) => message).join(' '));
  return null;
}

function buildLast(): Result<unknown> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const times = proposedTimes(tabs.value);
  if (!times.ok) return times;
  const { cutoffs, ...asked } = times.value;
  // An empty workbook has nothing to report, which is no failure.
  if (cutoffs.length === 0) return { ok: true, value: null };
  return buildReports({ ...(lastRequest() ?? FIRST_CHOICES), ...asked }, null, NIGHTLY);
}

function noteFailure(said: string): void {
  const noted = answered(() => underDocumentLock(() => writeFailure(said))?.done ?? NOT_NOTED);
  if (!noted.ok) reportBug(`${NIGHTLY}: ${said}`);
}

const NOT_NOTED: Result<null> = { ok: false, problems: [] as readonly Problem[] };

function writeFailure(said: string): Result<null> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const log = tabs.value.get('log');
  if (!log.ok) return log;
  const write = prepareLog(log.value);
  if (!write.ok) return write;
  write.value({ command: NIGHTLY, unit: 'Toàn sổ', result: `Không lập được: ${said}` });
  return { ok: true, value: null };
}
