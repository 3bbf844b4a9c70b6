/** Dates and times as the two locales write them. Serial numbers count days since 1899-12-30. */

import type { Locale } from './engine/engine';

export interface TypedDate {
  readonly kind: 'date';
  readonly serial: number;
  readonly format: string;
}

const DAY = 86_400_000;
const EPOCH = 25_569; // the serial of 1970-01-01
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const TIME = /(?:^|\s)(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s*([ap]m)?$/i;

/** @param year the present one: it stands for a year left out, and tells the century of two digits */
export function readDate(text: string, locale: Locale, year: number): TypedDate | undefined {
  const time = TIME.exec(text);
  const fraction = time ? dayFraction(time) : 0;
  if (fraction === undefined) return undefined;
  const rest = (time ? text.slice(0, time.index) : text).trim();
  if (rest === '') {
    return time ? { kind: 'date', serial: fraction, format: locale.timeFormat } : undefined;
  }
  const day = calendarDay(rest, locale.dateFormat.startsWith('d'), year);
  if (day === undefined) return undefined;
  const format = time ? `${locale.dateFormat} ${locale.timeFormat}` : locale.dateFormat;
  return { kind: 'date', serial: day + fraction, format };
}

function calendarDay(text: string, dayFirst: boolean, year: number): number | undefined {
  const parts = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!parts) return dayFirst ? undefined : namedDay(text, year);
  const [, first = '', , second = '', third] = parts;
  if (first.length > 2) return third ? serialOf(first, second, third, year) : undefined;
  if (second.length > 2) return third ? undefined : serialOf(second, first, '1', year);
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return serialOf(third ?? String(year), month, day, year);
}

/** Mar 1 2016, March 1, 2016, 1 Mar 2016, Mar 1: months have names in English only (assumed). */
function namedDay(text: string, year: number): number | undefined {
  const parts =
    /^(?:([a-z]{3,9})\.?\s+(\d{1,2})|(\d{1,2})[\s-]([a-z]{3,9}))(?:,?[\s-]+(\d{4}))?$/i.exec(text);
  if (!parts) return undefined;
  const [, before, day1, day2, after, wanted = String(year)] = parts;
  const name = (before ?? after ?? '').toLowerCase();
  const month = MONTHS.findIndex((each) => isMonth(name, each)) + 1;
  return month > 0 ? serialOf(wanted, String(month), day1 ?? day2 ?? '', year) : undefined;
}

/** Whole, or its first three letters; September has four, too. */
function isMonth(name: string, month: string): boolean {
  return name === month || name === month.slice(0, 3) || (name === 'sept' && month === 'september');
}

function serialOf(year: string, month: string, day: string, now: number): number | undefined {
  const [y, m, d] = [fullYear(year, now), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal ? date.getTime() / DAY + EPOCH : undefined;
}

/** Two digits mean a year up to ten from now, else one of the last century (assumed). */
function fullYear(digits: string, now: number): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const recent = 2000 + year;
  return recent > now + 10 ? recent - 100 : recent;
}

function dayFraction(time: RegExpExecArray): number | undefined {
  const [, hours = '', minutes = '', seconds = '0', half] = time;
  if (Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) {
    return undefined;
  }
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
