import { daysInMonth, type IsoDate, parts } from '../ledger/date';

/** Into how many equal pieces a month is cut: months of 28, 29, 30 and 31 days all come out whole. */
export const PIECES_OF_MONTH = 28 * 29 * 15 * 31;

/**
 * How many months lie between two days, in pieces: from one month's end to the next it is one, and
 * days of a month are parts of that month, so that lengths of neighbouring times add up.
 */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return positionOf(to) - positionOf(from);
}

function positionOf(date: IsoDate): number {
  const [year, month, day] = parts(date);
  const months = year * 12 + month - 1;
  return months * PIECES_OF_MONTH + (day * PIECES_OF_MONTH) / daysInMonth(year, month);
}
