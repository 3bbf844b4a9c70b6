/** A calendar day as text, yyyy-mm-dd: compares as text, knows no hour and no time zone. */
export type IsoDate = string;

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day on which a moment falls in the script's time zone. */
export function isoDateOf(date: Date): IsoDate {
  return isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/**
 * The day of a date cell, which is midnight in the spreadsheet's time zone; null if it is not in the
 * script's, where it may be another day: the zones differ, or the cell has a time of day.
 */
export function dayOfCell(date: Date): IsoDate | null {
  const isMidnight = date.getHours() === 0 && date.getMinutes() === 0 && date.getSeconds() === 0;
  return isMidnight ? isoDateOf(date) : null;
}

/** A date cell for a day: midnight in the script's zone; commands refuse another one's sheet. */
export function dateOf(date: IsoDate): Date {
  const [year, month, day] = parts(date);
  return new Date(year, month - 1, day);
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1900;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const [year, month, day] = parts(date);
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return isoDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day of a later month, or its last day where it is shorter: 31/01 → 28/02 → 31/03. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = parts(date);
  const later = year * 12 + month - 1 + months;
  const [ofYear, ofMonth] = [Math.floor(later / 12), (later % 12) + 1];
  return isoDate(ofYear, ofMonth, Math.min(day, daysInMonth(ofYear, ofMonth)));
}

/**
 * The day that a number stands for where a sheet counts days, as EOMONTH() may hand it over; null outside
 * 1990 to 2099, which no ledger of these loans speaks of.
 */
export function dayOfSerial(serial: number): IsoDate | null {
  const isDay = Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
  return isDay ? addDays(SERIAL_ZERO, serial) : null;
}

const SERIAL_ZERO: IsoDate = '1899-12-30';
/** 1990-01-01 and 2099-12-31. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;

/** Nights from one day to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_DAY;
}

const MILLISECONDS_OF_DAY = 86_400_000;

/** As people write it: 25/03/2025. */
export function vietnameseDate(date: IsoDate): string {
  const [year, month, day] = parts(date);
  return `${two(day)}/${two(month)}/${year}`;
}

export function parts(date: IsoDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
