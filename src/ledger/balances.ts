import type { IsoDate } from './date';
import type { Ledger } from './ledger';
import type { DimensionField } from './record';

/**
 * Which members of some dimensions have a balance at a date, each combination once, in catalogue
 * order: what a table of another source must cover to be about the same loans.
 */
export function balancesAt(
  ledger: Ledger,
  cutoff: IsoDate,
  fields: readonly DimensionField[],
): readonly (readonly string[])[] {
  const date = ledger.cutoffs.members.indexOf(cutoff);
  const columns = fields.map((field) => ledger.dimensions[field]);
  const found = new Set<number>();
  for (let row = 0; row < ledger.rowCount; row++) {
    if (ledger.cutoffs.codes[row] !== date || !((ledger.measures.outstanding[row] ?? 0) > 0)) {
      continue;
    }
    let code = 0;
    for (const { codes, members } of columns) code = code * members.length + (codes[row] ?? 0);
    found.add(code);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((code) => {
      let rest = code;
      const names: string[] = [];
      for (const { members } of [...columns].reverse()) {
        names.unshift(members[rest % members.length] ?? '');
        rest = Math.floor(rest / members.length);
      }
      return names;
    });
}
