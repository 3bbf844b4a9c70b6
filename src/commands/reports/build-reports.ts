import { distinct } from '../../analysis/narrative/facts';
import { vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import { atField, failed, ok, problem, type Result } from '../../ledger/problem';
import type { BuiltReports, ReportRequest, ReportRun } from '../../ledger/report-request';
import { underBoundaries } from '../../reports/boundaries';
import type { ReportInput } from '../../reports/report';
import { inScope, scopeName } from '../../reports/scope';
import { now } from '../../workbook/clock';
import { digest } from '../../workbook/digest';
import { underDocumentLock } from '../../workbook/lock';
import { findReportTabs } from '../../workbook/report-tabs';
import { showTab } from '../../workbook/tabs';
import { takeFingerprints } from '../freshness/fingerprints';
import { lengthenView } from '../ledger-view';
import { prepareLog } from '../log/log-line';
import { listed } from '../outcome';
import { checked } from '../schema';
import { openTabs } from '../workbook-tabs';
import { readScope, readTimes } from './asked-reports';
import { keepRequest } from './last-request';
import { makeLayouts, reportsNamed } from './make-layouts';
import { readReportInput } from './report-input';
import { requestSchema, runSchema } from './report-request';
import { reportWarnings } from './report-warnings';
import { writeReports } from './write-reports';

/**
 * "Lập báo cáo". Reads the entry tabs and Đã chốt themselves, checks them strictly, makes all
 * layouts, and only then writes tab after tab. The number of service calls is the same for a hundred
 * and for ten thousand records.
 *
 * @param sentRun left out by who neither watches nor stops it
 * @param command as Nhật ký names it
 */
export function buildReports(
  sent: unknown,
  sentRun?: unknown,
  command = 'Lập báo cáo',
): Result<BuiltReports> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  const run = checked(runSchema, sentRun ?? null);
  if (!run.ok) return run;
  const begun = now();
  const order = { command, request: request.value, run: run.value, begun };
  const locked = underDocumentLock(() => buildUnderLock(order));
  return locked === null ? failed(problem('busy')) : locked.done;
}

interface BuildOrder {
  readonly command: string;
  readonly request: ReportRequest;
  readonly run: ReportRun | null;
  readonly begun: Date;
}

function buildUnderLock(order: BuildOrder): Result<BuiltReports> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  lengthenView(tabs.value);
  const times = readTimes(order.request);
  if (!times.ok) return times;
  const existing = findReportTabs();
  const reads = reportsNamed(order.request.reports).flatMap((report) => report.reads);
  // Before the figures are read: what is typed in between then shows as a change, never as built from.
  const { cutoff, flowPeriod } = times.value;
  // Flows may be asked for beyond the date: rows of that time are part of figures too.
  const upTo = flowPeriod.to > cutoff ? flowPeriod.to : cutoff;
  const prints = takeFingerprints(tabs.value, reads, upTo, existing);
  const stamp = digest(prints.text);
  const { request, run } = continued(order, stamp);
  const read = readReportInput(tabs.value, request, times.value);
  if (!read.ok) return read;
  const { input, unread } = read.value;
  const shown = shownInput(input, request);
  if (!shown.ok) return shown;
  const { made, skipped } = makeLayouts(shown.value, unread, request.reports);
  const log = tabs.value.get('log');
  if (!log.ok) return log;
  const writeLog = prepareLog(log.value);
  if (!writeLog.ok) return writeLog;
  const { written, refused, rest, ended } = writeReports({ ...order, made, existing, run, prints });
  const leftOut = [...skipped, ...refused];
  const built = written.length + (run?.built ?? 0);
  if (built === 0 && rest.length === 0) {
    return failed(...distinct(leftOut.flatMap(({ problems }) => problems)));
  }
  const names = written.map(({ name }) => name);
  writeLog.value({
    command: order.command,
    unit: shown.value.scope === null ? 'Toàn sổ' : scopeName(shown.value.scope),
    rows: names.join(', '),
    after: askedFor(shown.value),
    result: `Đã lập ${names.length} tab${rest.length > 0 ? `, còn ${rest.length} tab` : ''}`,
  });
  if (order.run !== null) keepRequest(order.request);
  const [first] = written;
  if (first && ended !== 'to be continued') showTab(first.tab);
  return ok({
    tabs: names,
    message: summary(built, input),
    skipped: leftOut.map(({ name, problems }) => ({
      tab: name,
      reasons: listed(problems).map(({ message }) => message),
    })),
    warnings: listed(reportWarnings(shown.value, input)).map(({ message }) => message),
    rest,
    ended,
    stamp,
    isAnew: run !== order.run,
  });
}

/**
 * A call that goes on builds what is left, from the data of the tabs before; where those are others
 * now it begins again, so that no two tabs of a set speak of different figures.
 */
function continued(
  { request, run }: BuildOrder,
  stamp: string,
): Pick<BuildOrder, 'request' | 'run'> {
  if (run === null || run.rest.length === 0) return { request, run };
  if (run.stamp !== stamp) return { request, run: { ...run, rest: [], built: 0 } };
  return { request: { ...request, reports: run.rest }, run };
}

/** Under the boundaries that are asked for, of whom it is asked for. */
function shownInput(input: ReportInput, request: ReportRequest): Result<ReportInput> {
  const scope = readScope(request, input.catalogue);
  if (!scope.ok) return scope;
  const shown = request.boundaries === 'current' ? underBoundaries(input) : ok(input);
  if (!shown.ok) return atField('boundaries', shown);
  return scope.value === null ? shown : inScope(shown.value, scope.value);
}

function askedFor({ cutoff, flowPeriod, boundaries }: ReportInput): string {
  const under = boundaries === null ? '' : ', địa giới hiện hành';
  return `Ngày chốt ${vietnameseDate(cutoff)}, doanh số ${flowPeriod.text}${under}`;
}

function summary(built: number, { ledger, cutoff }: ReportInput): string {
  if (built === 0) return 'Chưa lập tab nào.';
  const date = vietnameseDate(cutoff);
  return `Đã lập ${built} tab từ ${formatCount(ledger.rowCount)} dòng số liệu đến ngày ${date}.`;
}
