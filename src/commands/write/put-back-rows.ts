import { type Cell, type Cells, cellIn, sameCell } from '../../ledger/cell';
import { readRecordsOf, readRows } from '../../workbook/table';
import type { KeyedTab } from './keyed-tab';
import { inColumnsOf } from './moved-columns';
import type { PutBack } from './write-check';

export interface Located {
  readonly back: PutBack;
  /** null: no row is known to be it. */
  readonly here: PutBack | null;
}

/** Lines of the tab, all of one read: between two reads people sort. */
interface Lines {
  /** Row of the first. */
  readonly first: number;
  readonly cells: Cells;
}

/** Rows that lie no farther apart are read with what lies between; of others the whole tab. */
const FARTHEST = 200;

/**
 * How a row is known: every cell holds what was written, or its key does, or it holds in part already
 * what is to be put back. The surer way goes first: another row may hold the same by chance.
 */
const WAYS = ['by every cell', 'by its key', 'in part put back'] as const;
type Way = (typeof WAYS)[number];

/** The rows where they are now: people may have sorted or inserted since. */
export function locate(table: KeyedTab, backs: readonly PutBack[]): Located[] {
  const { first, cells: lines } = linesOf(table, backs);
  const taken = new Set<number>();
  const found = new Map<PutBack, PutBack>();
  for (const way of WAYS) {
    for (const back of backs) {
      if (found.has(back)) continue;
      const isIt = (at: number): boolean => isRow(table, lines[at] ?? [], back, way);
      const there = back.row - first;
      const isFree = way !== 'in part put back' || !taken.has(there);
      const at =
        isFree && isIt(there) ? there : lines.findIndex((_, i) => !taken.has(i) && isIt(i));
      if (at < 0) continue;
      taken.add(at);
      found.set(back, hereOf(table, back, first + at, lines[at] ?? []));
    }
  }
  return backs.map((back) => ({ back, here: found.get(back) ?? null }));
}

/** Where the rows were written, if all stand there untouched; else the whole tab. */
function linesOf(table: KeyedTab, backs: readonly PutBack[]): Lines {
  const { tab, width } = table;
  const rows = backs.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  if (last - first < FARTHEST) {
    const cells = readRows(tab, first, last - first + 1, width);
    const isThere = (back: PutBack): boolean =>
      isRow(table, cells[back.row - first] ?? [], back, 'by every cell');
    if (backs.every(isThere)) return { first, cells };
  }
  return { first: 1, cells: readRecordsOf(tab, width) };
}

/** A new row in which somebody typed since stays hers: her figure would be left without its record. */
function hereOf(table: KeyedTab, back: PutBack, row: number, cells: readonly Cell[]): PutBack {
  const here = inColumnsOf(table, back, row, cells);
  const keys = table.spec.key.map((id) => table.positions.get(id) ?? 0);
  const isNew = keys.every((at) => (here.columns.get(at)?.to ?? cells[at - 1]) === '');
  if (back.isDoubled || !isNew || !isTypedInto(table, cells, back)) return here;
  return { ...here, columns: new Map([...here.columns].filter(([at]) => !keys.includes(at))) };
}

export function isTypedInto({ spec, positions }: KeyedTab, cells: readonly Cell[], back: PutBack) {
  return spec.columns.some(({ id, computed }) => {
    const now = cells[(positions.get(id) ?? 0) - 1] ?? '';
    const was = back.cells[(back.table.positions.get(id) ?? 0) - 1] ?? '';
    return !computed && !spec.key.includes(id) && now !== '' && !sameCell(now, was);
  });
}

/** Whether a row is the one that was written: its key, or where that was blank every cell of it. */
export function isRow(
  { spec, positions }: KeyedTab,
  cells: readonly Cell[],
  back: PutBack,
  way: Way,
): boolean {
  const was = back.table.positions;
  const at = (id: string): Cell => cellIn(cells, positions, id);
  const wasAt = (id: string): Cell => cellIn(back.cells, was, id);
  const same = (id: string): boolean => {
    if (sameCell(at(id), wasAt(id))) return true;
    const change = way === 'in part put back' ? back.columns.get(was.get(id) ?? 0) : undefined;
    return change !== undefined && sameCell(at(id), change.to);
  };
  if (back.isDoubled) {
    return spec.columns.every(({ id }) => {
      const change = back.columns.get(was.get(id) ?? 0);
      return change === undefined || sameCell(at(id), change.from);
    });
  }
  if (way !== 'by every cell' && spec.key.some((id) => wasAt(id) !== '')) {
    if (!spec.key.every(same)) return false;
    if (spec.key.some((id) => at(id) !== '')) return true;
    // Cleared but for some cells: they know it. A blank row is no row of ours: there are many.
    const ours = spec.columns.filter(({ id }) => back.columns.has(was.get(id) ?? 0));
    const isLeft = ours.some(({ id }) => at(id) !== '' && sameCell(at(id), wasAt(id)));
    return isLeft && spec.columns.every(({ id, computed }) => computed || same(id));
  }
  return spec.columns.every(({ id, computed }) => computed || same(id));
}
