/** Axes in Excel's chart file. */

import { xmlEscaped } from '../xml-text';
import type { DrawnChart, DrawnSeries } from './drawn-chart';
import { letters, lined, title, value } from './xml';

export interface AxisIds {
  readonly names: number;
  readonly values: number;
}

export const LEFT: AxisIds = { names: 17_781_237, values: 88_853_993 };
export const RIGHT: AxisIds = { names: 17_781_238, values: 88_853_994 };

const LETTERS = 10;
const GRID = 'D9DDE3';
const EDGE = '9AA0A6';

/** The axes by the left (or at the bottom of lying bars), where the names are. */
export function mainAxes(chart: DrawnChart): string {
  const { horizontal, axes } = chart;
  const names = namesAxis(chart, LEFT, { at: horizontal ? 'l' : 'b', hidden: false });
  const values = valuesAxis(chart, LEFT, {
    axis: horizontal ? axes.x : axes.y,
    at: horizontal ? 'b' : 'l',
    // Names of lying bars go from the top down, so the far end of theirs is the bottom.
    crosses: horizontal ? 'max' : 'autoZero',
    grid: true,
    series: chart.series.filter(({ onRight }) => !onRight),
  });
  return names + values;
}

export function rightAxes(chart: DrawnChart): string {
  return (
    valuesAxis(chart, RIGHT, {
      axis: chart.axes.y1,
      at: 'r',
      crosses: 'max',
      grid: false,
      series: chart.series.filter(({ onRight }) => onRight),
    }) + namesAxis(chart, RIGHT, { at: 'b', hidden: true })
  );
}

function namesAxis(
  { font, horizontal, axes }: DrawnChart,
  ids: AxisIds,
  { at, hidden }: { readonly at: string; readonly hidden: boolean },
): string {
  const named = horizontal ? axes.y.title : axes.x.title;
  return [
    '<c:catAx>',
    value('axId', ids.names),
    `<c:scaling>${value('orientation', horizontal ? 'maxMin' : 'minMax')}</c:scaling>`,
    value('delete', hidden ? 1 : 0),
    value('axPos', at),
    named && !hidden ? title(named, { font, size: LETTERS }) : '',
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    // Below all values, also where some are negative.
    value('tickLblPos', 'low'),
    lined(EDGE, 0.75),
    letters({ font, size: LETTERS }),
    value('crossAx', ids.values),
    value('crosses', 'autoZero'),
    value('auto', 1),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', 0),
    '</c:catAx>',
  ].join('');
}

interface ValuesAxis {
  readonly axis: DrawnChart['axes']['y'];
  readonly at: string;
  readonly crosses: string;
  readonly grid: boolean;
  readonly series: readonly DrawnSeries[];
}

function valuesAxis(
  { font }: DrawnChart,
  ids: AxisIds,
  { axis, at, crosses, grid, series }: ValuesAxis,
): string {
  const max = axis.max === undefined ? '' : value('max', axis.max);
  const format = xmlEscaped(axis.format ?? 'General');
  return [
    '<c:valAx>',
    value('axId', ids.values),
    `<c:scaling>${value('orientation', 'minMax')}${max}${fromZero(series) ? value('min', 0) : ''}</c:scaling>`,
    value('delete', 0),
    value('axPos', at),
    grid ? `<c:majorGridlines>${lined(GRID, 0.75)}</c:majorGridlines>` : '',
    axis.title ? title(axis.title, { font, size: LETTERS }) : '',
    `<c:numFmt formatCode="${format}" sourceLinked="${axis.format === null ? 1 : 0}"/>`,
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    letters({ font, size: LETTERS }),
    value('crossAx', ids.names),
    value('crosses', crosses),
    value('crossBetween', 'between'),
    '</c:valAx>',
  ].join('');
}

/** Excel would begin an axis elsewhere where values lie close together: such bars tell a lie. */
function fromZero(series: readonly DrawnSeries[]): boolean {
  return series.every(({ cells }) =>
    cells.values.every((each) => typeof each !== 'number' || each >= 0),
  );
}
