import { type Cell, isDate } from '../../ledger/cell';
import { dateOf, type IsoDate, isoDateOf, vietnameseDate } from '../../ledger/date';
import { type Problem, problem } from '../../ledger/problem';
import { PERIOD_STATES, type TabId, tabSpec } from '../../ledger/tabs';
import type { Tab } from '../../workbook/book';
import { addColumns } from '../../workbook/tab-columns';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { closedDates, periodRows } from '../periods';
import { columnPlan } from '../tab-plans';
import { positionsIn } from '../workbook-tabs';
import { rowBelow, writeUnderHeaders } from './site-rows';
import type { TabSite, TabSites } from './tab-site';

/**
 * How a workbook of an older version becomes one of this: what completing it as usual (new tabs,
 * settings, formulas, protections) does not do. Every step may be done again: a run that was cut
 * short is completed by the next, and the version is noted last.
 */
interface Migration {
  /** The version that it brings up to the next one. */
  readonly from: number;
  /** What changes, for Nhật ký and the person. */
  readonly label: string;
  /** Before the tabs are surveyed: new columns of tabs that are there. */
  readonly columns: readonly NewColumns[];
  /** After all tabs are there. */
  readonly rows: readonly ((sites: TabSites) => Problem[])[];
}

interface NewColumns {
  readonly tab: TabId;
  /** Ids of the new columns, which stand one behind the other. */
  readonly columns: readonly string[];
  /** The column behind which they stand. */
  readonly after: string;
}

const MIGRATIONS: readonly Migration[] = [
  {
    from: 1,
    label: 'cột Thuộc xã, Thuộc hội, Ngừng cho vay từ của Danh mục; ngày chốt của tab Đã chốt',
    columns: [
      { tab: 'catalogue', columns: ['commune', 'association', 'closedFrom'], after: 'mergedInto' },
    ],
    rows: [noteClosedDates],
  },
];

/** The migrations of a workbook of this version, oldest first. */
export function migrationsFrom(version: number): readonly Migration[] {
  return MIGRATIONS.filter(({ from }) => from >= version);
}

/** A tab whose headers people changed is left to the survey, which names what is missing. */
export function addNewColumns(
  found: ReadonlyMap<string, Tab>,
  { tab: id, columns, after }: NewColumns,
): void {
  const tab = found.get(id);
  if (!tab) return;
  const spec = tabSpec(id);
  const [header = [], ...rows] = readAll(tab);
  const missing = spec.columns.filter((column) => {
    const at = positionsIn(header, [column], '');
    const isThere = at.ok || at.problems.some(({ code }) => code === 'column-twice');
    return columns.includes(column.id) && !isThere;
  });
  const first = positionsIn(
    header,
    spec.columns.filter((column) => column.id === after),
    '',
  );
  if (missing.length === 0 || !first.ok) return;
  // Columns of this migration that are there already keep their place before the missing ones.
  const known = spec.columns.filter(({ id: each }) => each === after || columns.includes(each));
  const last = known.reduce((most, column) => {
    const at = positionsIn(header, [column], '');
    return at.ok ? Math.max(most, at.value.get(column.id) ?? 0) : most;
  }, 0);
  const isBlank = (column: number): boolean =>
    [header, ...rows].every((row) => (row[column - 1] ?? '') === '');
  addColumns(
    tab,
    last,
    isBlank,
    missing.map((column) => columnPlan(column, 'đồng')),
  );
}

/**
 * Before there was a tab Kỳ chốt, every row of Đã chốt counted. Now only those of dates that it calls
 * closed do: each date of Đã chốt is noted there. A date that has rows in an entry tab too is named.
 */
function noteClosedDates(sites: TabSites): Problem[] {
  const [closed, periods] = [sites.get('closed'), sites.get('periods')];
  if (!closed?.positions.ok || !periods?.positions.ok) return [];
  const dates = datesOf(closed);
  if (dates.size === 0) return [];
  const standing = readAll(periods.tab);
  const noted = periodRows(standing, periods.name);
  if (!noted.ok) return [];
  const done = closedDates(noted.value);
  const missing = [...dates].filter((date) => !done.has(date)).sort();
  const first = rowBelow(standing.slice(1).map((row) => (row.some(isFilled) ? 'x' : '')));
  writeUnderHeaders(
    periods,
    first,
    missing.map((date) => rowOfPeriod(periods, date)),
  );
  return [...sites.values()].flatMap((site) => mixedDates(site, new Set(missing)));
}

function rowOfPeriod({ spec }: TabSite, date: IsoDate): Cell[] {
  const cells: Readonly<Record<string, Cell>> = {
    cutoff: dateOf(date),
    status: PERIOD_STATES[1],
    reason: 'Đã chốt từ phiên bản trước.',
  };
  return spec.columns.map(({ id }) => cells[id] ?? '');
}

function isFilled(cell: Cell): boolean {
  return cell !== '';
}

function mixedDates(site: TabSite, closed: ReadonlySet<IsoDate>): Problem[] {
  if (!site.spec.id.startsWith('entry-') || !site.positions.ok || closed.size === 0) return [];
  const place = { tab: tabName(site.tab) };
  return [...datesOf(site)]
    .filter((date) => closed.has(date))
    .map((date) => problem('closed-date-mixed', place, { date: vietnameseDate(date) }, 'warning'));
}

function datesOf({ tab, positions }: TabSite): Set<IsoDate> {
  const at = positions.ok ? (positions.value.get('cutoff') ?? 1) - 1 : 0;
  const cells = readAll(tab).map((row) => row[at] ?? '');
  return new Set(cells.flatMap((cell) => (isDate(cell) ? [isoDateOf(cell)] : [])));
}
