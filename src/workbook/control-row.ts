import type { Area, Layout, LayoutRow, RowSpan } from '../reports/layout';
import { book, type Tab } from './book';
import type { OwnFormula } from './cell-writer';
import { warningFormula } from './freshness';
import { columnLetter } from './table';

/** Narrower, the words of the link would not fit its cell. */
const LINK_WIDTH = 80;
const HEIGHT = 21;

/** A layout with the line above the paper: a link that prints it, and whether its figures are fresh. */
export interface ControlledLayout {
  readonly layout: Layout;
  /** Column of the line on freshness, in row 1. */
  readonly freshness: number;
  readonly link: number;
}

/** Moves the paper down by one row: what reports know of rows is counted on paper. */
export function withControlRow(layout: Layout): ControlledLayout {
  const wide = layout.widths.findIndex((width) => width >= LINK_WIDTH);
  const link = Math.max(1, Math.min(wide + 1, layout.widths.length - 1));
  const freshness = link + 1;
  const cells = layout.widths.map((_, at) => ({
    value: '',
    style: at + 1 === link ? ('controlLink' as const) : ('control' as const),
  }));
  const control: LayoutRow = { cells, height: HEIGHT };
  const down = <Placed extends RowSpan>(areas: readonly Placed[]): Placed[] => areas.map(lower);
  return {
    link,
    freshness,
    layout: {
      ...layout,
      rows: [control, ...layout.rows],
      frozenRows: layout.frozenRows + 1,
      titles: layout.titles && lower(layout.titles),
      blocks: down(layout.blocks),
      grids: down(layout.grids),
      merges: down(layout.merges),
      mergesAcross: down(layout.mergesAcross),
      mergesDown: down(layout.mergesDown),
      warningRow: layout.warningRow && layout.warningRow + 1,
      charts: layout.charts.map((chart) => ({
        ...chart,
        row: chart.row + 1,
        data: down(chart.data),
      })),
    },
  };
}

function lower<Placed extends RowSpan>(area: Placed): Placed {
  return { ...area, row: area.row + 1 };
}

/** What goes on paper: everything but the line above it. */
export function paperOf({ rows, widths }: Layout): Area {
  return { row: 2, column: 1, rows: rows.length - 1, columns: widths.length };
}

/**
 * Google's export address of one tab, which a person opens: A4 across, fitted in width, frozen rows
 * on each page where they hold the header of the table. Nothing that a person typed is part of it.
 * Not documented by Google; https://github.com/simonsprofile/exporting-google-sheets-pdfs tells it.
 */
export function printLink(tab: Tab, { rows, widths, frozenRows }: Layout): OwnFormula {
  const file = book()
    .getUrl()
    .replace(/\/edit.*$/, '');
  const options = [
    'format=pdf',
    `gid=${tab.getSheetId()}`,
    'size=A4',
    'portrait=false',
    'fitw=true',
    `fzr=${frozenRows > 1}`,
    'gridlines=false',
    'printtitle=false',
    'sheetnames=false',
    'r1=1',
    'c1=0',
    `r2=${rows.length}`,
    `c2=${widths.length}`,
  ];
  return { formula: `=HYPERLINK("${file}/export?${options.join('&')}";"In A4 ngang")` };
}

/** The line on paper follows the one above it. */
export function paperWarning(freshness: number): OwnFormula {
  return { formula: warningFormula(`$${columnLetter(freshness)}$1`) };
}
