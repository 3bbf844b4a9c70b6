/** The host's writes as the engine's commands, all inside one dispatch. */

import type { Axis, BorderLine, BorderSide, CellInput, ChartData, Write, Zone } from '../store';
import { chartTracks, engineChart } from './chart-mapping';
import { chartExtras, rangesOf } from './chart-reading';
import { type CellContent, cellContent } from './content';
import type { Dispatch, Position } from './engine';
import { LOCALES } from './locales';
import { engineCondition, engineCriterion } from './rules';
import type { EngineStore } from './store';

type WriteOf<K extends Write['kind']> = Extract<Write, { kind: K }>;
type Appliers = { readonly [K in Write['kind']]: (write: WriteOf<K>, to: Target) => void };

interface Target {
  readonly store: EngineStore;
  /** Throws when the engine refuses, unless there was nothing to change. */
  readonly dispatch: (type: string, payload: object) => void;
}

export function applyWrites(
  store: EngineStore,
  dispatch: Dispatch,
  writes: readonly Write[],
): void {
  const to: Target = {
    store,
    dispatch: (type, payload) => {
      const { isSuccessful, reasons } = dispatch(type, payload);
      if (isSuccessful || reasons.every((reason) => HARMLESS.has(reason))) return;
      throw new Error(`Service error: Spreadsheets (${type}: ${reasons.join(', ')})`);
    },
  };
  for (const write of writes) {
    const apply = APPLIERS[write.kind] as (write: Write, to: Target) => void;
    apply(write, to);
  }
}

/** The engine refuses to do what is done already. */
const HARMLESS = new Set(['NoChanges', 'NoColorProvided']);

const DIMENSIONS: Readonly<Record<Axis, 'ROW' | 'COL'>> = { rows: 'ROW', columns: 'COL' };

const APPLIERS: Appliers = {
  cells: ({ sheetId, row, column, inputs }, to) => {
    const block = inputs.map((line, i) =>
      line.map((input, j) => contentAt(to.store, sheetId, row + i, column + j, input)),
    );
    setBlock(to, sheetId, row, column, block);
  },
  fill: ({ sheetId, zone, input }, to) => {
    const block = each(zone, (row, column) => contentAt(to.store, sheetId, row, column, input));
    setBlock(to, sheetId, zone.top, zone.left, block);
  },
  clear: ({ sheetId, zone, contents, formats, notes, validations }, to) => {
    const { getters } = to.store;
    if (contents) {
      const block = each(zone, (row, col) => (holdsContent(to.store, { sheetId, row, col }) ? { content: '' } : null));
      setBlock(to, sheetId, zone.top, zone.left, block);
    }
    if (formats) to.dispatch('CLEAR_FORMATTING', { sheetId, target: [zone] });
    if (notes) {
      for (const { row, col } of getters.getNotes(sheetId)) {
        const inside = to.store.o.helpers.isInside(col, row, zone);
        if (inside) to.dispatch('SET_NOTE', { sheetId, row, col, text: '' });
      }
    }
    if (validations) clearValidation(to, sheetId, zone);
  },
  format: ({ sheetId, zone, format, style }, to) => {
    to.dispatch('SET_FORMATTING', {
      sheetId,
      target: [zone],
      ...(format === undefined ? {} : { format }),
      ...(style === undefined ? {} : { style }),
    });
  },
  formats: ({ sheetId, row, column, formats }, to) => {
    for (const [format, target] of zonesByValue(formats, row, column)) {
      to.dispatch('SET_FORMATTING', { sheetId, target, format });
    }
  },
  border: ({ sheetId, zone, sides }, to) => {
    const entries = Object.entries(sides) as [BorderSide, BorderLine | null][];
    if (entries.length > 0 && entries.every(([, line]) => line === null)) {
      to.dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border: { position: 'clear' } });
      return;
    }
    for (const [side, line] of entries) {
      if (!line) continue;
      const position = side === 'vertical' ? 'v' : side === 'horizontal' ? 'h' : side;
      to.dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border: { position, ...line } });
    }
  },
  notes: ({ sheetId, row, column, notes }, to) => {
    notes.forEach((line, i) => {
      line.forEach((text, j) => {
        to.dispatch('SET_NOTE', { sheetId, row: row + i, col: column + j, text: text ?? '' });
      });
    });
  },
  merge: ({ sheetId, zones }, to) =>
    to.dispatch('ADD_MERGE', { sheetId, target: zones, force: true }),
  unmerge: ({ sheetId, zone }, to) => {
    const { overlap } = to.store.o.helpers;
    const target = to.store.merges(sheetId).filter((merge) => overlap(merge, zone));
    if (target.length > 0) to.dispatch('REMOVE_MERGE', { sheetId, target });
  },
  validation: ({ sheetId, zone, rule }, to) => {
    if (!rule) return clearValidation(to, sheetId, zone);
    const criterion = engineCriterion(to.store.o, rule, to.store.engineLocale());
    addValidation(to, sheetId, zone, newId(), criterion, !rule.allowInvalid);
  },
  conditionalFormats: ({ sheetId, rules }, to) => {
    const { getters } = to.store;
    for (const { id } of getters.getConditionalFormats(sheetId)) {
      to.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
    }
    for (const rule of rules) {
      const zones = rangesOf(to.store, sheetId, rule.ranges);
      to.dispatch('ADD_CONDITIONAL_FORMAT', {
        sheetId,
        cf: { id: newId(), rule: engineCondition(to.store.o, rule, to.store.engineLocale()) },
        ranges: zones.map(({ zone }) => getters.getRangeDataFromZone(sheetId, zone)),
      });
    }
  },
  insertSheet: ({ sheetId, name, index, rows, columns }, to) =>
    to.dispatch('CREATE_SHEET', { sheetId, name, position: index, rows, cols: columns }),
  copySheet: ({ sheetId, from, name, index }, to) => {
    to.dispatch('DUPLICATE_SHEET', { sheetId: from, sheetIdTo: sheetId, sheetNameTo: name });
    moveSheet(to, sheetId, index);
  },
  deleteSheet: ({ sheetId }, to) =>
    to.dispatch('DELETE_SHEET', { sheetId, sheetName: to.store.getters.getSheetName(sheetId) }),
  renameSheet: ({ sheetId, name }, to) => {
    const oldName = to.store.getters.getSheetName(sheetId);
    if (oldName !== name) to.dispatch('RENAME_SHEET', { sheetId, oldName, newName: name });
  },
  moveSheet: ({ sheetId, index }, to) => moveSheet(to, sheetId, index),
  hideSheet: ({ sheetId, hidden }, to) => {
    if (to.store.getters.isSheetVisible(sheetId) !== hidden) return;
    to.dispatch(hidden ? 'HIDE_SHEET' : 'SHOW_SHEET', { sheetId });
  },
  tabColor: ({ sheetId, color }, to) =>
    to.dispatch('COLOR_SHEET', color === null ? { sheetId } : { sheetId, color }),
  insert: ({ sheetId, axis, base, position, count }, to) =>
    to.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: to.store.getters.getSheetName(sheetId),
      dimension: DIMENSIONS[axis],
      base,
      quantity: count,
      position,
    }),
  delete: ({ sheetId, axis, from, count }, to) =>
    to.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId,
      sheetName: to.store.getters.getSheetName(sheetId),
      dimension: DIMENSIONS[axis],
      elements: sequence(from, count),
    }),
  freeze: ({ sheetId, axis, count }, to) => {
    const name = axis === 'rows' ? 'ROWS' : 'COLUMNS';
    if (count > 0) to.dispatch(`FREEZE_${name}`, { sheetId, quantity: count });
    else to.dispatch(`UNFREEZE_${name}`, { sheetId });
  },
  resize: ({ sheetId, axis, from, count, pixels }, to) =>
    to.dispatch('RESIZE_COLUMNS_ROWS', {
      sheetId,
      dimension: DIMENSIONS[axis],
      elements: sequence(from, count),
      size: pixels,
    }),
  hide: ({ sheetId, axis, from, count, hidden }, to) =>
    to.dispatch(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', {
      sheetId,
      dimension: DIMENSIONS[axis],
      elements: sequence(from, count),
    }),
  gridlines: ({ sheetId, visible }, to) =>
    to.dispatch('SET_GRID_LINES_VISIBILITY', { sheetId, areGridLinesVisible: visible }),
  insertChart: ({ sheetId, chart }, to) => {
    to.dispatch('CREATE_CHART', {
      sheetId,
      chartId: chart.id,
      figureId: `figure-${chart.id}`,
      ...figure(chart),
      size: chart.size,
      definition: definition(to.store, chart),
    });
    to.dispatch('SET_CHART_EXTRAS', { chartId: chart.id, extras: chartExtras(chart) });
  },
  updateChart: ({ sheetId, chart }, to) => {
    const figureId = to.store.getters.getFigureIdFromChartId(chart.id);
    to.dispatch('UPDATE_CHART', {
      sheetId,
      chartId: chart.id,
      figureId,
      definition: definition(to.store, chart),
    });
    to.dispatch('UPDATE_FIGURE', { sheetId, figureId, ...figure(chart), ...chart.size });
    to.dispatch('SET_CHART_EXTRAS', { chartId: chart.id, extras: chartExtras(chart) });
  },
  removeChart: ({ sheetId, chartId }, to) => {
    const figureId = to.store.getters.getFigureIdFromChartId(chartId);
    to.dispatch('DELETE_FIGURE', { sheetId, figureId });
  },
  protect: ({ protection }, to) => to.dispatch('SET_PROTECTION', { protection }),
  unprotect: ({ id }, to) => to.dispatch('REMOVE_PROTECTION', { id }),
  metadata: ({ metadata }, to) => to.dispatch('SET_METADATA', { metadata }),
  removeMetadata: ({ id }, to) => to.dispatch('REMOVE_METADATA', { id }),
  document: ({ title, timeZone, locale }, to) => {
    const now = to.store.getters.getDocument();
    if (locale) to.dispatch('UPDATE_LOCALE', { locale: LOCALES[locale] });
    if (title === undefined && timeZone === undefined) return;
    to.dispatch('SET_DOCUMENT', {
      id: now.id,
      title: title ?? now.title,
      timeZone: timeZone ?? now.timeZone,
    });
  },
};

/* ---- cells ------------------------------------------------------------------------------- */

function contentAt(
  store: EngineStore,
  sheetId: string,
  row: number,
  col: number,
  input: CellInput | undefined,
): CellContent | null {
  if (input === undefined) return null;
  const textual = typeof input === 'string' || (typeof input === 'object' && input !== null);
  const format = textual ? store.getters.getCell({ sheetId, row, col })?.format : undefined;
  return cellContent(store.o, input, store.engineLocale(), format);
}

function holdsContent(store: EngineStore, position: Position): boolean {
  const cell = store.getters.getCell(position);
  return !!cell && (cell.isFormula || cell.content !== '');
}

function setBlock(
  to: Target,
  sheetId: string,
  row: number,
  col: number,
  block: readonly (readonly (CellContent | null)[])[],
): void {
  const formatted = block.some((line) => line.some((cell) => cell?.format !== undefined));
  to.dispatch('SET_BLOCK', {
    sheetId,
    row,
    col,
    contents: block.map((line) => line.map((cell) => cell?.content ?? null)),
    ...(formatted
      ? { formats: block.map((line) => line.map((cell) => cell?.format ?? null)) }
      : {}),
  });
}

function each<T>(zone: Zone, make: (row: number, column: number) => T): T[][] {
  return sequence(zone.top, zone.bottom - zone.top + 1).map((row) =>
    sequence(zone.left, zone.right - zone.left + 1).map((column) => make(row, column)),
  );
}

/** Runs down each column with one value, so that a formatted column is one zone. */
function zonesByValue(values: readonly (readonly string[])[], row: number, column: number) {
  const zones = new Map<string, Zone[]>();
  const width = values[0]?.length ?? 0;
  for (let j = 0; j < width; j++) {
    let from = 0;
    for (let i = 1; i <= values.length; i++) {
      if (i < values.length && values[i]?.[j] === values[from]?.[j]) continue;
      const value = values[from]?.[j] ?? '';
      const zone = { top: row + from, bottom: row + i - 1, left: column + j, right: column + j };
      zones.set(value, [...(zones.get(value) ?? []), zone]);
      from = i;
    }
  }
  return zones;
}

/* ---- rules, sheets, charts ------------------------------------------------------------------ */

function addValidation(
  to: Target,
  sheetId: string,
  zone: Zone,
  id: string,
  criterion: object,
  isBlocking: boolean,
) {
  to.dispatch('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    ranges: [to.store.getters.getRangeDataFromZone(sheetId, zone)],
    rule: { id, criterion, isBlocking },
  });
}

/** A new rule takes its cells from the others; taken away again it leaves them free. */
function clearValidation(to: Target, sheetId: string, zone: Zone): void {
  const id = newId();
  addValidation(to, sheetId, zone, id, { type: 'dateIsValid', values: [] }, false);
  to.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
}

function moveSheet(to: Target, sheetId: string, index: number): void {
  const delta = index - to.store.getters.getSheetIds().indexOf(sheetId);
  if (delta !== 0) to.dispatch('MOVE_SHEET', { sheetId, delta });
}

function figure({ position }: ChartData) {
  return { col: position.column, row: position.row, offset: { x: position.x, y: position.y } };
}

function definition(store: EngineStore, chart: ChartData): object {
  const tracks = chartTracks(rangesOf(store, chart.sheetId, chart.ranges), chart.transposed);
  const { getters } = store;
  const texts = tracks.map(({ sheetId, zone }) =>
    getters.getRangeString(getters.getRangeFromZone(sheetId, zone), chart.sheetId),
  );
  return engineChart(chart, texts);
}

function sequence(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

function newId(): string {
  return `rule-${Math.random().toString(36).slice(2, 12)}`;
}
