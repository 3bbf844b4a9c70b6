import { ACTIVITY_FIELDS, type ActivityField, type ActivityRow } from '../../ledger/activities';
import { balancesAt } from '../../ledger/balances';
import type { IsoDate } from '../../ledger/date';
import type { Ledger } from '../../ledger/ledger';
import type { Period } from '../../ledger/period';
import { type ActivityUnit, activityGaps } from '../activity-gaps';
import { addKnown } from '../sums';

/** What the associations did over the time of the flows; null is not reported. */
export type ActivitySums = Readonly<Record<ActivityField, number | null>>;

export interface ActivityFacts extends ActivitySums {
  /** Units with dư nợ have not reported: the sums are of the others alone. */
  readonly isPartly: boolean;
}

/** null where no row is of that time. */
export function activityFacts(
  rows: readonly ActivityRow[],
  { from, to }: Period,
  { ledger, cutoff }: { readonly ledger: Ledger; readonly cutoff: IsoDate },
): ActivityFacts | null {
  const inside = rows.filter((row) => row.cutoff >= from && row.cutoff <= to);
  if (inside.length === 0) return null;
  const gaps = activityGaps(inside, unitsWithBalance(ledger, cutoff), isReported);
  return { ...activitySums(inside), isPartly: gaps.lacking.length > 0 };
}

export function activitySums(rows: readonly ActivityRow[]): ActivitySums {
  const sums = ACTIVITY_FIELDS.map((field) => [field, addKnown(rows.map((row) => row[field]))]);
  return Object.fromEntries(sums) as ActivitySums;
}

export function unitsWithBalance(ledger: Ledger, cutoff: IsoDate): readonly ActivityUnit[] {
  return balancesAt(ledger, cutoff, ['commune', 'association']).map(
    ([commune = '', association = '']) => ({ commune, association }),
  );
}

function isReported(row: ActivityRow): boolean {
  return ACTIVITY_FIELDS.some((field) => row[field] !== null);
}
