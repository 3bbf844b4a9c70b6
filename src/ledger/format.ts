import { roundHalfUp } from './rounding';
import { type MoneyUnit, unitExponent } from './unit';

/** Numbers as Vietnamese reports print them: 1.234.567,89. Without Intl, whose data varies. */

/**
 * @param dong integer đồng
 * @param decimals digits after the comma; left out: as many as the amount needs to stay exact
 */
export function formatAmount(dong: number, unit: MoneyUnit, decimals?: number): string {
  const exponent = unitExponent(unit);
  const whole = Math.round(dong);
  if (decimals === undefined) return withoutTrailingZeros(decimalText(whole, exponent));
  if (decimals >= exponent) {
    return decimalText(whole, exponent, decimals);
  }
  return decimalText(roundHalfUp(whole, 10 ** (exponent - decimals)), decimals);
}

export function formatCount(count: number): string {
  return decimalText(Math.round(count), 0);
}

/**
 * "0,05%", from the unrounded amounts.
 *
 * @param numerator integer
 * @param denominator integer; 0 gives "không xác định"
 */
export function formatPercent(numerator: number, denominator: number, decimals: number): string {
  if (denominator === 0) return 'không xác định';
  return `${decimalText(roundHalfUp(numerator, denominator, decimals + 2), decimals)}%`;
}

/**
 * @param scaled integer in units of 10^-places
 * @param decimals digits to print; at least `places`
 */
function decimalText(scaled: number, places: number, decimals = places): string {
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).padEnd(decimals, '0');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${scaled < 0 ? '-' : ''}${grouped}${fraction === '' ? '' : `,${fraction}`}`;
}

function withoutTrailingZeros(text: string): string {
  return text.includes(',') ? text.replace(/,?0+$/, '') : text;
}
