/**
 * A chart in Excel's file. The engine's own writer knows one look for all series, one type for all but
 * the first of a combo, no shares, no number formats and not the order of elements that the format
 * asks for (ECMA-376 part 1, 21.2).
 */

import { LEFT, mainAxes, RIGHT, rightAxes } from './chart-axes';
import { barSeries, lineSeries, sliceSeries, type TabNames } from './chart-series';
import type { DrawnChart } from './drawn-chart';
import { letters, line, title, value } from './xml';

const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const LEGENDS: Readonly<Record<string, string>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };
/** Points for a pixel. */
const POINTS = 0.75;
const TITLE_SIZE = 16;
const LEGEND_SIZE = 10;
const FRAME = 'DADCE0';

export function chartFile(chart: DrawnChart, nameOf: TabNames): string {
  const { font, legend } = chart;
  const size = (chart.titleSize ?? TITLE_SIZE) * POINTS;
  const head = chart.title ? title(chart.title, { font, size, bold: true }) : '';
  const place = LEGENDS[legend];
  const key = place
    ? `<c:legend>${value('legendPos', place)}${value('overlay', 0)}${letters({ font, size: LEGEND_SIZE })}</c:legend>`
    : '';
  const plot = chart.type === 'pie' ? pie(chart, nameOf) : axed(chart, nameOf);
  const background = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace ${NAMESPACES}>${value('roundedCorners', 0)}<c:chart>${head}`,
    value('autoTitleDeleted', head ? 0 : 1),
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${key}`,
    // Charts may be drawn from cells that are hidden.
    `${value('plotVisOnly', 0)}${value('dispBlanksAs', 'gap')}</c:chart>`,
    `<c:spPr>${background}${line(FRAME, 0.75)}</c:spPr></c:chartSpace>`,
  ].join('');
}

function pie(chart: DrawnChart, nameOf: TabNames): string {
  const series = chart.series.map((_, index) => sliceSeries(chart, index, nameOf)).join('');
  const common = `${value('varyColors', 1)}${series}${value('firstSliceAng', 0)}`;
  return chart.doughnut
    ? `<c:doughnutChart>${common}${value('holeSize', 50)}</c:doughnutChart>`
    : `<c:pieChart>${common}</c:pieChart>`;
}

/** Bars stand behind lines, and what is measured by the right axis after what is by the left. */
function axed(chart: DrawnChart, nameOf: TabNames): string {
  const onRight = chart.series.some((each) => each.onRight);
  const sides = [false, true].map((right) => {
    const on = chart.series.flatMap((each, index) =>
      each.onRight === right ? [{ index, isLine: each.isLine }] : [],
    );
    const bars = on.filter(({ isLine }) => !isLine).map(({ index }) => index);
    const lines = on.filter(({ isLine }) => isLine).map(({ index }) => index);
    const { names, values } = right ? RIGHT : LEFT;
    const ids = value('axId', names) + value('axId', values);
    return bars.length + lines.length === 0
      ? ''
      : barGroup(chart, bars, nameOf, ids) + lineGroup(chart, lines, nameOf, ids);
  });
  return `${sides.join('')}${mainAxes(chart)}${onRight ? rightAxes(chart) : ''}`;
}

function barGroup(
  chart: DrawnChart,
  indices: readonly number[],
  nameOf: TabNames,
  ids: string,
): string {
  if (indices.length === 0) return '';
  return [
    `<c:barChart>${value('barDir', chart.horizontal ? 'bar' : 'col')}`,
    value('grouping', chart.stacked ? 'stacked' : 'clustered'),
    value('varyColors', 0),
    ...indices.map((index) => barSeries(chart, index, nameOf)),
    value('gapWidth', 60),
    value('overlap', chart.stacked ? 100 : 0),
    `${ids}</c:barChart>`,
  ].join('');
}

function lineGroup(
  chart: DrawnChart,
  indices: readonly number[],
  nameOf: TabNames,
  ids: string,
): string {
  if (indices.length === 0) return '';
  const series = indices.map((index) => lineSeries(chart, index, nameOf)).join('');
  return `<c:lineChart>${value('grouping', 'standard')}${value('varyColors', 0)}${series}${value('marker', 1)}${ids}</c:lineChart>`;
}
