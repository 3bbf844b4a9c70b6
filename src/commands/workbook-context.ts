import type { Catalogue } from '../ledger/catalogue';
import { catalogueOf } from '../ledger/catalogue-table';
import { type Cells, cellText } from '../ledger/cell';
import { failed, ok, type Result } from '../ledger/problem';
import { readSettings, type Settings } from '../ledger/settings';
import { readAll } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { NAME_LIST_HEADING } from './tab-formulas';
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
  const settings = readSettings(readAll(settingsTab.value), tabName(settingsTab.value));
  const catalogue = catalogueOf(
    withoutNameLists(readAll(catalogueTab.value)),
    tabName(catalogueTab.value),
  );
  if (settings.ok && catalogue.ok) {
    return ok({ settings: settings.value, catalogue: catalogue.value });
  }
  return failed(...[settings, catalogue].flatMap((read) => (read.ok ? [] : read.problems)));
}

/** The columns that feed the dropdowns are no part of the catalogue. */
function withoutNameLists(values: Cells): Cells {
  const header = values[0] ?? [];
  const width = header.findIndex((cell) => cellText(cell).startsWith(NAME_LIST_HEADING));
  return width < 0 ? values : values.map((row) => row.slice(0, width));
}
