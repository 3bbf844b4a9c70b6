import { isEntryTab, TABS, type TabId, type TabSpec, tabSpec } from '../ledger/tabs';
import type { Tab } from '../workbook/book';
import { hasDropdown, hideColumns, setColorRules, setDropdown } from '../workbook/cell-rules';
import { DATE_FORMAT, readFormula, writeFormula } from '../workbook/cell-writer';
import { setColumnFormat, sizeAtLeast, widthOf } from '../workbook/tab-size';
import { tabName } from '../workbook/tabs';
import { entryRules } from './entry-rules';
import { associationOf } from './entry-tab';
import { SOURCE_TABS } from './ledger-view';
import {
  CUTOFF_LIST_COLUMN,
  cutoffListFormula,
  type GatheredTab,
  gatherFormula,
  NAME_LISTS,
  nameListFormula,
  rowKeyFormula,
} from './tab-formulas';
import { type ColumnPositions, findColumns } from './workbook-tabs';

type Tabs = ReadonlyMap<TabId, Tab>;

/** First of the columns in which Danh mục lists its names for the dropdowns. */
const FIRST_NAME_LIST = tabSpec('catalogue').columns.length + 2;

/**
 * Gives the tabs what makes them work: key formulas, the gathering formula, dropdowns, colour
 * rules. What is there already stays; a tab whose headers were changed is left alone.
 */
export function equipTabs(tabs: Tabs): void {
  listNames(tabs);
  for (const spec of TABS) {
    const tab = tabs.get(spec.id);
    if (!tab) continue;
    const positions = findColumns(tab, spec);
    if (positions.ok) equipTab(tab, spec, positions.value, tabs);
  }
  gatherRecords(tabs);
}

function equipTab(tab: Tab, spec: TabSpec, positions: ColumnPositions, tabs: Tabs): void {
  const keyColumn = positions.get('rowKey');
  if (keyColumn !== undefined) {
    writeMissing(tab, 1, keyColumn, rowKeyFormula(positions, associationOf(spec)));
  }
  addDropdowns(tab, spec, positions, tabs);
  if (isEntryTab(spec)) setColorRules(tab, entryRules(positions));
}

function addDropdowns(tab: Tab, spec: TabSpec, positions: ColumnPositions, tabs: Tabs): void {
  const catalogue = tabs.get('catalogue');
  for (const { id, choices, help, computed } of spec.columns) {
    const column = positions.get(id);
    if (!choices || computed || column === undefined || hasDropdown(tab, column)) continue;
    if ('list' in choices) setDropdown(tab, column, { list: choices.list }, help);
    else if (catalogue) {
      const names = FIRST_NAME_LIST + NAME_LISTS.indexOf(choices.catalogue);
      setDropdown(tab, column, { tab: catalogue, column: names }, help);
    }
  }
}

/** The hidden columns of Danh mục from which the dropdowns of all tabs are fed. */
function listNames(tabs: Tabs): void {
  const tab = tabs.get('catalogue');
  if (!tab) return;
  const positions = findColumns(tab, tabSpec('catalogue'));
  if (!positions.ok) return;
  sizeAtLeast(tab, 2, FIRST_NAME_LIST + NAME_LISTS.length - 1);
  NAME_LISTS.forEach((kind, index) => {
    writeMissing(tab, 1, FIRST_NAME_LIST + index, nameListFormula(kind, positions.value));
  });
  hideColumns(tab, FIRST_NAME_LIST, NAME_LISTS.length);
}

/** Số liệu: all records, and beside them the list of their dates. */
function gatherRecords(tabs: Tabs): void {
  const view = tabs.get('ledger');
  if (!view) return;
  const gathered: GatheredTab[] = [];
  for (const id of SOURCE_TABS) {
    const tab = tabs.get(id);
    if (!tab) return;
    gathered.push({ name: tabName(tab), columns: widthOf(tab) });
  }
  sizeAtLeast(view, 2, CUTOFF_LIST_COLUMN);
  setColumnFormat(view, CUTOFF_LIST_COLUMN, DATE_FORMAT);
  writeMissing(view, 2, 1, gatherFormula(gathered));
  writeMissing(view, 1, CUTOFF_LIST_COLUMN, cutoffListFormula());
}

/** Google rewrites a formula when names and columns change, so one that is there is left alone. */
function writeMissing(tab: Tab, row: number, column: number, formula: string): void {
  if (readFormula(tab, row, column) === '') writeFormula(tab, row, column, formula);
}
