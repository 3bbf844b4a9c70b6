/** Writes into cells: contents, looks, notes, merges. */

import { copiedCells } from '../copying';
import { ScriptException } from '../script-error';
import type { BorderLine, BorderSide, CellInput, Zone } from '../store';
import { violation } from '../validation-sentence';
import { clearValidation } from './apply-rules';
import { type Appliers, sequence, type Target } from './apply-target';
import { type CellContent, cellContent } from './content';
import type { Position } from './engine';
import { clearInnerLines } from './inner-lines';
import type { EngineStore } from './store';
import { rejectsAtOnce } from './validation';

const isInner = (side: BorderSide): boolean => side === 'vertical' || side === 'horizontal';

export const CELL_WRITES: Pick<
  Appliers,
  | 'cells'
  | 'fill'
  | 'copyValues'
  | 'clear'
  | 'format'
  | 'formats'
  | 'border'
  | 'notes'
  | 'merge'
  | 'unmerge'
> = {
  cells: ({ sheetId, row, column, inputs, checked }, to) => {
    if (checked) refuseInvalid(to.store, sheetId, row, column, inputs);
    const block = inputs.map((line, i) =>
      line.map((input, j) => contentAt(to.store, sheetId, row + i, column + j, input)),
    );
    setBlock(to, sheetId, row, column, block);
  },
  fill: ({ sheetId, zone, input, checked }, to) => {
    if (checked)
      refuseInvalid(
        to.store,
        sheetId,
        zone.top,
        zone.left,
        each(zone, () => input),
      );
    const block = each(zone, (row, column) => contentAt(to.store, sheetId, row, column, input));
    setBlock(to, sheetId, zone.top, zone.left, block);
  },
  copyValues: (write, to) => CELL_WRITES.cells(copiedCells(to.store, write), to),
  clear: ({ sheetId, zone, contents, formats, notes, validations }, to) => {
    const { getters } = to.store;
    if (contents) {
      const block = each(zone, (row, col) =>
        holdsContent(to.store, { sheetId, row, col }) ? { content: '' } : null,
      );
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
    const cleared = entries.filter(([, line]) => line === null).map(([side]) => side);
    if (cleared.length > 0 && cleared.every(isInner)) clearInnerLines(sheetId, zone, cleared, to);
    else if (entries.length > 0 && cleared.length === entries.length) {
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
};

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
  return cellContent(store.o, input, store.reading(format));
}

/** A script cannot write what a rule rejects. */
function refuseInvalid(
  store: EngineStore,
  sheetId: string,
  row: number,
  column: number,
  inputs: readonly (readonly (CellInput | undefined)[])[],
): void {
  const rules = store.getters.getDataValidationRules(sheetId);
  if (!rules?.some(({ isBlocking }) => isBlocking)) return;
  inputs.forEach((line, i) => {
    line.forEach((input, j) => {
      const position = { sheetId, row: row + i, col: column + j };
      if (input === undefined || !rejectsAtOnce(store, position)) return;
      const broken = store.breaksValidation(sheetId, row + i, column + j, input);
      if (!broken || broken.allowInvalid) return;
      throw new ScriptException(violation(row + i, column + j, broken));
    });
  });
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
