import type { IsoDate } from './date';
import type { Ledger } from './ledger';
import type { DimensionField } from './record';

/**
 * Which members of some dimensions have a balance at a date, each combination once: what a table
 * of another source must cover to be about the same loans.
 */
export function balancesAt(
  ledger: Ledger,
  cutoff: IsoDate,
  fields: readonly DimensionField[],
): readonly (readonly string[])[] {
  const date = ledger.cutoffs.members.indexOf(cutoff);
  const found = new Map<string, readonly string[]>();
  ledger.cutoffs.codes.forEach((code, row) => {
    if (code !== date || !((ledger.measures.outstanding[row] ?? 0) > 0)) return;
    const names = fields.map((field) => {
      const { codes, members } = ledger.dimensions[field];
      return members[codes[row] ?? 0] ?? '';
    });
    found.set(names.join('|'), names);
  });
  return [...found.values()];
}
