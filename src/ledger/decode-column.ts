import { type Cell, type Cells, isBlank } from './cell';
import { BAD, type Dictionary } from './dictionary';
import { isWholeAmount, LARGEST_AMOUNT } from './number';

/** Record rows from..to of one source; results go to the same positions after `offset`. */
export interface Block {
  readonly values: Cells;
  readonly rows: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** What a number must be: an integer, a whole đồng, or where no unit is known anything. */
type Wholeness = 'count' | 'đồng' | 'any';

/** Told of every cell that could not be taken as it stands; `at` is the record's number. */
type OnOddCell = (cell: Cell, at: number) => void;

/** Numbers that are a whole đồng go straight in, blanks stay NaN; anything else is left to `onOddCell`. */
export function decodeMeasure(
  block: Block,
  index: number,
  scale: number,
  wholeness: Wholeness,
  out: Float64Array,
  onOddCell: OnOddCell,
): void {
  const { values, rows, offset } = block;
  const { round } = Math; // a global is slow to look up in a sandboxed realm
  for (let i = block.from; i < block.to; i++) {
    const cell = values[rows[i] ?? 0]?.[index];
    if (typeof cell === 'number') {
      const scaled = cell * scale;
      const amount = round(scaled);
      const isWhole =
        wholeness === 'any' ||
        (wholeness === 'count' ? amount === cell : isWholeAmount(scaled, amount));
      if (isWhole && amount >= 0 && amount <= LARGEST_AMOUNT) {
        out[offset + i] = amount;
        continue;
      }
    } else if (cell === '' || cell === undefined) continue;
    onOddCell(cell, offset + i);
  }
}

export function decodeCodes(
  block: Block,
  index: number,
  dictionary: Dictionary,
  out: Int32Array,
  onOddCell: OnOddCell,
): void {
  const { values, rows, offset } = block;
  let last: Cell | undefined;
  let lastCode = BAD;
  for (let i = block.from; i < block.to; i++) {
    const raw = values[rows[i] ?? 0]?.[index] ?? '';
    if (raw !== last || lastCode === BAD) {
      last = raw;
      lastCode = dictionary.code(isBlank(raw) ? '' : raw);
      if (lastCode === BAD) onOddCell(raw, offset + i);
    }
    out[offset + i] = lastCode;
  }
}
