/** The cells of a tab, read and changed. */

import type { Axis, ValidationData, Zone } from '../store';
import { inside } from '../zones';
import type { Line, Tab } from './book';
import { EMPTY_CELL, isFilled, type PlainCell, tidyCell } from './cell';
import type { LineChange } from './zones';

const extents = new WeakMap<Tab['lines'], { readonly rows: number; readonly columns: number }>();
const formulas = new WeakMap<Tab['lines'], readonly FormulaCell[]>();

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlainCell;
}

export function cellAt(tab: Tab, row: number, column: number): PlainCell | null {
  return tab.lines[row]?.[column] ?? null;
}

/** @param which 'filled' leaves cells that hold nothing alone */
export function changeCells(
  tab: Tab,
  zone: Zone,
  change: (cell: PlainCell, row: number, column: number) => PlainCell,
  which: 'all' | 'filled' = 'all',
): Tab {
  const lines = tab.lines.slice();
  const onlyFilled = which === 'filled';
  const bottom = onlyFilled ? Math.min(zone.bottom, lines.length - 1) : zone.bottom;
  for (let row = zone.top; row <= bottom; row++) {
    const line = (lines[row] ?? []).slice();
    const right = onlyFilled ? Math.min(zone.right, line.length - 1) : zone.right;
    for (let column = zone.left; column <= right; column++) {
      const cell = line[column] ?? null;
      if (cell === null && onlyFilled) continue;
      const changed = change(cell ?? EMPTY_CELL, row, column);
      if (changed === cell) continue;
      while (line.length < column) line.push(null);
      line[column] = tidyCell(changed);
    }
    while (lines.length < row) lines.push([]);
    lines[row] = line;
  }
  return { ...tab, lines };
}

/** How many rows and columns hold content; formulas count whatever they give. */
export function extent(tab: Tab): { readonly rows: number; readonly columns: number } {
  const known = extents.get(tab.lines);
  if (known) return known;
  let rows = 0;
  let columns = 0;
  tab.lines.forEach((line, row) => {
    const last = line.findLastIndex((cell) => cell !== null && isFilled(cell));
    if (last < 0) return;
    rows = row + 1;
    columns = Math.max(columns, last + 1);
  });
  const made = { rows, columns };
  extents.set(tab.lines, made);
  return made;
}

export function formulaCells(tab: Tab): readonly FormulaCell[] {
  const known = formulas.get(tab.lines);
  if (known) return known;
  const found: FormulaCell[] = [];
  tab.lines.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell && cell.formula !== '') found.push({ row, column, cell });
    });
  });
  formulas.set(tab.lines, found);
  return found;
}

/** Cells only; `insert` leaves empty lines. */
export function changeLines(tab: Tab, change: LineChange): Tab {
  const lines =
    change.axis === 'rows'
      ? shifted<Line>(tab.lines, change, [])
      : tab.lines.map((line) => shifted<PlainCell | null>(line, change, null));
  const size = { insert: change.count, delete: -change.count, carry: 0 }[change.kind];
  return { ...tab, lines, [change.axis]: tab[change.axis] + size };
}

function shifted<T>(items: readonly T[], change: LineChange, empty: T): readonly T[] {
  const { count } = change;
  const blanks = () => Array<T>(count).fill(empty);
  if (change.kind === 'insert') {
    return change.at >= items.length ? items : items.toSpliced(change.at, 0, ...blanks());
  }
  if (change.kind === 'delete') return items.toSpliced(change.from, count);
  const room = [...items];
  while (room.length < Math.max(change.from, change.to) + count) room.push(empty);
  const carried = room.slice(change.from, change.from + count);
  room.splice(change.from, count, ...blanks());
  room.splice(change.to, count, ...carried);
  return room;
}

/** New lines look like the one beside which they are inserted. */
export function dressLines(tab: Tab, axis: Axis, at: number, count: number, like: number): Tab {
  const end = { rows: tab.lines.length, columns: tab.columns };
  const zone =
    axis === 'rows'
      ? { top: at, bottom: at + count - 1, left: 0, right: (tab.lines[like]?.length ?? 0) - 1 }
      : { top: 0, bottom: end.rows - 1, left: at, right: at + count - 1 };
  return changeCells(tab, zone, (cell, row, column) => {
    const model = axis === 'rows' ? cellAt(tab, like, column) : cellAt(tab, row, like);
    return model ? { ...cell, format: model.format, style: model.style } : cell;
  });
}

export function ruleAt(tab: Tab, row: number, column: number): ValidationData | undefined {
  return tab.rules.find(({ zones }) => zones.some((zone) => inside(row, column, zone)))?.data;
}

export function eachCell<T>(zone: Zone, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const line: T[] = [];
    for (let column = zone.left; column <= zone.right; column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}
