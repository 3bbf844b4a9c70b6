import { type Cell, sameCell } from '../../ledger/cell';
import type { KeyedTab } from './keyed-tab';
import type { PutBack } from './write-check';

/**
 * What is to be put back, with the columns as they stand now: people insert and move them between
 * two writes.
 *
 * @param cells of its row now
 */
export function inColumnsOf(
  now: KeyedTab,
  back: PutBack,
  row: number,
  cells: readonly Cell[],
): PutBack {
  const columns = new Map<number, { from: Cell; to: Cell }>();
  for (const [was, change] of back.columns) {
    const at = columnNow(back.table, now, was, (column) =>
      sameCell(cells[column - 1], change.from),
    );
    if (at !== null) columns.set(at, change);
  }
  return { ...back, table: now, row, cells, columns };
}

/** Ours go by their ids; a person's own by its header, and of several such by what we wrote there. */
function columnNow(
  before: KeyedTab,
  now: KeyedTab,
  was: number,
  isOurs: (column: number) => boolean,
): number | null {
  const id = [...before.positions].find(([, at]) => at === was)?.[0];
  if (id !== undefined) return now.positions.get(id) ?? null;
  const known = new Set(now.positions.values());
  const header = before.header[was - 1];
  const own = now.header
    .map((_, i) => i + 1)
    .filter((at) => !known.has(at) && sameCell(now.header[at - 1], header) && isOurs(at))
    .sort((a, b) => Math.abs(a - was) - Math.abs(b - was));
  return own[0] ?? null;
}
