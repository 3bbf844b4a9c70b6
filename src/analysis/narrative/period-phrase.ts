import { addDays, type IsoDate, parts, vietnameseDate } from '../../ledger/date';
import type { Period } from '../../ledger/period';

/**
 * A period as prose names it: "năm 2024 và 2 tháng đầu năm 2025", "quý I năm 2025",
 * "từ ngày 05/01/2025 đến ngày 25/03/2025".
 */
export function periodPhrase(period: Period): string {
  if (period.kind === 'date') return `kỳ số liệu ngày ${vietnameseDate(period.to)}`;
  if (!isMonthStart(period.from) || !isMonthStart(addDays(period.to, 1))) {
    return `từ ngày ${vietnameseDate(period.from)} đến ngày ${vietnameseDate(period.to)}`;
  }
  return joinWithAnd(monthsPhrases(period.from, period.to));
}

/**
 * The phrase with the preposition that opens a sentence: "Trong năm 2024", "Từ ngày …".
 *
 * @param after the ngày chốt before a single date, from which its flows are
 */
export function periodOpening(period: Period, after: IsoDate | null = null): string {
  if (period.kind === 'date' && after !== null) {
    return `Từ sau ngày ${vietnameseDate(after)} đến ngày ${vietnameseDate(period.to)}`;
  }
  const phrase = periodPhrase(period);
  return phrase.startsWith('từ ') ? `T${phrase.slice(1)}` : `Trong ${phrase}`;
}

/** A, B và C. */
function joinWithAnd(items: readonly string[]): string {
  const last = items[items.length - 1];
  if (last === undefined || items.length === 1) return last ?? '';
  return `${items.slice(0, -1).join(', ')} và ${last}`;
}

/** Whole months from…to, cut at the turns of the year. */
function monthsPhrases(from: IsoDate, to: IsoDate): string[] {
  const [firstYear, firstMonth] = parts(from);
  const [lastYear, lastMonth] = parts(to);
  if (firstYear === lastYear) return [withinYear(firstYear, firstMonth, lastMonth)];
  const startsWhole = firstMonth === 1;
  const endsWhole = lastMonth === 12;
  const phrases: string[] = [];
  if (!startsWhole) phrases.push(withinYear(firstYear, firstMonth, 12));
  const whole = wholeYears(
    startsWhole ? firstYear : firstYear + 1,
    endsWhole ? lastYear : lastYear - 1,
  );
  if (whole !== null) phrases.push(whole);
  if (!endsWhole) phrases.push(withinYear(lastYear, 1, lastMonth));
  return phrases;
}

function wholeYears(first: number, last: number): string | null {
  if (first > last) return null;
  if (first === last) return `năm ${first}`;
  if (last === first + 1) return `hai năm ${first}, ${last}`;
  return `giai đoạn ${first} - ${last}`;
}

function withinYear(year: number, first: number, last: number): string {
  if (first === 1 && last === 12) return `năm ${year}`;
  if (first === last) return `tháng ${monthNumber(first)} năm ${year}`;
  if (first % 3 === 1 && last === first + 2) return `quý ${QUARTERS[(first - 1) / 3]} năm ${year}`;
  if (first === 1) return `${last} tháng đầu năm ${year}`;
  if (last === 12) return `${12 - first + 1} tháng cuối năm ${year}`;
  return `từ tháng ${monthNumber(first)} đến tháng ${monthNumber(last)} năm ${year}`;
}

/** Administrative writing puts a zero before months 1 and 2 only (Nghị định 30/2020, Phụ lục I). */
function monthNumber(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

function isMonthStart(date: IsoDate): boolean {
  return parts(date)[2] === 1;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** Place and date of an administrative paper: days below 10 and months 1, 2 get a zero. */
export function longDate(date: IsoDate): string {
  const [year, month, day] = parts(date);
  return `ngày ${String(day).padStart(2, '0')} tháng ${monthNumber(month)} năm ${year}`;
}
