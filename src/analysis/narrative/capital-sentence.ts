import type { CapitalRow } from '../../ledger/capital';
import { vietnameseDate } from '../../ledger/date';
import type { Facts } from './facts';
import { headline } from './figure';
import { joined, lowerFirst, type Phrase, say, UNSAID } from './phrase';
import { inArea } from './speaker';

/** @param area '' where it was said before */
export function capitalSentence({ capital, outstanding, households, cutoff }: Facts, area: string) {
  if (capital.length === 0) return UNSAID;
  const isDated = outstanding !== null || households !== null;
  const opening = isDated ? 'Cùng thời điểm' : `Đến ngày ${vietnameseDate(cutoff)}`;
  const clauses = capital.map((row, at) => {
    const where = at === 0 ? inArea(area) : '';
    return say`${lowerFirst(row.source)}${where} đạt ${amountOf(row)}`;
  });
  return say`${opening}, ${joined(clauses, '; ')}.`;
}

/** "453 tỷ đồng", "hơn 112 tỷ đồng": what is known as "hơn" is never printed as exact. */
function amountOf({ amount, exactness, source }: CapitalRow): Phrase {
  const figure = headline('capital', amount, source);
  return exactness === 'đúng' ? [figure] : say`${exactness} ${figure}`;
}
