/** What a chart shows, read from the cells that its ranges name. */

import { type ChartTrack, chartTracks } from './engine/chart-mapping';
import type { ChartData, ChartSeries, Store } from './store';

export function chartSeries(
  store: Pick<Store, 'values' | 'displays'>,
  { headerRows, transposed }: Pick<ChartData, 'headerRows' | 'transposed'>,
  ranges: readonly ChartTrack[],
): ChartSeries {
  const [labels, ...series] = chartTracks(ranges, transposed).map(({ sheetId, zone }) => ({
    texts: store.displays(sheetId, zone).flat(),
    values: store.values(sheetId, zone).flat(),
  }));
  return {
    labels: labels?.texts.slice(headerRows) ?? [],
    series: series.map(({ texts, values }) => ({
      name: texts.slice(0, headerRows).join(' '),
      values: values.slice(headerRows),
    })),
  };
}
