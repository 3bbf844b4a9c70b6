import type { Area, ChartLayout, LayoutCell } from '../layout';
import { BLANK, type LayoutBuilder, ROW_HEIGHT, textHeight } from '../layout-builder';
import type { Chart, Series } from './chart';
import type { PlacedChart } from './place-charts';

/** Size of the letters of the tables. */
const POINTS = 10;

/**
 * Draws placed charts: from the table that a chart names, else from a table of what it shows, which is
 * written here, as many side by side as there are start columns.
 *
 * @param starts first column of each table; names need a wide one
 */
export function addChartFigures(
  builder: LayoutBuilder,
  placed: readonly PlacedChart[],
  starts: readonly number[],
): void {
  const own: PlacedChart[] = [];
  for (const each of placed) {
    if (each.chart.data === undefined) own.push(each);
    else builder.chart(layoutOf(each, each.chart.data));
  }
  for (let first = 0; first < own.length; first += starts.length) {
    const tables = own.slice(first, first + starts.length);
    addTables(
      builder,
      tables.map((each, at) => ({ ...each, start: starts[at] ?? 1 })),
    );
    builder.gap();
  }
}

interface FigureTable extends PlacedChart {
  readonly start: number;
}

/** Side by side: title, which runs on over blank cells, header, one row per bar. */
function addTables(builder: LayoutBuilder, tables: readonly FigureTable[]): void {
  const title = builder.nextRow;
  addRows(builder, tables, [({ title }) => [{ value: title, style: 'chartTitle' }]]);
  addRows(builder, tables, [headerCells]);
  const count = Math.max(...tables.map(({ chart }) => chart.labels.values.length));
  addRows(
    builder,
    tables,
    Array.from({ length: count }, (_, at) => (chart) => bodyCells(chart, at)),
  );
  for (const table of tables) {
    const { chart, start } = table;
    const rows = chart.labels.values.length;
    const area = { row: title + 1, column: start, rows: rows + 1 };
    builder.grid({ ...area, columns: chart.series.length + 1 });
    const data = [chart.labels, ...chart.series].map((_, column): Area => {
      return { row: title + 2, column: start + column, rows, columns: 1 };
    });
    builder.chart(layoutOf(table, data));
  }
  builder.keepTogether(title, title + 1 + count);
}

/** All of one height, that of the longest text: heights that differ cost calls. */
function addRows(
  builder: LayoutBuilder,
  tables: readonly FigureTable[],
  rows: readonly ((chart: Chart) => readonly LayoutCell[])[],
): void {
  const heights = [ROW_HEIGHT];
  const written = rows.map((cellsOf) => {
    const row: LayoutCell[] = Array.from({ length: builder.columns }, () => BLANK);
    for (const { chart, start } of tables) {
      cellsOf(chart).forEach((cell, at) => {
        const column = start + at;
        row[column - 1] = cell;
        if (typeof cell.value === 'string' && cell.style !== 'chartTitle') {
          heights.push(textHeight(cell.value, builder.widthOf(column, 1), POINTS));
        }
      });
    }
    return row;
  });
  for (const row of written) builder.row(row, Math.max(...heights));
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
