import type { Tab } from './book';

/** Room for the rows typed and pasted until a command lengthens the tab again. */
export const SPARE_ROWS = 200;

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Cuts or lengthens a tab that holds nothing yet to exactly this size.
 * @param known its size where that is known; else it is asked for
 */
export function sizeExactly(tab: Tab, rows: number, columns: number, known?: Size): void {
  const { rows: haveRows, columns: haveColumns } = known ?? sizeOf(tab);
  if (haveColumns > columns) tab.deleteColumns(columns + 1, haveColumns - columns);
  if (haveColumns < columns) tab.insertColumnsAfter(haveColumns, columns - haveColumns);
  if (haveRows > rows) tab.deleteRows(rows + 1, haveRows - rows);
  if (haveRows < rows) tab.insertRowsAfter(haveRows, rows - haveRows);
}

export function sizeOf(tab: Tab): Size {
  return { rows: tab.getMaxRows(), columns: tab.getMaxColumns() };
}

/** Lengthens a tab; what stands in it, and what people added at its end, stays. */
export function sizeAtLeast(tab: Tab, rows: number, columns: number): void {
  const haveRows = tab.getMaxRows();
  const haveColumns = tab.getMaxColumns();
  if (haveColumns < columns) tab.insertColumnsAfter(haveColumns, columns - haveColumns);
  if (haveRows < rows) tab.insertRowsAfter(haveRows, rows - haveRows);
}

/** Lengthens a tab of known length. */
export function addRows(tab: Tab, rows: number, count: number): void {
  tab.insertRowsAfter(rows, count);
}

/** The wished column if nothing stands in it, else a new one at the end. */
export function blankColumn(tab: Tab, wished: number): number {
  const width = tab.getMaxColumns();
  const isFree = wished > width || tab.getRange(1, wished, tab.getMaxRows(), 1).isBlank();
  const column = isFree ? wished : width + 1;
  sizeAtLeast(tab, 1, column);
  return column;
}

export function rowsOf(tab: Tab): number {
  return tab.getMaxRows();
}

export function widthOf(tab: Tab): number {
  return tab.getMaxColumns();
}

/** Format of a whole column under its header. */
export function setColumnFormat(tab: Tab, rows: number, column: number, format: string): void {
  tab.getRange(2, column, rows - 1, 1).setNumberFormat(format);
}

/** @param formats of rows in Google's notation, from the first column on */
export function writeFormats(
  tab: Tab,
  firstRow: number,
  formats: readonly (readonly string[])[],
  firstColumn = 1,
): void {
  const width = formats[0]?.length ?? 0;
  if (width === 0) return;
  const range = tab.getRange(firstRow, firstColumn, formats.length, width);
  range.setNumberFormats(formats.map((cells) => [...cells]));
}
