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
  /** Areas of which each column becomes one cell: the single headers of a header in two tiers. */
  readonly mergesDown: readonly Area[];
  /** Row that is empty while the figures are those of the data, and warns when they changed since. */
  readonly warningRow: number | null;
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

/** stackedBar: lying bars of parts; a whole of 100 % where the cells are shares. */
export type ChartKind = 'bar' | 'column' | 'stackedBar' | 'pie' | 'doughnut' | 'line' | 'combo';

export interface ChartLayout {
  /** Identity within the tab: the chart is updated in place, never added again. */
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /**
   * Columns side by side, all with the same rows and without header: the first has the labels, each
   * other one is a series. They need not be neighbours.
   */
  readonly data: readonly Area[];
  /** How each series is drawn, in the order of its column. */
  readonly series: readonly ChartSeries[];
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** At the left, of lying bars below; a pie has none. */
  readonly valueAxis: ChartAxis;
  /** Of the series that say so. */
  readonly rightAxis?: ChartAxis;
}

/** Shades that grey print and colour-blind people tell apart; which colours they are, the writer knows. */
export type ChartTone = 'dark' | 'middle' | 'light' | 'target' | 'alarm';

export interface ChartSeries {
  /** In the legend. */
  readonly name: string;
  readonly tone: ChartTone;
  /** In a combo chart; in others the kind says it. */
  readonly drawn?: 'columns' | 'line';
  readonly axis?: 'left' | 'right';
  /** Whether its values stand beside its bars or points. */
  readonly labelled: boolean;
}

export interface ChartAxis {
  /** What is measured, in which unit. */
  readonly title: string;
  /** Number format in Google's notation. */
  readonly format: string;
  /** Where the axis ends although nothing reaches so far, e.g. 1 for shares of a whole. */
  readonly max?: number;
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
  | 'warning'
  | 'control'
  | 'controlLink'
  | 'section'
  | 'unitLine'
  | 'header'
  | 'headerOver'
  | 'columnNumber'
  | 'index'
  | 'text'
  | 'amount'
  | 'count'
  | 'percent'
  | 'totalIndex'
  | 'totalText'
  | 'totalNumber'
  | 'totalPercent'
  | 'figureLabel'
  | 'figureValue'
  | 'figureUnit'
  | 'paragraph'
  | 'note'
  | 'noChart'
  | 'caption'
  | 'chartTitle'
  | 'chartHeader'
  | 'chartLabel'
  | 'chartFigure'
  | 'formula'
  | 'answer'
  | 'signerTitle'
  | 'signerName';
