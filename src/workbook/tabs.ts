import { book, type Tab } from './book';
import { type Size, sizeExactly, sizeOf } from './tab-size';

/**
 * Tabs are found by developer metadata, never by name or position: people rename and move them. The
 * metadata is visible to every script of the document, because a copy of the file runs a copy of
 * the script, which must still find its tabs.
 */
type TabKind = 'tab' | 'report';

const METADATA_KEY: Readonly<Record<TabKind, string>> = {
  tab: 'soUyThac.tab',
  report: 'soUyThac.report',
};

/** On the spreadsheet itself: which version of the add-in its tabs were made or brought up to date by. */
const VERSION_KEY = 'soUyThac.version';

/** What the developer metadata of a file say. */
interface Marks {
  /** By their identity. */
  readonly tabs: ReadonlyMap<string, Tab>;
  /** Null where no version is noted. */
  readonly version: number | null;
}

/** One search, whatever the number of tabs. */
export function readMarks(): Marks {
  const marks = book().createDeveloperMetadataFinder().find();
  const version = marks.find((mark) => mark.getKey() === VERSION_KEY)?.getValue();
  return { tabs: tabsOf(marks, 'tab'), version: version ? Number(version) : null };
}

/** Replaces the version that is noted. */
export function markVersion(version: number): void {
  const [mark] = book().createDeveloperMetadataFinder().withKey(VERSION_KEY).find();
  if (mark) mark.setValue(String(version));
  else {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    book().addDeveloperMetadata(VERSION_KEY, String(version), DOCUMENT);
  }
}

/** All tabs of one kind by their identity. One search, whatever the number of tabs. */
export function findTabs(kind: TabKind): Map<string, Tab> {
  return tabsOf(book().createDeveloperMetadataFinder().withKey(METADATA_KEY[kind]).find(), kind);
}

type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

function tabsOf(marks: readonly Mark[], kind: TabKind): Map<string, Tab> {
  const found = new Map<string, Tab>();
  for (const mark of marks) {
    const tab = mark.getKey() === METADATA_KEY[kind] ? mark.getLocation().getSheet() : null;
    if (!tab) continue;
    const { id, sheetId } = readMark(mark.getValue() ?? '');
    // A duplicated tab carries a copy of the mark; the one marked first names its own sheet id.
    if (!found.has(id) || sheetId === tab.getSheetId()) found.set(id, tab);
  }
  return found;
}

/** The tabs of the file in their order, read once for a run that makes several. */
export interface Roster {
  readonly tabs: Tab[];
  readonly names: string[];
  /** Of every tab that is inserted; asked for at the first. */
  newSize?: Size;
}

export function readRoster(): Roster {
  const tabs = book().getSheets();
  return { tabs, names: tabs.map((tab) => tab.getName()) };
}

interface NewTab {
  readonly kind: TabKind;
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** The tab behind which it is to stand; else at the end. */
  readonly after?: Tab | undefined;
}

/** What the tab is, by one read of its own marks; null if it is a person's, or a copy of one of ours. */
export function identityOf(tab: Tab, kind: TabKind): string | null {
  const key = METADATA_KEY[kind];
  const mark = tab.getDeveloperMetadata().find((each) => each.getKey() === key);
  const { id, sheetId } = readMark(mark?.getValue() ?? '');
  return sheetId === tab.getSheetId() ? id : null;
}

/** The tab of this name if it is of this kind. */
export function tabNamed(name: string, kind: TabKind): Tab | null {
  const tab = book().getSheetByName(name);
  return tab && identityOf(tab, kind) !== null ? tab : null;
}

/**
 * Makes a tab of exactly this size, named as wished or, if that name is taken, beside it. An empty
 * tab of that name is taken over: a command was killed before it marked the tab.
 */
export function createTab(wanted: NewTab, roster = readRoster()): Tab {
  const begun = roster.tabs[roster.names.indexOf(wanted.name)];
  const isBegun =
    begun !== undefined && isEmpty(begun) && begun.getDeveloperMetadata().length === 0;
  const tab = isBegun ? begun : insertTab(wanted, roster);
  tab.addDeveloperMetadata(
    METADATA_KEY[wanted.kind],
    `${wanted.id}@${tab.getSheetId()}`,
    SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
  );
  if (!isBegun) roster.newSize ??= sizeOf(tab);
  sizeExactly(tab, wanted.rows, wanted.columns, isBegun ? undefined : roster.newSize);
  return tab;
}

function insertTab({ name: wished, after }: NewTab, { tabs, names }: Roster): Tab {
  const name = freeName(wished, names);
  const before = after ? tabs.findIndex((tab) => tab.getSheetId() === after.getSheetId()) : -1;
  const at = before < 0 ? tabs.length : before + 1;
  const tab = book().insertSheet(name, at);
  tabs.splice(at, 0, tab);
  names.splice(at, 0, name);
  insertedNames.set(tab, name);
  return tab;
}

/** Names of the tabs that this run has inserted. */
const insertedNames = new WeakMap<Tab, string>();

export function tabName(tab: Tab): string {
  return insertedNames.get(tab) ?? tab.getName();
}

/** Which of the tabs the person has before her; undefined if it is another. */
export function tabInView(tabs: readonly Tab[]): Tab | undefined {
  const inView = book().getActiveSheet().getSheetId();
  return tabs.find((tab) => tab.getSheetId() === inView);
}

/** Brings the tab to the front of the person's window. */
export function showTab(tab: Tab): void {
  book().setActiveSheet(tab);
}

/** The empty tab that every new spreadsheet is born with; null if anything was done in it. */
export function findBlankFirstTab(): Tab | null {
  const first = book()
    .getSheets()
    .find((tab) => /^(Trang tính|Sheet) ?1$/.test(tab.getName()));
  return first && isEmpty(first) ? first : null;
}

export function isEmpty(tab: Tab): boolean {
  return tab.getLastRow() === 0;
}

/** Tabs that people need not see stand hidden. */
export function setHidden(tab: Tab, hidden: boolean): void {
  if (hidden) tab.hideSheet();
  else tab.showSheet();
}

export function isHidden(tab: Tab): boolean {
  return tab.isSheetHidden();
}

export function removeTab(tab: Tab): void {
  book().deleteSheet(tab);
}

function readMark(value: string): { id: string; sheetId: number } {
  const cut = value.lastIndexOf('@');
  return cut < 0
    ? { id: value, sheetId: -1 }
    : { id: value.slice(0, cut), sheetId: Number(value.slice(cut + 1)) };
}

/** The name itself, or "name (2)", "name (3)" … when somebody's own tab already has it. */
export function freeName(wished: string, taken: readonly string[]): string {
  const same = new Set(taken.map((name) => name.toLowerCase()));
  let name = wished;
  for (let n = 2; same.has(name.toLowerCase()); n++) name = `${wished} (${n})`;
  return name;
}
