import { distinct } from '../../analysis/narrative/facts';
import { shortfall } from '../../analysis/reporting-units';
import { comparisonProblems } from '../../ledger/checks/check-boundaries';
import { checkLedger } from '../../ledger/checks/check-ledger';
import { vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import {
  asWarning,
  atField,
  failed,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../ledger/problem';
import { BOUNDARIES, type BuiltReports, type ReportRequest } from '../../ledger/report-request';
import { underBoundaries } from '../../reports/boundaries';
import type { Layout } from '../../reports/layout';
import { REPORTS } from '../../reports/registry';
import type { ReportInput, SideTabId } from '../../reports/report';
import { refusalFor, writeLayouts } from '../../workbook/layout-writer';
import { underDocumentLock } from '../../workbook/lock';
import { findReportTabs } from '../../workbook/report-tabs';
import { showTab, tabName } from '../../workbook/tabs';
import { lengthenView } from '../ledger-view';
import { prepareLog } from '../log/log-line';
import { listed } from '../outcome';
import { checked, fields, oneOf, text } from '../schema';
import { openTabs } from '../workbook-tabs';
import { readReportInput } from './report-input';

const period = text(100);
const requestSchema = fields<ReportRequest>({
  cutoff: period,
  flowFrom: period,
  flowTo: period,
  boundaries: oneOf(BOUNDARIES),
});

/**
 * "Lập báo cáo". Reads the entry tabs and Đã chốt themselves, checks them strictly, makes all
 * layouts, and only then writes: a report is never half built. The number of service calls is the
 * same for a hundred and for ten thousand records.
 */
export function buildReports(sent: unknown): Result<BuiltReports> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  const locked = underDocumentLock(() => buildUnderLock(request.value));
  return locked === null ? failed(problem('busy')) : locked.done;
}

function buildUnderLock(request: ReportRequest): Result<BuiltReports> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  lengthenView(tabs.value);
  const read = readReportInput(tabs.value, request);
  if (!read.ok) return read;
  const { input, unread } = read.value;
  const shown = request.boundaries === 'current' ? underBoundaries(input) : ok(input);
  if (!shown.ok) return atField('boundaries', shown);
  const made = makeLayouts(shown.value, unread);
  if (!made.ok) return made;
  const { layouts, skipped } = made.value;
  const existing = findReportTabs();
  for (const layout of layouts) {
    const refusal = refusalFor(layout, existing);
    if (refusal) return failed(problem('tab-beside', {}, { name: refusal.tab }));
  }
  const log = tabs.value.get('log');
  if (!log.ok) return log;
  const writeLog = prepareLog(log.value);
  if (!writeLog.ok) return writeLog;
  const written = writeLayouts(layouts, existing);
  const names = written.map(tabName);
  const { cutoff, flowPeriod, ledger } = input;
  writeLog.value({
    command: 'Lập báo cáo',
    unit: 'Toàn sổ',
    rows: names.join(', '),
    after: `Ngày chốt ${vietnameseDate(cutoff)}, doanh số ${flowPeriod.text}${BOUNDARY_WORDS[request.boundaries]}`,
    result: `Đã lập ${names.length} tab`,
  });
  if (written[0]) showTab(written[0]);
  return ok({
    tabs: names,
    message: `Đã lập ${names.length} tab từ ${formatCount(ledger.rowCount)} dòng số liệu đến ngày ${vietnameseDate(cutoff)}.`,
    skipped: skipped.map(({ name, problems }) => ({
      tab: name,
      reasons: listed(problems).map(({ message }) => message),
    })),
    warnings: listed(warningsOf(shown.value, input)).map(({ message }) => message),
  });
}

const BOUNDARY_WORDS = { reported: '', current: ', địa giới hiện hành' } as const;

/** Rows are checked as they were reported, whatever the reports show. */
function warningsOf(shown: ReportInput, { ledger, catalogue }: ReportInput): Problem[] {
  const { cutoff, flowPeriod, boundaries } = shown;
  const short = shortfall(shown);
  const about = { units: short ?? '', date: vietnameseDate(cutoff) };
  const warned = short === null ? [] : [asWarning(problem('figures-short', {}, about))];
  const checks = [...warned, ...checkLedger(ledger, catalogue)];
  const first = ledger.cutoffs.members.find((date) => date >= flowPeriod.from);
  if (boundaries !== null || first === undefined) return checks;
  const compared = comparisonProblems(ledger, catalogue, first, cutoff);
  return [...compared.filter(({ code }) => code === 'comparison-merged'), ...checks];
}

/** A report that cannot be made leaves the others; none at all is what went wrong. */
function makeLayouts(input: ReportInput, unread: Unread): Result<MadeReports> {
  const layouts: Layout[] = [];
  const skipped: SkippedReport[] = [];
  for (const report of REPORTS) {
    const missing = report.reads.flatMap((id) => unread.get(id) ?? []);
    const layout: Result<Layout> = missing.length > 0 ? failed(...missing) : report.build(input);
    if (layout.ok) layouts.push(layout.value);
    else skipped.push({ name: report.tabName, problems: layout.problems });
  }
  if (layouts.length > 0) return ok({ layouts, skipped });
  return failed(...distinct(skipped.flatMap(({ problems }) => problems)));
}

type Unread = ReadonlyMap<SideTabId, readonly Problem[]>;

interface SkippedReport {
  readonly name: string;
  readonly problems: readonly Problem[];
}

interface MadeReports {
  readonly layouts: readonly Layout[];
  readonly skipped: readonly SkippedReport[];
}
