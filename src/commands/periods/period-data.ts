import { type IsoDate, isoDateOf } from '../../ledger/date';
import { findColumns } from '../../ledger/header';
import type { Ledger } from '../../ledger/ledger';
import { minuteText } from '../../ledger/moment';
import type { UnitShown } from '../../ledger/periods/period-requests';
import { readSubmissions, type SubmissionLine } from '../../ledger/periods/submission-lines';
import { submissionStates, type UnitState } from '../../ledger/periods/submissions';
import { ok, type Problem, type Result } from '../../ledger/problem';
import { dayIn } from '../../ledger/read-cell';
import { now } from '../../workbook/clock';
import { digest } from '../../workbook/digest';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { closedDates, type PeriodRow, readPeriods } from '../periods';
import { type RecordSource, readSources } from '../records';
import { readContext, type WorkbookContext } from '../workbook-context';
import { openTabs, type WorkbookTabs } from '../workbook-tabs';
import { readReadable } from './readable-records';
import { type RowOwners, rowOwners } from './row-owners';

/** All that the commands of a period have to know: one read of each tab. */
export interface PeriodData {
  readonly tabs: WorkbookTabs;
  readonly context: WorkbookContext;
  readonly periods: readonly PeriodRow[];
  readonly closed: ReadonlySet<IsoDate>;
  readonly sources: readonly RecordSource[];
  /** Of the rows that can be read. */
  readonly ledger: Ledger;
  /** Errors of those that cannot. */
  readonly problems: readonly Problem[];
  readonly owners: RowOwners;
  /** Of Nộp báo cáo. */
  readonly lines: readonly SubmissionLine[];
  /** Warnings of its lines that cannot be read. */
  readonly unreadLines: readonly Problem[];
}

export function openPeriodData(): Result<PeriodData> {
  const tabs = openTabs();
  return tabs.ok ? readPeriodData(tabs.value) : tabs;
}

export function readPeriodData(tabs: WorkbookTabs): Result<PeriodData> {
  const context = readContext(tabs);
  if (!context.ok) return context;
  const { catalogue } = context.value;
  const periods = readPeriods(tabs);
  if (!periods.ok) return periods;
  const sources = readSources(tabs);
  if (!sources.ok) return sources;
  const read = readReadable(sources.value, context.value);
  if (!read.ok) return read;
  const tab = tabs.get('submissions');
  if (!tab.ok) return tab;
  const lines = readSubmissions(readAll(tab.value), { tab: tabName(tab.value), catalogue });
  if (!lines.ok) return lines;
  return ok({
    tabs,
    context: context.value,
    periods: periods.value,
    closed: closedDates(periods.value),
    sources: sources.value,
    ...read.value,
    owners: rowOwners(sources.value, catalogue),
    lines: lines.value.lines,
    unreadLines: lines.value.problems,
  });
}

export function deadlineOf({ periods }: PeriodData, cutoff: IsoDate): IsoDate | null {
  return periods.find((period) => period.cutoff === cutoff)?.deadline ?? null;
}

/** Dates that have rows and are not closed, earliest first. */
export function openDates({ ledger, closed }: PeriodData): IsoDate[] {
  return ledger.cutoffs.members.filter((date) => !closed.has(date));
}

/** Dates of the rows of a tab that do not count. */
export function ignoredDates({ all, ignored }: RecordSource): IsoDate[] {
  const columns = findColumns(all[0] ?? [], [], {});
  const index = columns.ok ? columns.value.get('cutoff')?.index : undefined;
  return ignored.flatMap((row) => dayIn(all[row - 1]?.[index ?? -1]) ?? []);
}

/** How far every expected unit is with a date. */
export function statesAt(data: PeriodData, cutoff: IsoDate): UnitState[] {
  const { problems, owners } = data;
  const broken = new Map(
    problems
      .filter((found) => owners.isAt(found, cutoff))
      .map((found) => [`${found.place.row} ${found.place.tab}`, found]),
  );
  return submissionStates({
    ledger: data.ledger,
    catalogue: data.context.catalogue,
    lines: data.lines,
    cutoff,
    deadline: deadlineOf(data, cutoff),
    isClosed: data.closed.has(cutoff),
    today: isoDateOf(now()),
    unreadable: [...broken.values()].flatMap((found) => owners.unitOf(found) ?? []),
    digest,
  });
}

export function unitShown({ line, ...unit }: UnitState): UnitShown {
  return {
    ...unit,
    at: line?.at ? minuteText(line.at) : '',
    who: line?.who ?? '',
    reason: line?.reason ?? '',
  };
}
