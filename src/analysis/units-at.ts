import { REORGANISED_ON } from '../ledger/checks/check-boundaries';
import type { IsoDate } from '../ledger/date';
import { unitCodes, unitName } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import type { Criterion } from './criterion';
import { type Rows, rowsInside } from './selection';

/** By what rows of two dates belong together. */
export interface CommonUnits {
  /** By row: entry units, or associations where communes of one name are not the same. */
  readonly codes: Int32Array;
  readonly nameOf: (unit: number) => string;
  /** Communes became others between the dates. */
  readonly isReorganised: boolean;
}

/**
 * Across 1/7/2025 communes of one name are not the same, and the range alone does not say what became
 * of which: associations are what both dates have.
 */
export function commonUnits(
  ledger: Ledger,
  dates: { readonly base: IsoDate; readonly end: IsoDate },
): CommonUnits {
  const { codes, members } = ledger.dimensions.association;
  if (communesDiffer(ledger, dates)) {
    return { codes, nameOf: (unit) => members[unit] ?? '', isReorganised: true };
  }
  const nameOf = (unit: number): string => unitName(ledger, unit);
  return { codes: unitCodes(ledger), nameOf, isReorganised: false };
}

/** Units as reports count them, by Dư nợ; in a range without it a row is enough. */
export function reportedAt(ledger: Ledger, date: IsoDate, units: Int32Array): Set<number> {
  const needsBalance = ledger.fields.has('outstanding');
  const reported = new Set<number>();
  for (const row of rowsAt(ledger, date, [])) {
    if (needsBalance && Number.isNaN(ledger.measures.outstanding[row])) continue;
    reported.add(units[row] ?? 0);
  }
  return reported;
}

/** None where there is no such ngày chốt. */
export function rowsAt(ledger: Ledger, date: IsoDate, criteria: readonly Criterion[]): Rows {
  const rows = rowsInside(ledger, { kind: 'date', from: date, to: date, text: '' }, criteria);
  return rows.ok ? rows.value : new Int32Array(0);
}

function communesDiffer(
  ledger: Ledger,
  { base, end }: { readonly base: IsoDate; readonly end: IsoDate },
): boolean {
  if (base >= REORGANISED_ON || end < REORGANISED_ON) return false;
  const { codes } = ledger.dimensions.commune;
  const [before, after] = [reportedAt(ledger, base, codes), reportedAt(ledger, end, codes)];
  return before.size !== after.size || [...before].some((commune) => !after.has(commune));
}
