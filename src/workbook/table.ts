import type { Cell, Cells } from '../ledger/cell';
import type { Tab } from './book';

/** Everything in the tab, header row first, in one read. */
export function readAll(tab: Tab): Cells {
  return tab.getDataRange().getValues();
}

/** The first columns of a tab from the header to its end, blank rows too, in one read. */
export function readRecordsOf(tab: Tab, columns: number): Cells {
  return tab.getRange(`A1:${columnLetter(columns)}`).getValues();
}

/** The last row in which anything stands. */
export function lastRow(tab: Tab): number {
  return tab.getLastRow();
}

/** The cells of row 1, blank ones included up to the last one in use. */
export function readHeader(tab: Tab): readonly Cell[] {
  return tab.getRange('1:1').getValues()[0] ?? [];
}

export function readRow(tab: Tab, row: number, columns: number): readonly Cell[] {
  return tab.getRange(row, 1, 1, columns).getValues()[0] ?? [];
}

/** The formulas of a row; '' where a cell has none. */
export function readFormulas(tab: Tab, row: number): readonly string[] {
  return tab.getRange(row, 1, 1, tab.getMaxColumns()).getFormulas()[0] ?? [];
}

export function readFormula(tab: Tab, row: number, column: number): string {
  return tab.getRange(row, column).getFormula();
}

/** The formulas of rows; '' where a cell has none. */
export function readFormulaRows(
  tab: Tab,
  firstRow: number,
  count: number,
  columns: number,
): readonly (readonly string[])[] {
  return tab.getRange(firstRow, 1, count, columns).getFormulas();
}

/** The number formats of rows, in Google's notation. */
export function readFormatRows(
  tab: Tab,
  firstRow: number,
  count: number,
  columns: number,
): readonly (readonly string[])[] {
  return readFormatBlock(tab, firstRow, count, 1, columns);
}

/** The same from another column on. */
export function readFormatBlock(
  tab: Tab,
  firstRow: number,
  count: number,
  firstColumn: number,
  columns: number,
): readonly (readonly string[])[] {
  return tab.getRange(firstRow, firstColumn, count, columns).getNumberFormats();
}

/**
 * The last cell of the unbroken run of filled cells that begins at `row`, as Ctrl and the arrow find
 * it; the cell below `row` must be filled too.
 */
export function endOfRun(tab: Tab, row: number, column: number): number {
  return tab.getRange(row, column).getNextDataCell(SpreadsheetApp.Direction.DOWN).getRow();
}

export function readRows(tab: Tab, firstRow: number, count: number, columns: number): Cells {
  return tab.getRange(firstRow, 1, count, columns).getValues();
}

/** One column from `firstRow` to the end of the tab or `limit` rows on, whichever comes first. */
export function readColumn(tab: Tab, column: number, firstRow: number, limit?: number): Cell[] {
  const left = tab.getMaxRows() - firstRow + 1;
  const rows = limit === undefined ? left : Math.min(left, limit);
  if (rows < 1) return [];
  return tab
    .getRange(firstRow, column, rows, 1)
    .getValues()
    .map((cells) => cells[0] ?? '');
}

/** From row 2 to the end of the tab, however long that is: its length need not be asked for. */
function belowHeader(tab: Tab, column: number): GoogleAppsScript.Spreadsheet.Range {
  const letter = columnLetter(column);
  return tab.getRange(`${letter}2:${letter}`);
}

/** Rows whose cell in `column` matches the whole pattern (RE2, case ignored): one search. */
export function rowsMatching(tab: Tab, column: number, pattern: string): number[] {
  return belowHeader(tab, column)
    .createTextFinder(pattern)
    .useRegularExpression(true)
    .findAll()
    .map((cell) => cell.getRow());
}

/** Whether any cell of the column matches the pattern. */
export function anyMatching(tab: Tab, column: number, pattern: string): boolean {
  const found = belowHeader(tab, column)
    .createTextFinder(pattern)
    .useRegularExpression(true)
    .findNext();
  return found !== null;
}

/** A column's letter: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The tab's name as a formula writes it. */
export function quotedName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
