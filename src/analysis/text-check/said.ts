import type { Figure } from './figure';
import type { Range } from './range';

/** Numbers in the sentences of the check. */

type Like = Pick<Figure, 'kind' | 'noun' | 'exponent'>;

/** In the unit of the figure that it is compared with; as exact as it is, or nearly. */
export function sayValue(value: number, like: Like): string {
  switch (like.kind) {
    case 'percent':
      return `${withoutZeros(decimals(value, 3))}%`;
    case 'money':
      return sayMoney(value, like.exponent);
    case 'average':
      return `${sayMoney(value, like.exponent)}/${like.noun}`;
    default:
      return `${decimals(value, 0)}${like.noun === '' ? '' : ` ${like.noun}`}`;
  }
}

/** "402 đến 406 tỷ đồng" where it is not one value. */
export function sayRange({ low, high }: Range, like: Like): string {
  const [first, last] = [sayValue(low, like), sayValue(high, like)];
  return first === last ? first : `${first} đến ${last}`;
}

/** "tăng 20 tỷ đồng" */
export function sayChange({
  change,
  value,
  ...like
}: Like & Pick<Figure, 'change' | 'value'>): string {
  const word = change === 'down' ? 'giảm ' : change === 'up' ? 'tăng ' : '';
  return `${word}${sayValue(value, like)}`;
}

const UNITS: Readonly<Record<number, string>> = { 0: 'đồng', 3: 'nghìn đồng', 6: 'triệu đồng' };
const BILLION = 9;

function sayMoney(dong: number, exponent: number): string {
  const unit = Math.min(exponent, BILLION);
  const text = decimals(Math.round(dong) / 10 ** unit, unit === 0 ? 0 : 3);
  return `${text.includes(',') ? withoutZeros(text) : text} ${UNITS[unit] ?? 'tỷ đồng'}`;
}

function decimals(value: number, places: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

function withoutZeros(text: string): string {
  return text.replace(/,?0+$/, '');
}
