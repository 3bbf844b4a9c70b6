import type { ChartLayout, Layout } from '../reports/layout';
import type { Tab } from './book';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const METADATA_KEY = 'soUyThac.charts';
/** Told apart in grey print and by colour-blind readers (Okabe and Ito's palette, darkest first). */
const COLORS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];

/**
 * Writes the charts of a layout. The ids that Google gave are kept with the tab: the next build
 * changes those charts in place, adds what is new and removes what the layout no longer has. Charts
 * that people added themselves are not touched.
 */
export function writeCharts(tab: Tab, layout: Layout): void {
  const metadata = tab
    .getDeveloperMetadata()
    .find((candidate) => candidate.getKey() === METADATA_KEY);
  const known = readKnown(metadata?.getValue() ?? '');
  if (layout.charts.length === 0 && Object.keys(known).length === 0) return;
  const present = new Map(tab.getCharts().map((chart) => [chart.getChartId(), chart]));
  for (const [id, chartId] of Object.entries(known)) {
    const chart = chartId === null ? undefined : present.get(chartId);
    if (chart && !layout.charts.some((wanted) => wanted.id === id)) tab.removeChart(chart);
  }
  const kept: Record<string, number | null> = {};
  for (const wanted of layout.charts) {
    kept[wanted.id] = writeChart(tab, wanted, present.get(known[wanted.id] ?? -1) ?? null, present);
  }
  const text = JSON.stringify(kept);
  if (metadata) metadata.setValue(text);
  else
    tab.addDeveloperMetadata(
      METADATA_KEY,
      text,
      SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
    );
}

function writeChart(
  tab: Tab,
  wanted: ChartLayout,
  existing: Chart | null,
  present: Map<number | null, Chart>,
): number | null {
  if (existing) {
    const builder = existing.modify().clearRanges();
    tab.updateChart(described(builder as unknown as Builder, tab, wanted).build());
    return existing.getChartId();
  }
  tab.insertChart(described(tab.newChart(), tab, wanted).build());
  // Google gives the id on inserting, so the new one is the id that was not there before.
  const added = tab.getCharts().find((chart) => !present.has(chart.getChartId()));
  if (!added) return null;
  present.set(added.getChartId(), added);
  return added.getChartId();
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

function readKnown(text: string): Record<string, number | null> {
  if (text === '') return {};
  const known: unknown = JSON.parse(text);
  return typeof known === 'object' && known !== null ? (known as Record<string, number>) : {};
}
