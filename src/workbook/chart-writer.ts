import type { ChartAxis, ChartKind, ChartLayout, ChartTone, Layout } from '../reports/layout';
import type { Tab } from './book';
import { FONT } from './layout-styles';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/**
 * From dark to light, so that they stay apart in grey print, in hues that colour-blind people tell
 * apart: blues and an orange. What alarms is dark too and stands far from the dark blue.
 */
const COLORS: Readonly<Record<ChartTone, string>> = {
  dark: '#0b4f8a',
  middle: '#5b9bd5',
  light: '#b7d3ee',
  target: '#f2b134',
  alarm: '#8a3b00',
};
const SLICES = ['#0b4f8a', '#f2b134', '#5b9bd5', '#8a3b00', '#b7d3ee'];
/** The letters of axes, legends and values on charts. */
const TEXT = { color: '#202124', fontSize: 11 };

/** Where the charts of a build go, told before they are made: one that is cut short left some there. */
export type ChartPlaces = Readonly<Record<string, Pick<ChartLayout, 'row' | 'column'>>>;

export function chartPlaces({ charts }: Layout): ChartPlaces {
  return Object.fromEntries(charts.map(({ id, row, column }) => [id, { row, column }]));
}

/** What is known of charts of earlier builds. */
interface KnownCharts {
  /** Chart of the layout → Google's chart id. */
  readonly charts: Readonly<Record<string, number>>;
  /** Of a build that was cut short. */
  readonly pending: ChartPlaces;
}

/**
 * Writes the charts of a layout: changes those known from earlier builds in place, adds what is new,
 * removes what the layout no longer has. Charts that people added themselves are not touched.
 *
 * @param found 'all ours' where the first build of a tab was cut short: it left charts that nothing knows of
 *
 * @returns chart of the layout → Google's chart id
 */
export function writeCharts(
  tab: Tab,
  layout: Layout,
  found: KnownCharts | 'all ours',
): Record<string, number> {
  const { charts: known, pending } =
    found === 'all ours' ? { charts: {}, pending: chartPlaces(layout) } : found;
  const isFirst = Object.keys(known).length === 0 && Object.keys(pending).length === 0;
  if (layout.charts.length === 0 && isFirst) return {};
  const present = isFirst ? [] : tab.getCharts();
  const ours = ownCharts(present, known, pending);
  if (found === 'all ours') {
    const placed = new Set(ours.values());
    for (const chart of present) if (!placed.has(chart)) tab.removeChart(chart);
  }
  for (const [id, chart] of ours) {
    if (!layout.charts.some((wanted) => wanted.id === id)) tab.removeChart(chart);
  }
  const missing: ChartLayout[] = [];
  const kept: Record<string, number> = {};
  for (const wanted of layout.charts) {
    const chart = ours.get(wanted.id);
    const chartId = chart?.getChartId() ?? null;
    if (chart && chartId !== null) {
      changeChart(tab, chart, wanted);
      kept[wanted.id] = chartId;
    } else missing.push(wanted);
  }
  return { ...kept, ...addCharts(tab, missing) };
}

/** By their ids, or by their places where they were made and their ids not remembered any more. */
function ownCharts(
  present: readonly Chart[],
  known: KnownCharts['charts'],
  pending: ChartPlaces,
): Map<string, Chart> {
  const ids = new Map(Object.entries(known).map(([id, chartId]) => [chartId, id]));
  const ours = new Map<string, Chart>();
  for (const chart of present) {
    const id =
      ids.get(chart.getChartId() ?? 0) ??
      Object.keys(pending).find((each) => !(each in known) && isAt(chart, pending[each]));
    if (id !== undefined) ours.set(id, chart);
  }
  return ours;
}

function isAt(chart: Chart, place: ChartPlaces[string] | undefined): boolean {
  const at = chart.getContainerInfo();
  return at.getAnchorRow() === place?.row && at.getAnchorColumn() === place?.column;
}

function changeChart(tab: Tab, chart: Chart, wanted: ChartLayout): void {
  const builder = chart.modify().clearRanges();
  tab.updateChart(described(builder as unknown as Builder, tab, wanted).build());
}

/** Google gives ids on inserting; what was inserted last at a place is the newest there. */
function addCharts(tab: Tab, charts: readonly ChartLayout[]): Record<string, number> {
  if (charts.length === 0) return {};
  for (const wanted of charts) tab.insertChart(described(tab.newChart(), tab, wanted).build());
  const present = tab.getCharts();
  const ids: Record<string, number> = {};
  for (const wanted of charts) {
    const chartId = present
      .filter((chart) => isAt(chart, wanted))
      .pop()
      ?.getChartId();
    if (typeof chartId === 'number') ids[wanted.id] = chartId;
  }
  return ids;
}

/** The names of options are those of https://developers.google.com/apps-script/chart-configuration-options. */
function described(builder: Builder, tab: Tab, wanted: ChartLayout): Builder {
  const { kind } = wanted;
  const isPie = kind === 'pie' || kind === 'doughnut';
  for (const { row, column, rows, columns } of wanted.data) {
    builder.addRange(tab.getRange(row, column, rows, columns));
  }
  builder
    .setChartType(chartType(kind))
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(0)
    .setOption('useFirstColumnAsDomain', true)
    .setOption('title', wanted.title)
    .setOption('titleTextStyle', { ...TEXT, fontSize: 13, bold: true })
    .setOption('legend', { position: legendOf(wanted), textStyle: TEXT })
    .setOption('fontName', FONT)
    .setOption('width', wanted.width)
    .setOption('height', wanted.height)
    .setPosition(wanted.row, wanted.column, 0, 0);
  return isPie ? asPie(builder, kind) : withAxes(builder, wanted);
}

function asPie(builder: Builder, kind: ChartKind): Builder {
  return builder
    .setOption('colors', SLICES)
    .setOption('pieHole', kind === 'doughnut' ? 0.5 : 0)
    .setOption('pieSliceText', 'percentage');
}

function withAxes(builder: Builder, wanted: ChartLayout): Builder {
  const { kind, valueAxis, rightAxis } = wanted;
  const series = wanted.series.map(({ name, tone, drawn, axis, labelled }) => ({
    labelInLegend: name,
    color: COLORS[tone],
    ...(drawn === undefined ? {} : { type: drawn === 'line' ? 'line' : 'bars' }),
    ...(drawn === 'line' ? { pointSize: 6 } : {}),
    targetAxisIndex: axis === 'right' ? 1 : 0,
    // Both are needed: one says what is written, the other that it is.
    ...(labelled ? { dataLabel: 'value', hasAnnotations: true } : {}),
  }));
  const isLying = kind === 'bar' || kind === 'stackedBar';
  const names = { textStyle: TEXT };
  const left = axisOptions(valueAxis);
  builder
    .setOption('isStacked', kind === 'stackedBar')
    .setOption('series', { ...series })
    .setOption('hAxis', isLying ? left : names)
    .setOption('vAxis', isLying ? names : left);
  if (rightAxis) builder.setOption('vAxes', { 0: left, 1: axisOptions(rightAxis) });
  return builder;
}

/** From 0: a bar that begins elsewhere tells a lie. Below it where there are negative values. */
function axisOptions({ title, format, max }: ChartAxis): object {
  const end = max === undefined ? {} : { maxValue: max };
  return { title, format, minValue: 0, ...end, textStyle: TEXT, titleTextStyle: TEXT };
}

/** One series needs no legend: the title says what it is. */
function legendOf({ kind, series }: ChartLayout): string {
  if (kind === 'pie' || kind === 'doughnut') return 'right';
  return series.length > 1 ? 'bottom' : 'none';
}

function chartType(kind: ChartKind): GoogleAppsScript.Charts.ChartType {
  const types = Charts.ChartType;
  switch (kind) {
    case 'bar':
    case 'stackedBar':
      return types.BAR;
    case 'column':
      return types.COLUMN;
    case 'pie':
    case 'doughnut':
      return types.PIE;
    case 'line':
      return types.LINE;
    case 'combo':
      return types.COMBO;
  }
}
