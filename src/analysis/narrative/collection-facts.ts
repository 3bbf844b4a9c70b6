import type { Ledger } from '../../ledger/ledger';
import type { Period } from '../../ledger/period';
import { ok, type Result } from '../../ledger/problem';
import type { MeasureField } from '../../ledger/record';
import type { Fraction } from '../figures';
import { indicator } from '../indicators';
import { totalFraction } from '../total';

/** What fell due over the time of the flows, and what of it was collected; null is not known. */
export interface CollectionFacts {
  readonly asked: number | null;
  readonly done: number | null;
  /** Of the two above; null where a row has one of them only: they are not of the same loans then. */
  readonly rate: Fraction | null;
}

type Rate = 'dueCollectionRate' | 'interestCollectionRate';

export const COLLECTIONS: Readonly<
  Record<Rate, readonly [asked: MeasureField, done: MeasureField]>
> = {
  dueCollectionRate: ['due', 'dueCollected'],
  interestCollectionRate: ['interestDue', 'interestCollected'],
};

/** Problems: those of totalFraction. */
export function collectionFacts(
  ledger: Ledger,
  period: Period,
  id: Rate,
  [asked = null, done = null]: readonly (number | null)[],
): Result<CollectionFacts> {
  const rate = indicator(id);
  if (asked === null || done === null || rate.kind !== 'ratio')
    return ok({ asked, done, rate: null });
  const fraction = totalFraction(ledger, rate, period, []);
  if (!fraction.ok) return fraction;
  const isOfBoth = fraction.value?.numerator === done && fraction.value.denominator === asked;
  return ok({ asked, done, rate: isOfBoth ? fraction.value : null });
}
