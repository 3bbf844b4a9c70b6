import { catalogueColumns } from '../ledger/branch-columns';
import { LEDGER_COLUMNS } from '../ledger/columns';
import type { DimensionField } from '../ledger/record';
import { headerText, isEntryTab, type TabColumn, type TabSpec } from '../ledger/tabs';
import type { MoneyUnit } from '../ledger/unit';
import { numberFormat } from '../workbook/column-format';
import type { ColumnPlan, TabPlan } from '../workbook/tab-builder';

/** Rows of a new tab with its header. Tabs are kept short: every empty cell costs at each reckoning. */
const ENTRY_ROWS = 300;
const CLOSED_ROWS = 100;
const SIDE_ROWS = 200;
const ACTIVITY_ROWS = 100;
const SCRATCH_ROWS = 50;

/** Column of a new Số liệu, beside the records, that lists the dates there are. */
export const CUTOFF_LIST_COLUMN = LEDGER_COLUMNS.length + 2;

/** By which that column is found. */
export const CUTOFF_LIST_HEADING = 'Ngày chốt đã có';

/** First of the columns in which a new Danh mục lists its names for the dropdowns. */
export const FIRST_NAME_LIST = catalogueColumns.length + 2;

/** Kinds of members whose names Danh mục lists, one column each, for the dropdowns. */
export const NAME_LISTS: readonly DimensionField[] = [
  'program',
  'association',
  'fund',
  'commune',
  'group',
];

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
