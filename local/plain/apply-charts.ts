/** Writes of charts: kept as data, never drawn. */

import type { ChartData } from '../store';
import type { Appliers } from './apply-target';
import { type Book, type Drawn, refusal } from './book';
import { reference } from './reference';

export const CHART_WRITES: Pick<Appliers, 'insertChart' | 'updateChart' | 'removeChart'> = {
  insertChart: ({ sheetId, chart }, { book }) => {
    if (book.charts.some(({ data }) => data.id === chart.id)) {
      throw refusal('insertChart', 'DuplicatedChartId');
    }
    return { ...book, charts: [...book.charts, drawn(book, { ...chart, sheetId })] };
  },
  updateChart: ({ sheetId, chart }, { book }) => {
    const at = chartIndex(book, 'updateChart', chart.id);
    return { ...book, charts: book.charts.with(at, drawn(book, { ...chart, sheetId })) };
  },
  removeChart: ({ chartId }, { book }) => ({
    ...book,
    charts: book.charts.toSpliced(chartIndex(book, 'removeChart', chartId), 1),
  }),
};

function drawn(book: Book, { ranges, ...data }: ChartData): Drawn {
  return { data, places: ranges.map((text) => reference(book, data.sheetId, text)) };
}

function chartIndex(book: Book, kind: string, id: string): number {
  const at = book.charts.findIndex(({ data }) => data.id === id);
  if (at < 0) throw refusal(kind, 'ChartDoesNotExist');
  return at;
}
