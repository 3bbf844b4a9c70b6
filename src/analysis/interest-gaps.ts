import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { directCode } from './payment-pieces';
import { isBlankAmount } from './sums';

/**
 * Associations that have dư nợ in a period but no record of it with its interest: they are not in the
 * answer, which must not look as if nothing were due to them.
 */
export function withoutInterest(ledger: Ledger, { from, to }: Period): readonly string[] {
  const { cutoffs, dimensions, measures } = ledger;
  const { codes, members } = dimensions.association;
  const isOwed = new Uint8Array(members.length);
  const isKnown = new Uint8Array(members.length);
  for (let row = 0; row < ledger.rowCount; row++) {
    const date = cutoffs.members[cutoffs.codes[row] ?? 0] ?? '';
    if (date < from || date > to) continue;
    const code = codes[row] ?? 0;
    if ((measures.outstanding[row] ?? 0) > 0) isOwed[code] = 1;
    if (!isBlankAmount(measures.interestCollected[row] ?? Number.NaN)) isKnown[code] = 1;
  }
  const direct = directCode(ledger);
  return members.filter((_, code) => code !== direct && isOwed[code] === 1 && isKnown[code] === 0);
}
