import type { Tab } from './book';

/** Whether the protections of the tab let the person who runs this write there: under its header. */
export function mayWrite(tab: Tab, row = 2, column = 1): boolean {
  return tab.getRange(row, column).canEdit();
}
