import type { Tab } from './book';

/** Whether this person may type under the header of a tab, as its protections say. */
export function mayEdit(tab: Tab): boolean {
  return tab.getRange(2, 1).canEdit();
}
