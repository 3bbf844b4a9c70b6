import { headerText, type TabColumn } from '../../ledger/tabs';
import type { MoneyUnit } from '../../ledger/unit';
import { TEXT_FORMAT, writeCells } from '../../workbook/cell-writer';
import { numberFormat } from '../../workbook/column-format';
import { setColumnFormat } from '../../workbook/tab-size';
import { lastRow } from '../../workbook/table';
import { SOURCE_TABS } from '../ledger-view';
import type { TabSite, TabSites } from './tab-site';

/**
 * Writes another unit into the money headers of tabs without rows. A tab with rows keeps the unit
 * in which they were typed: every header says its own. To be called only while there are no records.
 */
export function changeUnit(sites: TabSites, unit: MoneyUnit): void {
  for (const site of sites.values()) {
    if (site.isNew || !site.positions.ok) continue;
    const money = site.spec.columns.filter(({ kind }) => kind === 'money');
    if (money.length === 0 || !(isOfRecords(site) || lastRow(site.tab) < 2)) continue;
    const at = (column: TabColumn): number =>
      (site.positions.ok && site.positions.value.get(column.id)) || 1;
    const headers = money.map((column) => ({
      column: at(column),
      value: headerText(column, unit),
      format: TEXT_FORMAT,
    }));
    writeCells(site.tab, 1, headers);
    for (const column of money) {
      setColumnFormat(site.tab, site.rows, at(column), numberFormat(column, unit));
    }
  }
}

/** Their formulas reach down without a row of figures. */
function isOfRecords({ spec }: TabSite): boolean {
  return spec.id === 'ledger' || SOURCE_TABS.includes(spec.id);
}
