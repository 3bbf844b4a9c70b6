import type { ChartLayout } from '../layout';
import { BLANK, type LayoutBuilder, textHeight } from '../layout-builder';
import { type Stretch, stretches } from '../stretches';
import type { Chart } from './chart';

/** A chart and where it stands; what it is drawn from may be written later. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly place: Pick<ChartLayout, 'row' | 'column' | 'width' | 'height'>;
}

const LEAST_HEIGHT = 300;
/** A row of Excel is no higher than 546 pixels. */
const MOST_HEIGHT = 540;
const GAP = 10;
/** Size of the letters under a chart. */
const CAPTION_POINTS = 10;

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
  return placed;
}

function addRow(
  builder: LayoutBuilder,
  items: readonly (Chart | string)[],
  columns: readonly Stretch[],
): PlacedChart[] {
  const places = items.flatMap((item, at) => {
    const stretch = columns[at];
    return stretch
      ? [{ item, stretch, width: builder.widthOf(stretch.column, stretch.columns) }]
      : [];
  });
  const drawn = places.filter(({ item }) => !isSentence(item));
  const sentenceHeight = Math.max(
    ...places.map(({ item, width }) => (isSentence(item) ? textHeight(item, width) + 12 : 0)),
  );
  const height =
    drawn.length > 0
      ? Math.max(...drawn.map(({ item }) => (isSentence(item) ? 0 : chartHeight(item))))
      : sentenceHeight;
  const row = builder.spans(
    places.map(({ item, stretch }) => ({
      ...stretch,
      cell: isSentence(item) ? { value: item, style: 'noChart' } : BLANK,
    })),
    height,
  );
  const captions = places.map(({ item }) => (isSentence(item) ? '' : captionOf(item)));
  if (drawn.length > 0) {
    const heights = places.map(({ width }, at) =>
      textHeight(captions[at] ?? '', width, CAPTION_POINTS),
    );
    builder.spans(
      places.map(({ stretch }, at) => ({
        ...stretch,
        cell: { value: captions[at] ?? '', style: 'note' },
      })),
      Math.max(...heights),
    );
    builder.keepTogether(row, row + 1);
  }
  builder.gap(GAP);
  return places.flatMap(({ item, stretch, width }) =>
    isSentence(item)
      ? []
      : [{ chart: item, place: { row, column: stretch.column, width: width - GAP, height } }],
  );
}

/** Lying bars need room for their names; title, axis and legend take the rest. */
function chartHeight({ kind, labels, series }: Chart): number {
  if (kind !== 'bar' && kind !== 'stackedBar') return LEAST_HEIGHT;
  const bar = kind === 'bar' ? 12 + 16 * series.length : 32;
  return Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, 110 + bar * labels.values.length));
}

function isSentence(item: Chart | string): item is string {
  return typeof item === 'string';
}

function captionOf({ captions }: Chart): string {
  return captions.filter((caption) => caption !== '').join(' ');
}
