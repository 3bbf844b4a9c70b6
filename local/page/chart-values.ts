/** A plugin of Chart.js: values beside bars and points, where Google writes them. */

import type { ValueOptions } from '../engine/chart-drawing';

/** What Chart.js tells of a drawn bar, point or slice. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
  readonly width?: number;
  readonly options: { readonly backgroundColor?: unknown };
  tooltipPosition(useFinal: boolean): { readonly x: number | null; readonly y: number | null };
}

interface DrawnChart {
  readonly ctx: CanvasRenderingContext2D;
  readonly options: {
    readonly indexAxis?: 'x' | 'y';
    readonly font?: { readonly family?: string };
  };
  readonly data: { readonly datasets: readonly { readonly data: readonly unknown[] }[] };
  getDatasetMeta(dataset: number): {
    readonly type: string;
    readonly hidden: boolean | null;
    readonly data: readonly Mark[];
  };
  isDatasetVisible(dataset: number): boolean;
}

const SIZE = 12;
const INK = '#202124';

export const chartValues = {
  id: 'googleValues',
  afterDatasetsDraw(chart: DrawnChart, _: unknown, values: ValueOptions): void {
    if (!values.labelled) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = `${SIZE}px ${chart.options.font?.family ?? 'sans-serif'}`;
    chart.data.datasets.forEach(({ data }, dataset) => {
      if (!values.labelled[dataset] || !chart.isDatasetVisible(dataset)) return;
      const { type, data: marks } = chart.getDatasetMeta(dataset);
      marks.forEach((mark, at) => {
        const value = data[at];
        if (typeof value !== 'number' || Number.isNaN(value)) return;
        write(ctx, values.text(value, dataset), placeOf(mark, value, { type, values, chart }));
      });
    });
    ctx.restore();
  },
};

interface Place {
  readonly x: number;
  readonly y: number;
  readonly align: CanvasTextAlign;
  readonly ink: string;
  /** Behind the letters, so that they can be read over lines; null inside a bar. */
  readonly halo: string | null;
  /** Nothing is written where the text is wider. */
  readonly room: number;
}

interface About {
  readonly type: string;
  readonly values: ValueOptions;
  readonly chart: DrawnChart;
}

function placeOf(mark: Mark, value: number, { type, values, chart }: About): Place {
  const outside = { ink: INK, halo: '#ffffff', room: Number.POSITIVE_INFINITY };
  const sign = value < 0 ? -1 : 1;
  if (type === 'pie' || type === 'doughnut') {
    const { x, y } = mark.tooltipPosition(true);
    return { x: x ?? 0, y: y ?? 0, align: 'center', ink: inkOn(mark), halo: null, room: 60 };
  }
  if (type === 'bar' && values.stacked) {
    const base = mark.base ?? mark.x;
    const room = Math.abs(mark.x - base) - 4;
    return {
      x: (mark.x + base) / 2,
      y: mark.y,
      align: 'center',
      ink: inkOn(mark),
      halo: null,
      room,
    };
  }
  if (type === 'bar' && chart.options.indexAxis === 'y') {
    return { ...outside, x: mark.x + 5 * sign, y: mark.y, align: sign < 0 ? 'right' : 'left' };
  }
  return { ...outside, x: mark.x, y: mark.y - 10 * sign, align: 'center' };
}

function write(ctx: CanvasRenderingContext2D, text: string, place: Place): void {
  if (ctx.measureText(text).width > place.room) return;
  ctx.textAlign = place.align;
  ctx.textBaseline = 'middle';
  if (place.halo !== null) {
    ctx.lineWidth = 3;
    ctx.strokeStyle = place.halo;
    ctx.strokeText(text, place.x, place.y);
  }
  ctx.fillStyle = place.ink;
  ctx.fillText(text, place.x, place.y);
}

/** White on what is dark. */
function inkOn({ options: { backgroundColor } }: Mark): string {
  const parts = /^#(..)(..)(..)$/.exec(String(backgroundColor));
  if (!parts) return INK;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? '#ffffff' : INK;
}
