import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { type Breakdown, breakdown } from './breakdown';
import type { Criterion } from './criterion';
import type { Indicator } from './indicator';
import { indicator } from './indicators';
import { sharesOf } from './shares';

/** How shares are printed. */
interface PrintedShares {
  /** Of the percentage. */
  readonly decimals: number;
  readonly addTo100: boolean;
}

interface ShareQuestion {
  readonly by: Breakdown['by'];
  readonly indicator: Indicator;
  readonly printed: PrintedShares;
}

/** An amount by the members of one dimension, and what part of the whole each is. */
export interface ShareTable extends ShareQuestion {
  /** Standard names in catalogue order. */
  readonly members: readonly string[];
  /** One per member: integer đồng or counts; null is blank. */
  readonly amounts: readonly (number | null)[];
  /** Of the members shown: criteria may leave out the others. */
  readonly total: number | null;
  /** By member, in units of 10^-decimals percent; null where the total is blank or 0. */
  readonly shares: readonly (number | null)[] | null;
}

/**
 * Problems: share-of-ratio, share-over-cutoffs (of a balance), households-over-programs,
 * households-over-funds, those of breakdown.
 */
export function shareTable(
  ledger: Ledger,
  question: ShareQuestion,
  period: Period,
  criteria: readonly Criterion[],
): Result<ShareTable> {
  const { by, indicator: of, printed } = question;
  if (of.kind === 'ratio') return failed(problem('share-of-ratio', {}, { indicator: of.name }));
  if (by === 'cutoff' && of.nature === 'stock') {
    return failed(problem('share-over-cutoffs', {}, { indicator: indicator('share').name }));
  }
  const table = breakdown(ledger, by, [of], period, criteria);
  if (!table.ok) return table;
  const { members, columns } = table.value;
  const { values: amounts = [], total = null, valueRefused, totalRefused } = columns[0] ?? {};
  const refused = valueRefused ?? totalRefused;
  if (refused !== undefined) return failed(refused);
  const shares = sharesOf(amounts, printed.decimals, printed.addTo100)?.units ?? null;
  return ok({ ...question, members, amounts, total, shares });
}
