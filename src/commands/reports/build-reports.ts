import { shortfall } from '../../analysis/reporting-units';
import { readBankFigures } from '../../ledger/bank-figures';
import { readCapital } from '../../ledger/capital';
import type { Catalogue } from '../../ledger/catalogue';
import { comparisonProblems } from '../../ledger/checks/check-boundaries';
import { checkLedger } from '../../ledger/checks/check-ledger';
import { isoDateOf, vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import { readGroups } from '../../ledger/groups-table';
import { type Period, readPeriod } from '../../ledger/period';
import {
  all,
  asWarning,
  atField,
  failed,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../ledger/problem';
import { BOUNDARIES, type BuiltReports, type ReportRequest } from '../../ledger/report-request';
import type { TabId } from '../../ledger/tabs';
import { underBoundaries } from '../../reports/boundaries';
import type { Layout } from '../../reports/layout';
import { REPORTS } from '../../reports/registry';
import type { ReportInput } from '../../reports/report';
import { now } from '../../workbook/clock';
import { refusalFor, writeLayouts } from '../../workbook/layout-writer';
import { underDocumentLock } from '../../workbook/lock';
import { findReportTabs } from '../../workbook/report-tabs';
import { readAll } from '../../workbook/table';
import { showTab, tabName } from '../../workbook/tabs';
import { askedDate } from '../asked-date';
import { lengthenView } from '../ledger-view';
import { prepareLog } from '../log/log-line';
import { listed } from '../outcome';
import { checkView, readRecords, readSources } from '../records';
import { checked, fields, oneOf, text } from '../schema';
import { readContext } from '../workbook-context';
import { openTabs, type WorkbookTabs } from '../workbook-tabs';

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
  const input = readInput(tabs.value, request);
  if (!input.ok) return input;
  const shown = request.boundaries === 'current' ? underBoundaries(input.value) : input;
  if (!shown.ok) return atField('boundaries', shown);
  const layouts = makeLayouts(shown.value);
  if (!layouts.ok) return layouts;
  const existing = findReportTabs();
  for (const layout of layouts.value) {
    const refusal = refusalFor(layout, existing);
    if (refusal) return failed(problem('tab-beside', {}, { name: refusal.tab }));
  }
  const log = tabs.value.get('log');
  if (!log.ok) return log;
  const writeLog = prepareLog(log.value);
  if (!writeLog.ok) return writeLog;
  const written = writeLayouts(layouts.value, existing);
  const names = written.map(tabName);
  const { cutoff, flowPeriod, ledger } = input.value;
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
    warnings: listed(warningsOf(shown.value, input.value)).map(({ message }) => message),
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

function makeLayouts(input: ReportInput): Result<Layout[]> {
  const layouts: Layout[] = [];
  const problems = new Map<string, Problem>();
  for (const report of REPORTS) {
    const layout = report.build(input);
    if (layout.ok) layouts.push(layout.value);
    else for (const found of layout.problems) problems.set(JSON.stringify(found), found);
  }
  return problems.size > 0 ? failed(...problems.values()) : ok(layouts);
}

function readInput(tabs: WorkbookTabs, request: ReportRequest): Result<ReportInput> {
  const asked = all({
    cutoff: askedDate(request.cutoff),
    flowPeriod: readFlowPeriod(request),
  });
  if (!asked.ok) return asked;
  const { cutoff, flowPeriod } = asked.value;
  if (flowPeriod.from > cutoff) {
    const about = { period: flowPeriod.text, date: vietnameseDate(cutoff) };
    return failed(problem('period-after-cutoff', {}, { ...about, field: 'flowFrom' }));
  }
  const context = readContext(tabs);
  if (!context.ok) return context;
  const sources = readSources(tabs);
  if (!sources.ok) return sources;
  const ledger = readRecords(sources.value, context.value);
  if (!ledger.ok) return ledger;
  const view = checkView(tabs, sources.value, ledger.value);
  if (!view.ok) return view;
  const beside = readBeside(tabs, context.value.catalogue);
  if (!beside.ok) return beside;
  if (ledger.value.rowCount === 0 && Object.values(beside.value).every((rows) => !rows.length)) {
    return failed(problem('ledger-empty'));
  }
  return ok({
    ...context.value,
    ...beside.value,
    ledger: ledger.value,
    ...asked.value,
    boundaries: null,
    builtOn: isoDateOf(now()),
  });
}

type Beside = Pick<ReportInput, 'groups' | 'bankFigures' | 'capital'>;

/** Tổ TK&VV, Số ngân hàng, Nguồn vốn: the problems of all three at once. */
function readBeside(tabs: WorkbookTabs, catalogue: Catalogue): Result<Beside> {
  return all({
    groups: readTab(tabs, 'groups', (values, tab) => readGroups(values, { tab, catalogue })),
    bankFigures: readTab(tabs, 'bank', (values, tab) =>
      readBankFigures(values, { tab, catalogue }),
    ),
    capital: readTab(tabs, 'capital', (values, tab) => readCapital(values, { tab })),
  });
}

function readTab<Row>(
  tabs: WorkbookTabs,
  id: TabId,
  read: (values: ReturnType<typeof readAll>, tab: string) => Result<readonly Row[]>,
): Result<readonly Row[]> {
  const tab = tabs.get(id);
  return tab.ok ? read(readAll(tab.value), tabName(tab.value)) : tab;
}

/** One kỳ, or the window between two. */
function readFlowPeriod({ flowFrom, flowTo }: ReportRequest): Result<Period> {
  const read = all({
    from: atField('flowFrom', readPeriod(flowFrom)),
    to: atField('flowTo', readPeriod(flowTo)),
  });
  if (!read.ok) return read;
  const { from, to } = read.value;
  if (from.text === to.text) return ok(from);
  return atField('flowFrom', readPeriod(`${from.text} - ${to.text}`));
}
