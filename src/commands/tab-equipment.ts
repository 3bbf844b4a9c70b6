import { isEntryTab } from '../ledger/tabs';
import {
  hasColorRules,
  hasDropdown,
  hideColumns,
  setColorRules,
  setDropdown,
} from '../workbook/cell-rules';
import { DATE_FORMAT, readFormula, writeFormula } from '../workbook/cell-writer';
import { setColumnFormat, sizeAtLeast } from '../workbook/tab-size';
import { entryRules } from './entry-rules';
import { associationOf } from './entry-tab';
import { SOURCE_TABS } from './ledger-view';
import {
  CUTOFF_LIST_COLUMN,
  cutoffListFormula,
  FIRST_NAME_LIST,
  type GatheredTab,
  gatherFormula,
  NAME_LISTS,
  nameListFormula,
  rowKeyFormula,
} from './tab-formulas';
import type { TabSite, TabSites } from './tab-site';
import type { ColumnPositions } from './workbook-tabs';

/**
 * Gives the tabs what makes them work: key formulas, the gathering formula, dropdowns, colour
 * rules. What is there already stays; a tab whose headers were changed is left alone.
 */
export function equipTabs(sites: TabSites): void {
  listNames(sites.get('catalogue'));
  for (const site of sites.values()) {
    if (site.positions.ok) equipTab(site, site.positions.value, sites);
  }
  gatherRecords(sites);
}

function equipTab(site: TabSite, positions: ColumnPositions, sites: TabSites): void {
  const keyColumn = positions.get('rowKey');
  if (keyColumn !== undefined) {
    writeMissing(site, 1, keyColumn, rowKeyFormula(positions, associationOf(site.spec)));
  }
  addDropdowns(site, positions, sites.get('catalogue'));
  if (isEntryTab(site.spec) && (site.isNew || !hasColorRules(site.tab))) {
    setColorRules(site.tab, site.rows, entryRules(positions));
  }
}

function addDropdowns(
  { tab, spec, rows, isNew }: TabSite,
  positions: ColumnPositions,
  catalogue: TabSite | undefined,
): void {
  for (const { id, choices, help, computed } of spec.columns) {
    const column = positions.get(id);
    if (!choices || computed || column === undefined) continue;
    if (!isNew && hasDropdown(tab, column)) continue;
    const at = { rows, column };
    if ('list' in choices) setDropdown(tab, at, { list: choices.list }, help);
    else if (catalogue) {
      const names = FIRST_NAME_LIST + NAME_LISTS.indexOf(choices.catalogue);
      setDropdown(tab, at, { tab: catalogue.tab, rows: catalogue.rows, column: names }, help);
    }
  }
}

/** The hidden columns of Danh mục from which the dropdowns of all tabs are fed. */
function listNames(site: TabSite | undefined): void {
  if (!site?.positions.ok) return;
  const { tab, positions, isNew, width } = site;
  const last = FIRST_NAME_LIST + NAME_LISTS.length - 1;
  if (width < last) sizeAtLeast(tab, 1, last);
  NAME_LISTS.forEach((kind, index) => {
    const formula = nameListFormula(kind, positions.value);
    writeMissing(site, 1, FIRST_NAME_LIST + index, formula);
  });
  if (isNew) hideColumns(tab, FIRST_NAME_LIST, NAME_LISTS.length);
}

/** Số liệu: all records, and beside them the list of their dates. */
function gatherRecords(sites: TabSites): void {
  const view = sites.get('ledger');
  if (!view) return;
  const gathered: GatheredTab[] = [];
  for (const id of SOURCE_TABS) {
    const source = sites.get(id);
    if (!source) return;
    gathered.push({ name: source.name, columns: source.width });
  }
  if (view.width < CUTOFF_LIST_COLUMN) sizeAtLeast(view.tab, 1, CUTOFF_LIST_COLUMN);
  setColumnFormat(view.tab, view.rows, CUTOFF_LIST_COLUMN, DATE_FORMAT);
  writeMissing(view, 2, 1, gatherFormula(gathered));
  writeMissing(view, 1, CUTOFF_LIST_COLUMN, cutoffListFormula());
}

/** Google rewrites a formula when names and columns change, so one that is there is left alone. */
function writeMissing(site: TabSite, row: number, column: number, formula: string): void {
  if (site.isNew || readFormula(site.tab, row, column) === '') {
    writeFormula(site.tab, row, column, formula);
  }
}
