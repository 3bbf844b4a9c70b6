/**
 * Charts drawn as Google draws them: names in full (the engine cuts them at 20 letters), number
 * formats of axes, one font, values outside of bars.
 */

import { type ChartLook, LOOK } from '../chart-look';
import type { Engine, Locale } from './engine';

/** The options of Chart.js's plugin "googleValues"; local/page/chart-values.ts draws them. */
export interface ValueOptions {
  readonly labelled: readonly boolean[];
  readonly stacked: boolean;
  readonly text: (value: number, dataset: number) => string;
}

interface Scale {
  grace?: string;
  stacked?: boolean;
  ticks?: {
    callback?: (this: { getLabelForValue(value: number): string }, value: number) => unknown;
    autoSkip?: boolean;
    maxTicksLimit?: number;
    font?: object;
  };
}

interface Dataset {
  data: readonly unknown[];
  yAxisID?: string;
  maxBarThickness?: number;
  categoryPercentage?: number;
}

interface Drawing {
  type: string;
  data: {
    datasets: Dataset[];
    labels: string[];
  };
  options: {
    indexAxis?: 'x' | 'y';
    font?: object;
    scales?: Record<string, Scale | undefined>;
    plugins: Record<string, unknown> & { title?: { font?: object }; legend?: object };
    layout?: object;
  };
}

interface ChartBuilder {
  allowedDefinitionKeys: readonly string[];
  getRuntime(
    getters: { getLocale(): Locale },
    definition: Readonly<Record<string, unknown>>,
    ...rest: unknown[]
  ): { chartJsConfig: Drawing };
}

const TYPES = ['bar', 'combo', 'line', 'pie'] as const;

export function drawAsGoogle(o: Engine): void {
  for (const type of TYPES) {
    const builder = o.registries.chartTypeRegistry.get(type) as unknown as ChartBuilder;
    const plain = builder.getRuntime;
    builder.allowedDefinitionKeys = [...builder.allowedDefinitionKeys, LOOK];
    builder.getRuntime = (getters, definition, ...rest) => {
      const runtime = plain(getters, definition, ...rest);
      const look = definition[LOOK] as ChartLook | undefined;
      // A chart drawn by hand in the page has none.
      if (look) draw(runtime.chartJsConfig, look, numberWriter(o, getters.getLocale()));
      return runtime;
    };
  }
}

type NumberWriter = (value: number, format: string | null) => string;

function numberWriter(o: Engine, locale: Locale): NumberWriter {
  return (value, format) =>
    o.helpers.formatValue(value, format === null ? { locale } : { locale, format });
}

const LETTERS = 12;
/** Pixels; one bar alone would fill the chart. */
const THICKEST_BAR = 72;
const MOST_TICKS = 7;

function draw(drawing: Drawing, look: ChartLook, write: NumberWriter): void {
  const { options, data } = drawing;
  const isLying = options.indexAxis === 'y';
  const stacked = Object.values(options.scales ?? {}).some((scale) => scale?.stacked);
  const family = look.font ?? undefined;
  options.font = { family, size: LETTERS };
  for (const [id, scale] of Object.entries(options.scales ?? {})) {
    if (!scale?.ticks) continue;
    scale.ticks.font = { family, size: LETTERS };
    if (id === (isLying ? 'y' : 'x')) nameTicks(scale, data.labels.length, isLying);
    else numberTicks(scale, look.formats[id as 'x' | 'y' | 'y1'], stacked, write);
  }
  for (const dataset of data.datasets) {
    dataset.maxBarThickness = THICKEST_BAR;
    dataset.categoryPercentage = 0.8;
  }
  const { title } = options.plugins;
  if (title) title.font = { ...title.font, family };
  const own = options.plugins.chartShowValuesPlugin as
    | { showValues: boolean; callback(value: number, set: object): string }
    | undefined;
  if (!own) return;
  // The engine writes into the bars in the colour of the page.
  options.plugins.chartShowValuesPlugin = { ...own, showValues: false };
  const values: ValueOptions = {
    labelled: look.labelled,
    stacked,
    text: (value, dataset) =>
      drawing.type === 'pie' || drawing.type === 'doughnut'
        ? share(data.datasets[dataset]?.data ?? [], value, write)
        : own.callback(value, {
            xAxisID: 'x',
            yAxisID: data.datasets[dataset]?.yAxisID ?? 'y',
          }),
  };
  options.plugins.googleValues = values;
}

/** Of a line of a name beside a lying bar. */
const NAME_LETTERS = 30;

/** Names in full, on two lines. */
function nameTicks(scale: Scale, count: number, isLying: boolean): void {
  const most = isLying ? NAME_LETTERS : Math.max(10, Math.floor(84 / Math.max(1, count)));
  scale.ticks = {
    ...scale.ticks,
    ...(isLying ? { autoSkip: false } : {}),
    callback(value) {
      return wrapped(this.getLabelForValue(value), most, 2);
    },
  };
}

function numberTicks(
  scale: Scale,
  format: string | null,
  stacked: boolean,
  write: NumberWriter,
): void {
  // Room for the values at the ends of bars.
  if (!stacked) scale.grace = '12%';
  scale.ticks = { ...scale.ticks, maxTicksLimit: MOST_TICKS };
  if (format !== null && scale.ticks) {
    scale.ticks = { ...scale.ticks, callback: (value: number) => write(value, format) };
  }
}

/** A text in lines of so many letters; what does not fit ends with "…". */
export function wrapped(text: string, most: number, lines: number): string[] {
  const done: string[] = [];
  for (const word of text.split(' ')) {
    const last = done[done.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= most) done[done.length - 1] += ` ${word}`;
    else done.push(word);
  }
  if (done.length <= lines) return done;
  const kept = done.slice(0, lines);
  return [...kept.slice(0, -1), `${kept[lines - 1]}…`];
}

function share(all: readonly unknown[], value: number, write: NumberWriter): string {
  const total = all
    .map(Number)
    .filter(Number.isFinite)
    .reduce((sum, each) => sum + each, 0);
  return total === 0 ? '' : write(value / total, '0.0%');
}
