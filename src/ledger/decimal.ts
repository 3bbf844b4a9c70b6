import { type Cell, cellText, isErrorCell } from './cell';

/**
 * An exact decimal: `units` times 10^-places. A rate of 6,24 is 624 with 2 places, so that interest
 * and fees can be reckoned in integers.
 */
export interface Decimal {
  readonly units: number;
  readonly places: number;
}

/** Digits after the comma of the finest rate: 0,0029 %/tháng has four. */
const MOST_PLACES = 8;
const WRITTEN = /^(\d{1,15})(?:[.,](\d+))?$/;

/**
 * A number cell or a text such as "6,24" or "6.24"; null if it is none, negative, or has more
 * decimals than a rate has: a computed cell whose last digits are the noise of a double.
 */
export function readDecimal(cell: Cell | undefined): Decimal | null {
  if (cell === undefined || isErrorCell(cell)) return null;
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  const match = WRITTEN.exec(cellText(cell));
  if (match === null) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > MOST_PLACES) return null;
  const units = Number(`${match[1]}${fraction}`);
  return Number.isSafeInteger(units) ? { units, places: fraction.length } : null;
}

/** "6,24" */
export function decimalText({ units, places }: Decimal): string {
  const digits = String(units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return fraction === '' ? whole : `${whole},${fraction}`;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

/** Below, at or above 0 as a is smaller than, equal to or larger than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  return unitsAt(a, places) - unitsAt(b, places);
}

function unitsAt({ units, places }: Decimal, wanted: number): number {
  return units * 10 ** (wanted - places);
}
