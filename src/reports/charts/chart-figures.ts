import type { Area, ChartLayout, LayoutCell } from '../layout';
import { BLANK, type LayoutBuilder, ROW_HEIGHT, textHeight } from '../layout-builder';
import type { Chart, Series } from './chart';
import type { PlacedChart } from './place-charts';

/** Size of the letters of the tables, and their rows: an annex is close print. */
export const FIGURE_POINTS = 11;
const LOW_ROW = 18;

/** Where tables of figures may stand side by side. */
export interface TablePlace {
  /** First column. */
  readonly start: number;
  /** Columns that a name takes, at most where `columns` is given; the figures follow. */
  readonly labelColumns: number;
  /** All that the table may take: names yield to figures. */
  readonly columns?: number;
}

/**
 * Draws placed charts: from the table that a chart names, else from a table of what it shows, which is
 * written here, as many side by side as there are start columns.
 *
 * @param places of the tables side by side
 */
export function addChartFigures(
  builder: LayoutBuilder,
  placed: readonly PlacedChart[],
  places: readonly TablePlace[],
): void {
  const own: PlacedChart[] = [];
  for (const each of placed) {
    if (each.chart.data === undefined) own.push(each);
    else builder.chart(layoutOf(each, each.chart.data));
  }
  for (let first = 0; first < own.length; first += places.length) {
    if (first > 0) builder.row([], LOW_ROW);
    addFigureTables(
      builder,
      places.flatMap((place, at) => {
        const each = own[first + at];
        if (each === undefined) return [];
        const left = (place.columns ?? builder.columns) - each.chart.series.length;
        return [{ ...each, ...place, labelColumns: Math.min(place.labelColumns, left) }];
      }),
      LOW_ROW,
    );
  }
}

type FigureTable = PlacedChart & TablePlace;

/**
 * Side by side: title, which runs on over blank cells, header, one row per bar. Answers the height of
 * each row.
 */
export function addFigureTables(
  builder: LayoutBuilder,
  tables: readonly FigureTable[],
  leastHeight = ROW_HEIGHT,
): number {
  const title = builder.nextRow;
  const count = Math.max(...tables.map(({ chart }) => chart.labels.values.length));
  const height = addRows(
    builder,
    tables,
    [
      ({ title: text }) => [{ value: text, style: 'chartTitle' }],
      headerCells,
      ...Array.from({ length: count }, (_, at) => (chart: Chart) => bodyCells(chart, at)),
    ],
    leastHeight,
  );
  for (const table of tables) {
    const { chart, start, labelColumns } = table;
    const rows = chart.labels.values.length;
    const area = { row: title + 1, column: start, rows: rows + 1 };
    builder.grid({ ...area, columns: chart.series.length + labelColumns });
    if (labelColumns > 1) builder.mergeLines({ ...area, columns: labelColumns });
    const data = [chart.labels, ...chart.series].map((_, column): Area => {
      return { row: title + 2, column: columnAt(table, column), rows, columns: 1 };
    });
    builder.chart(layoutOf(table, data));
  }
  builder.keepTogether(title, title + 1 + count);
  return height;
}

/** Behind the title. */
const HEADER_ROW = 1;

/** Of the label, then of each series. */
function columnAt({ start, labelColumns }: TablePlace, at: number): number {
  return at === 0 ? start : start + labelColumns + at - 1;
}

/** All but the header of one height, that of the longest text: heights that differ cost calls. */
function addRows(
  builder: LayoutBuilder,
  tables: readonly FigureTable[],
  rows: readonly ((chart: Chart) => readonly LayoutCell[])[],
  leastHeight: number,
): number {
  const heights = [leastHeight];
  const headers = [leastHeight];
  const written = rows.map((cellsOf) => {
    const row: LayoutCell[] = Array.from({ length: builder.columns }, () => BLANK);
    for (const table of tables) {
      cellsOf(table.chart).forEach((cell, at) => {
        const column = columnAt(table, at);
        row[column - 1] = cell;
        if (typeof cell.value !== 'string' || cell.style === 'chartTitle') return;
        const width = builder.widthOf(column, at === 0 ? table.labelColumns : 1);
        const height = textHeight(cell.value, width, FIGURE_POINTS);
        if (height > ROW_HEIGHT) (cell.style === 'chartHeader' ? headers : heights).push(height);
      });
    }
    return row;
  });
  const height = Math.max(...heights);
  written.forEach((row, at) => {
    builder.row(row, at === HEADER_ROW ? Math.max(height, ...headers) : height);
  });
  return height;
}

function headerCells({ labels, series }: Chart): LayoutCell[] {
  return [labels.header, ...series.map(({ header }) => header)].map((value) => ({
    value,
    style: 'chartHeader',
  }));
}

function bodyCells({ labels, series }: Chart, at: number): LayoutCell[] {
  const label = labels.values[at];
  if (label === undefined) return [];
  return [{ value: label, style: 'chartLabel' }, ...series.map((each) => figureCell(each, at))];
}

function figureCell({ values, format }: Series, at: number): LayoutCell {
  return { value: values[at] ?? '', style: 'chartFigure', format };
}

function layoutOf({ chart, place }: PlacedChart, data: readonly Area[]): ChartLayout {
  const { id, kind, title, valueAxis, rightAxis } = chart;
  const series = chart.series.map(({ name, tone, drawn, axis, labelled }) => ({
    ...{ name, tone, labelled },
    ...(drawn ? { drawn } : {}),
    ...(axis ? { axis } : {}),
  }));
  return {
    id,
    kind,
    title,
    data,
    series,
    ...place,
    valueAxis,
    ...(rightAxis ? { rightAxis } : {}),
  };
}
