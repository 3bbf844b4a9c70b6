/**
 * Sorts the rows of a zone, for scripts and people. It is a rewrite of the zone, so whoever may not
 * change one of its cells may not sort it. Values, number formats and notes move; looks stay.
 */

import { LOCALES } from './engine/locales';
import { kept } from './kept-values';
import { notThere } from './script-error';
import type { Store, StoredValue, Write, Zone } from './store';
import { overlap } from './zones';

export interface SortKey {
  /** Of the sheet, from 0. */
  readonly column: number;
  readonly ascending: boolean;
}

type Sorted = Pick<Store, 'values' | 'formulas' | 'formats' | 'notes' | 'merges' | 'locale'>;

/** Of equal kind the values decide; blanks are last in either direction. */
const KINDS = ['number', 'string', 'boolean'];

/** @throws where cells are merged or hold formulas: what Google does with them is not simulated */
export function sorting(
  store: Sorted,
  sheetId: string,
  zone: Zone,
  keys: readonly SortKey[],
): readonly Write[] {
  refuseUnknown(store, sheetId, zone);
  const values = store.values(sheetId, zone);
  const { compare } = new Intl.Collator(store.locale().replace('_', '-'));
  const order = values
    .map((line, row) => ({ line, row }))
    .sort((one, other) => {
      for (const { column, ascending } of keys) {
        const at = column - zone.left;
        const way = compared(one.line[at] ?? null, other.line[at] ?? null, compare, ascending);
        if (way !== 0) return way;
      }
      return 0;
    })
    .map(({ row }) => row);
  const moved = <T>(lines: readonly T[]) => order.flatMap((row) => lines.slice(row, row + 1));
  const formats = moved(store.formats(sheetId, zone));
  const place = { sheetId, row: zone.top, column: zone.left };
  return [
    // Before the values, which are then kept as they are.
    { kind: 'formats', ...place, formats },
    { kind: 'cells', ...place, inputs: kept(moved(values), formats, LOCALES[store.locale()]) },
    { kind: 'notes', ...place, notes: moved(store.notes(sheetId, zone)) },
  ];
}

function refuseUnknown(store: Sorted, sheetId: string, zone: Zone): void {
  if (store.merges(sheetId).some((merge) => overlap(merge, zone))) {
    throw notThere('sắp xếp ô đã gộp');
  }
  const formulas = store.formulas(sheetId, zone);
  if (formulas.flat().some((formula) => formula !== '')) {
    throw notThere('sắp xếp ô có công thức');
  }
}

function compared(
  one: StoredValue,
  other: StoredValue,
  compare: (a: string, b: string) => number,
  ascending: boolean,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [a, b] = [plain(one), plain(other)];
  const kinds = KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b);
  const texts = typeof a === 'string' && typeof b === 'string';
  const way = kinds || (texts ? compare(a, b) : Number(a) - Number(b));
  return ascending ? way : -way;
}

function plain(value: string | number | boolean | { readonly d: number }) {
  return typeof value === 'object' ? value.d : value;
}
