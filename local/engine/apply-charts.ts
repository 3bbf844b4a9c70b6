/** Writes of charts. */

import type { ChartData } from '../store';
import type { Appliers } from './apply-target';
import { chartTracks, engineChart } from './chart-mapping';
import { chartExtras, rangesOf } from './chart-reading';
import type { EngineStore } from './store';

export const CHART_WRITES: Pick<Appliers, 'insertChart' | 'updateChart' | 'removeChart'> = {
  insertChart: ({ sheetId, chart }, to) => {
    to.dispatch('CREATE_CHART', {
      sheetId,
      chartId: chart.id,
      figureId: `figure-${chart.id}`,
      ...figure(chart),
      size: chart.size,
      definition: definition(to.store, chart),
    });
    to.dispatch('SET_CHART_EXTRAS', { chartId: chart.id, extras: chartExtras(chart) });
  },
  updateChart: ({ sheetId, chart }, to) => {
    const figureId = to.store.getters.getFigureIdFromChartId(chart.id);
    to.dispatch('UPDATE_CHART', {
      sheetId,
      chartId: chart.id,
      figureId,
      definition: definition(to.store, chart),
    });
    to.dispatch('UPDATE_FIGURE', { sheetId, figureId, ...figure(chart), ...chart.size });
    to.dispatch('SET_CHART_EXTRAS', { chartId: chart.id, extras: chartExtras(chart) });
  },
  removeChart: ({ sheetId, chartId }, to) => {
    const figureId = to.store.getters.getFigureIdFromChartId(chartId);
    to.dispatch('DELETE_FIGURE', { sheetId, figureId });
  },
};

function figure({ position }: ChartData) {
  return { col: position.column, row: position.row, offset: { x: position.x, y: position.y } };
}

function definition(store: EngineStore, chart: ChartData): object {
  const tracks = chartTracks(rangesOf(store, chart.sheetId, chart.ranges), chart.transposed);
  const { getters } = store;
  const texts = tracks.map(({ sheetId, zone }) =>
    getters.getRangeString(getters.getRangeFromZone(sheetId, zone), chart.sheetId),
  );
  return engineChart(chart, texts);
}
