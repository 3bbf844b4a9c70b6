/** Series and their labels in Excel's chart file. */

import { columnLetters, quotedTab } from '../../a1';
import type { Zone } from '../../store';
import { xmlEscaped } from '../xml-text';
import type { Cells, DrawnChart, DrawnSeries } from './drawn-chart';
import { colorOf, filled, inkOn, letters, line, lined, value } from './xml';

/** Names of tabs as the file has them. */
export type TabNames = (sheetId: string) => string;

/** Okabe and Ito's, for charts without colours of their own. */
const COLORS = ['0072B2', 'E69F00', '009E73', 'CC79A7', '56B4E9', 'D55E00'];
const LABEL_SIZE = 9;

export function barSeries(chart: DrawnChart, index: number, nameOf: TabNames): string {
  const series = at(chart, index);
  const color = colorOf(series.color, own(index));
  const inside = chart.stacked ? { place: 'ctr', color: inkOn(color) } : { place: 'outEnd' };
  return ser(chart, index, nameOf, {
    looks: filled(color) + value('invertIfNegative', 0),
    labels: labels(chart.font, series.labelled ? 'value' : 'none', inside),
  });
}

export function lineSeries(chart: DrawnChart, index: number, nameOf: TabNames): string {
  const series = at(chart, index);
  const color = colorOf(series.color, own(index));
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const marker = `<c:marker>${value('symbol', 'circle')}${value('size', 6)}<c:spPr>${fill}${line(color, 1)}</c:spPr></c:marker>`;
  return ser(chart, index, nameOf, {
    looks: lined(color, 2.25) + marker,
    labels: labels(chart.font, series.labelled ? 'value' : 'none', { place: 't' }),
    after: value('smooth', 0),
  });
}

export function sliceSeries(chart: DrawnChart, index: number, nameOf: TabNames): string {
  const series = at(chart, index);
  const colors = series.cells.values.map((_, point) => colorOf(chart.slices[point], own(point)));
  const points = colors.map((color, point) => {
    const looks = `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>${line('FFFFFF', 1)}</c:spPr>`;
    return `<c:dPt>${value('idx', point)}${value('bubble3D', 0)}${looks}</c:dPt>`;
  });
  return ser(chart, index, nameOf, {
    looks: points.join(''),
    labels: labels(chart.font, series.labelled ? 'share' : 'none', {}, colors),
  });
}

interface Parts {
  readonly looks: string;
  readonly labels: string;
  readonly after?: string;
}

function ser(
  chart: DrawnChart,
  index: number,
  nameOf: TabNames,
  { looks, labels: shown, after = '' }: Parts,
): string {
  const { name, cells } = at(chart, index);
  const called =
    typeof name === 'string'
      ? `<c:v>${xmlEscaped(name)}</c:v>`
      : `<c:strRef>${reference(name, nameOf)}${texts(name)}</c:strRef>`;
  const categories = chart.labels
    ? `<c:cat><c:strRef>${reference(chart.labels, nameOf)}${texts(chart.labels)}</c:strRef></c:cat>`
    : '';
  const values = `<c:val><c:numRef>${reference(cells, nameOf)}${numbers(cells)}</c:numRef></c:val>`;
  return `<c:ser>${value('idx', index)}${value('order', index)}<c:tx>${called}</c:tx>${looks}${shown}${categories}${values}${after}</c:ser>`;
}

interface LabelLooks {
  readonly place?: string;
  readonly color?: string;
}

/** @param fills of the points, where each has its own */
function labels(
  font: string,
  kind: 'none' | 'value' | 'share',
  looks: LabelLooks,
  fills: readonly string[] = [],
): string {
  if (kind === 'none') return `<c:dLbls>${flags(kind)}</c:dLbls>`;
  const label = ({ place, color }: LabelLooks) =>
    [
      kind === 'share' ? '<c:numFmt formatCode="0.0%" sourceLinked="0"/>' : '',
      letters({ font, size: LABEL_SIZE, ...(color && { color }) }),
      place ? value('dLblPos', place) : '',
      flags(kind),
    ].join('');
  const each = fills.map(
    (fill, index) => `<c:dLbl>${value('idx', index)}${label({ color: inkOn(fill) })}</c:dLbl>`,
  );
  return `<c:dLbls>${each.join('')}${label(looks)}</c:dLbls>`;
}

function flags(kind: 'none' | 'value' | 'share'): string {
  const shown = {
    showLegendKey: 0,
    showVal: kind === 'value' ? 1 : 0,
    showCatName: 0,
    showSerName: 0,
    showPercent: kind === 'share' ? 1 : 0,
    showBubbleSize: 0,
  };
  return Object.entries(shown)
    .map(([name, on]) => value(name, on))
    .join('');
}

function reference({ sheetId, zone }: Cells, nameOf: TabNames): string {
  return `<c:f>${xmlEscaped(quotedTab(nameOf(sheetId)))}!${absolute(zone)}</c:f>`;
}

function absolute({ top, left, bottom, right }: Zone): string {
  const first = `$${columnLetters(left)}$${top + 1}`;
  return top === bottom && left === right
    ? first
    : `${first}:$${columnLetters(right)}$${bottom + 1}`;
}

function texts({ displays }: Cells): string {
  const points = displays.map((text, i) => point(i, text)).join('');
  return `<c:strCache>${value('ptCount', displays.length)}${points}</c:strCache>`;
}

/** Blank is not zero: it has no point. */
function numbers({ values, format }: Cells): string {
  const points = values.map((each, i) => (typeof each === 'number' ? point(i, each) : ''));
  const code = `<c:formatCode>${xmlEscaped(format)}</c:formatCode>`;
  return `<c:numCache>${code}${value('ptCount', values.length)}${points.join('')}</c:numCache>`;
}

function point(index: number, content: string | number): string {
  return `<c:pt idx="${index}"><c:v>${xmlEscaped(String(content))}</c:v></c:pt>`;
}

function own(index: number): string {
  return COLORS[index % COLORS.length] ?? '0072B2';
}

function at({ series }: DrawnChart, index: number): DrawnSeries {
  const found = series[index];
  if (!found) throw new Error(`The chart has no series ${index}.`);
  return found;
}
