import { ACTIVITY_FIELDS, type ActivityField, type ActivityRow } from '../../ledger/activities';
import type { Period } from '../../ledger/period';
import { addKnown } from '../sums';

/** What the associations did over the time of the flows; null is not reported. */
export type ActivityFacts = Readonly<Record<ActivityField, number | null>>;

/** null where no row is of that time. */
export function activityFacts(
  rows: readonly ActivityRow[],
  { from, to }: Period,
): ActivityFacts | null {
  const inside = rows.filter(({ cutoff }) => cutoff >= from && cutoff <= to);
  if (inside.length === 0) return null;
  const sums = ACTIVITY_FIELDS.map((field) => [field, addKnown(inside.map((row) => row[field]))]);
  return Object.fromEntries(sums) as ActivityFacts;
}
