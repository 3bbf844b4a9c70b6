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

export function paging(shape: TabShape): Paging {
  const wide = total(shape.widths);
  const percent = Math.max(10, Math.min(100, Math.floor((100 * pixelsOf(PRINTED.width)) / wide)));
  const room = (pixelsOf(PRINTED.height) * FILLED * 100) / percent;
  return { percent, pages: pagesOf(shape, room) };
}

/** @param room in pixels of the tab before it is made smaller */
export function pagesOf(shape: TabShape, room: number): Page[] {
  const { area, titles } = shape;
  const heightOf = (run: RowRun) => total(heights(shape, run));
  const titlesHeight = titles ? heightOf(titles) : 0;
  // Titles that fill the page leave no room for what they are the titles of.
  const repeats = titles !== null && titlesHeight < room / 2;
  const pages: Page[] = [];
  let row = area.row;
  let end = area.row;
  let used = 0;
  const close = () => {
    if (end > row) pages.push({ row, rows: end - row, titled: isTitled(row) });
    row = end;
    used = isTitled(row) ? titlesHeight : 0;
  };
  const isTitled = (first: number) =>
    repeats && titles !== null && first >= titles.row + titles.rows;
  for (const piece of pieces(shape)) {
    const height = heightOf(piece);
    if (used + height > room && end > row) close();
    // What is longer than a page is cut between its rows: nothing else is left.
    if (used + height > room) {
      for (let each = piece.row; each < piece.row + piece.rows; each += 1) {
        const one = heightOf({ row: each, rows: 1 });
        if (used + one > room && end > row) close();
        used += one;
        end = each + 1;
      }
    } else {
      used += height;
      end = piece.row + piece.rows;
    }
  }
  close();
  return pages;
}

/** The area as rows and blocks in order; blocks that overlap are one. */
function pieces({ area, blocks }: TabShape): RowRun[] {
  const last = area.row + area.rows;
  const sorted = [...blocks].sort((a, b) => a.row - b.row);
  const all: { row: number; rows: number }[] = [];
  let row = area.row;
  for (const block of sorted) {
    const end = Math.min(block.row + block.rows, last);
    const before = all.at(-1);
    if (block.row < row) {
      if (before && end > row) before.rows = end - before.row;
    } else {
      for (; row < block.row && row < last; row += 1) all.push({ row, rows: 1 });
      if (end > row) all.push({ row, rows: end - row });
    }
    row = Math.max(row, end);
  }
  for (; row < last; row += 1) all.push({ row, rows: 1 });
  return all;
}

function heights({ heights: all, area }: TabShape, { row, rows }: RowRun): readonly number[] {
  // Titles may stand above the area.
  return row >= area.row ? all.slice(row - area.row, row - area.row + rows) : [];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
