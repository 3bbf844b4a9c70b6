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

/** So many rows are read one by one; of more the whole tab at once. */
const MOST_READ = 20;

/**
 * How a row is known: every cell holds what was written, or its key does, or it holds in part already
 * what is to be put back. The surer way goes first: another row may hold the same by chance.
 */
const WAYS = ['by every cell', 'by its key', 'in part put back'] as const;
type Way = (typeof WAYS)[number];

/** The rows where they are now: people may have sorted or inserted since. */
export function locate(table: KeyedTab, backs: readonly PutBack[]): Located[] {
  const near = backs.length > MOST_READ ? null : backs.map(({ row }) => lineAt(table, row));
  const isHere = backs.every((back, i) => isRow(table, near?.[i] ?? [], back, 'by every cell'));
  const all: Cells = isHere ? [] : readRecordsOf(table.tab, table.width);
  const taken = new Set<number>();
  const found = new Map<PutBack, PutBack>();
  const take = (back: PutBack, row: number, cells: readonly Cell[]): void => {
    taken.add(row);
    found.set(back, hereOf(table, back, row, cells));
  };
  for (const way of WAYS) {
    backs.forEach((back, i) => {
      if (found.has(back)) return;
      const here = near?.[i] ?? all[back.row - 1] ?? [];
      const isFree = way !== 'in part put back' || !taken.has(back.row);
      if (isFree && isRow(table, here, back, way)) {
        take(back, back.row, here);
        return;
      }
      const at = all.findIndex((line, j) => !taken.has(j + 1) && isRow(table, line, back, way));
      if (at >= 0) take(back, at + 1, all[at] ?? []);
    });
  }
  return backs.map((back) => ({ back, here: found.get(back) ?? null }));
}

function lineAt({ tab, width }: KeyedTab, row: number): readonly Cell[] {
  return readRows(tab, row, 1, width)[0] ?? [];
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
