import { communeKey } from './catalogue';
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
  const { outstanding } = ledger.measures;
  const columns = fields.map((field) => ledger.dimensions[field]);
  const wanted = Object.entries(where).map(([field, member]) =>
    wantedCodes(ledger, field as DimensionField, member),
  );
  const found = new Map<string, readonly string[]>();
  for (let row = 0; row < ledger.rowCount; row++) {
    if (ledger.cutoffs.codes[row] !== date || !((outstanding[row] ?? 0) > 0)) continue;
    if (!wanted.every(({ codes, isWanted }) => isWanted[codes[row] ?? 0])) continue;
    const key = columns.map(({ codes }) => codes[row] ?? 0).join('|');
    if (found.has(key)) continue;
    const names = columns.map(({ codes, members }) => members[codes[row] ?? 0] ?? '');
    found.set(key, names);
  }
  return [...found.values()];
}

/** Entry units whose Dư nợ is known at a date, 0 too: commune and association, each once. */
export function reportedAt(ledger: Ledger, cutoff: IsoDate): readonly (readonly string[])[] {
  const date = ledger.cutoffs.members.indexOf(cutoff);
  const { commune, association } = ledger.dimensions;
  const found = new Map<string, readonly string[]>();
  for (let row = 0; row < ledger.rowCount; row++) {
    if (ledger.cutoffs.codes[row] !== date) continue;
    if (Number.isNaN(ledger.measures.outstanding[row] ?? Number.NaN)) continue;
    const codes = [commune.codes[row] ?? 0, association.codes[row] ?? 0] as const;
    const key = codes.join('|');
    if (found.has(key)) continue;
    found.set(key, [commune.members[codes[0]] ?? '', association.members[codes[1]] ?? '']);
  }
  return [...found.values()];
}

/** By code, so that names are compared once and not in every row. */
function wantedCodes(ledger: Ledger, field: DimensionField, member: string) {
  const { codes, members } = ledger.dimensions[field];
  const keyOf = field === 'commune' ? communeKey : textKey;
  const isWanted = members.map((name) => keyOf(name) === keyOf(member));
  return { codes, isWanted };
}
