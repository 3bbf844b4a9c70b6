/** The tabs of a workbook as pages of HTML: what a browser then makes a PDF of. */

import type { EngineStore } from '../../engine/store';
import { type Page, paging } from '../pages';
import { MARGINS, PRINTED, pixelsOf } from '../paper';
import type { PaperDocument, PdfOrder, PrintSetup } from '../print-types';
import { type TabShape, tabShape } from '../tab-shape';
import { borderLines } from './borders';
import { cellText } from './cell-text';
import { chartBook } from './chart-book';
import { box, escaped, safeColor } from './html';
import { type MergeFinder, mergeFinder, pageCells, pageGrid } from './page-grid';

interface Tab {
  readonly store: EngineStore;
  readonly sheetId: string;
  readonly shape: TabShape;
  readonly percent: number;
  readonly mergeAt: MergeFinder;
  readonly charts: readonly Chart[];
}

interface Chart {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** @throws for a tab that is not there */
export function paperDocument(store: EngineStore, order: PdfOrder): PaperDocument {
  const sheets = store.sheets();
  const wanted = order.tabs ?? sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const chartIds = new Map<string, readonly string[]>();
  const body = wanted.map((name) => {
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`There is no tab "${name}".`);
    const { html, charts } = tabPages(store, sheet.id, name, order.print?.[name]);
    if (charts.length > 0) chartIds.set(sheet.id, charts);
    return html;
  });
  return {
    title: wanted.length === 1 ? `${wanted[0]} · ${store.title()}` : store.title(),
    body: body.join('\n'),
    ...(chartIds.size > 0 && { charts: chartBook(store, chartIds) }),
  };
}

function tabPages(
  store: EngineStore,
  sheetId: string,
  name: string,
  setup: PrintSetup | undefined,
) {
  const shape = tabShape(store, sheetId, setup);
  const { percent, pages } = paging(shape);
  const charts = chartsOf(store, sheetId, shape);
  const mergeAt = mergeFinder(store.merges(sheetId));
  const tab: Tab = { store, sheetId, shape, percent, mergeAt, charts };
  const html = pages.map((page, index) => {
    const label = ` aria-label="${escaped(name)}"`;
    const footer = `<div class="footer">Trang ${index + 1}/${pages.length}</div>`;
    return `<section class="page"${label}>${pageContent(tab, page)}${footer}</section>`;
  });
  return { html: html.join('\n'), charts: charts.map(({ id }) => id) };
}

function chartsOf({ getters }: EngineStore, sheetId: string, { area }: TabShape): Chart[] {
  return getters.getChartIds(sheetId).flatMap((id) => {
    const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id));
    const inside =
      figure && figure.row >= area.row - 1 && figure.row < area.row - 1 + area.rows ? figure : null;
    return inside ? [{ ...inside, id }] : [];
  });
}

function pageContent(tab: Tab, page: Page): string {
  const { store, sheetId, shape, percent } = tab;
  const grid = pageGrid(shape, page, page.titled && continuesTable(shape, page.row));
  const cells = pageCells(grid, tab.mergeAt);
  const isEmpty = (row: number, col: number) =>
    !tab.mergeAt(row, col) && store.getters.getEvaluatedCell({ sheetId, row, col }).value === null;
  const fills = cells.map((cell) => fill(store, sheetId, cell)).join('');
  const texts = cells.map((cell) => cellText(store, sheetId, cell, grid, isEmpty)).join('');
  const scale = percent / 100;
  return box(
    'sheet',
    {
      left: pixelsOf(MARGINS.left) + (pixelsOf(PRINTED.width) - grid.width * scale) / 2,
      top: pixelsOf(MARGINS.top),
      width: grid.width,
      height: grid.height,
      transform: `scale(${scale})`,
    },
    `${fills}${borderLines(store, sheetId, cells, grid)}${texts}${chartBoxes(tab, page, grid)}`,
  );
}

/** Titles belong above rows of their own table; above another's, notes and signers they would be wrong. */
function continuesTable({ titles, tables }: TabShape, row: number): boolean {
  if (!titles) return false;
  return tables.some((table) => {
    const end = table.row + table.rows;
    return titles.row >= table.row && titles.row < end && row < end;
  });
}

type Cell = ReturnType<typeof pageCells>[number];
type Grid = ReturnType<typeof pageGrid>;

function fill(store: EngineStore, sheetId: string, cell: Cell): string {
  const style = store.getters.getCellComputedStyle({ sheetId, row: cell.row, col: cell.col });
  const color = safeColor(style.fillColor);
  const { x: left, y: top, width, height } = cell;
  return color ? box('fill', { left, top, width, height, background: color }) : '';
}

function chartBoxes({ charts }: Tab, page: Page, grid: Grid): string {
  return charts
    .filter(({ row }) => row + 1 >= page.row && row + 1 < page.row + page.rows)
    .map(({ id, row, col, offset, width, height }) => {
      const top = (grid.rows.find((each) => each.row >= row)?.y ?? 0) + offset.y;
      const left = (grid.columns.find((each) => each.col >= col)?.x ?? 0) + offset.x;
      return box('chart', { left, top, width, height }, '', ` data-chart="${escaped(id)}"`);
    })
    .join('');
}
