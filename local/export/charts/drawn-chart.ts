/** What Excel's file says of a chart, read from the workbook. */

import { type ChartLook, LOOK } from '../../chart-look';
import type { EngineStore } from '../../engine/store';
import type { StoredValue, Zone } from '../../store';

/** Cells with what stands in them, so that a reader that computes nothing draws the chart too. */
export interface Cells {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly values: readonly StoredValue[];
  readonly displays: readonly string[];
  readonly format: string;
}

export interface DrawnSeries {
  readonly name: string | Cells;
  readonly cells: Cells;
  readonly color: string | undefined;
  readonly isLine: boolean;
  readonly onRight: boolean;
  readonly labelled: boolean;
}

interface Axis {
  readonly title: string;
  readonly format: string | null;
  readonly max: number | undefined;
}

export interface DrawnChart {
  readonly type: 'bar' | 'line' | 'combo' | 'pie';
  readonly title: string;
  readonly titleSize: number | undefined;
  readonly font: string;
  readonly legend: string;
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly doughnut: boolean;
  readonly slices: readonly string[];
  readonly labels: Cells | undefined;
  readonly series: readonly DrawnSeries[];
  readonly axes: Readonly<Record<'x' | 'y' | 'y1', Axis>>;
}

interface Definition {
  readonly type: string;
  readonly title?: { readonly text?: string; readonly fontSize?: number };
  readonly legendPosition?: string;
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  readonly isDoughnut?: boolean;
  readonly slicesColors?: readonly string[];
  readonly axesDesign?: Readonly<
    Partial<Record<'x' | 'y' | 'y1', { title?: { text?: string }; max?: number }>>
  >;
  readonly dataSetStyles?: Readonly<Record<string, { type?: string } | undefined>>;
  readonly [LOOK]?: ChartLook;
}

/** The engine's own words for a file: headers are taken off the ranges. */
interface ForExcel {
  readonly dataSets: readonly {
    readonly range: string;
    readonly label?: { readonly text?: string; readonly reference?: string };
    readonly backgroundColor?: string;
    readonly rightYAxis?: boolean;
  }[];
  readonly labelRange?: string;
}

const TYPES = new Set(['bar', 'line', 'combo', 'pie']);

/** Undefined for a chart of another type: the engine writes those. */
export function drawnChart(
  store: EngineStore,
  sheetId: string,
  chartId: string,
): DrawnChart | undefined {
  const { getters } = store;
  const definition = getters.getChartDefinition(chartId) as unknown as Definition;
  if (!TYPES.has(definition.type)) return undefined;
  const chart = getters.getChart(chartId) as unknown as {
    getDefinitionForExcel(getters: unknown): ForExcel;
  };
  const { dataSets, labelRange } = chart.getDefinitionForExcel(getters);
  const look = definition[LOOK];
  const type = definition.type as DrawnChart['type'];
  const cells = (text: string) => cellsOf(store, sheetId, text);
  return {
    type,
    title: definition.title?.text ?? '',
    titleSize: definition.title?.fontSize,
    font: look?.font ?? 'Arial',
    legend: definition.legendPosition ?? 'none',
    horizontal: definition.horizontal === true,
    stacked: definition.stacked === true,
    doughnut: definition.isDoughnut === true,
    slices: definition.slicesColors ?? [],
    labels: labelRange ? cells(labelRange) : undefined,
    series: dataSets.map(({ range, label, backgroundColor, rightYAxis }, index) => ({
      name: label?.reference ? cells(label.reference) : (label?.text ?? ''),
      cells: cells(range),
      color: backgroundColor,
      isLine:
        type === 'line' || (type === 'combo' && definition.dataSetStyles?.[index]?.type === 'line'),
      onRight: rightYAxis === true,
      labelled: look?.labelled[index] ?? false,
    })),
    axes: {
      x: axisOf(definition, 'x'),
      y: axisOf(definition, 'y'),
      y1: axisOf(definition, 'y1'),
    },
  };
}

function axisOf({ axesDesign, [LOOK]: look }: Definition, id: 'x' | 'y' | 'y1'): Axis {
  const design = axesDesign?.[id];
  return {
    title: design?.title?.text ?? '',
    format: look?.formats[id] ?? null,
    max: design?.max,
  };
}

function cellsOf(store: EngineStore, sheetId: string, text: string): Cells {
  const { sheetId: at, zone } = store.getters.getRangeFromSheetXC(sheetId, text);
  return {
    sheetId: at,
    zone,
    values: store.values(at, zone).flat(),
    displays: store.displays(at, zone).flat(),
    format: store.formats(at, zone).flat()[0] || 'General',
  };
}
