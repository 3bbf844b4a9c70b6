import { type Cell, type CellsById, cellIn, sameCell, shownCell } from '../../ledger/cell';
import type { CollidingCell } from '../../ledger/collision';
import { failed, ok, type Place, type Problem, problem, type Result } from '../../ledger/problem';
import type { CellWrite } from '../../workbook/cell-writer';
import { formatFor } from '../../workbook/column-format';
import { columnLetter } from '../../workbook/table';
import type { StandingRow } from './find-rows';
import type { KeyedTab } from './keyed-tab';
import type { RowChange } from './row-change';
import type { Standing } from './who-wrote';

/** A change and the row to which it goes. */
export interface RowPlan {
  /** Which of the changes. */
  readonly index: number;
  readonly kind: 'add' | 'change' | 'clear';
  readonly row: number;
  /** As it was read. */
  readonly cells: readonly Cell[];
  /** What is to be written, by column. */
  readonly writes: ReadonlyMap<number, CellWrite>;
}

/** Where a change stands, before formulas are known. */
export interface Target {
  readonly index: number;
  readonly change: RowChange;
  readonly kind: RowPlan['kind'];
  readonly standing: StandingRow;
}

/** What became of a row since a person was shown it. */
interface ChangedSince {
  /** Cells that both she and another changed, each to something else. */
  readonly colliding: readonly Colliding[];
  /** Her change without the cells that only the other changed: these stay as they are. */
  readonly change: RowChange;
}

/** A cell of which two people hold different values. */
export type Colliding = CollidingCell & Standing;

export function changedSince(
  table: KeyedTab,
  change: RowChange,
  standing: StandingRow | null,
): ChangedSince {
  const { before, after } = change;
  if (before === 'any') return { colliding: [], change };
  const colliding: Colliding[] = [];
  const merged = new Set<string>();
  for (const { id, header, computed } of table.spec.columns) {
    if (computed || table.spec.key.includes(id)) continue;
    // What she was not shown does not count, unless she was shown that nothing was there.
    if (before !== null && !(id in before)) continue;
    const [shown, theirs] = [before?.[id] ?? '', cellOf(table, standing, id)];
    const mine = after === null ? '' : after[id];
    if (mine === undefined || sameCell(shown, theirs) || sameCell(mine, theirs)) continue;
    // A row that is cleared takes everything with it, and one that is gone took all she saw.
    if (after !== null && standing !== null && sameCell(mine, shown)) merged.add(id);
    else colliding.push({ id, standing: theirs, ...collidingTexts(header, shown, theirs, mine) });
  }
  if (after === null || merged.size === 0) return { colliding, change };
  const left = Object.entries(after).filter(([id]) => !merged.has(id));
  return { colliding, change: { ...change, after: Object.fromEntries(left) } };
}

export function collidingTexts(
  column: string,
  shown: Cell | undefined,
  theirs: Cell | undefined,
  mine: Cell,
): CollidingCell {
  return { column, shown: shownCell(shown), theirs: shownCell(theirs), mine: shownCell(mine) };
}

function cellOf({ positions }: KeyedTab, standing: StandingRow | null, id: string): Cell {
  return cellIn(standing?.cells, positions, id);
}

/** Two people's figures for one row: both are said, and who the other is if that is known. */
export function collisionProblem(
  place: Place,
  colliding: readonly CollidingCell[],
  other: { readonly who: string; readonly when: string },
): Problem {
  const cells = colliding.map(({ column, shown, theirs, mine }) => ({
    column,
    shown,
    theirs,
    mine,
  }));
  const said = (side: 'shown' | 'theirs'): string =>
    cells.map((cell) => `${cell.column} ${cell[side]}`).join('; ');
  const where = [place.tab, ...(place.row === undefined ? [] : [`dòng ${place.row}`])];
  return {
    ...problem('row-changed', place, { before: said('shown'), after: said('theirs') }),
    collision: { place: where.join(', '), ...other, cells },
  };
}

/** Whether a standing row holds already all that a change wants of it. */
export function isDone(table: KeyedTab, after: CellsById | null, standing: StandingRow): boolean {
  if (after === null) return false;
  return table.spec.columns.every(({ id }) => {
    const value = after[id];
    if (value === undefined || table.spec.key.includes(id)) return true;
    return sameCell(cellOf(table, standing, id), value);
  });
}

/**
 * The cells that a change writes: of a new row all, of another those that differ, of a cleared one
 * all that hold anything. A formula of hers is never replaced: one that must give another figure is
 * named (cell-formula).
 */
export function planRow(
  { spec, positions, unit, name }: KeyedTab,
  { index, change, kind, standing }: Target,
  formulas: readonly string[],
): Result<RowPlan> {
  const { after, withFormulas = false } = change;
  const takesAll = kind === 'clear' && withFormulas;
  const { row, cells } = standing;
  const problems: Problem[] = [];
  const writes = new Map<number, CellWrite>();
  for (const column of spec.columns) {
    const { id, computed = false } = column;
    const position = positions.get(id);
    if (position === undefined || (id === 'rowKey' && computed)) continue;
    const value =
      kind === 'clear' ? '' : (after?.[id] ?? (kind === 'add' && !computed ? '' : undefined));
    if (value === undefined || (kind === 'change' && spec.key.includes(id))) continue;
    const formula = formulas[position - 1] ?? '';
    const isHeld = takesAll ? formula === '' : kind !== 'add' || formula !== '';
    const stays = sameCell(cells[position - 1], value) && isHeld;
    if (stays || (formula !== '' && computed)) continue;
    if (formula !== '' && !takesAll) {
      const cell = `${columnLetter(position)}${row}`;
      problems.push(
        problem('cell-formula', { tab: name, row, column: column.header }, { cell, formula }),
      );
    }
    writes.set(position, { column: position, value, format: formatFor(column, value, unit) });
  }
  return problems.length > 0 ? failed(...problems) : ok({ index, kind, row, cells, writes });
}
