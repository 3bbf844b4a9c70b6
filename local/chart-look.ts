/** What Google's options say of a drawing that the engine's definition has no word for. */

import { option } from './chart-options';
import type { ChartData } from './store';

/** The key of the engine's chart definition under which it travels to the page. */
export const LOOK = 'googleLook';

export interface ChartLook {
  readonly font: string | null;
  /** Number formats of axes; null: that of the cells. */
  readonly formats: Readonly<Record<'x' | 'y' | 'y1', string | null>>;
  /** By series: whether its values stand beside its bars or points. */
  readonly labelled: readonly boolean[];
}

export function chartLook(chart: Pick<ChartData, 'options' | 'type'>, series: number): ChartLook {
  const text = (path: string): string | null => {
    const value = option(chart, path);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    font: text('fontName'),
    formats: {
      x: text('hAxis.format'),
      y: text('vAxes.0.format') ?? text('vAxis.format'),
      y1: text('vAxes.1.format'),
    },
    labelled: Array.from({ length: series }, (_, i) =>
      chart.type === 'PIE'
        ? text('pieSliceText') !== 'none'
        : text(`series.${i}.dataLabel`) === 'value',
    ),
  };
}
