import type { IsoDate } from './date';
import type { Ledger } from './ledger';
import type { DimensionField } from './record';
import { textKey } from './text-key';

/** The same of one date, asked for by who need not know where it comes from. */
export type Balances = (
  fields: readonly DimensionField[],
  where: Readonly<Partial<Record<DimensionField, string>>>,
) => readonly (readonly string[])[];

/**
 * Which members of some dimensions have a balance at a date, each combination once: what a table
 * of another source must cover to be about the same loans.
 *
 * @param where only rows of these members
 */
export function balancesAt(
  ledger: Ledger,
  cutoff: IsoDate,
  fields: readonly DimensionField[],
  where: Readonly<Partial<Record<DimensionField, string>>> = {},
): readonly (readonly string[])[] {
  const date = ledger.cutoffs.members.indexOf(cutoff);
  const found = new Map<string, readonly string[]>();
  const wanted = Object.entries(where).map(
    ([field, member]) => [field as DimensionField, textKey(member)] as const,
  );
  const nameAt = (field: DimensionField, row: number): string => {
    const { codes, members } = ledger.dimensions[field];
    return members[codes[row] ?? 0] ?? '';
  };
  ledger.cutoffs.codes.forEach((code, row) => {
    if (code !== date || !((ledger.measures.outstanding[row] ?? 0) > 0)) return;
    if (wanted.some(([field, member]) => textKey(nameAt(field, row)) !== member)) return;
    const names = fields.map((field) => nameAt(field, row));
    found.set(names.join('|'), names);
  });
  return [...found.values()];
}
