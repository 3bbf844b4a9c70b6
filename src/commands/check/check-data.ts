import { type Cells, isBlank, isErrorCell } from '../../ledger/cell';
import { type CheckReport, MOST_LISTED, type NotEntered } from '../../ledger/checks/check-report';
import { ENTRY_HELPER_HEADERS } from '../../ledger/columns';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { isEntryTab, tabSpec } from '../../ledger/tabs';
import { underDocumentLock } from '../../workbook/lock';
import { mayWrite } from '../../workbook/rights';
import { columnLetter, readAll } from '../../workbook/table';
import { showSidebar } from '../../workbook/ui';
import { lengthenView } from '../ledger-view';
import { checkView, type RecordSource, readSources } from '../records';
import { readContext } from '../workbook-context';
import { type ColumnPositions, openTabs, positionsIn, type WorkbookTabs } from '../workbook-tabs';
import { checkBeside } from './check-beside';
import { checkReport, type ListedTab, notEntered } from './check-listing';
import { checkSources, type RowFindings, rowKinds } from './check-rows';
import { writeStatus } from './check-status';
import { movedSince } from './moved-since';
import { nameLists, restoration } from './restore-tab';

/** Menu action "Kiểm tra số liệu". The page then asks for its list by `checkWorkbook`. */
export function openCheck(): null {
  showSidebar('check', 'Kiểm tra số liệu');
  return null;
}

/**
 * Checks every row, gives the person's own tabs back what pasting took from them, writes the
 * reason beside each row in the column Kiểm tra, and answers the whole list. Figures are read only.
 */
export function checkWorkbook(): Result<CheckReport> {
  const locked = underDocumentLock(checkUnderLock);
  return locked === null ? failed(problem('busy')) : locked.done;
}

function checkUnderLock(): Result<CheckReport> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  lengthenView(tabs.value);
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const sources = readSources(tabs.value);
  if (!sources.ok) return sources;
  const found = checkSources(sources.value, context.value);
  const entries = sources.value.filter(({ id }) => isEntryTab(tabSpec(id))).map(entryOf);
  const mine = entries.filter((entry) => isEditable(tabs.value, entry));
  const view = found.ledger ? checkView(tabs.value, sources.value, found.ledger) : ok(null);
  const beside = checkBeside(tabs.value, context.value.settings.hasActivities);
  const unseen = tabsOfOthers(tabs.value, sources.value);
  mendTabs(tabs.value, mine, found);
  const all = [
    ...(view.ok ? [] : view.problems),
    ...blockedColumns(entries, found),
    ...found.problems.filter(
      ({ severity, place }) => severity === 'error' || !unseen.has(place.tab),
    ),
    ...beside.problems,
  ];
  const kinds = sources.value.map(rowKinds);
  const counts = {
    rows: kinds.reduce((sum, { records }) => sum + records.size, 0),
    blank: kinds.reduce((sum, { blank }) => sum + blank.size, 0),
    notEntered: waiting(sources.value, mine).slice(0, MOST_LISTED),
  };
  return ok(checkReport(counts, all, [...ownFirst(sources.value, mine), ...beside.tabs]));
}

/** Closed records are the branch's to look into: nobody else can do anything about a warning there. */
function tabsOfOthers(
  tabs: WorkbookTabs,
  sources: readonly RecordSource[],
): ReadonlySet<string | undefined> {
  const closed = tabs.get('closed');
  if (!closed.ok || mayWrite(closed.value)) return new Set();
  return new Set(sources.filter(({ id }) => id === 'closed').map(({ tab }) => tab));
}

/** Rows not entered, in her own tabs if she has any. */
function waiting(sources: readonly RecordSource[], mine: readonly Entry[]): NotEntered[] {
  const own = mine.map(({ source }) => source);
  return (own.length > 0 ? own : sources).flatMap((source) => {
    const tab = { id: source.id, name: source.tab, values: source.all };
    return notEntered(tab, rowKinds(source).blank);
  });
}

interface Entry {
  readonly source: RecordSource;
  /** As read, the header of a blocked Mã dòng in its place. */
  readonly values: Cells;
  readonly positions: Result<ColumnPositions>;
  /** Where something was pasted over Mã dòng. */
  readonly blocked: readonly Problem[];
}

function entryOf(source: RecordSource): Entry {
  const { columns } = tabSpec(source.id);
  const { values, blocked } = unblocked(source);
  return { source, values, blocked, positions: positionsIn(values[0] ?? [], columns, source.tab) };
}

/**
 * Where a cell stands in its way, the formula of Mã dòng shows an error in the header row and
 * nothing below, so that what stands below is what was pasted.
 */
function unblocked({ all, tab }: RecordSource): Pick<Entry, 'values' | 'blocked'> {
  const [header = [], ...rows] = all;
  const index = header.findIndex(isErrorCell);
  const inTheWay = rows.flatMap((row, i) => (isBlank(row[index]) ? [] : [i + 2]));
  const [first] = inTheWay;
  if (index < 0 || first === undefined) return { values: all, blocked: [] };
  const column = ENTRY_HELPER_HEADERS.rowKey;
  const letter = columnLetter(index + 1);
  const shown = inTheWay.slice(0, MOST_CELLS).map((row) => `${letter}${row}`);
  const cells = [...shown, ...(inTheWay.length > MOST_CELLS ? ['…'] : [])].join(', ');
  return {
    values: [header.map((cell, i) => (i === index ? column : cell)), ...rows],
    blocked: [problem('column-blocked', { tab, row: first, column }, { column, cells })],
  };
}

/** Cells named in one sentence. */
const MOST_CELLS = 10;

function isEditable(tabs: WorkbookTabs, { source, positions }: Entry): boolean {
  const tab = tabs.get(source.id);
  return (
    tab.ok && mayWrite(tab.value, 2, (positions.ok && positions.value.get('checkStatus')) || 1)
  );
}

/**
 * Everything is read before the first write. A tab whose headers were changed is only reported; one
 * in which a person has changed something meanwhile is left for the next check.
 */
function mendTabs(tabs: WorkbookTabs, entries: readonly Entry[], found: RowFindings): void {
  const lists = entries.length > 0 ? nameLists(tabs) : null;
  const mends = entries.flatMap(({ source, values, positions }) => {
    const tab = tabs.get(source.id);
    const column = positions.ok ? positions.value.get('checkStatus') : undefined;
    if (!tab.ok || !positions.ok || column === undefined || !lists?.ok) return [];
    const restore = restoration(tabs, source.id, values, lists.value);
    return [{ tab: tab.value, column, source, restore, positions: positions.value }];
  });
  const still = mends.filter(({ tab, source: { id, all }, positions }) => {
    return !movedSince(all, readAll(tab), tabSpec(id), positions);
  });
  for (const { tab, column, source, restore } of still) {
    if (restore.ok) restore.value();
    writeStatus(tab, column, source, found);
  }
}

/** The same header may be missing for the records and for the tab: it is named once. */
function blockedColumns(entries: readonly Entry[], { problems }: RowFindings): Problem[] {
  const about = ({ code, place, about }: Problem): string => [code, place.tab, about.column].join();
  const said = new Set(problems.map(about));
  return entries
    .flatMap(({ positions, blocked }) => [...blocked, ...(positions.ok ? [] : positions.problems)])
    .filter((each) => !said.has(about(each)));
}

/** Whoever may edit some of the entry tabs sees what is wrong there before all else. */
function ownFirst(sources: readonly RecordSource[], mine: readonly Entry[]): ListedTab[] {
  const own = new Set(mine.map(({ source }) => source));
  const ordered = [
    ...sources.filter((each) => own.has(each)),
    ...sources.filter((each) => !own.has(each)),
  ];
  return ordered.map(({ id, tab, all }) => ({ id, name: tab, values: all }));
}
