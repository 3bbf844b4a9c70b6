import type { Cell } from '../ledger/cell';

/**
 * A summary tab as data: what stands in which cell and how it looks. Reports make layouts; one
 * renderer (workbook/layout-writer.ts) writes any of them in a number of service calls that does
 * not depend on the number of rows.
 */
export interface Layout {
  /** Identity of the report, kept as developer metadata of its tab; survives renaming. */
  readonly id: string;
  /** Name of the tab, e.g. "BC · Tổng quan". */
  readonly tabName: string;
  /** Column widths in pixels; their number is the width of the layout. */
  readonly widths: readonly number[];
  /** Rows from the top; a row may be shorter than the layout is wide. */
  readonly rows: readonly LayoutRow[];
  readonly frozenRows: number;
  /** Header of the table, at the top of every page of paper; null: nothing is repeated. */
  readonly titles: RowSpan | null;
  /** No page of paper ends inside one of these. */
  readonly blocks: readonly RowSpan[];
  /** Areas that get thin borders around every cell. */
  readonly grids: readonly Area[];
  /** Areas that become one cell. */
  readonly merges: readonly Area[];
  /** Areas of which each row becomes one cell: one call for many lines of text. */
  readonly mergesAcross: readonly Area[];
  readonly charts: readonly ChartLayout[];
}

/** Rows of a layout, from 1. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
  /** Pixels; merged cells do not grow by themselves on Google. */
  readonly height?: number;
}

export interface LayoutCell {
  readonly value: Cell;
  readonly style: StyleName;
  /** Number format in Google's notation, e.g. "#,##0". Text cells are written as text. */
  readonly format?: string;
  /** Shown when a person hovers: definition, numerator and denominator of the figure. */
  readonly note?: string;
}

/** 1-based, as Google's getRange(row, column, numRows, numColumns). */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartLayout {
  /** Identity within the tab: the chart is updated in place, never added again. */
  readonly id: string;
  readonly kind: 'bar' | 'column' | 'pie' | 'line' | 'combo';
  readonly title: string;
  /** First column: labels; the others: series; first row: their names. */
  readonly data: Area;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** Title of the value axis: what is measured, in which unit. */
  readonly valueAxis: string;
}

/** One vocabulary of looks for all reports; layout-styles.ts says what each is. */
export type StyleName =
  | 'blank'
  | 'issuer'
  | 'issuerBold'
  | 'reportNumber'
  | 'nation'
  | 'motto'
  | 'placeDate'
  | 'title'
  | 'subtitle'
  | 'section'
  | 'unitLine'
  | 'header'
  | 'columnNumber'
  | 'index'
  | 'text'
  | 'amount'
  | 'count'
  | 'percent'
  | 'totalText'
  | 'totalNumber'
  | 'totalPercent'
  | 'figureLabel'
  | 'figureValue'
  | 'figureUnit'
  | 'paragraph'
  | 'note'
  | 'formula'
  | 'answer'
  | 'signerTitle'
  | 'signerName';
