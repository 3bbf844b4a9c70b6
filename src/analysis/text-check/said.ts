import { formatAmount } from '../../ledger/format';
import type { Figure } from './figure';
import type { Range } from './range';

/** Numbers in the sentences of the check. */

const BILLION = 1e9;
const MILLION = 1e6;

/** In the unit that a reader compares by; as exact as it is. */
export function sayValue(value: number, like: Pick<Figure, 'kind' | 'noun'>): string {
  switch (like.kind) {
    case 'percent':
      return `${withoutZeros(decimals(value, 3))}%`;
    case 'money':
      return sayMoney(value);
    case 'average':
      return `${sayMoney(value)}/${like.noun}`;
    default:
      return `${decimals(value, 0)}${like.noun === '' ? '' : ` ${like.noun}`}`;
  }
}

/** "402 đến 406 tỷ đồng" where it is not one value. */
export function sayRange({ low, high }: Range, like: Pick<Figure, 'kind' | 'noun'>): string {
  const [first, last] = [sayValue(low, like), sayValue(high, like)];
  return first === last ? first : `${first} đến ${last}`;
}

function sayMoney(dong: number): string {
  const whole = Math.round(dong);
  const size = Math.abs(whole);
  if (size >= BILLION && whole % MILLION === 0) return `${formatAmount(whole, 'tỷ đồng')} tỷ đồng`;
  if (size >= BILLION) return `${formatAmount(whole, 'tỷ đồng', 3)} tỷ đồng`;
  if (size >= MILLION) {
    return `${formatAmount(whole, 'triệu đồng', whole % MILLION === 0 ? 0 : 2)} triệu đồng`;
  }
  return `${formatAmount(whole, 'đồng', 0)} đồng`;
}

function decimals(value: number, places: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

function withoutZeros(text: string): string {
  return text.replace(/,?0+$/, '');
}
