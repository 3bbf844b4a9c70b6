import { readActivities } from '../../ledger/activities';
import { readBankFigures } from '../../ledger/bank-figures';
import { readCapital } from '../../ledger/capital';
import type { Catalogue } from '../../ledger/catalogue';
import type { Cells } from '../../ledger/cell';
import { isoDateOf } from '../../ledger/date';
import { readGroups } from '../../ledger/groups-table';
import { OWNERS } from '../../ledger/owners';
import { readParameters } from '../../ledger/parameters/parameters';
import { readSubmissions } from '../../ledger/periods/submission-lines';
import { submissionStates, type UnitState } from '../../ledger/periods/submissions';
import { readPlan } from '../../ledger/plan';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import type { ReportRequest } from '../../ledger/report-request';
import type { TabId } from '../../ledger/tabs';
import type { ReportInput, SideTabId } from '../../reports/report';
import { now } from '../../workbook/clock';
import { digest } from '../../workbook/digest';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { readPeriods } from '../periods';
import { checkView, readRecords, readSources } from '../records';
import { readContext } from '../workbook-context';
import type { WorkbookTabs } from '../workbook-tabs';
import type { AskedTimes } from './asked-reports';

/** What the reports are made from, and which tabs beside the records could not be read. */
interface ReadInput {
  /** Of the whole office, whoever the reports are for. */
  readonly input: ReportInput;
  readonly unread: Unread;
}

/** Their rows count as none: a report that reads such a tab is left out. */
export type Unread = ReadonlyMap<SideTabId, readonly Problem[]>;

/** One read of every tab, whatever the number of rows. Records are read strictly. */
export function readReportInput(
  tabs: WorkbookTabs,
  { unit }: Pick<ReportRequest, 'unit'>,
  times: AskedTimes,
): Result<ReadInput> {
  const context = readContext(tabs);
  if (!context.ok) return context;
  const sources = readSources(tabs);
  if (!sources.ok) return sources;
  const ledger = readRecords(sources.value, context.value);
  if (!ledger.ok) return ledger;
  const view = checkView(tabs, sources.value, ledger.value);
  if (!view.ok) return view;

  const { catalogue } = context.value;
  const unread = new Map<SideTabId, readonly Problem[]>();
  const take = <Row>(id: SideTabId, read: Result<readonly Row[]>): readonly Row[] => {
    if (read.ok) return read.value;
    unread.set(id, read.problems);
    return [];
  };
  const beside = {
    groups: take(
      'groups',
      readTab(tabs, 'groups', (of) => readGroups(of.values, of), catalogue),
    ),
    bankFigures: take(
      'bank',
      readTab(tabs, 'bank', (of) => readBankFigures(of.values, of), catalogue),
    ),
    plan: take(
      'plan',
      readTab(tabs, 'plan', (of) => readPlan(of.values, of), catalogue),
    ),
    capital: take(
      'capital',
      readTab(tabs, 'capital', (of) => readCapital(of.values, of), catalogue),
    ),
    activities: take('activities', readAllActivities(tabs, catalogue)),
  };
  if (ledger.value.rowCount === 0 && Object.values(beside).every((rows) => rows.length === 0)) {
    const [first] = unread.values();
    return failed(...(first ?? [problem('ledger-empty')]));
  }
  const { settings } = context.value;
  const input: ReportInput = {
    ...context.value,
    settings: unit === '' ? settings : { ...settings, displayUnit: unit },
    ...beside,
    ...times,
    parameters: take(
      'parameters',
      readTab(tabs, 'parameters', (of) => readParameters(of.values, of), catalogue),
    ),
    ledger: ledger.value,
    units: [],
    scope: null,
    boundaries: null,
    builtOn: isoDateOf(now()),
  };
  const units = take('submissions', readUnits(tabs, input));
  return ok({ input: { ...input, units }, unread });
}

interface TabValues {
  readonly values: Cells;
  readonly tab: string;
  readonly catalogue: Catalogue;
}

function readTab<Row>(
  tabs: WorkbookTabs,
  id: TabId,
  read: (of: TabValues) => Result<readonly Row[]>,
  catalogue: Catalogue,
): Result<readonly Row[]> {
  const tab = tabs.get(id);
  if (!tab.ok) return tab;
  return read({ values: readAll(tab.value), tab: tabName(tab.value), catalogue });
}

/** The tabs of all associations; one that is not there has no rows. */
function readAllActivities(
  tabs: WorkbookTabs,
  catalogue: Catalogue,
): Result<ReportInput['activities']> {
  const ids = OWNERS.map(([association]) => `activity-${association}` as const);
  const read = ids
    .filter((id) => tabs.has(id))
    .map((id) => readTab(tabs, id, (of) => readActivities(of.values, id, of), catalogue));
  const problems = read.flatMap((rows) => (rows.ok ? [] : rows.problems));
  if (problems.length > 0) return failed(...problems);
  return ok(read.flatMap((rows) => (rows.ok ? rows.value : [])));
}

/** How far every expected unit is with the date, from Nộp báo cáo and Kỳ chốt. */
function readUnits(tabs: WorkbookTabs, input: ReportInput): Result<readonly UnitState[]> {
  const { ledger, catalogue, cutoff, builtOn } = input;
  const periods = readPeriods(tabs);
  if (!periods.ok) return periods;
  const tab = tabs.get('submissions');
  if (!tab.ok) return tab;
  const read = readSubmissions(readAll(tab.value), { tab: tabName(tab.value), catalogue });
  if (!read.ok) return read;
  const period = periods.value.find((row) => row.cutoff === cutoff);
  return ok(
    submissionStates({
      ledger,
      catalogue,
      lines: read.value.lines,
      cutoff,
      deadline: period?.deadline ?? null,
      isClosed: period?.isClosed ?? false,
      today: builtOn,
      digest,
    }),
  );
}
