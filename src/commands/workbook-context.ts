import type { Catalogue } from '../ledger/catalogue';
import { catalogueOf } from '../ledger/catalogue-table';
import { all, type Result } from '../ledger/problem';
import { readSettings, type Settings } from '../ledger/settings';
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
    settings: readSettings(readAll(settingsTab.value), tabName(settingsTab.value)),
    catalogue: catalogueOf(readAll(catalogueTab.value), tabName(catalogueTab.value)),
  });
}
