/** What formulas give, when the workbook was handed a function that says so. */

import { cellText } from '../a1';
import type { Store, StoredValue } from '../store';
import type { Book, Tab } from './book';
import { isFilled } from './cell';
import { cellAt, formulaCells } from './grid';

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

/** What one formula gives, from its cell on. */
interface Placed {
  readonly row: number;
  readonly column: number;
  readonly block: readonly (readonly StoredValue[])[];
  readonly error: string;
}

/** By tab. */
export type Spills = ReadonlyMap<string, readonly Placed[]>;

/** Formulas that still disagree after so many rounds hang on each other in a circle. */
const ROUNDS = 20;

export function spillAt(
  spills: Spills,
  sheetId: string,
  row: number,
  column: number,
): Spilled | undefined {
  for (const placed of spills.get(sheetId) ?? []) {
    const line = placed.block[row - placed.row];
    const at = column - placed.column;
    if (line && at >= 0 && at < line.length)
      return { value: line[at] ?? null, error: placed.error };
  }
  return undefined;
}

/** The rows and columns that hold what was spilled; a text without characters is something too. */
export function spilledExtent(spills: Spills, sheetId: string) {
  let [rows, columns] = [0, 0];
  for (const { row, column, block } of spills.get(sheetId) ?? []) {
    const last = block.findLastIndex((line) => line.some((value) => value !== null));
    rows = Math.max(rows, last < 0 ? 0 : row + last + 1);
    for (const line of block) {
      const end = line.findLastIndex((value) => value !== null);
      columns = Math.max(columns, end < 0 ? 0 : column + end + 1);
    }
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
    const given = book.tabs.map((tab) =>
      formulaCells(tab).map((at) => {
        const { row, column, cell } = at;
        return formulas(cell.formula, { sheetId: tab.id, row, column }, read);
      }),
    );
    const spills = new Map(book.tabs.map((tab, i) => [tab.id, placedIn(tab, given[i] ?? [])]));
    show(spills);
    if (!reads()) return spills;
    const after = JSON.stringify(given);
    if (after === before || round === ROUNDS) return spills;
    before = after;
  }
}

/** A spill overwrites nothing: it is refused as a whole. */
function placedIn(tab: Tab, given: readonly (Placed['block'] | undefined)[]): readonly Placed[] {
  const placed: Placed[] = [];
  formulaCells(tab).forEach(({ row, column }, i) => {
    const block = given[i] ?? [[null]];
    const error = obstacle(tab, row, column, block, placed);
    placed.push({ row, column, block: error === '' ? block : [['#REF!']], error });
  });
  return placed;
}

function obstacle(
  tab: Tab,
  row: number,
  column: number,
  block: Placed['block'],
  others: readonly Placed[],
): string {
  const spills = new Map([[tab.id, others]]);
  for (const [i, line] of block.entries()) {
    if (row + i >= tab.rows || column + line.length > tab.columns) {
      return "Result couldn't be automatically expanded.";
    }
    for (const j of line.keys()) {
      if (i === 0 && j === 0) continue;
      const cell = cellAt(tab, row + i, column + j);
      if ((cell && isFilled(cell)) || spillAt(spills, tab.id, row + i, column + j)) {
        return `Array result was not expanded because it would overwrite data in ${cellText(row + i, column + j)}.`;
      }
    }
  }
  return '';
}
