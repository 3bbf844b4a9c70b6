/** What paging needs to know of a tab: sizes, what is printed, what is kept together. */

import type { EngineStore } from '../engine/store';
import type { PrintArea, PrintSetup, RowRun } from './print-types';

export interface TabShape {
  readonly area: PrintArea;
  /** In pixels, of the area's columns and rows; a hidden one has none. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly titles: RowRun | null;
  readonly blocks: readonly RowRun[];
  /** Rows with lines around their cells, one below the other: tables. */
  readonly tables: readonly RowRun[];
  /** Of the area's rows: whether anything is to be seen in it. */
  readonly filled: readonly boolean[];
}

export function tabShape(
  store: EngineStore,
  sheetId: string,
  setup: PrintSetup | undefined,
): TabShape {
  const { getters } = store;
  const area = withinTab(store, sheetId, setup?.area ?? usedArea(store, sheetId));
  const charts = chartRows(store, sheetId);
  const rows = Array.from({ length: area.rows }, (_, i) => area.row + i);
  const lined = rows.map((row) => isLined(store, sheetId, area, row));
  return {
    area,
    widths: Array.from({ length: area.columns }, (_, i) => {
      const col = area.column - 1 + i;
      return getters.isColHidden(sheetId, col) ? 0 : getters.getColSize(sheetId, col);
    }),
    heights: rows.map((row) =>
      getters.isRowHidden(sheetId, row - 1) ? 0 : getters.getRowSize(sheetId, row - 1),
    ),
    titles: setup?.titles === undefined ? frozenRows(store, sheetId, area) : setup.titles,
    blocks: [...(setup?.blocks ?? []), ...charts],
    tables: runsOf(lined, area.row),
    filled: rows.map(
      (row, i) =>
        lined[i] === true ||
        charts.some((chart) => row >= chart.row && row < chart.row + chart.rows) ||
        holdsText(store, sheetId, area, row),
    ),
  };
}

function isLined({ getters }: EngineStore, sheetId: string, area: PrintArea, row: number): boolean {
  return columnsOf(area).some((col) => getters.getCellBorder({ sheetId, row: row - 1, col }));
}

function holdsText(
  { getters }: EngineStore,
  sheetId: string,
  area: PrintArea,
  row: number,
): boolean {
  return columnsOf(area).some(
    (col) => getters.getEvaluatedCell({ sheetId, row: row - 1, col }).formattedValue !== '',
  );
}

function columnsOf({ column, columns }: PrintArea): number[] {
  return Array.from({ length: columns }, (_, i) => column - 1 + i);
}

function runsOf(flags: readonly boolean[], first: number): RowRun[] {
  const runs: { row: number; rows: number }[] = [];
  flags.forEach((flag, i) => {
    const last = runs.at(-1);
    if (!flag) return;
    if (last && last.row + last.rows === first + i) last.rows += 1;
    else runs.push({ row: first + i, rows: 1 });
  });
  return runs;
}

/** All that is filled and all charts. */
function usedArea(store: EngineStore, sheetId: string): PrintArea {
  const filled = store.filled(sheetId);
  const ends = store.getters.getFigures(sheetId).map((figure) => {
    const { row, col } = figureEnd(store, sheetId, figure);
    return { rows: row + 1, columns: col + 1 };
  });
  const all = [filled, ...ends, { rows: 1, columns: 1 }];
  const rows = Math.max(...all.map((each) => each.rows));
  const columns = Math.max(...all.map((each) => each.columns));
  return { row: 1, column: 1, rows, columns };
}

function withinTab(store: EngineStore, sheetId: string, area: PrintArea): PrintArea {
  const row = Math.max(1, area.row);
  const column = Math.max(1, area.column);
  const rows = Math.min(area.rows, store.getters.getNumberRows(sheetId) - row + 1);
  const columns = Math.min(area.columns, store.getters.getNumberCols(sheetId) - column + 1);
  return { row, column, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

function frozenRows(store: EngineStore, sheetId: string, area: PrintArea): RowRun | null {
  const { rows } = store.frozen(sheetId);
  return rows >= area.row && rows < area.row + area.rows - 1
    ? { row: area.row, rows: rows - area.row + 1 }
    : null;
}

interface Figure {
  readonly row: number;
  readonly col: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** A chart is never cut. */
function chartRows(store: EngineStore, sheetId: string): RowRun[] {
  return store.getters.getFigures(sheetId).map((figure) => {
    const { row } = figureEnd(store, sheetId, figure);
    return { row: figure.row + 1, rows: row - figure.row + 1 };
  });
}

/** The last row and column, from 0, that a figure reaches. */
function figureEnd({ getters }: EngineStore, sheetId: string, figure: Figure) {
  const reach = (
    from: number,
    length: number,
    count: number,
    size: (index: number) => number,
  ): number => {
    let left = length;
    let index = from;
    while (index < count - 1 && left > size(index)) {
      left -= size(index);
      index += 1;
    }
    return index;
  };
  const rows = getters.getNumberRows(sheetId);
  const cols = getters.getNumberCols(sheetId);
  const rowSize = (row: number) => getters.getRowSize(sheetId, row);
  const colSize = (col: number) => getters.getColSize(sheetId, col);
  return {
    row: reach(figure.row, figure.offset.y + figure.height, rows, rowSize),
    col: reach(figure.col, figure.offset.x + figure.width, cols, colSize),
  };
}
