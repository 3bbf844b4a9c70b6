import { CATALOGUE_KINDS } from '../../ledger/branch-columns';
import { ENTRY_HELPER_HEADERS, LEDGER_COLUMNS } from '../../ledger/columns';
import type { DimensionField } from '../../ledger/record';
import { KEY_FIELDS, KEY_SEPARATOR } from '../../ledger/row-key';
import { PERIOD_STATES } from '../../ledger/tabs';
import { columnLetter, quotedName } from '../../workbook/table';
import { CUTOFF_LIST_HEADING } from '../tab-plans';
import type { ColumnPositions } from '../workbook-tabs';

/**
 * The formulas of a workbook. They name whole columns (A:A), so that a row inserted right under the
 * header stays inside, and they follow when people rename tabs or move columns. Only ";" separates
 * arguments, and there are neither decimals nor array literals: both depend on the locale.
 */

const CUTOFF_HEADER = 'Ngày chốt';

/**
 * Stands in the header cell of Mã dòng and spills down: the natural key of every row, typed or
 * pasted. A row without a date has none; in an association's tab a blank Hội means that one.
 */
export function rowKeyFormula(positions: ColumnPositions, association?: string): string {
  const whole = (id: string): string => {
    const letter = columnLetter(positions.get(id) ?? 1);
    return `${letter}:${letter}`;
  };
  const date = whole('cutoff');
  const parts = KEY_FIELDS.slice(1).map((field) => {
    const text = `TRIM(${whole(field)})`;
    if (field !== 'association' || association === undefined) return text;
    return `IF(${whole(field)}="";"${association}";${text})`;
  });
  const key = [`TEXT(${date};"yyyy-mm-dd")`, ...parts].join(`&"${KEY_SEPARATOR}"&`);
  const header = ENTRY_HELPER_HEADERS.rowKey;
  return `=ARRAYFORMULA(IF(${date}="${CUTOFF_HEADER}";"${header}";IF(${date}="";"";${key})))`;
}

/** A tab that Số liệu gathers: its name and its width in columns. */
export interface GatheredTab {
  readonly name: string;
  readonly columns: number;
}

/** Where Kỳ chốt says which dates are closed. */
export interface ClosedDates {
  readonly tab: string;
  /** Columns of Ngày chốt and Trạng thái. */
  readonly date: number;
  readonly status: number;
}

/**
 * The one formula of Số liệu, in A2: the records of all tabs one under the other, each column found
 * by the header that stands over it in Số liệu. Header rows and rows whose date is none drop out, a
 * date that is text too: the commands refuse it by name. So do rows of a closed date in an entry tab,
 * and of an open one in Đã chốt. A workbook without records
 * shows nothing; a renamed header shows its error, never a missing tab.
 *
 * @param tabs the entry tabs, Đã chốt last
 * @param column of Số liệu under whose header the formula stands
 */
export function gatherFormula(
  tabs: readonly GatheredTab[],
  closed: ClosedDates,
  column = 1,
): string {
  const first = `$${columnLetter(column)}$1`;
  const headers = `${first}:$${columnLetter(column + LEDGER_COLUMNS.length - 1)}$1`;
  const rows = tabs.map((tab) => chosenColumns(tab, headers)).join(';');
  const dates = tabs.map((tab) => chosenColumn(tab, first));
  const all = `VSTACK(${dates.join(';')})`;
  const list = closedList(closed);
  const open = `ISNA(MATCH(VSTACK(${dates.slice(0, -1).join(';')});${list};0))`;
  const done = `ISNUMBER(MATCH(${dates[dates.length - 1]};${list};0))`;
  const counts = `VSTACK(ARRAYFORMULA(${open}*1);ARRAYFORMULA(${done}*1))`;
  const kept = `ARRAYFORMULA(ISNUMBER(${all})*1)*${counts}`;
  // Which rows are kept costs a search per row: it is worked out once, and no row at all is no error.
  const nothing = `IF(SUM(${tabs.map((tab) => foundColumns(tab, headers)).join(';')})>0;"")`;
  return `=IF(SUM(${all})=0;"";IFNA(FILTER(VSTACK(${rows});${kept});${nothing}))`;
}

/** The closed dates; 0, which is no date, where there is none. */
function closedList({ tab, date, status }: ClosedDates): string {
  const whole = (column: number): string =>
    `${quotedName(tab)}!${columnLetter(column)}:${columnLetter(column)}`;
  return `IFERROR(FILTER(${whole(date)};${whole(status)}="${PERIOD_STATES[1]}");0)`;
}

/**
 * Columns are counted in the header row and taken from all that stands under it: an area `A:W` would
 * lose a column that a person drags before A or behind W, and count from another column.
 */
function chosenColumns(tab: GatheredTab, headers: string): string {
  const block = `OFFSET(${headerRow(tab)};0;0;${rowCount(tab)})`;
  return `CHOOSECOLS(${block};${foundColumns(tab, headers)})`;
}

/** An error where a header of Số liệu stands over no column of the tab. */
function foundColumns(tab: GatheredTab, headers: string): string {
  return `ARRAYFORMULA(MATCH(${headers};${headerRow(tab)};0))`;
}

function chosenColumn(tab: GatheredTab, wanted: string): string {
  const header = headerRow(tab);
  return `OFFSET(${header};0;MATCH(${wanted};${header};0)-1;${rowCount(tab)};1)`;
}

function headerRow({ name }: GatheredTab): string {
  return `${quotedName(name)}!1:1`;
}

/** From the header row to the tab's last row. */
function rowCount(tab: GatheredTab): string {
  const all = `${quotedName(tab.name)}!A:${columnLetter(tab.columns)}`;
  return `ROWS(${all})-ROW(${headerRow(tab)})+1`;
}

/** All dates with records, newest first, under their own heading. */
export function cutoffListFormula(column = 1): string {
  const letter = columnLetter(column);
  const dates = `${letter}2:${letter}`;
  return `=VSTACK("${CUTOFF_LIST_HEADING}";IFERROR(SORT(UNIQUE(FILTER(${dates};${dates}<>""));1;FALSE);""))`;
}

/** The heading by which such a column is found. */
export function nameListHeading(kind: DimensionField): string {
  return `Danh sách · ${CATALOGUE_KINDS[kind]}`;
}

/** Names of one kind in Danh mục, in its order, under a heading of their own. */
export function nameListFormula(kind: DimensionField, positions: ColumnPositions): string {
  const name = columnLetter(positions.get('name') ?? 3);
  const kinds = columnLetter(positions.get('kind') ?? 1);
  const word = CATALOGUE_KINDS[kind];
  return `=VSTACK("${nameListHeading(kind)}";IFERROR(FILTER(${name}:${name};${kinds}:${kinds}="${word}");""))`;
}
