import { associationOf } from '../../ledger/associations';
import type { DimensionField } from '../../ledger/record';
import { isEntryTab } from '../../ledger/tabs';
import { hideColumns, renewColorRules } from '../../workbook/cell-rules';
import { DATE_FORMAT, writeFormula } from '../../workbook/cell-writer';
import { dropdownColumns, setDropdown } from '../../workbook/dropdowns';
import { blankColumn, setColumnFormat } from '../../workbook/tab-size';
import { quotedName, readFormula, readFormulas } from '../../workbook/table';
import { SOURCE_TABS } from '../ledger-view';
import { CUTOFF_LIST_COLUMN, CUTOFF_LIST_HEADING, FIRST_NAME_LIST, NAME_LISTS } from '../tab-plans';
import type { ColumnPositions } from '../workbook-tabs';
import { branchRules } from './branch-rules';
import { entryRules } from './entry-rules';
import type { Repairs } from './repairs';
import {
  type ClosedDates,
  cutoffListFormula,
  type GatheredTab,
  gatherFormula,
  nameListFormula,
  nameListHeading,
  rowKeyFormula,
} from './tab-formulas';
import type { TabSite, TabSites } from './tab-site';

/** Columns of Danh mục that feed the dropdowns. */
type NameColumns = ReadonlyMap<DimensionField, number>;

/**
 * Gives the tabs what makes them work: key formulas, the gathering formula, dropdowns, colour
 * rules. What is there already and works stays; a tab whose headers were changed is left alone.
 */
export function equipTabs(sites: TabSites, repairs: Repairs): void {
  const names = listNames(sites.get('catalogue'), repairs);
  for (const site of sites.values()) {
    if (site.positions.ok) equipTab(site, site.positions.value, { sites, names, repairs });
  }
  gatherRecords(sites, repairs);
}

interface Equipment {
  readonly sites: TabSites;
  readonly names: NameColumns;
  readonly repairs: Repairs;
}

function equipTab(site: TabSite, positions: ColumnPositions, equipment: Equipment): void {
  const { repairs } = equipment;
  const column = positions.get('rowKey');
  if (column !== undefined) {
    const standing = site.isNew ? '' : readFormula(site.tab, 1, column);
    if (isMissing(standing)) {
      writeFormula(site.tab, 1, column, rowKeyFormula(positions, associationOf(site.spec)));
      noteUnlessNew(site, 'công thức Mã dòng', repairs);
    }
  }
  addDropdowns(site, positions, equipment);
  const rules = isEntryTab(site.spec) ? entryRules(positions) : branchRules(site.spec, positions);
  if (rules.length > 0 && renewColorRules(site.tab, site.rows, rules, site.isNew)) {
    noteUnlessNew(site, 'màu báo lỗi', repairs);
  }
}

function noteUnlessNew({ isNew, name }: TabSite, what: string, repairs: Repairs): void {
  if (!isNew) repairs.note(name, what);
}

/** Google puts #REF! into a formula when what it speaks of was deleted; it never takes it out. */
function isMissing(formula: string): boolean {
  return formula === '' || formula.includes('#REF!');
}

/** A dropdown that is there stays, unless the Danh mục from which it was fed was deleted. */
function addDropdowns(
  site: TabSite,
  positions: ColumnPositions,
  { sites, names, repairs }: Equipment,
): void {
  const { tab, spec, rows, isNew } = site;
  const catalogue = sites.get('catalogue');
  const columns = spec.columns.filter(({ choices, computed }) => choices && !computed);
  if (columns.length === 0) return;
  const standing = isNew ? null : dropdownColumns(tab);
  for (const { id, choices, help } of columns) {
    const column = positions.get(id);
    if (!choices || column === undefined) continue;
    const at = { rows, column };
    const isThere = standing?.has(column) === true;
    if ('list' in choices) {
      if (isThere) continue;
      setDropdown(tab, at, { list: choices.list }, help);
    } else {
      const source = names.get(choices.catalogue);
      if (!catalogue || source === undefined || (isThere && !catalogue.isNew)) continue;
      setDropdown(tab, at, { tab: catalogue.tab, rows: catalogue.rows, column: source }, help);
    }
    noteUnlessNew(site, 'danh sách chọn', repairs);
  }
}

/** The hidden columns of Danh mục from which the dropdowns of all tabs are fed. */
function listNames(site: TabSite | undefined, repairs: Repairs): NameColumns {
  const columns = new Map<DimensionField, number>();
  if (!site?.positions.ok) return columns;
  const { tab, positions, isNew } = site;
  const standing = isNew ? [] : readFormulas(tab, 1);
  NAME_LISTS.forEach((kind, index) => {
    const list = ownColumn(site, standing, nameListHeading(kind), FIRST_NAME_LIST + index);
    columns.set(kind, list.column);
    if (!isMissing(list.formula)) return;
    // Hidden first: where the formula stands, nothing is left to do.
    hideColumns(tab, list.column, 1);
    writeFormula(tab, 1, list.column, nameListFormula(kind, positions.value));
    noteUnlessNew(site, 'danh sách cho ô chọn', repairs);
  });
  return columns;
}

/** Số liệu: all records, and beside them the list of their dates. */
function gatherRecords(sites: TabSites, repairs: Repairs): void {
  const view = sites.get('ledger');
  if (!view) return;
  const gathered: GatheredTab[] = [];
  let anyNew = view.isNew || sites.get('periods')?.isNew === true;
  for (const id of SOURCE_TABS) {
    const source = sites.get(id);
    if (!source) return;
    gathered.push({ name: source.name, columns: source.width });
    anyNew ||= source.isNew;
  }
  const closed = closedDatesOf(sites.get('periods'));
  if (!closed) return;
  const { tab, isNew, rows } = view;
  const second = isNew ? [] : readFormulas(tab, 2);
  const at = Math.max(second.findIndex(isGathering), 0);
  const formula = second[at] ?? '';
  // The formula of an older version does not ask which dates are closed.
  const isOld = !formula.includes(`${quotedName(closed.tab)}!`);
  if (anyNew || isMissing(formula) || isOld) {
    noteUnlessNew(view, 'công thức gộp số liệu', repairs);
    writeFormula(tab, 2, at + 1, gatherFormula(gathered, closed, at + 1));
  }
  const standing = isNew ? [] : readFormulas(tab, 1);
  const list = ownColumn(view, standing, CUTOFF_LIST_HEADING, CUTOFF_LIST_COLUMN);
  if (!isMissing(list.formula)) return;
  noteUnlessNew(view, 'danh sách ngày chốt', repairs);
  setColumnFormat(tab, rows, list.column, DATE_FORMAT);
  writeFormula(tab, 1, list.column, cutoffListFormula(at + 1));
}

function closedDatesOf(site: TabSite | undefined): ClosedDates | undefined {
  if (!site?.positions.ok) return undefined;
  const { name, positions } = site;
  const at = (id: string): number => positions.value.get(id) ?? 1;
  return { tab: name, date: at('cutoff'), status: at('status') };
}

function isGathering(formula: string): boolean {
  return formula.includes('CHOOSECOLS(');
}

/**
 * A column that a formula of ours fills under its own heading: where that stands, for people insert
 * columns before it, else the usual one or, if a person uses that, a new one.
 */
function ownColumn(
  { tab, isNew }: TabSite,
  formulas: readonly string[],
  heading: string,
  usual: number,
): { readonly column: number; readonly formula: string } {
  const at = formulas.findIndex((formula) => formula.includes(`"${heading}"`));
  if (at >= 0) return { column: at + 1, formula: formulas[at] ?? '' };
  return { column: isNew ? usual : blankColumn(tab, usual), formula: '' };
}
