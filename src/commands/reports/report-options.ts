import { isDate } from '../../ledger/cell';
import { type IsoDate, isoDateOf, parts, vietnameseDate } from '../../ledger/date';
import { ok, type Result } from '../../ledger/problem';
import type { ListedReport, ReportOptions, ReportRequest } from '../../ledger/report-request';
import { tabSpec } from '../../ledger/tabs';
import { REPORTS } from '../../reports/registry';
import type { ReportSpec } from '../../reports/report';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { showDialog } from '../../workbook/ui';
import { lastEntered, readCutoffs } from '../cutoff-list';
import { readContext } from '../workbook-context';
import { openTabs, positionsIn, type WorkbookTabs } from '../workbook-tabs';
import { lastRequest } from './last-request';

const WIDTH = 860;
const HEIGHT = 480;

/** Menu action "Lập báo cáo". The page then asks for its data by `reportOptions`. */
export function openReports(): null {
  showDialog('reports', 'Lập báo cáo', WIDTH, HEIGHT);
  return null;
}

/** The last date with figures, flows from the beginning of its year up to it, the rest as last time. */
export function reportOptions(): Result<ReportOptions> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const times = proposedTimes(tabs.value);
  if (!times.ok) return times;
  const { catalogue, settings } = context.value;
  const { cutoffs, ...proposed } = times.value;
  return ok({
    cutoffs,
    reports: REPORTS.map(listedReport),
    communes: catalogue.commune.members.map(({ name }) => name),
    associations: catalogue.association.members.map(({ name }) => name),
    proposed: { ...rememberedChoices(), ...proposed },
    unit: settings.displayUnit,
  });
}

type Times = Pick<ReportRequest, 'cutoff' | 'flowFrom' | 'flowTo'> & Pick<ReportOptions, 'cutoffs'>;

export function proposedTimes(tabs: WorkbookTabs): Result<Times> {
  const view = tabs.get('ledger');
  if (!view.ok) return view;
  const records = readCutoffs(view.value);
  const cutoffs = records.length > 0 ? records : datesBeside(tabs);
  // A date that was only prepared has nothing to report yet.
  const last = cutoffs.length > 1 ? (lastEntered(view.value) ?? cutoffs[0]) : cutoffs[0];
  if (last === undefined) return ok({ cutoffs, cutoff: '', flowFrom: '', flowTo: '' });
  const date = vietnameseDate(last);
  const [year] = parts(last);
  return ok({ cutoffs, cutoff: date, flowFrom: `T1/${year}`, flowTo: date });
}

/** Whom a copy was for is chosen anew each time: else the next reports would be of a part, unseen. */
function rememberedChoices(): Omit<ReportRequest, 'cutoff' | 'flowFrom' | 'flowTo'> {
  const { base, boundaries, unit, reports } = lastRequest() ?? FIRST_CHOICES;
  return { base, boundaries, unit, reports, commune: '', association: '' };
}

/** What is proposed as long as nothing was ever chosen. */
export const FIRST_CHOICES = {
  base: '31/12',
  boundaries: 'reported',
  unit: '',
  commune: '',
  association: '',
  reports: [],
} as const;

function listedReport({ id, tabName: name, splitBy, notSplitBy = [] }: ReportSpec): ListedReport {
  const notFor = splitBy === undefined ? notSplitBy : [splitBy, ...notSplitBy];
  return { id, name: name.replace(/^BC · /, ''), notFor };
}

/** A workbook may hold nothing but figures of other tabs: their dates, newest first. */
function datesBeside(tabs: WorkbookTabs): IsoDate[] {
  const dates = BESIDE.flatMap((id) => {
    const tab = tabs.get(id);
    if (!tab.ok) return [];
    const [header = [], ...rows] = readAll(tab.value);
    const positions = positionsIn(header, tabSpec(id).columns, tabName(tab.value));
    const at = positions.ok ? (positions.value.get('cutoff') ?? 0) - 1 : -1;
    return rows.flatMap((row) => {
      const cell = row[at];
      return cell !== undefined && isDate(cell) ? [isoDateOf(cell)] : [];
    });
  });
  return [...new Set(dates)].sort().reverse();
}

const BESIDE = ['capital', 'groups', 'bank'] as const;
