import type { Decimal } from '../ledger/decimal';
import { roundHalfUp } from '../ledger/rounding';

/** A percentage as a number to show: 0,032. */
export function percentNumber({ units, places }: Decimal): number {
  return units / 10 ** places;
}

const MONTHS = 12;
const RATE_PLACES = 6;

/** A rate of a year as that of a month: 6,6 is 0,55. */
export function monthRate({ units, places }: Decimal): number {
  return roundHalfUp(units, MONTHS * 10 ** places, RATE_PLACES) / 10 ** RATE_PLACES;
}
