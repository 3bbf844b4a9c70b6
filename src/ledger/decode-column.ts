import { type Cell, isBlank, isErrorCell } from './cell';
import type { MeasureRule } from './cell-rule';
import { BAD, type Dictionary } from './dictionary';
import { isWholeAmount } from './number';

/** Some consecutive record rows of one source. */
export interface Block {
  readonly rows: readonly (readonly Cell[])[];
  /** Number of the first of them in the ledger. */
  readonly at: number;
}

/** Told of every cell that could not be taken as it stands; `at` is the record's number. */
type OnOddCell = (cell: Cell, at: number) => void;

/** Numbers that are a whole đồng go straight in, blanks stay NaN; anything else is left to `onOddCell`. */
export function decodeMeasure(
  block: Block,
  index: number,
  { scale, wholeness, most }: MeasureRule,
  out: Float64Array,
  onOddCell: OnOddCell,
): void {
  const { rows, at } = block;
  const { round } = Math; // a global is slow to look up in a sandboxed realm
  for (let i = 0; i < rows.length; i++) {
    const cell = rows[i]?.[index];
    if (typeof cell === 'number') {
      const scaled = cell * scale;
      const amount = round(scaled);
      const isWhole =
        wholeness === 'any' ||
        (wholeness === 'count' ? amount === cell : isWholeAmount(scaled, amount));
      if (isWhole && amount >= 0 && amount <= most) {
        out[at + i] = amount;
        continue;
      }
    } else if (cell === '' || cell === undefined) continue;
    onOddCell(cell, at + i);
  }
}

export function decodeCodes(
  block: Block,
  index: number,
  dictionary: Dictionary,
  out: Int32Array,
  onOddCell: OnOddCell,
): void {
  const { rows, at } = block;
  let last: Cell | undefined;
  let lastTime = Number.NaN;
  let lastCode = BAD;
  for (let i = 0; i < rows.length; i++) {
    const raw = rows[i]?.[index] ?? '';
    if (raw !== last || lastCode === BAD) {
      last = raw;
      // The same day is another object in every cell.
      const time = typeof raw === 'object' ? raw.getTime() : Number.NaN;
      if (time !== lastTime || lastCode === BAD) {
        lastTime = time;
        lastCode = dictionary.code(isBlank(raw) ? '' : raw);
        if (lastCode === BAD) onOddCell(raw, at + i);
      }
    }
    out[at + i] = lastCode;
  }
}

/** Columns that nobody asks for: only their error cells are told. Row by row, as rows are objects. */
export function passErrorCells(
  block: Block,
  indexes: readonly number[],
  onErrorCell: (cell: Cell, at: number, index: number) => void,
): void {
  const { rows, at } = block;
  const width = indexes.length;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined) continue;
    for (let k = 0; k < width; k++) {
      const index = indexes[k] ?? 0;
      const cell = row[index];
      // Tells error cells from nearly all others before isErrorCell is called.
      if (cell === '' || typeof cell !== 'string' || cell.charCodeAt(0) !== HASH) continue;
      if (isErrorCell(cell)) onErrorCell(cell, at + i, index);
    }
  }
}

const HASH = 35;
