import { type Cell, isErrorCell } from './cell';
import type { MeasureRule } from './cell-rule';
import type { LedgerField } from './columns';
import { BAD, type Dictionary } from './dictionary';
import { isWholeAmount } from './number';
import { mayBeTotalName } from './total-name';

/**
 * A row is read once, all of its cells that matter: rows and most cells are objects strewn over the
 * memory, and coming back to them for the next column costs more than what is done with them.
 */

/** What a column is and where it stands in the rows. */
export interface Position {
  readonly field: LedgerField;
  readonly index: number;
}

/** A column of members or dates, to be filled. */
export interface CodedCells extends Position {
  readonly dictionary: Dictionary;
  readonly codes: Int32Array;
}

/** A column of amounts or counts, to be filled. */
export interface MeasuredCells extends Position {
  readonly rule: MeasureRule;
  readonly amounts: Float64Array;
}

/** The columns of a range. */
export interface RowColumns {
  readonly coded: readonly CodedCells[];
  readonly measured: readonly MeasuredCells[];
  /** Where those stand that nobody asks for: only error cells and rows of totals are told. */
  readonly others: readonly number[];
}

/** Told of every cell that could not be taken as it stands; `at` is the record's number. */
export interface OddCells {
  member(cell: Cell, at: number, column: CodedCells): void;
  measure(cell: Cell, at: number, column: MeasuredCells): void;
  error(cell: Cell, at: number, index: number): void;
  /** A text that may say that the row is a total of others. */
  maybeTotal(text: string, at: number, index: number): void;
}

export function decodeRow(
  row: readonly Cell[],
  at: number,
  { coded, measured, others }: RowColumns,
  odd: OddCells,
): void {
  passOthers(row, at, others, odd);
  decodeMembers(row, at, coded, odd);
  decodeMeasures(row, at, measured, odd);
}

function passOthers(
  row: readonly Cell[],
  at: number,
  indexes: RowColumns['others'],
  odd: OddCells,
): void {
  for (const index of indexes) {
    const cell = row[index];
    // Nearly all are told apart before a text is looked at as a whole.
    if (typeof cell !== 'string' || cell.length < SHORTEST) continue;
    const first = cell.charCodeAt(0);
    if (first === HASH) {
      if (isErrorCell(cell)) odd.error(cell, at, index);
    } else if (mayBeTotalName(cell, first)) odd.maybeTotal(cell, at, index);
  }
}

/** "#N/A", "Cộng" */
const SHORTEST = 4;
const HASH = 35;

function decodeMembers(
  row: readonly Cell[],
  at: number,
  columns: RowColumns['coded'],
  odd: OddCells,
): void {
  for (const column of columns) {
    const cell = row[column.index] ?? '';
    const code = column.dictionary.code(cell);
    column.codes[at] = code;
    if (code === BAD) odd.member(cell, at, column);
  }
}

/** Numbers that are a whole đồng go straight in, blanks are NaN; anything else is odd. */
function decodeMeasures(
  row: readonly Cell[],
  at: number,
  columns: RowColumns['measured'],
  odd: OddCells,
): void {
  const { round } = Math; // a global is slow to look up in a sandboxed realm
  for (const column of columns) {
    const cell = row[column.index] ?? '';
    if (typeof cell === 'number') {
      const { scale, wholeness, most } = column.rule;
      const scaled = cell * scale;
      const amount = round(scaled);
      const isWhole =
        wholeness === 'đồng'
          ? isWholeAmount(scaled, amount)
          : wholeness === 'any' || amount === cell;
      if (isWhole && amount >= 0 && amount <= most) {
        column.amounts[at] = amount;
        continue;
      }
    }
    column.amounts[at] = Number.NaN;
    if (cell !== '') odd.measure(cell, at, column);
  }
}
