import type { Area, Layout, LayoutCell, StyleName } from '../reports/layout';
import { fewSizes } from './few-sizes';

/** A layout that looks as it was asked for and takes few calls, whatever its table is like. */
export interface CheapLayout extends Layout {
  /** Areas whose cells look like one: without lines between columns, between rows. */
  readonly open: { readonly columns: readonly Area[]; readonly rows: readonly Area[] };
}

/** Calls for merges, widths and heights that leave a new tab within forty in all. */
const SHAPE_CALLS = 20;
/** More headers in two tiers than these are not merged one by one. */
const MOST_TIERS = 7;
/** Pixels of a page of A4 across on which letters of 11 points are printed with 8 points. */
const PAGE_WIDTH = 1304;
/** Widths that the table with the most kinds of columns takes. */
const MOST_WIDTH_CALLS = 10;
/** Of what the rows of a tab need together, how much they may be higher. */
const MOST_HEIGHT = 1.1;
const MOST_HEIGHT_CALLS = 8;
/** Pixels of a bold letter of 12 points. */
const LETTER = 9;

export function cheapLayout(layout: Layout): CheapLayout {
  const tiered = withOpenTiers(layout);
  const { merges, mergesAcross, mergesDown, open } = tiered;
  const opened = [open.columns, open.rows].filter((areas) => areas.length > 0).length;
  const joins = merges.length + mergesAcross.length + mergesDown.length + opened;
  const left = Math.max(6, SHAPE_CALLS - joins);
  const forWidths = Math.min(5, Math.ceil(left / 2));
  const heights = fewHeights(
    layout.rows.map(({ height }) => height ?? 0),
    Math.min(5, left - forWidths),
  );
  return {
    ...tiered,
    widths: fewWidths(layout.widths, forWidths),
    rows: tiered.rows.map((row, at) => ({ ...row, height: heights[at] ?? 0 })),
  };
}

/** A wider table is printed smaller: as many calls more as it takes to stay within the page. */
function fewWidths(wished: readonly number[], calls: number): readonly number[] {
  const most = Math.max(PAGE_WIDTH, sum(wished));
  for (let allowed = calls; allowed < MOST_WIDTH_CALLS; allowed++) {
    const widths = fewSizes(wished, allowed);
    if (sum(widths) <= most) return widths;
  }
  return fewSizes(wished, MOST_WIDTH_CALLS);
}

/** Rows much higher than they need to be fill pages with nothing: then some calls more. */
function fewHeights(wished: readonly number[], calls: number): readonly number[] {
  const most = sum(wished) * MOST_HEIGHT;
  for (let allowed = calls; allowed < MOST_HEIGHT_CALLS; allowed++) {
    const heights = fewSizes(wished, allowed);
    if (sum(heights) <= most) return heights;
  }
  return fewSizes(wished, MOST_HEIGHT_CALLS);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/**
 * Each merge of a header is a call. Where there are many, a text of three columns stands in the middle
 * one and runs over its neighbours, and that of a single column stands in the lower cell of the two:
 * without the lines between them, which one call takes away everywhere, they look the same.
 */
function withOpenTiers(layout: Layout): CheapLayout {
  const { merges, mergesDown, widths } = layout;
  const isTier = (area: Area): boolean => styleAt(layout, area) === 'header';
  if (merges.filter(isTier).length + mergesDown.length <= MOST_TIERS) {
    return { ...layout, open: { columns: [], rows: [] } };
  }
  const fits = ({ row, column, rows, columns }: Area): boolean => {
    const text = String(layout.rows[row - 1]?.cells[column - 1]?.value ?? '');
    const room = sum(widths.slice(column - 1, column - 1 + columns));
    return rows === 1 && columns % 2 === 1 && text.length * LETTER <= room;
  };
  const columns = merges.filter((area) => isTier(area) && fits(area));
  const rows = mergesDown.length > 1 ? mergesDown : [];
  const cells = layout.rows.map((row) => [...row.cells]);
  for (const area of columns) toMiddle(cells, area);
  for (const area of rows) toLower(cells, area);
  return {
    ...layout,
    rows: layout.rows.map((row, at) => ({ ...row, cells: cells[at] ?? [] })),
    merges: merges.filter((area) => !columns.includes(area)),
    mergesDown: mergesDown.filter((area) => !rows.includes(area)),
    open: { columns, rows },
  };
}

function styleAt({ rows }: Layout, { row, column }: Area): StyleName | undefined {
  return rows[row - 1]?.cells[column - 1]?.style;
}

const BLANK_HEADER: LayoutCell = { value: '', style: 'headerOver' };

function toMiddle(cells: LayoutCell[][], { row, column, columns }: Area): void {
  const line = cells[row - 1];
  const text = line?.[column - 1];
  if (!line || !text) return;
  const middle = column - 1 + (columns - 1) / 2;
  for (let at = column - 1; at < column - 1 + columns; at++) {
    line[at] = at === middle ? { ...text, style: 'headerOver' } : BLANK_HEADER;
  }
}

/** The lower cells of a single column have its text already. */
function toLower(cells: LayoutCell[][], { row, column, rows, columns }: Area): void {
  for (let at = column - 1; at < column - 1 + columns; at++) {
    for (let upper = row - 1; upper < row - 2 + rows; upper++) {
      const line = cells[upper];
      if (line) line[at] = BLANK_HEADER;
    }
  }
}
