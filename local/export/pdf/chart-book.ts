/**
 * A small workbook of the engine that holds some charts and only the cells they show, as values: a
 * browser draws them without computing the whole workbook again.
 */

import { cellText, quotedTab, splitReference } from '../../a1';
import type { ChartExtras } from '../../engine/chart-plugin';
import type { EngineStore } from '../../engine/store';
import type { StoredValue, Zone } from '../../store';

/** @param chartIds by tab */
export function chartBook(
  store: EngineStore,
  chartIds: ReadonlyMap<string, readonly string[]>,
): Record<string, unknown> {
  const { getters } = store;
  const cells = new Map<string, Map<string, Cell>>();
  const extras: Record<string, ChartExtras> = {};
  for (const [sheetId, ids] of chartIds) {
    cells.set(sheetId, cells.get(sheetId) ?? new Map());
    for (const id of ids) {
      const kept = getters.getChartExtras(id);
      if (kept) extras[id] = kept;
      for (const text of rangeTexts(getters.getChartDefinition(id))) {
        const range = getters.getRangeFromSheetXC(sheetId, text);
        const known = cells.get(range.sheetId) ?? new Map<string, Cell>();
        cells.set(range.sheetId, readCells(store, range.sheetId, range.zone, known));
      }
    }
  }
  const formats = new FormatList();
  const empty = store.o.load();
  const [blank] = empty.sheets;
  return {
    ...empty,
    sheets: [...cells].map(([sheetId, held]) => ({
      ...blank,
      id: sheetId,
      name: getters.getSheetName(sheetId),
      rowNumber: getters.getNumberRows(sheetId),
      colNumber: getters.getNumberCols(sheetId),
      cells: Object.fromEntries([...held].map(([xc, { content }]) => [xc, content])),
      formats: Object.fromEntries([...held].map(([xc, { format }]) => [xc, formats.id(format)])),
      figures: figuresOf(store, sheetId, chartIds.get(sheetId) ?? []),
    })),
    formats: formats.all(),
    settings: { ...empty.settings, locale: getters.getLocale() },
    host: { charts: extras },
  };
}

interface Cell {
  readonly content: string;
  readonly format: string;
}

function readCells(
  store: EngineStore,
  sheetId: string,
  zone: Zone,
  into: Map<string, Cell>,
): Map<string, Cell> {
  const values = store.values(sheetId, zone);
  const formats = store.formats(sheetId, zone);
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value === null) return;
      const format = typeof value === 'string' ? '@' : (formats[i]?.[j] ?? '');
      into.set(cellText(zone.top + i, zone.left + j), { content: contentOf(value), format });
    });
  });
  return into;
}

/** The engine would read a text that begins like a formula as one. */
function contentOf(value: Exclude<StoredValue, null>): string {
  if (typeof value === 'string') return /^[='+]/.test(value) ? `'${value}` : value;
  if (typeof value === 'object') return String(value.d);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** All texts of a definition that name cells. */
function rangeTexts(definition: object): string[] {
  const { dataSource } = definition as {
    dataSource?: { labelRange?: string; dataSets?: readonly { dataRange?: string }[] };
  };
  const all = [dataSource?.labelRange, ...(dataSource?.dataSets ?? []).map((set) => set.dataRange)];
  return all.filter((text): text is string => !!text).map(normal);
}

/** Tabs with odd names are quoted. */
function normal(text: string): string {
  const { tab, a1 } = splitReference(text);
  return tab === undefined ? a1 : `${quotedTab(tab)}!${a1}`;
}

function figuresOf({ getters }: EngineStore, sheetId: string, ids: readonly string[]) {
  return ids.map((chartId) => {
    const id = getters.getFigureIdFromChartId(chartId);
    const figure = getters.getFigure(sheetId, id);
    return {
      ...figure,
      id,
      tag: 'chart',
      data: { ...getters.getChartDefinition(chartId), chartId },
    };
  });
}

class FormatList {
  private readonly ids = new Map<string, number>();

  id(format: string): number | undefined {
    if (format === '') return undefined;
    const id = this.ids.get(format) ?? this.ids.size + 1;
    this.ids.set(format, id);
    return id;
  }

  all(): Record<string, string> {
    return Object.fromEntries([...this.ids].map(([format, id]) => [id, format]));
  }
}
