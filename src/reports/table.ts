import { INDICATORS } from '../analysis/indicators';
import type { Cell } from '../ledger/cell';
import type { Area, LayoutCell, StyleName } from './layout';
import { BLANK, type LayoutBuilder, ROW_HEIGHT, textHeight } from './layout-builder';

/** Also the styles of the cells of its body. */
type ColumnKind = 'index' | 'text' | 'amount' | 'count' | 'percent';

/** A column of a report's table. `null` is blank: a figure that is not known is never printed 0. */
export interface TableColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly values: readonly (Cell | null)[];
  /** Cell of the row TỔNG CỘNG. */
  readonly total: Cell | null;
  /** Number format in Google's notation; text and index columns have none. */
  readonly format?: string;
  /** One per row, where rows are of different units. */
  readonly formats?: readonly string[];
  /** Upper tier of the header; neighbours with the same text share it. */
  readonly over?: string;
  /** How the column comes from others, by their keys: printed among the column numbers. */
  readonly formula?: (numberOf: (key: string) => string) => string;
  /** Name by which a formula refers to this column. */
  readonly key: string;
  /** Definition of the column, shown on hovering over its header. */
  readonly definition?: string;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  /** First column of the layout that the table takes; 1 when absent. */
  readonly startColumn?: number;
  readonly totalLabel?: string;
  /** Rows of the body that are sums of others, set in bold like the total. */
  readonly sumRows?: readonly number[];
  /** Left out: a row TỔNG CỘNG closes the table. */
  readonly hasTotal?: boolean;
  /** Left out: its header stands on every page of paper. Not where another table has another header. */
  readonly headsPages?: boolean;
  /** Left out: it has one. Else that of the table above is its own. */
  readonly hasHeader?: boolean;
  /** Whether the row "(1) (2) (3)=(2)/(1)" stands under the header. */
  readonly numbered: boolean;
}

/** Where the parts of a written table are. */
export interface WrittenTable {
  /** Last row of the header, without the column numbers. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The last row of the table where there is no total. */
  readonly totalRow: number;
  /** Pixels from the first header row to the total row. */
  readonly height: number;
  /** Column of the layout in which a key's column stands. */
  columnOf(key: string): number;
}

const TOTAL_LABEL = 'TỔNG CỘNG';

/** Writes header, column numbers, body and total row, with thin borders. */
export function addTable(builder: LayoutBuilder, table: Table): WrittenTable {
  const start = table.startColumn ?? 1;
  const top = builder.nextRow;
  const hasHeader = table.hasHeader ?? true;
  const headerHeight = hasHeader ? addHeader(builder, table, start) : 0;
  const headerRow = builder.nextRow - 1;
  const hasNumbers = hasHeader && table.numbered;
  const numbersHeight = hasNumbers ? addColumnNumbers(builder, table.columns, start) : 0;
  const firstRow = builder.nextRow;
  const hasTotal = table.hasTotal ?? true;
  const rows = hasTotal ? [...bodyRows(table), totalCells(table)] : bodyRows(table);
  const bodyHeight = commonHeight(builder, start, rows);
  for (const cells of rows) addCells(builder, start, cells, bodyHeight);
  const totalRow = builder.nextRow - 1;
  const words = table.columns.map(({ over = '', header }) => `${over}/${header}`).join('|');
  if (hasHeader) builder.tableHeader(top, firstRow - 1, words, table.headsPages ?? true);
  builder.keepTogether(top, Math.min(firstRow + 1, totalRow));
  if (hasTotal) builder.keepTogether(Math.max(firstRow, totalRow - 1), totalRow);
  builder.grid({
    row: top,
    column: start,
    rows: totalRow - top + 1,
    columns: table.columns.length,
  });
  return {
    headerRow,
    firstRow,
    lastRow: hasTotal ? totalRow - 1 : totalRow,
    totalRow,
    height: headerHeight + numbersHeight + rows.length * bodyHeight,
    columnOf: (key) => start + table.columns.findIndex((column) => column.key === key),
  };
}

/** The body of columns by their keys: what a chart is drawn from, labels first. */
export function chartColumns(table: WrittenTable, ...keys: readonly string[]): Area[] {
  return keys.map((key) => ({
    row: table.firstRow,
    column: table.columnOf(key),
    rows: table.lastRow - table.firstRow + 1,
    columns: 1,
  }));
}

/** Answers the height of the header in pixels, both tiers together. */
function addHeader(builder: LayoutBuilder, table: Table, start: number): number {
  const { columns } = table;
  const lower = columns.map((column) => headerCell(column.header, definitionOf(column)));
  const height = commonHeight(builder, start, [lower]);
  if (columns.every((column) => column.over === undefined)) {
    addCells(builder, start, lower, height);
    return height;
  }
  const upper = columns.map((column) =>
    headerCell(column.over ?? column.header, definitionOf(column)),
  );
  addCells(builder, start, upper, ROW_HEIGHT);
  addCells(builder, start, lower, height);
  mergeTiers(builder, columns, start, builder.nextRow - 2);
  return height + ROW_HEIGHT;
}

function mergeTiers(
  builder: LayoutBuilder,
  columns: readonly TableColumn[],
  start: number,
  row: number,
): void {
  let at = 0;
  while (at < columns.length) {
    const over = columns[at]?.over;
    let end = at + 1;
    while (end < columns.length && columns[end]?.over === over) end++;
    const area = { row, column: start + at, columns: end - at };
    if (over === undefined) builder.mergeDown({ ...area, rows: 2 });
    else if (end - at > 1) builder.merge({ ...area, rows: 1 });
    at = end;
  }
}

/** A column named after an indicator explains itself on hovering over its header. */
function definitionOf({ key, definition }: TableColumn): string | undefined {
  if (definition !== undefined) return definition;
  const known = INDICATORS.find(({ id }) => id === key);
  return known === undefined ? undefined : `${known.name}: ${known.definition}`;
}

function headerCell(value: string, definition: string | undefined): LayoutCell {
  const cell: LayoutCell = { value, style: 'header' };
  return definition === undefined ? cell : { ...cell, note: definition };
}

/** "(1)", "(2)", "(3)=(2)/Σ(2)": how printed forms say where a column comes from. Answers the height. */
function addColumnNumbers(
  builder: LayoutBuilder,
  columns: readonly TableColumn[],
  start: number,
): number {
  const numberOf = (key: string): string =>
    `(${columns.findIndex((column) => column.key === key) + 1})`;
  const cells = columns.map((column, at): LayoutCell => {
    const number = numberOf(column.key);
    const text = column.formula === undefined ? number : `${number}=${column.formula(numberOf)}`;
    return { value: formulaLines(text, builder.widthOf(start + at, 1)), style: 'columnNumber' };
  });
  const most = Math.max(...cells.map(({ value }) => String(value).split('\n').length));
  const height = Math.ceil((most * NUMBER_LINE_HEIGHT) / ROW_HEIGHT) * ROW_HEIGHT;
  addCells(builder, start, cells, height);
  return height;
}

const NUMBER_LINE_HEIGHT = 17;
/** Pixels at 11 points: brackets and strokes are narrower than digits, signs wider. */
function formulaWidth(text: string): number {
  const narrow = text.replace(/[^()/]/g, '').length;
  return narrow * 5 + (text.length - narrow) * 7.6;
}

/** A formula wider than its column goes on in the next line, behind a sign: never within a number. */
function formulaLines(text: string, width: number): string {
  const fits = (line: string): boolean => formulaWidth(line) <= width - 6;
  if (fits(text)) return text;
  return text.split(/(?<=[=+/−])/).reduce((lines, part) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1);
    return lines === '' || fits(last + part) ? lines + part : `${lines}\n${part}`;
  }, '');
}

const TOTAL_STYLE: Readonly<Record<ColumnKind, StyleName>> = {
  index: 'totalIndex',
  text: 'totalText',
  amount: 'totalNumber',
  count: 'totalNumber',
  percent: 'totalPercent',
};

function bodyRows(table: Table): LayoutCell[][] {
  const count = Math.max(0, ...table.columns.map((column) => column.values.length));
  return Array.from({ length: count }, (_, row) =>
    table.columns.map((column) => {
      const style = table.sumRows?.includes(row) ? TOTAL_STYLE[column.kind] : column.kind;
      const cell: LayoutCell = { value: column.values[row] ?? '', style };
      const format = column.formats?.[row];
      return format === undefined ? formatted(column, cell) : { ...cell, format };
    }),
  );
}

function totalCells(table: Table): LayoutCell[] {
  const label = table.columns.findIndex((column) => column.kind === 'text');
  return table.columns.map((column, at) => {
    const style = TOTAL_STYLE[column.kind];
    if (at === label) return { value: table.totalLabel ?? TOTAL_LABEL, style };
    return formatted(column, { value: column.total ?? '', style });
  });
}

function formatted(column: TableColumn, cell: LayoutCell): LayoutCell {
  return column.format === undefined ? cell : { ...cell, format: column.format };
}

function addCells(
  builder: LayoutBuilder,
  start: number,
  cells: readonly LayoutCell[],
  height: number,
): void {
  const before = Array.from({ length: start - 1 }, () => BLANK);
  builder.row([...before, ...cells], height);
}

/**
 * One height for all rows, that of the longest text: the number of calls that set heights must not
 * depend on which names are long.
 */
function commonHeight(
  builder: LayoutBuilder,
  start: number,
  rows: readonly (readonly LayoutCell[])[],
): number {
  const heightOf = ({ value, style }: LayoutCell, at: number): number => {
    if (typeof value !== 'string') return ROW_HEIGHT;
    // Bold letters are a little wider.
    const room = style === 'header' ? 0.9 : 1;
    return textHeight(value, builder.widthOf(start + at, 1) * room);
  };
  return rows.reduce((highest, cells) => Math.max(highest, ...cells.map(heightOf)), ROW_HEIGHT);
}
