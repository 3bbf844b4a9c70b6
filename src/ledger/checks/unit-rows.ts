import { type EntryUnit, unitKey } from '../entry-unit';
import type { Ledger } from '../ledger';

/** The units of a ledger's rows; '' where a cell tells nothing. */
export function unitsOf({ rowCount, dimensions: { commune, association } }: Ledger): EntryUnit[] {
  const units = new Map<string, EntryUnit>();
  for (let row = 0; row < rowCount; row++) {
    const unit = {
      commune: commune.members[commune.codes[row] ?? 0] ?? '',
      association: association.members[association.codes[row] ?? 0] ?? '',
    };
    units.set(`${unit.commune}|${unit.association}`, unit);
  }
  return [...units.values()];
}

/** Marks all rows of some units, where '' is any commune, any association. */
export function rowsOfUnits(ledger: Ledger, units: readonly EntryUnit[]): Uint8Array {
  const rows = new Uint8Array(ledger.rowCount);
  if (units.length === 0) return rows;
  const { commune, association } = ledger.dimensions;
  const wanted = new Set(units.map(unitKey));
  const width = Math.max(1, association.members.length);
  const isAmong = new Uint8Array(Math.max(1, commune.members.length) * width);
  commune.members.forEach((at, i) => {
    association.members.forEach((of, j) => {
      const names = [at, ''].flatMap((name) => [
        unitKey({ commune: name, association: of }),
        unitKey({ commune: name, association: '' }),
      ]);
      isAmong[i * width + j] = names.some((name) => wanted.has(name)) ? 1 : 0;
    });
  });
  for (let row = 0; row < ledger.rowCount; row++) {
    const unit = (commune.codes[row] ?? 0) * width + (association.codes[row] ?? 0);
    rows[row] = isAmong[unit] ?? 0;
  }
  return rows;
}
