/** A chart of the engine as Google sees it, and the data it shows. */

import { chartSeries as seriesOf } from '../chart-series';
import type { ChartData, ChartSeries, Zone } from '../store';
import type { EngineStore, HostGetters } from './store';

/** The options under which the chart's own facts are kept beside Google's. */
interface ChartFacts {
  readonly type: string;
  readonly title: string;
  readonly headerRows: number;
  readonly transposed: boolean;
  readonly mergeStrategy: string;
}
const FACTS = '$chart';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  bar: 'COLUMN',
  line: 'LINE',
  pie: 'PIE',
  combo: 'COMBO',
  scatter: 'SCATTER',
  radar: 'RADAR',
};

export function chartExtras(chart: ChartData) {
  const { type, title, headerRows, transposed, mergeStrategy } = chart;
  const facts: ChartFacts = { type, title, headerRows, transposed, mergeStrategy };
  return {
    sheetId: chart.sheetId,
    ranges: chart.ranges,
    options: { ...chart.options, [FACTS]: facts },
  };
}

export function chartData(getters: HostGetters, sheetId: string, id: string): ChartData {
  const extras = getters.getChartExtras(id);
  const definition = getters.getChartDefinition(id);
  const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id));
  const { [FACTS]: facts, ...options } = extras?.options ?? {};
  const drawn = 'title' in definition ? (definition.title?.text ?? '') : '';
  return {
    id,
    sheetId,
    // A chart drawn by hand in the page has no facts of ours.
    ...((facts as ChartFacts | undefined) ?? {
      type: TYPE_NAMES[definition.type] ?? definition.type.toUpperCase(),
      headerRows: 1,
      transposed: false,
      mergeStrategy: 'MERGE_COLUMNS',
    }),
    title: drawn,
    ranges: extras?.ranges ?? drawnRanges(definition),
    options,
    position: {
      row: figure?.row ?? 0,
      column: figure?.col ?? 0,
      x: figure?.offset.x ?? 0,
      y: figure?.offset.y ?? 0,
    },
    size: { width: figure?.width ?? 0, height: figure?.height ?? 0 },
  };
}

function drawnRanges(definition: object): string[] {
  const source = (
    definition as { dataSource?: { labelRange?: string; dataSets?: { dataRange: string }[] } }
  ).dataSource;
  const sets = source?.dataSets?.map(({ dataRange }) => dataRange) ?? [];
  return source?.labelRange ? [source.labelRange, ...sets] : sets;
}

export function chartSeries(store: EngineStore, chartId: string): ChartSeries {
  const sheetId = store.getters
    .getSheetIds()
    .find((id) => store.getters.getChartIds(id).includes(chartId));
  if (!sheetId) throw new Error(`There is no chart ${chartId}.`);
  const chart = chartData(store.getters, sheetId, chartId);
  return seriesOf(store, chart, rangesOf(store, sheetId, chart.ranges));
}

/** Texts of ranges as places; a range is cut to what its sheet has. */
export function rangesOf(store: EngineStore, sheetId: string, texts: readonly string[]) {
  return texts.map((text) => {
    const range = store.getters.getRangeFromSheetXC(sheetId, text);
    return { sheetId: range.sheetId, zone: range.zone as Zone };
  });
}
