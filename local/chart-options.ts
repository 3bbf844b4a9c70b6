/** Options of charts as Google names them: https://developers.google.com/apps-script/chart-configuration-options */

import type { ChartData } from './store';

/** What the host draws or keeps knowingly. Others are refused: they would be silently missing here. */
const MODELLED = new Set([
  ...['title', 'titleTextStyle', 'legend', 'colors', 'fontName', 'width', 'height'],
  ...['series', 'hAxis', 'vAxis', 'vAxes', 'isStacked', 'pieHole', 'pieSliceText'],
  ...['useFirstColumnAsDomain'],
]);

/** @throws Error for an option that nothing here looks at */
export function assertModelled(name: string): void {
  const [first = ''] = name.split('.');
  if (!MODELLED.has(first)) {
    throw new Error(`chưa mô phỏng: EmbeddedChartBuilder.setOption('${name}')`);
  }
}

/** `legend.position` and `{ position }` under `legend` say the same in Google's options. */
export function option({ options }: Pick<ChartData, 'options'>, path: string): unknown {
  if (path in options) return options[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[key]
          : undefined,
      options,
    );
}
