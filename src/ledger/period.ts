import { type Cell, cellText, isBlank, isDate } from './cell';
import { dayOfCell, dayOfSerial, daysInMonth, type IsoDate, isoDate, vietnameseDate } from './date';
import { failed, ok, type Place, problem, type Result } from './problem';
import { dateBad, isoDateOfText } from './read-cell';
import { textKey } from './text-key';

/**
 * A kỳ: one date, or the days from..to (both included) of a month, quarter, year or window.
 * `date` asks for the figures of exactly that ngày chốt.
 */
export interface Period {
  readonly kind: 'date' | 'month' | 'quarter' | 'year' | 'window';
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Canonical spelling: 25/03/2025, T2/2025, Q1/2025, 2024, "2024 - T2/2025". */
  readonly text: string;
}

/**
 * Reads a kỳ as people write it: a date (cell, text, or the number of a day, 45741), "T2/2025", "tháng 2/2025", "Q1/2025",
 * "quý I năm 2025", 2024, "năm 2024", "2 tháng đầu năm 2025", and windows of two of these:
 * "2024 - T2/2025", "từ 01/01/2024 đến 28/02/2025".
 * Problems: value-required, date-bad (a date cell that is not midnight), period-bad, period-order.
 */
export function readPeriod(cell: Cell, place: Place = {}): Result<Period> {
  if (isBlank(cell)) return failed(problem('value-required', place));
  const bad = (): Result<Period> => failed(problem('period-bad', place, { text: cellText(cell) }));
  if (isDate(cell)) {
    const date = dayOfCell(cell);
    return date === null ? failed(dateBad(cell, place)) : ok(datePeriod(date));
  }
  const counted = typeof cell === 'number' ? dayOfSerial(cell) : null;
  if (counted !== null) return ok(datePeriod(counted));
  const text = textKey(String(cell)).replace(/[–—−]/g, '-');
  const single = singlePeriod(text);
  if (single !== null) return ok(single);
  const ends = windowEnds(text);
  if (ends === null) return bad();
  const [first, last] = ends;
  if (last.to < first.from) {
    return failed(problem('period-order', place, { first: first.text, last: last.text }));
  }
  return ok(windowPeriod(first, last));
}

export function datePeriod(date: IsoDate): Period {
  return { kind: 'date', from: date, to: date, text: vietnameseDate(date) };
}

export function monthPeriod(year: number, month: number): Period {
  return { ...months(year, month, month), kind: 'month', text: `T${month}/${year}` };
}

export function quarterPeriod(year: number, quarter: number): Period {
  const last = quarter * 3;
  return { ...months(year, last - 2, last), kind: 'quarter', text: `Q${quarter}/${year}` };
}

export function yearPeriod(year: number): Period {
  return { ...months(year, 1, 12), kind: 'year', text: String(year) };
}

/** All days from the first day of `first` to the last day of `last`. */
export function windowPeriod(first: Period, last: Period): Period {
  const text = `${first.text} - ${last.text}`;
  return { kind: 'window', from: first.from, to: last.to, text };
}

function months(year: number, first: number, last: number): Pick<Period, 'from' | 'to'> {
  return { from: isoDate(year, first, 1), to: isoDate(year, last, daysInMonth(year, last)) };
}

const MONTH = /^(?:t|tháng )?(\d{1,2})(?:\/| năm )(\d{4})$/;
const QUARTER = /^(?:q|quý )([1-4]|i|ii|iii|iv)(?:\/| năm )(\d{4})$/;
const YEAR = /^(?:năm )?(\d{4})$/;
const FIRST_MONTHS = /^(\d{1,2}) tháng đầu năm (\d{4})$/;
const LAST_MONTHS = /^(\d{1,2}) tháng cuối năm (\d{4})$/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function singlePeriod(text: string): Period | null {
  const date = isoDateOfText(text.replace(/^ngày /, ''));
  if (date !== null) return datePeriod(date);

  const month = MONTH.exec(text);
  if (month !== null) {
    return inYear(month[2], (year) => {
      const number = Number(month[1]);
      return number >= 1 && number <= 12 ? monthPeriod(year, number) : null;
    });
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const number = ROMAN[quarter[1] ?? ''] ?? Number(quarter[1]);
    return inYear(quarter[2], (year) => quarterPeriod(year, number));
  }
  const year = YEAR.exec(text);
  if (year !== null) return inYear(year[1], yearPeriod);
  return partOfYear(text);
}

function partOfYear(text: string): Period | null {
  const first = FIRST_MONTHS.exec(text);
  const last = LAST_MONTHS.exec(text);
  const match = first ?? last;
  const count = Number(match?.[1]);
  if (match === null || count < 1 || count > 11) return null;
  return inYear(match[2], (year) =>
    first !== null
      ? windowPeriod(monthPeriod(year, 1), monthPeriod(year, count))
      : windowPeriod(monthPeriod(year, 13 - count), monthPeriod(year, 12)),
  );
}

/** Years that a credit ledger can speak of; anything else is a mistyped number. */
function inYear(text: string | undefined, make: (year: number) => Period | null): Period | null {
  const year = Number(text);
  return year >= 1990 && year <= 2199 ? make(year) : null;
}

/** The two ends of "a - b", "a đến b", "từ a đến b". A hyphen may also stand inside a date. */
function windowEnds(text: string): [Period, Period] | null {
  const bare = text.replace(/^từ /, '');
  for (const separator of [' - ', ' đến ', '-']) {
    for (let at = bare.indexOf(separator); at >= 0; at = bare.indexOf(separator, at + 1)) {
      const first = singlePeriod(bare.slice(0, at).trim());
      const last = singlePeriod(bare.slice(at + separator.length).trim());
      if (first !== null && last !== null) return [first, last];
    }
  }
  return null;
}
