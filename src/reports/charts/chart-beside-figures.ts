import { type LayoutBuilder, ROW_HEIGHT } from '../layout-builder';
import type { Chart } from './chart';
import { addChartFigures, addFigureTables, FIGURE_POINTS, type TablePlace } from './chart-figures';
import { addCaptions, addCharts, CHART_GAP, chartRows } from './place-charts';

/** A chart that is narrower shows nothing. */
const LEAST_CHART = 400;

/**
 * Writes a chart with the table of what it shows at its right, in the last columns of the page: under
 * each other they would take a page of paper.
 */
export function addChartBesideFigures(builder: LayoutBuilder, item: Chart | string): void {
  const place = typeof item === 'string' ? null : rightOf(builder, item);
  if (typeof item === 'string' || item.data !== undefined || place === null) {
    addChartFigures(builder, addCharts(builder, [item]), [{ start: 2, labelColumns: 1 }]);
    return;
  }
  const [row, columns] = [builder.nextRow, place.start - 1];
  const width = builder.widthOf(1, columns) - 2 * CHART_GAP;
  const count = item.labels.values.length + HEADER_ROWS;
  const room = chartRows(item) * ROW_HEIGHT;
  const chart = { row, column: 1, width };
  const missing = (written: number): number =>
    Math.max(0, Math.ceil((room - written) / ROW_HEIGHT));
  const rowHeight = addFigureTables(builder, [
    {
      chart: item,
      place: { ...chart, height: Math.max(room, count * ROW_HEIGHT) - CHART_GAP },
      ...place,
    },
  ]);
  for (let left = missing(count * rowHeight); left > 0; left--) builder.row([]);
  addCaptions(builder, [{ item, column: 1, columns, width }]);
  builder.keepTogether(row, builder.nextRow - 1);
}

/** Title and header of the table. */
const HEADER_ROWS = 2;

/** Names take as many columns as the longest needs. */
function rightOf(builder: LayoutBuilder, { labels, series }: Chart): TablePlace | null {
  const letters = Math.max(...[labels.header, ...labels.values].map(({ length }) => length));
  const needed = letters * FIGURE_POINTS * PIXELS_PER_LETTER + 10;
  const end = builder.columns - series.length;
  for (let start = end; start > 1; start--) {
    if (builder.widthOf(1, start - 1) < LEAST_CHART) return null;
    const labelColumns = end - start + 1;
    if (builder.widthOf(start, labelColumns) >= needed) return { start, labelColumns };
  }
  return null;
}

/** Of a letter of one point. */
const PIXELS_PER_LETTER = 0.7;
