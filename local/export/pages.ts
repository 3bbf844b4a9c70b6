/** Cuts the rows of a tab into pages. Excel's file and the PDF are cut by the same rule. */

import { PRINTED, pixelsOf } from './paper';
import type { RowRun } from './print-types';
import type { TabShape } from './tab-shape';

export interface Page extends RowRun {
  /** Whether the title rows stand above its rows. */
  readonly titled: boolean;
}

export interface Paging {
  /** Of 100: how much the tab is made smaller to be one page wide. Never larger, so that 13 pt stay 13 pt. */
  readonly percent: number;
  readonly pages: readonly Page[];
}

/** Programs round heights and sizes of fonts each in its own way: a little room is left on each page. */
const FILLED = 0.97;
/** Fewer rows of a table are not left alone at the top of a page. */
const TOGETHER = 3;

export function paging(shape: TabShape): Paging {
  const wide = total(shape.widths);
  const percent = Math.max(10, Math.min(100, Math.floor((100 * pixelsOf(PRINTED.width)) / wide)));
  const room = (pixelsOf(PRINTED.height) * FILLED * 100) / percent;
  return { percent, pages: pagesOf(shape, room) };
}

/** @param room in pixels of the tab before it is made smaller */
export function pagesOf(shape: TabShape, room: number): Page[] {
  const { titles } = shape;
  const titlesHeight = titles ? heightOf(shape, titles) : 0;
  const end = titles ? titles.row + titles.rows : Number.POSITIVE_INFINITY;
  // Titles that fill half a page leave too little room for what they are the titles of.
  const isTitled = (row: number) => row >= end && titlesHeight < room / 2;
  const roomAt = (row: number) => room - (isTitled(row) ? titlesHeight : 0);

  const starts: number[] = [shape.area.row];
  let used = 0;
  const startAt = (row: number) => {
    starts.push(row);
    used = 0;
  };
  const first = () => starts.at(-1) ?? shape.area.row;
  for (const piece of pieces(shape, room - titlesHeight)) {
    const height = heightOf(shape, piece);
    if (used > 0 && used + height > roomAt(first())) startAt(piece.row);
    if (height <= roomAt(first())) used += height;
    // What is longer than a page is cut between its rows: nothing else is left.
    else {
      for (const row of cuts(shape, piece, roomAt)) startAt(row);
      used = heightOf(shape, { row: first(), rows: piece.row + piece.rows - first() });
    }
  }
  const last = shape.area.row + shape.area.rows;
  return starts
    .map((row, index) => ({ row, rows: (starts[index + 1] ?? last) - row, titled: isTitled(row) }))
    .filter((page, index) => index === 0 || holdsSomething(shape, page));
}

/** Where a piece longer than a page is cut, so that its end is not a row or two. */
function cuts(shape: TabShape, piece: RowRun, roomAt: (row: number) => number): number[] {
  const end = piece.row + piece.rows;
  const found: number[] = [];
  let start = piece.row;
  let used = 0;
  for (let row = piece.row; row < end; row += 1) {
    const height = heightOf(shape, { row, rows: 1 });
    if (row > start && used + height > roomAt(start)) {
      found.push(row);
      start = row;
      used = 0;
    }
    used += height;
  }
  const last = found.at(-1);
  const before = found.at(-2) ?? piece.row;
  const wanted = end - TOGETHER;
  const fits = heightOf(shape, { row: wanted, rows: TOGETHER }) <= roomAt(wanted);
  if (last !== undefined && last > wanted && wanted > before && fits) {
    found[found.length - 1] = wanted;
  }
  return found;
}

/**
 * The area as rows and blocks in order. Blocks that overlap are one, unless that is more than a page
 * holds: then the largest of them is given up, so that the end of a long table stays with its signers.
 */
function pieces(shape: TabShape, room: number): RowRun[] {
  const { area, blocks, tables } = shape;
  const last = area.row + area.rows;
  const ends = tables
    .filter(({ rows }) => rows > TOGETHER)
    .map(({ row, rows }) => ({ row: row + rows - TOGETHER, rows: TOGETHER }));
  const all: RowRun[] = [];
  let row = area.row;
  for (const block of joined(shape, [...blocks, ...ends], room)) {
    for (; row < block.row && row < last; row += 1) all.push({ row, rows: 1 });
    const end = Math.min(block.row + block.rows, last);
    if (end > row) all.push({ row, rows: end - row });
    row = Math.max(row, end);
  }
  for (; row < last; row += 1) all.push({ row, rows: 1 });
  return all;
}

/** Runs that overlap as one, in order. */
function joined(shape: TabShape, runs: readonly RowRun[], room: number): RowRun[] {
  const groups: RowRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of [...runs].sort((a, b) => a.row - b.row)) {
    if (run.row < end) groups.at(-1)?.push(run);
    else groups.push([run]);
    end = Math.max(end, run.row + run.rows);
  }
  return groups.flatMap((group) => {
    const row = Math.min(...group.map((run) => run.row));
    const whole = { row, rows: Math.max(...group.map((run) => run.row + run.rows)) - row };
    if (group.length === 1 || heightOf(shape, whole) <= room) return [whole];
    const largest = group.reduce((most, run) => (run.rows > most.rows ? run : most));
    return joined(
      shape,
      group.filter((run) => run !== largest),
      room,
    );
  });
}

function holdsSomething({ filled, area }: TabShape, { row, rows }: RowRun): boolean {
  return filled.slice(row - area.row, row - area.row + rows).some(Boolean);
}

function heightOf({ heights, area }: TabShape, { row, rows }: RowRun): number {
  // Titles may stand above the area.
  return row < area.row ? 0 : total(heights.slice(row - area.row, row - area.row + rows));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
