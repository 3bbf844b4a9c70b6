import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { formatPercent } from '../../ledger/format';
import type { ChangeFacts } from './change-facts';
import type { Facts } from './facts';
import { type Figure, headline, percent } from './figure';
import { type Phrase, say, UNSAID, upperFirst } from './phrase';

/** "tăng 200 triệu đồng", "giảm 30 triệu đồng", "không đổi": a fall is never said as a minus. */
export function changed(change: number, sizeOf: (size: number) => Figure): Phrase {
  if (change === 0) return ['không đổi'];
  return say`${change > 0 ? 'tăng' : 'giảm'} ${sizeOf(Math.abs(change))}`;
}

/** "so với 31/12/2024" */
export function since(date: IsoDate): string {
  return `so với ${vietnameseDate(date)}`;
}

/** Who reads that a balance grew must know that the communes are others. */
export function sinceOf({ since: date, isReorganised }: ChangeFacts): string {
  return `${since(date)}${isReorganised ? ' (trước khi sắp xếp đơn vị hành chính)' : ''}`;
}

/** "So với 31/12/2024, dư nợ ủy thác tăng 11,5 tỷ đồng (2,19%)." */
export function changeSentence({ change }: Facts): Phrase {
  if (change === null) return UNSAID;
  const said = changed(change.outstanding, (size) => headline('change', size));
  return say`${upperFirst(sinceOf(change))}, dư nợ ủy thác ${said}${growth(change)}.`;
}

const DECIMALS = 2;

/** A growth that would be printed as none is left out. */
function growth({ growth: fraction }: ChangeFacts): Phrase {
  if (fraction === null || fraction.denominator <= 0) return UNSAID;
  const size = { ...fraction, numerator: Math.abs(fraction.numerator) };
  const isSeen = /[1-9]/.test(formatPercent(size.numerator, size.denominator, DECIMALS));
  return isSeen ? say` (${percent('growth', size, DECIMALS)})` : UNSAID;
}
