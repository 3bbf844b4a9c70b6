/** What formulas give, when the workbook was handed a function that says so. */

import { cellText } from '../a1';
import type { Store, StoredValue } from '../store';
import type { Book, Tab } from './book';
import { isFilled } from './cell';
import { cellAt, type FormulaCell, formulaCells } from './grid';

/**
 * What a formula gives: a block that spills down and right, undefined for a blank; '' reads as a
 * blank and counts among what is filled, as on Google. `read` sees the
 * workbook; of other formulas it sees what they gave so far, and all are asked again until nothing
 * changes.
 *
 * @param formula in American writing, such as `=SUM(A1,B1)`
 */
export type FormulaFunction = (
  formula: string,
  at: { readonly sheetId: string; readonly row: number; readonly column: number },
  read: Store,
) => readonly (readonly StoredValue[])[] | undefined;

interface Spilled {
  readonly value: StoredValue;
  /** Why a spill was refused. */
  readonly error: string;
}

/** By tab, then by row and column. */
export type Spills = ReadonlyMap<string, ReadonlyMap<string, Spilled>>;

/** Formulas that still disagree after so many rounds hang on each other in a circle. */
const ROUNDS = 20;

export function spillAt(spills: Spills, sheetId: string, row: number, column: number) {
  return spills.get(sheetId)?.get(key(row, column));
}

/** The rows and columns that hold what was spilled; a text without characters is something too. */
export function spilledExtent(spills: Spills, sheetId: string) {
  let [rows, columns] = [0, 0];
  for (const [at, { value }] of spills.get(sheetId) ?? []) {
    if (value === null) continue;
    const [row = 0, column = 0] = at.split(' ').map(Number);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}

/**
 * @param show makes what is known so far what readers see
 * @param reads tells whether a formula has read a tab with formulas since it was last asked
 */
export function computed(
  book: Book,
  formulas: FormulaFunction,
  read: Store,
  show: (spills: Spills) => void,
  reads: () => boolean,
): Spills {
  let before = '';
  for (let round = 0; ; round++) {
    const spills = new Map<string, Map<string, Spilled>>();
    const given = book.tabs.map((tab) =>
      formulaCells(tab).map((at) => {
        const { row, column, cell } = at;
        return formulas(cell.formula, { sheetId: tab.id, row, column }, read);
      }),
    );
    book.tabs.forEach((tab, i) => {
      const cells = new Map<string, Spilled>();
      formulaCells(tab).forEach((at, j) => {
        spill(tab, at, given[i]?.[j] ?? [[null]], cells);
      });
      spills.set(tab.id, cells);
    });
    show(spills);
    const after = JSON.stringify(given);
    if (!reads() || after === before || round === ROUNDS) return spills;
    before = after;
  }
}

/** A spill overwrites nothing: it is refused as a whole. */
function spill(
  tab: Tab,
  { row, column }: FormulaCell,
  block: readonly (readonly StoredValue[])[],
  cells: Map<string, Spilled>,
): void {
  const error = obstacle(tab, row, column, block, cells);
  if (error !== '') {
    cells.set(key(row, column), { value: '#REF!', error });
    return;
  }
  block.forEach((line, i) => {
    line.forEach((value, j) => {
      cells.set(key(row + i, column + j), { value, error: '' });
    });
  });
}

function obstacle(
  tab: Tab,
  row: number,
  column: number,
  block: readonly (readonly StoredValue[])[],
  cells: ReadonlyMap<string, Spilled>,
): string {
  for (const [i, line] of block.entries()) {
    for (const j of line.keys()) {
      if (i === 0 && j === 0) continue;
      if (row + i >= tab.rows || column + j >= tab.columns) {
        return "Result couldn't be automatically expanded.";
      }
      const cell = cellAt(tab, row + i, column + j);
      if ((cell && isFilled(cell)) || cells.has(key(row + i, column + j))) {
        return `Array result was not expanded because it would overwrite data in ${cellText(row + i, column + j)}.`;
      }
    }
  }
  return '';
}

function key(row: number, column: number): string {
  return `${row} ${column}`;
}
