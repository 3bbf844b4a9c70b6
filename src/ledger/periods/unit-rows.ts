import type { IsoDate } from '../date';
import { type EntryUnit, unitKey } from '../entry-unit';
import type { Ledger } from '../ledger';
import type { MeasureField } from '../record';

/** What one unit (xã × hội) has at one date. */
export interface UnitRows extends EntryUnit {
  /** Numbers of its rows in the ledger. */
  readonly rows: readonly number[];
  /** Those in which nothing but the key stands: prepared, not entered yet. */
  readonly blank: readonly number[];
}

type UnitsByKey = ReadonlyMap<string, UnitRows>;

/** The units that have rows at a date, in the order of the ledger. */
export function unitsAt(ledger: Ledger, cutoff: IsoDate): UnitsByKey {
  const code = ledger.cutoffs.members.indexOf(cutoff);
  const { commune, association } = ledger.dimensions;
  const units = new Map<string, EntryUnit & { rows: number[]; blank: number[] }>();
  for (let row = 0; row < ledger.rowCount; row++) {
    if (ledger.cutoffs.codes[row] !== code) continue;
    const unit = {
      commune: commune.members[commune.codes[row] ?? 0] ?? '',
      association: association.members[association.codes[row] ?? 0] ?? '',
    };
    const key = unitKey(unit);
    const found = units.get(key) ?? { ...unit, rows: [], blank: [] };
    units.set(key, found);
    found.rows.push(row);
    if (isNotEntered(ledger, row)) found.blank.push(row);
  }
  return units;
}

/** A row with nothing but its key is one not reported yet; a zero is a report. */
export function isNotEntered({ measures }: Ledger, row: number): boolean {
  return Object.values(measures).every((column) => Number.isNaN(column[row] ?? Number.NaN));
}

/** The figures of a unit as one text: the same after a sort, another after any change of a figure. */
export function figuresText(ledger: Ledger, { rows }: UnitRows): string {
  const { group, program, fund } = ledger.dimensions;
  const fields = Object.keys(ledger.measures).sort() as MeasureField[];
  const lines = rows.map((row) => {
    const names = [group, program, fund].map(
      ({ members, codes }) => members[codes[row] ?? 0] ?? '',
    );
    const figures = fields.map((field) => {
      const value = ledger.measures[field][row] ?? Number.NaN;
      return Number.isNaN(value) ? '' : String(value);
    });
    return [...names, ...figures].join('|');
  });
  return lines.sort().join('\n');
}
