/** Charts between Google's way (type, ranges, options by name) and the engine's definition. */

import { chartLook, LOOK } from '../chart-look';
import { option } from '../chart-options';
import type { ChartData, Zone } from '../store';

/** One line of the data: a label column (or row) or a series. */
export interface ChartTrack {
  readonly sheetId: string;
  readonly zone: Zone;
}

interface EngineChart {
  readonly type: string;
  readonly [key: string]: unknown;
}

const ENGINE_TYPES: Readonly<Record<string, string>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'line',
  STEPPED_AREA: 'line',
  PIE: 'pie',
  COMBO: 'combo',
  SCATTER: 'scatter',
  RADAR: 'radar',
};
const GOOGLE_LEGENDS: Readonly<Record<string, string>> = {
  none: 'none',
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
};

/**
 * The columns of the ranges side by side (rows when transposed): the first holds the labels, each
 * other is a series (https://developers.google.com/apps-script/reference/charts/chart-merge-strategy,
 * MERGE_COLUMNS).
 */
export function chartTracks(ranges: readonly ChartTrack[], transposed: boolean): ChartTrack[] {
  return ranges.flatMap(({ sheetId, zone }) => {
    const [from, to] = transposed ? [zone.top, zone.bottom] : [zone.left, zone.right];
    return Array.from({ length: to - from + 1 }, (_, i) => ({
      sheetId,
      zone: transposed
        ? { ...zone, top: from + i, bottom: from + i }
        : { ...zone, left: from + i, right: from + i },
    }));
  });
}

/** @param tracks the texts of the chart's tracks, labels first */
export function engineChart(chart: ChartData, tracks: readonly string[]): EngineChart {
  const type = ENGINE_TYPES[chart.type];
  if (!type) throw new Error(`chưa mô phỏng: ChartType.${chart.type}`);
  const [labelRange, ...series] = tracks;
  const stacked = !!option(chart, 'isStacked');
  const look = chartLook(chart, series.length);
  return {
    type,
    title: titleOf(chart),
    legendPosition: legend(chart),
    dataSetStyles: styles(chart, series.length),
    dataSource: {
      type: 'range',
      dataSets: series.map((dataRange, i) => ({ dataSetId: String(i), dataRange })),
      dataSetsHaveTitle: chart.headerRows > 0,
      ...(labelRange ? { labelRange } : {}),
    },
    aggregated: false,
    showValues: look.labelled.some(Boolean),
    [LOOK]: look,
    ...(type === 'bar' ? { stacked, horizontal: chart.type === 'BAR' } : {}),
    ...(type === 'line'
      ? { stacked, fillArea: chart.type !== 'LINE', labelsAsText: true, cumulative: false }
      : {}),
    ...(type === 'scatter' ? { labelsAsText: false } : {}),
    ...(type === 'pie' ? pieOf(chart) : {}),
    ...(type === 'radar' ? { stacked: false, fillArea: false } : {}),
    axesDesign: axes(chart),
  };
}

function legend(chart: ChartData): string {
  const wanted = option(chart, 'legend.position') ?? option(chart, 'legend');
  return (typeof wanted === 'string' && GOOGLE_LEGENDS[wanted]) || 'right';
}

function styles(chart: ChartData, count: number): Record<string, object> {
  const colors = option(chart, 'colors');
  const all: Record<string, object> = {};
  for (let i = 0; i < count; i++) {
    const own = option(chart, `series.${i}.color`);
    const color = own ?? (Array.isArray(colors) ? colors[i] : undefined);
    const kind = option(chart, `series.${i}.type`) === 'line' ? 'line' : 'bar';
    const label = option(chart, `series.${i}.labelInLegend`);
    all[String(i)] = {
      ...(typeof color === 'string' ? { backgroundColor: color } : {}),
      ...(typeof label === 'string' ? { label } : {}),
      ...(chart.type === 'COMBO' ? { type: kind } : {}),
      ...(option(chart, `series.${i}.targetAxisIndex`) === 1 ? { yAxisId: 'y1' } : {}),
    };
  }
  return all;
}

/** x is the horizontal axis on both sides, also where the bars lie down. */
function axes(chart: ChartData): Record<string, object> {
  const design = (...paths: string[]) => {
    const found = (key: string) =>
      paths.map((path) => option(chart, `${path}.${key}`)).find((value) => value !== undefined);
    const [text, max] = [found('title'), found('maxValue')];
    return {
      ...(typeof text === 'string' ? { title: { text, fontSize: 12 } } : {}),
      ...(typeof max === 'number' ? { max } : {}),
    };
  };
  return { x: design('hAxis'), y: design('vAxes.0', 'vAxis'), y1: design('vAxes.1') };
}

function titleOf(chart: ChartData): object {
  const [size, bold, color] = ['fontSize', 'bold', 'color'].map((key) =>
    option(chart, `titleTextStyle.${key}`),
  );
  return {
    text: chart.title,
    ...(typeof size === 'number' ? { fontSize: size } : {}),
    ...(bold === true ? { bold } : {}),
    ...(typeof color === 'string' ? { color } : {}),
  };
}

function pieOf(chart: ChartData): object {
  const colors = option(chart, 'colors');
  return {
    isDoughnut: Number(option(chart, 'pieHole') ?? 0) > 0,
    ...(Array.isArray(colors) ? { slicesColors: colors } : {}),
  };
}
