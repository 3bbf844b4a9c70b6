import type { Cell } from '../ledger/cell';
import { fittingWidth } from './column-width';
import type {
  Area,
  ChartLayout,
  Layout,
  LayoutCell,
  LayoutRow,
  RowSpan,
  StyleName,
} from './layout';

/** Pixels that leave eight rows of a table in sight on a screen of 1280 × 800, where Google shows 600 of cells. */
const MOST_FROZEN = 400;

/** A piece of one row: what stands there and how many columns it spans. */
export interface Span {
  readonly column: number;
  readonly columns: number;
  readonly cell: LayoutCell;
}

/** Collects the rows of a summary tab from the top; `build` gives the finished layout. */
export class LayoutBuilder {
  private readonly rows: LayoutRow[] = [];
  private readonly merges: Area[] = [];
  private readonly mergesAcross: Area[] = [];
  private readonly mergesDown: Area[] = [];
  private warningRow: number | null = null;
  private readonly grids: Area[] = [];
  private readonly charts: ChartLayout[] = [];
  private readonly blocks: RowSpan[] = [];
  private titles: RowSpan | null = null;
  private readonly headers: (RowSpan & { readonly words: string })[] = [];

  constructor(
    private readonly id: string,
    private readonly tabName: string,
    readonly widths: readonly number[],
  ) {}

  get columns(): number {
    return this.widths.length;
  }

  /** Row number the next added row will have. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  /** Adds a row of cells from column 1; answers its row number. */
  row(cells: readonly LayoutCell[], height?: number): number {
    this.rows.push({ cells, height: height ?? ROW_HEIGHT });
    return this.rows.length;
  }

  /** Adds a row made of spans; a span of several columns is merged. */
  spans(spans: readonly Span[], height?: number): number {
    const cells: LayoutCell[] = Array.from({ length: this.columns }, () => BLANK);
    for (const { column, columns, cell } of spans) {
      for (let at = column; at < column + columns; at++) {
        cells[at - 1] = at === column ? cell : { value: '', style: cell.style };
      }
    }
    const row = this.row(cells, height);
    for (const { column, columns } of spans) {
      if (columns > 1) this.mergeAcross(row, column, columns);
    }
    return row;
  }

  /** Adds one cell over the whole width. */
  line(value: Cell, style: StyleName, height?: number): number {
    return this.spans([{ column: 1, columns: this.columns, cell: { value, style } }], height);
  }

  /** A line high enough for its text. */
  textLine(text: string, style: StyleName, points?: number): number {
    return this.line(text, style, textHeight(text, this.widthOf(1, this.columns), points));
  }

  /**
   * A text over as many rows as it needs, joined to one cell: Excel has no row higher than 409 points,
   * and rows of one height are one call, whatever the texts.
   */
  textBlock(text: string, style: StyleName, points?: number): void {
    const rows = Math.ceil(textPixels(text, this.widthOf(1, this.columns), points) / ROW_HEIGHT);
    const [row, rest] = [this.nextRow, rows - 1];
    const covered = (value: Cell): LayoutCell[] =>
      this.widths.map((_, at) => ({ value: at === 0 ? value : '', style }));
    this.row(covered(text));
    for (let at = 0; at < rest; at++) this.row(covered(''));
    this.merge({ row, column: 1, rows, columns: this.columns });
    this.keepTogether(row, row + rest);
  }

  gap(): number {
    return this.row([]);
  }

  /** The last row in which something is to be read; 0: there is none. */
  get lastFilledRow(): number {
    let row = this.rows.length;
    while (row > 0 && this.rows[row - 1]?.cells.every(({ value }) => value === '')) row--;
    return row;
  }

  merge(area: Area): void {
    this.merges.push(area);
  }

  /** Makes one cell of each row of an area. */
  mergeLines(area: Area): void {
    this.mergesAcross.push(area);
  }

  /** Makes one cell of each column of an area. */
  mergeDown(area: Area): void {
    this.mergesDown.push(area);
  }

  /** Adds the line that stays empty unless the data change after the build. */
  warningLine(): number {
    this.warningRow = this.line('', 'warning');
    return this.warningRow;
  }

  /** Joins the columns of one row; lines under each other with the same columns share an area. */
  private mergeAcross(row: number, column: number, columns: number): void {
    const above = this.mergesAcross.findIndex(
      (area) => area.column === column && area.columns === columns && area.row + area.rows === row,
    );
    const area = this.mergesAcross[above];
    if (area === undefined) this.mergesAcross.push({ row, column, rows: 1, columns });
    else this.mergesAcross[above] = { ...area, rows: area.rows + 1 };
  }

  grid(area: Area): void {
    this.grids.push(area);
  }

  chart(chart: ChartLayout): void {
    this.charts.push(chart);
  }

  /** Rows first…last stay on one page of paper. */
  keepTogether(first: number, last: number): void {
    if (last > first) this.blocks.push({ row: first, rows: last - first + 1 });
  }

  /**
   * Rows first…last are the header of a table.
   * @param words of the header: tables of the same ones may share it
   * @param headsPages whether it may head every page; paper has one such header, so it is the first
   */
  tableHeader(first: number, last: number, words: string, headsPages: boolean): void {
    const span = { row: first, rows: last - first + 1 };
    this.headers.push({ ...span, words });
    if (headsPages) this.titles ??= span;
  }

  /** Pixels of the columns from…from+columns-1 together. */
  widthOf(column: number, columns: number): number {
    return this.widths.slice(column - 1, column - 1 + columns).reduce((sum, w) => sum + w, 0);
  }

  /**
   * Everything down to the header of the table stays in sight, if enough of it can be seen below; else
   * nothing. The header of one table must not stand over another of other columns.
   */
  private rowsToFreeze(): number {
    const [first] = this.headers;
    if (!first || this.headers.some(({ words }) => words !== first.words)) return 0;
    const last = first.row + first.rows - 1;
    const height = this.rows.slice(0, last).reduce((sum, row) => sum + (row.height ?? 0), 0);
    return height <= MOST_FROZEN ? last : 0;
  }

  build(): Layout {
    return {
      id: this.id,
      tabName: this.tabName,
      widths: this.widths.map((width, at) => fittingWidth(width, this.rows, at)),
      rows: this.rows,
      frozenRows: this.rowsToFreeze(),
      titles: this.titles,
      blocks: this.blocks,
      grids: this.grids,
      merges: this.merges,
      mergesAcross: this.mergesAcross,
      mergesDown: this.mergesDown,
      warningRow: this.warningRow,
      charts: this.charts,
    };
  }
}

/** Of a row with one line of text; rows of one height are set in one call. */
export const ROW_HEIGHT = 22;

/** As many lines as it takes: heights that are nearly the same are the same. */
function evenHeight(height: number): number {
  return height <= ROW_HEIGHT * 1.25 ? ROW_HEIGHT : Math.ceil(height / ROW_HEIGHT) * ROW_HEIGHT;
}

export const BLANK: LayoutCell = { value: '', style: 'blank' };

/**
 * Height in pixels that a text needs in a cell of this width. Merged cells do not grow by
 * themselves on Google, so it is estimated, with room for a wider font in place of a missing one.
 *
 * @param points size of the letters
 */
export function textHeight(text: string, width: number, points = 12): number {
  return evenHeight(textPixels(text, width, points));
}

function textPixels(text: string, width: number, points = 12): number {
  const pixels = (points * 4) / 3;
  const letters = (width - 10) / pixels;
  const widest = letters / LETTER_WIDTH > SHORT_LINE ? LONG_LETTER_WIDTH : LETTER_WIDTH;
  const lettersPerLine = Math.max(1, Math.floor(letters / widest));
  const lines = text.split('\n').reduce((sum, part) => sum + wrappedLines(part, lettersPerLine), 0);
  return Math.ceil(lines * pixels * LINE_HEIGHT) + 4;
}

/** Breaks between words, and within one that is longer than a line. */
function wrappedLines(text: string, lettersPerLine: number): number {
  let lines = 1;
  let filled = 0;
  for (const length of text.split(' ').map(lettersOf)) {
    const after = filled === 0 ? length : filled + 1 + length;
    if (after <= lettersPerLine) {
      filled = after;
      continue;
    }
    if (filled > 0) lines++;
    lines += Math.max(0, Math.ceil(length / lettersPerLine) - 1);
    filled = length > lettersPerLine ? length % lettersPerLine : length;
  }
  return lines;
}

/** Capitals count for more: heads and signers are written in nothing else. */
function lettersOf(word: string): number {
  return word.length + CAPITAL_EXTRA * (word.match(/(?!I)\p{Lu}/gu)?.length ?? 0);
}

/** Of the height of the letters: Vietnamese in Times New Roman has 0,42 with its spaces, figures 0,5. */
const LETTER_WIDTH = 0.5;
/** Over a long line wide and narrow letters even out. */
const SHORT_LINE = 24;
const LONG_LETTER_WIDTH = 0.45;
const CAPITAL_EXTRA = 0.4;
/** Times New Roman takes 1,15. */
const LINE_HEIGHT = 1.2;
