import type { TabId } from '../ledger/tabs';
import type { Tab } from '../workbook/book';
import { addRows, rowsOf } from '../workbook/tab-size';
import type { WorkbookTabs } from './workbook-tabs';

/** The tabs whose records Số liệu gathers, in its order. */
export const SOURCE_TABS: readonly TabId[] = [
  'entry-11',
  'entry-12',
  'entry-13',
  'entry-14',
  'closed',
];

/**
 * Keeps Số liệu as long as all its sources together: a formula that finds no room for its rows
 * shows an error instead of any.
 */
export function lengthenLedgerView(tabs: ReadonlyMap<TabId, Tab>): void {
  const view = tabs.get('ledger');
  if (!view) return;
  const rows = SOURCE_TABS.reduce((sum, id) => {
    const tab = tabs.get(id);
    return tab ? sum + rowsOf(tab) : sum;
  }, 1);
  const have = rowsOf(view);
  if (have < rows) addRows(view, have, rows - have);
}

/** The same from a command's own tabs. */
export function lengthenView(tabs: WorkbookTabs): void {
  const found = new Map<TabId, Tab>();
  for (const id of [...SOURCE_TABS, 'ledger' as const]) {
    const tab = tabs.get(id);
    if (tab.ok) found.set(id, tab.value);
  }
  lengthenLedgerView(found);
}
