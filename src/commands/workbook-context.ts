import type { Catalogue } from '../ledger/catalogue';
import { catalogueOf } from '../ledger/catalogue-table';
import type { Cells } from '../ledger/cell';
import { all, type Result } from '../ledger/problem';
import { readSettings, type Settings } from '../ledger/settings';
import type { Tab } from '../workbook/book';
import { readAll } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import type { WorkbookTabs } from './workbook-tabs';

/** What every command has to know of a workbook: two reads. */
export interface WorkbookContext {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
}

export function readContext(tabs: WorkbookTabs): Result<WorkbookContext> {
  const settingsTab = tabs.get('settings');
  const catalogueTab = tabs.get('catalogue');
  if (!settingsTab.ok) return settingsTab;
  if (!catalogueTab.ok) return catalogueTab;
  return all({
    settings: readTab(settingsTab.value, readSettings),
    catalogue: readTab(catalogueTab.value, catalogueOf),
  });
}

/** The name of a tab costs a call: it is asked for only where a sentence needs it. */
function readTab<T>(tab: Tab, read: (values: Cells, name: string) => Result<T>): Result<T> {
  const values = readAll(tab);
  const found = read(values, '');
  return found.ok ? found : read(values, tabName(tab));
}
