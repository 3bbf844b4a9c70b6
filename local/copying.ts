/** A copy of values from place to place, as both stores make it: when it is applied, not when it is asked for. */

import { LOCALES } from './engine/locales';
import { kept } from './kept-values';
import type { Store, Write } from './store';
import { moved } from './zones';

type Copy = Extract<Write, { kind: 'copyValues' }>;
type Cells = Extract<Write, { kind: 'cells' }>;

/** The values that stand in the source now, as the write that puts them into the other place. */
export function copiedCells(
  store: Pick<Store, 'sheets' | 'values' | 'formats' | 'locale'>,
  { sheetId, row, column, from }: Copy,
): Cells {
  const source = store.sheets().find(({ id }) => id === from.sheetId);
  const inside = source && from.zone.bottom < source.rows && from.zone.right < source.columns;
  if (!inside) throw new Error('Service error: Spreadsheets (copyValues: TargetOutOfSheet)');
  const formats = store.formats(sheetId, moved(from.zone, row, column));
  const values = store.values(from.sheetId, from.zone);
  return {
    kind: 'cells',
    sheetId,
    row,
    column,
    inputs: kept(values, formats, LOCALES[store.locale()]),
  };
}

/**
 * Writes in parts to be evaluated one after the other: what is copied may have been written, or
 * hang on what was written, in the same flush.
 */
export function evaluatedParts(writes: readonly Write[]): readonly (readonly Write[])[] {
  const parts: Write[][] = [[]];
  for (const write of writes) {
    const part = parts.at(-1) ?? [];
    if (write.kind === 'copyValues' && !part.every((each) => leaves(each, write)))
      parts.push([write]);
    else part.push(write);
  }
  return parts;
}

/** Whether a write surely changes nothing of what is copied. */
function leaves(write: Write, { from }: Copy): boolean {
  return write.kind === 'copyValues' && write.sheetId !== from.sheetId;
}
