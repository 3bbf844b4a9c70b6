import { shortfall } from '../../analysis/reporting-units';
import {
  type KnownFacts,
  type KnownRequest,
  MOST_TIMES,
  NOTHING_KNOWN,
} from '../../analysis/text-check/known';
import {
  flowFigures,
  type KnownSources,
  stockFigures,
} from '../../analysis/text-check/known-figures';
import { readBankFigures } from '../../ledger/bank-figures';
import type { Cells } from '../../ledger/cell';
import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { readGroups } from '../../ledger/groups-table';
import { readPeriod } from '../../ledger/period';
import { all, ok, type Result } from '../../ledger/problem';
import type { TabId } from '../../ledger/tabs';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { showDialog } from '../../workbook/ui';
import { askedDate } from '../asked-date';
import { readRecords, readSources } from '../records';
import { checked, fields, listOf, text } from '../schema';
import { readContext, type WorkbookContext } from '../workbook-context';
import { openTabs, type WorkbookTabs } from '../workbook-tabs';

const WIDTH = 900;
const HEIGHT = 600;

/** Menu action "Kiểm tra văn bản". The page checks the text itself and asks only for figures. */
export function openTextCheck(): null {
  showDialog('text-check', 'Kiểm tra văn bản', WIDTH, HEIGHT);
  return null;
}

const REQUEST = fields<KnownRequest>({
  dates: listOf(text(10, 10), MOST_TIMES),
  periods: listOf(text(100, 4), MOST_TIMES),
});

/**
 * What the workbook knows of the dates and kỳ that a text speaks of. Reads only; a workbook without
 * our tabs or without figures of a time says so and knows nothing.
 */
export function textFacts(sent: unknown): Result<KnownFacts> {
  const request = checked(REQUEST, sent);
  if (!request.ok) return request;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  if (!tabs.value.has('settings'))
    return ok({ ...NOTHING_KNOWN, missing: allMissing(request.value) });
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const sources = readKnown(tabs.value, context.value);
  if (!sources.ok) return sources;
  return factsOf(request.value, sources.value, context.value);
}

function readKnown(tabs: WorkbookTabs, context: WorkbookContext): Result<KnownSources> {
  const records = readSources(tabs);
  if (!records.ok) return records;
  const { catalogue } = context;
  return all({
    ledger: readRecords(records.value, context),
    groups: readTab(tabs, 'groups', (values, tab) => readGroups(values, { tab, catalogue })),
    bankFigures: readTab(tabs, 'bank', (values, tab) =>
      readBankFigures(values, { tab, catalogue }),
    ),
  });
}

function readTab<Row>(
  tabs: WorkbookTabs,
  id: TabId,
  read: (values: Cells, tab: string) => Result<readonly Row[]>,
): Result<readonly Row[]> {
  const tab = tabs.get(id);
  return tab.ok ? read(readAll(tab.value), tabName(tab.value)) : tab;
}

function factsOf(
  { dates, periods }: KnownRequest,
  sources: KnownSources,
  { catalogue, settings }: WorkbookContext,
): Result<KnownFacts> {
  const days: IsoDate[] = [];
  for (const date of dates) {
    const day = askedDate(date);
    if (!day.ok) return day;
    days.push(day.value);
  }
  const figures: KnownFacts['figures'][number][] = [];
  const missing: KnownFacts['missing'][number][] = [];
  for (const at of days) {
    const found = stockFigures(sources, at);
    figures.push(...found);
    const short = shortfall({ ...sources, catalogue, cutoff: at, boundaries: null });
    if (found.length === 0) missing.push({ at, reason: noFigures(`ngày ${vietnameseDate(at)}`) });
    else if (short !== null) missing.push({ at, reason: partOnly(at, short) });
  }
  for (const at of periods) {
    const period = readPeriod(at);
    const found = period.ok ? flowFigures(sources, period.value, at) : [];
    figures.push(...found);
    if (found.length === 0) missing.push({ at, reason: noFigures(`kỳ ${at}`) });
  }
  return ok({
    area: settings.area,
    office: settings.officeName,
    communes: catalogue.commune.members.map(({ name, aliases }) => ({ name, aliases })),
    programs: catalogue.program.members.map(({ name, abbreviation, aliases }) => {
      return { name, abbreviation, aliases };
    }),
    figures,
    missing,
  });
}

function allMissing({ dates, periods }: KnownRequest): KnownFacts['missing'] {
  return [...dates, ...periods].map((at) => ({
    at,
    reason: 'Không kiểm được: tệp này chưa có sổ.',
  }));
}

function noFigures(time: string): string {
  return `Không kiểm được: sổ không có số liệu ${time}.`;
}

function partOnly(date: IsoDate, short: string): string {
  return `Không kiểm được: số liệu ngày ${vietnameseDate(date)} mới có ${short}.`;
}
