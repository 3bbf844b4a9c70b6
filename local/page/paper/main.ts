/** Runs in the browser that makes a PDF: draws the charts into the places that wait for them. */
import type { ChartGetters } from '../../engine/chart-plugin';
import type { Model } from '../../engine/engine';
import { installEngine } from '../../engine/install';
import { chartValues } from '../chart-values';

/** Dots of a chart for each pixel of the tab: 384 to the inch. */
const SHARPNESS = 4;

/** @param data a workbook of the engine with the charts and their cells */
async function drawCharts(data: object): Promise<void> {
  console.debug = () => undefined;
  installEngine(o_spreadsheet);
  await Promise.all([...document.fonts].map((font) => font.load()));
  const model = new o_spreadsheet.Model(data, { mode: 'readonly' });
  for (const { register } of o_spreadsheet.registries.chartJsExtensionRegistry.getAll()) {
    register(Chart as unknown as Parameters<typeof register>[0]);
  }
  Chart.register(chartValues as unknown as Parameters<typeof Chart.register>[0]);
  Chart.defaults.locale = model.getters.getLocale().code.replace('_', '-');
  for (const place of document.querySelectorAll<HTMLElement>('[data-chart]')) draw(model, place);
}

function draw(model: Model, place: HTMLElement): void {
  const chartId = place.dataset.chart ?? '';
  const runtime = model.getters.getChartRuntime(chartId);
  if (!('chartJsConfig' in runtime)) return;
  Chart.defaults.font.family = familyOf(model, chartId);
  const canvas = document.createElement('canvas');
  place.append(canvas);
  const config = runtime.chartJsConfig;
  new Chart(canvas, {
    ...config,
    options: {
      ...config.options,
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: SHARPNESS,
    },
  } as ConstructorParameters<typeof Chart>[1]);
}

function familyOf(model: Model, chartId: string): string {
  const kept = (model.getters as unknown as ChartGetters).getChartExtras(chartId);
  const name = kept?.options.fontName;
  return typeof name === 'string' ? `'${name.replace(/[^\p{L}\p{N} -]/gu, '')}', serif` : 'Arial';
}

Object.assign(window, { drawCharts });
