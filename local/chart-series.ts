/** What a chart shows, read from the cells that its ranges name. */

import { option } from './chart-options';
import { type ChartTrack, chartTracks } from './engine/chart-mapping';
import type { ChartData, ChartSeries, Store } from './store';

export function chartSeries(
  store: Pick<Store, 'values' | 'displays'>,
  chart: Pick<ChartData, 'headerRows' | 'transposed' | 'options'>,
  ranges: readonly ChartTrack[],
): ChartSeries {
  const { headerRows, transposed } = chart;
  const [labels, ...series] = chartTracks(ranges, transposed).map(({ sheetId, zone }) => ({
    texts: store.displays(sheetId, zone).flat(),
    values: store.values(sheetId, zone).flat(),
  }));
  return {
    labels: labels?.texts.slice(headerRows) ?? [],
    series: series.map(({ texts, values }, at) => ({
      name: String(
        option(chart, `series.${at}.labelInLegend`) ?? texts.slice(0, headerRows).join(' '),
      ),
      values: values.slice(headerRows),
    })),
  };
}
