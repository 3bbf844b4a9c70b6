import type { Cell } from '../ledger/cell';
import type { Tab } from './book';

/** Number formats in Google's notation. A text cell is formatted as text before it is written. */
export const TEXT_FORMAT = '@';
export const GENERAL_FORMAT = 'General';
export const DATE_FORMAT = 'dd/mm/yyyy';
export const TIME_FORMAT = 'dd/mm/yyyy hh:mm:ss';
export const COUNT_FORMAT = '#,##0';

export interface CellWrite {
  /** 1-based. */
  readonly column: number;
  readonly value: Cell;
  /** For number and date cells; a text is always written as text. */
  readonly format: string;
}

/**
 * Writes cells of one row, two calls for each unbroken run of columns (one run in a tab whose
 * columns nobody moved). Cells between the runs (formulas, people's own columns) are not touched.
 */
export function writeCells(tab: Tab, row: number, cells: readonly CellWrite[]): void {
  writeRowsOfCells(
    tab,
    row,
    cells.map(({ column }) => column),
    [cells.map(({ value }) => value)],
    cells.map(({ format }) => format),
  );
}

/**
 * The same for rows of one shape, one under the other.
 *
 * @param columns 1-based, of the cells of each row in their order
 * @param formats of those columns
 */
export function writeRowsOfCells(
  tab: Tab,
  row: number,
  columns: readonly number[],
  rows: readonly (readonly Cell[])[],
  formats: readonly string[],
): void {
  const order = columns.map((column, i) => ({ column, i }));
  for (const run of columnRuns(order)) {
    const first = run[0];
    if (!first) continue;
    writeBlock(
      tab,
      row,
      first.column,
      rows.map((cells) => run.map(({ i }) => cells[i] ?? '')),
      rows.map(() => run.map(({ i }) => formats[i] ?? '')),
    );
  }
}

/**
 * The one way values reach a sheet. Google reads a written string as if a person had typed it:
 * "0123" becomes a number, "1/2" a date. In a cell formatted as text it stays the text it is, so
 * formats are written first and every text gets the text format. Numbers are written as numbers and
 * dates as dates, never as formatted strings.
 *
 * By the reference a string that begins with "=" becomes a formula, whatever the format: such a text
 * is written into a cell of general format with the apostrophe that marks text there and is not
 * part of it. So is a text that begins with an apostrophe of its own.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object)
 */
export function writeBlock(
  tab: Tab,
  row: number,
  column: number,
  values: readonly (readonly (Cell | OwnFormula)[])[],
  formats: readonly (readonly string[])[],
): void {
  const width = values[0]?.length ?? 0;
  if (width === 0) return;
  const range = tab.getRange(row, column, values.length, width);
  range.setNumberFormats(
    values.map((cells, r) => cells.map((cell, c) => writtenFormat(cell, formats[r]?.[c] ?? ''))),
  );
  range.setValues(values.map((cells) => cells.map(guarded)));
}

/** A formula of ours among cells that are written together, never a text of a person. */
export interface OwnFormula {
  readonly formula: string;
}

function isFormula(value: Cell | OwnFormula): value is OwnFormula {
  return typeof value === 'object' && 'formula' in value;
}

function guarded(value: Cell | OwnFormula): Cell {
  if (isFormula(value)) return value.formula;
  return needsGuard(value) ? `'${value}` : value;
}

function needsGuard(value: Cell | OwnFormula): boolean {
  return typeof value === 'string' && /^[=']/.test(value);
}

function writtenFormat(value: Cell | OwnFormula, format: string): string {
  if (needsGuard(value)) return GENERAL_FORMAT;
  if (typeof value === 'string' && value !== '') return TEXT_FORMAT;
  return format === '' ? GENERAL_FORMAT : format;
}

/** Unbroken runs of columns, from left to right. */
export function columnRuns<T extends { readonly column: number }>(cells: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.column === cell.column - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** A formula of ours, never a text of a person. Arguments are separated by ";" (any locale reads it). */
export function writeFormula(tab: Tab, row: number, column: number, formula: string): void {
  tab.getRange(row, column).setFormula(formula);
}
