import { headerText, isEntryTab, type TabColumn, type TabSpec } from '../../ledger/tabs';
import type { MoneyUnit } from '../../ledger/unit';
import { COUNT_FORMAT, GENERAL_FORMAT } from '../../workbook/cell-writer';
import type { ColumnPlan, TabPlan } from '../../workbook/tab-builder';
import { CUTOFF_LIST_COLUMN, FIRST_NAME_LIST, NAME_LISTS } from './tab-formulas';

/** Rows of a new tab with its header. Tabs are kept short: every empty cell costs at each reckoning. */
const ENTRY_ROWS = 300;
const CLOSED_ROWS = 100;
const SIDE_ROWS = 200;
const ACTIVITY_ROWS = 100;
const SCRATCH_ROWS = 50;

/** Room for the rows typed and pasted until a command lengthens the tab again. */
export const SPARE_ROWS = 200;

/** What the workbook layer has to know to make a tab, without knowing what it is for. */
export function tabPlan(spec: TabSpec, unit: MoneyUnit): TabPlan {
  return {
    id: spec.id,
    name: spec.name,
    columns: spec.columns.map((column) => columnPlan(column, unit)),
    rows: rowsOfNew(spec),
    width: widthOfNew(spec),
    frozenColumns: spec.frozenColumns,
    color: spec.color,
    hidden: spec.hidden === true,
  };
}

function rowsOfNew(spec: TabSpec): number {
  if (isEntryTab(spec)) return ENTRY_ROWS;
  if (spec.association !== undefined) return ACTIVITY_ROWS;
  if (spec.id === 'closed') return CLOSED_ROWS;
  if (spec.id === 'scratch') return SCRATCH_ROWS;
  if (spec.id === 'ledger') return 4 * ENTRY_ROWS + CLOSED_ROWS + 1;
  return SIDE_ROWS;
}

/** Danh mục and Số liệu have formulas of their own beside their columns. */
function widthOfNew(spec: TabSpec): number {
  if (spec.id === 'catalogue') return FIRST_NAME_LIST + NAME_LISTS.length - 1;
  if (spec.id === 'scratch') return WIDEST_COPY;
  return spec.id === 'ledger' ? CUTOFF_LIST_COLUMN : spec.columns.length;
}

/** Of the rows that a write keeps there: an entry tab with a few columns of people's own. */
const WIDEST_COPY = 26;

/** A column as the workbook layer makes it. */
export function columnPlan(column: TabColumn, unit: MoneyUnit): ColumnPlan {
  return {
    header: headerText(column, unit),
    kind: cellKind(column),
    format: numberFormat(column, unit),
    width: column.width,
    help: column.help,
    ...(column.overflow !== undefined && { overflow: column.overflow }),
  };
}

function cellKind(column: TabColumn): ColumnPlan['kind'] {
  const { kind } = column;
  return kind === 'date' || kind === 'time' || kind === 'text' ? kind : 'number';
}

/** Whole units for all but tỷ đồng, where three decimals are a whole triệu. */
export function numberFormat(column: TabColumn, unit: MoneyUnit): string {
  // As typed: a format for decimals would show 95 with a bare comma.
  if (column.kind === 'decimal') return GENERAL_FORMAT;
  if (column.kind === 'money' && unit === 'tỷ đồng') return '#,##0.000';
  return COUNT_FORMAT;
}
