import { book, type Tab } from './book';
import { sizeExactly } from './tab-size';

/**
 * Tabs are found by developer metadata, never by name or position: people rename and move them. The
 * metadata is visible to every script of the document, because a copy of the file runs a copy of
 * the script, which must still find its tabs.
 */
export type TabKind = 'tab' | 'report';

const METADATA_KEY: Readonly<Record<TabKind, string>> = {
  tab: 'soUyThac.tab',
  report: 'soUyThac.report',
};

/** All tabs of one kind by their identity. One search, whatever the number of tabs. */
export function findTabs(kind: TabKind): Map<string, Tab> {
  const marks = book().createDeveloperMetadataFinder().withKey(METADATA_KEY[kind]).find();
  const found = new Map<string, Tab>();
  for (const mark of marks) {
    const tab = mark.getLocation().getSheet();
    if (!tab) continue;
    const { id, sheetId } = readMark(mark.getValue() ?? '');
    // A duplicated tab carries a copy of the mark; the one marked first names its own sheet id.
    if (!found.has(id) || sheetId === tab.getSheetId()) found.set(id, tab);
  }
  return found;
}

/**
 * Makes a tab of exactly this size at the end, named as wished or, if that name is taken, beside it.
 * An empty tab of that name is taken over: a command was killed before it marked the tab.
 */
export function createTab(
  kind: TabKind,
  id: string,
  wishedName: string,
  rows: number,
  columns: number,
): Tab {
  const tabs = book().getSheets();
  const names = tabs.map((tab) => tab.getName());
  const begun = tabs[names.indexOf(wishedName)];
  const tab =
    begun && isEmpty(begun) && begun.getDeveloperMetadata().length === 0
      ? begun
      : book().insertSheet(freeName(wishedName, names), names.length);
  tab.addDeveloperMetadata(
    METADATA_KEY[kind],
    `${id}@${tab.getSheetId()}`,
    SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
  );
  sizeExactly(tab, rows, columns);
  return tab;
}

export function tabName(tab: Tab): string {
  return tab.getName();
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
