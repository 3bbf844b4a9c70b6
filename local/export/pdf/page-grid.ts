/** Where rows, columns and merged cells of one page stand, in pixels of the tab. */

import type { Zone } from '../../store';
import type { Page } from '../pages';
import type { RowRun } from '../print-types';
import type { TabShape } from '../tab-shape';

interface PageRow {
  /** From 0. */
  readonly row: number;
  readonly y: number;
  readonly height: number;
}

interface PageColumn {
  readonly col: number;
  readonly x: number;
  readonly width: number;
}

/** A cell or what a page shows of a merged one. */
export interface PageCell {
  /** The cell that holds value and looks; from 0. */
  readonly row: number;
  readonly col: number;
  readonly zone: Zone;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PageGrid {
  readonly rows: readonly PageRow[];
  readonly columns: readonly PageColumn[];
  readonly width: number;
  readonly height: number;
}

export function pageGrid(shape: TabShape, page: Page, titled: boolean): PageGrid {
  const runs: RowRun[] = titled && shape.titles ? [shape.titles, page] : [page];
  let y = 0;
  const rows = runs.flatMap(({ row, rows: count }) =>
    Array.from({ length: count }, (_, i): PageRow => {
      const height = shape.heights[row + i - shape.area.row] ?? 0;
      y += height;
      return { row: row + i - 1, y: y - height, height };
    }),
  );
  let x = 0;
  const columns = shape.widths.map((width, i): PageColumn => {
    x += width;
    return { col: shape.area.column - 1 + i, x: x - width, width };
  });
  return { rows: rows.filter(({ height }) => height > 0), columns, width: x, height: y };
}

/** Row by row, as people read. */
export function pageCells(grid: PageGrid, mergeAt: MergeFinder): PageCell[] {
  const done = new Set<Zone>();
  return grid.rows.flatMap(({ row, y, height }) =>
    grid.columns.flatMap(({ col, x, width }): PageCell[] => {
      if (width === 0) return [];
      const merge = mergeAt(row, col);
      if (!merge) {
        const zone = { top: row, bottom: row, left: col, right: col };
        return [{ row, col, zone, x, y, width, height }];
      }
      if (done.has(merge)) return [];
      done.add(merge);
      const rows = grid.rows.filter((each) => within(each.row, merge.top, merge.bottom));
      const columns = grid.columns.filter((each) => within(each.col, merge.left, merge.right));
      return [
        {
          row: merge.top,
          col: merge.left,
          zone: merge,
          x,
          y,
          width: columns.reduce((sum, each) => sum + each.width, 0),
          height: rows.reduce((sum, each) => sum + each.height, 0),
        },
      ];
    }),
  );
}

export type MergeFinder = (row: number, col: number) => Zone | undefined;

export function mergeFinder(merges: readonly Zone[]): MergeFinder {
  const at = new Map<string, Zone>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let col = merge.left; col <= merge.right; col += 1) at.set(`${row},${col}`, merge);
    }
  }
  return (row, col) => at.get(`${row},${col}`);
}

function within(index: number, from: number, to: number): boolean {
  return index >= from && index <= to;
}
