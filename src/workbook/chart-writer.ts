import type { ChartLayout, Layout } from '../reports/layout';
import type { Tab } from './book';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Told apart in grey print and by colour-blind readers (Okabe and Ito's palette, darkest first). */
const COLORS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];

/**
 * Writes the charts of a layout: changes those known from the last build in place, adds what is new,
 * removes what the layout no longer has. Charts that people added themselves are not touched.
 *
 * @param known chart of the layout → Google's chart id, from the last build
 * @returns the same for this build
 */
export function writeCharts(
  tab: Tab,
  layout: Layout,
  known: Readonly<Record<string, number>>,
): Record<string, number> {
  if (layout.charts.length === 0 && Object.keys(known).length === 0) return {};
  const present = new Map(tab.getCharts().map((chart) => [chart.getChartId(), chart]));
  for (const [id, chartId] of Object.entries(known)) {
    const chart = present.get(chartId);
    if (chart && !layout.charts.some((wanted) => wanted.id === id)) tab.removeChart(chart);
  }
  const missing: ChartLayout[] = [];
  const kept: Record<string, number> = {};
  for (const wanted of layout.charts) {
    const chartId = known[wanted.id];
    const chart = chartId === undefined ? undefined : present.get(chartId);
    if (chart && chartId !== undefined) {
      changeChart(tab, chart, wanted);
      kept[wanted.id] = chartId;
    } else missing.push(wanted);
  }
  return { ...kept, ...addCharts(tab, missing, new Set(present.keys())) };
}

function changeChart(tab: Tab, chart: Chart, wanted: ChartLayout): void {
  const builder = chart.modify().clearRanges();
  tab.updateChart(described(builder as unknown as Builder, tab, wanted).build());
}

/** Google gives ids on inserting and in that order, so the new ones are those not there before. */
function addCharts(
  tab: Tab,
  charts: readonly ChartLayout[],
  before: ReadonlySet<number | null>,
): Record<string, number> {
  if (charts.length === 0) return {};
  for (const wanted of charts) tab.insertChart(described(tab.newChart(), tab, wanted).build());
  const added = tab.getCharts().filter((chart) => !before.has(chart.getChartId()));
  const ids: Record<string, number> = {};
  charts.forEach((wanted, index) => {
    const chartId = added[index]?.getChartId();
    if (typeof chartId === 'number') ids[wanted.id] = chartId;
  });
  return ids;
}

function described(builder: Builder, tab: Tab, wanted: ChartLayout): Builder {
  const { data } = wanted;
  const horizontal = wanted.kind === 'bar';
  const valueAxis = { title: wanted.valueAxis, minValue: 0 };
  return builder
    .setChartType(chartType(wanted.kind))
    .addRange(tab.getRange(data.row, data.column, data.rows, data.columns))
    .setNumHeaders(1)
    .setOption('title', wanted.title)
    .setOption('legend', { position: wanted.kind === 'pie' ? 'right' : legendFor(data.columns) })
    .setOption(horizontal ? 'hAxis' : 'vAxis', valueAxis)
    .setOption('colors', COLORS)
    .setOption('fontName', 'Times New Roman')
    .setOption('width', wanted.width)
    .setOption('height', wanted.height)
    .setPosition(wanted.row, wanted.column, 0, 0);
}

/** One series needs no legend: the title says what it is. */
function legendFor(columns: number): string {
  return columns > 2 ? 'bottom' : 'none';
}

function chartType(kind: ChartLayout['kind']): GoogleAppsScript.Charts.ChartType {
  const types = Charts.ChartType;
  switch (kind) {
    case 'bar':
      return types.BAR;
    case 'column':
      return types.COLUMN;
    case 'pie':
      return types.PIE;
    case 'line':
      return types.LINE;
    case 'combo':
      return types.COMBO;
  }
}
