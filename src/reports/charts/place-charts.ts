import type { ChartLayout } from '../layout';
import { type LayoutBuilder, ROW_HEIGHT, textHeight } from '../layout-builder';
import { type Stretch, stretches } from '../stretches';
import type { Chart } from './chart';

/** A chart and where it stands; what it is drawn from may be written later. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly place: Pick<ChartLayout, 'row' | 'column' | 'width' | 'height'>;
}

/** A chart lies over several usual rows: rows of another height cost calls. */
const [LEAST_ROWS, MOST_ROWS] = [11, 24];
/** Lying bars of parts are thick enough to be few. */
const LEAST_STACKED = 9;
/** Between charts side by side, and under them. */
export const CHART_GAP = 8;
/** Size of the letters under a chart, and of a sentence in its place. */
const [CAPTION_POINTS, SENTENCE_POINTS] = [11, 11];

/**
 * Writes charts side by side, each with its captions under it; a sentence stands where there is no
 * chart. They are drawn once `addChartFigures` has written what they show, further down on the page.
 *
 * @param across how many stand in a row over the whole width
 */
export function addCharts(
  builder: LayoutBuilder,
  charts: readonly (Chart | string)[],
  across = 1,
): PlacedChart[] {
  const places = stretches(builder, across);
  const placed: PlacedChart[] = [];
  // Charts first: a sentence between them would leave a hole.
  const ordered = [...charts].sort((a, b) => Number(isSentence(a)) - Number(isSentence(b)));
  for (let first = 0; first < ordered.length; first += across) {
    placed.push(...addRow(builder, ordered.slice(first, first + across), places));
  }
  builder.gap();
  return placed;
}

function addRow(
  builder: LayoutBuilder,
  items: readonly (Chart | string)[],
  columns: readonly Stretch[],
): PlacedChart[] {
  const places = items.flatMap((item, at): Place[] => {
    const stretch = columns[at];
    return stretch ? [{ item, ...stretch, width: widthOf(builder, stretch) }] : [];
  });
  const charts = places.flatMap(({ item, ...place }) =>
    isSentence(item) ? [] : [{ item, place }],
  );
  if (charts.length === 0) {
    addSentences(builder, places);
    return [];
  }
  const rows = Math.max(...charts.map(({ item }) => chartRows(item)));
  const row = builder.nextRow;
  for (let at = 0; at < rows; at++) {
    if (at === Math.floor(rows / 2) && charts.length < places.length) addSentences(builder, places);
    else builder.row([]);
  }
  addCaptions(builder, places);
  builder.keepTogether(row, builder.nextRow - 1);
  return charts.map(({ item, place: { column, width } }) => ({
    chart: item,
    place: { row, column, width: width - CHART_GAP, height: rows * ROW_HEIGHT - CHART_GAP },
  }));
}

interface Place extends Stretch {
  readonly item: Chart | string;
  /** Pixels. */
  readonly width: number;
}

function widthOf(builder: LayoutBuilder, { column, columns }: Stretch): number {
  return builder.widthOf(column, columns);
}

function addSentences(builder: LayoutBuilder, places: readonly Place[]): void {
  const sentences = places.flatMap(({ item, ...place }) =>
    isSentence(item) ? [{ item, place }] : [],
  );
  const heights = sentences.map(({ item, place }) =>
    textHeight(item, place.width, SENTENCE_POINTS),
  );
  builder.spans(
    sentences.map(({ item, place: { column, columns } }) => ({
      ...{ column, columns },
      cell: { value: item, style: 'noChart' },
    })),
    Math.max(...heights),
  );
}

/** A caption of one line needs no cell as wide as its chart: the cells beside it are blank. */
export function addCaptions(builder: LayoutBuilder, places: readonly Place[]): void {
  const captions = places.flatMap(({ item, ...place }) =>
    isSentence(item) ? [] : [{ place, text: captionOf(item) }],
  );
  const height = Math.max(
    ...captions.map(({ text, place }) => textHeight(text, place.width, CAPTION_POINTS)),
  );
  const isLong = height > ROW_HEIGHT;
  builder.spans(
    captions.map(({ text, place: { column, columns } }) => ({
      ...{ column, columns: isLong ? columns : 1 },
      cell: { value: text, style: isLong ? 'note' : 'caption' },
    })),
    height,
  );
}

/** Lying bars need room for their names; title, axis and legend take the rest. */
export function chartRows({ kind, labels, series }: Chart): number {
  if (kind !== 'bar' && kind !== 'stackedBar') return LEAST_ROWS;
  const bar = kind === 'bar' ? 14 + 12 * series.length : 28;
  const rows = Math.ceil((80 + bar * labels.values.length) / ROW_HEIGHT);
  return Math.min(MOST_ROWS, Math.max(kind === 'bar' ? LEAST_ROWS : LEAST_STACKED, rows));
}

function isSentence(item: Chart | string): item is string {
  return typeof item === 'string';
}

function captionOf({ captions }: Chart): string {
  return captions.filter((caption) => caption !== '').join(' ');
}
