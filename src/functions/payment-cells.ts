import type { Cell } from '../ledger/cell';

/** Laying out of fee and commission, which are in đồng whatever the unit of the range. */

export function dongHeader(name: string): string {
  return `${name} (đồng)`;
}

export function dongCell(amount: number | null): Cell {
  return amount ?? '';
}

/** All rows as wide as the widest. */
export function evenRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** Each sentence on a line of its own. */
export function noteRows(notes: readonly string[]): Cell[][] {
  return notes.map((note) => [note]);
}
