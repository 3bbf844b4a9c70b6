import { type Cell, isBlank } from '../../ledger/cell';
import type { CollidingCell } from '../../ledger/collision';
import { failed, ok, type Place, type Problem, problem, type Result } from '../../ledger/problem';
import type { CellWrite } from '../../workbook/cell-writer';
import { columnLetter } from '../../workbook/table';
import { formatFor, sameCell, shownCell } from './cell-format';
import type { StandingRow } from './find-rows';
import type { CellsById, KeyedTab } from './keyed-tab';
import type { RowChange } from './write-rows';

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

/** Columns of a standing row that hold something else than the person was shown. */
export function changedSince(
  table: KeyedTab,
  { before, after }: RowChange,
  standing: StandingRow | null,
): CollidingCell[] {
  if (before === 'any') return [];
  return table.spec.columns.flatMap(({ id, header, computed }) => {
    if (computed || table.spec.key.includes(id)) return [];
    const shown = before?.[id] ?? '';
    // What she was not shown does not count, unless she was shown that nothing was there.
    if (before !== null && !(id in before)) return [];
    const theirs = cellOf(table, standing, id);
    if (sameCell(plain(shown), plain(theirs))) return [];
    const mine = shownCell(after?.[id] ?? '');
    return [{ column: header, shown: shownCell(shown), theirs: shownCell(theirs), mine }];
  });
}

function cellOf({ positions }: KeyedTab, standing: StandingRow | null, id: string): Cell {
  return standing?.cells[(positions.get(id) ?? 0) - 1] ?? '';
}

function plain(cell: Cell): Cell {
  return isBlank(cell) ? '' : cell;
}

/** Two people's figures for one row: both are said, and who the other is if that is known. */
export function collisionProblem(
  place: Place,
  cells: readonly CollidingCell[],
  other: { readonly who: string; readonly when: string },
): Problem {
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
