import { addDays, daysInMonth, type IsoDate, isoDate, isRealDate } from '../../ledger/date';
import { datePeriod, type Period, readPeriod, windowPeriod } from '../../ledger/period';

/** When figures are of, as the text says it. */
export interface Moments {
  /** Days up to which balances are, with the place behind the words. */
  readonly dates: readonly {
    readonly date: IsoDate;
    readonly start: number;
    readonly end: number;
  }[];
  /** Times over which turnover is. */
  readonly periods: readonly {
    readonly period: Period;
    readonly start: number;
    readonly end: number;
  }[];
}

const DAY = '(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})';
const LONG_DAY = '(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})';
const UP_TO = '(?:tính đến|đến|tới|hết|thời điểm|tại|chốt|số liệu)';
/** "đến hết ngày 25/3/2025"; the words make it the day of the figures, not of a document. */
const STOCK_DAY = new RegExp(
  `(?<!\\p{L})${UP_TO}(?:,| nay| hết| cuối)*(?: ngày| thời điểm)*:? *(?:${DAY}|${LONG_DAY})`,
  'gu',
);
const STOCK_MONTH = new RegExp(
  `(?<!\\p{L})${UP_TO}(?: hết| cuối)* tháng (\\d{1,2})(?:/| năm )(\\d{4})`,
  'gu',
);
const STOCK_YEAR = new RegExp(`(?<!\\p{L})${UP_TO}(?: hết| cuối)* năm (\\d{4})`, 'gu');

const SINGLE =
  '(?:\\d{1,2} tháng đầu năm \\d{4}|quý (?:[1-4]|iv|i{1,3})(?:/| năm )\\d{4}|tháng \\d{1,2}(?:/| năm )\\d{4}|năm \\d{4})';
const PERIOD = new RegExp(`(${SINGLE})(?: và (${SINGLE}))?(?![\\d/])`, 'gu');
const FROM_TO = new RegExp(`từ (?:ngày )?${DAY} (?:đến|tới)(?: hết)?(?: ngày)? ${DAY}`, 'gu');
const SINCE_YEAR = new RegExp(
  `từ đầu năm (?:(\\d{4}) )?(?:đến|tới)(?: hết)?(?: ngày)? ${DAY}`,
  'gu',
);

export function momentsOf(folded: string): Moments {
  return { dates: datesOf(folded), periods: periodsOf(folded) };
}

function datesOf(folded: string): Moments['dates'] {
  const found = [
    ...matches(STOCK_DAY, folded, ([, d, m, y, d2, m2, y2]) => day(y ?? y2, m ?? m2, d ?? d2)),
    ...matches(STOCK_MONTH, folded, ([, m, y]) => monthEnd(Number(y), Number(m))),
    ...matches(STOCK_YEAR, folded, ([, y]) => isoDate(Number(y), 12, 31)),
  ];
  return found
    .filter(({ start }) => !/so với *$/.test(folded.slice(Math.max(0, start - 12), start)))
    .sort((a, b) => a.start - b.start)
    .map(({ value, start, end }) => ({ date: value, start, end }));
}

function periodsOf(folded: string): Moments['periods'] {
  const windows = [
    ...matches(FROM_TO, folded, ([, d, m, y, d2, m2, y2]) =>
      windowOf(day(y, m, d), day(y2, m2, d2)),
    ),
    ...matches(SINCE_YEAR, folded, ([, year, d, m, y]) =>
      windowOf(isoDate(Number(year ?? y), 1, 1), day(y, m, d)),
    ),
  ];
  const singles = matches(PERIOD, folded, ([, first, second]) => joined(first, second)).filter(
    ({ start, end }) =>
      !windows.some((window) => start < window.end && window.start < end) &&
      !/(?:đến|tới|hết|cuối|so với|của|từ)(?: hết| cuối)? *$/.test(
        folded.slice(Math.max(0, start - 12), start),
      ),
  );
  return [...windows, ...singles]
    .sort((a, b) => a.start - b.start)
    .map(({ value, start, end }) => ({ period: value, start, end }));
}

/** "năm 2024 và 2 tháng đầu năm 2025" is one time if the second follows on the first. */
function joined(first: string | undefined, second: string | undefined): Period | null {
  const one = readPeriod(first ?? '');
  if (!one.ok) return null;
  // The text of a window of months is not always a kỳ that can be read again.
  if (second === undefined) {
    return one.value.kind === 'window' ? days(one.value.from, one.value.to) : one.value;
  }
  const two = readPeriod(second);
  if (!two.ok || addDays(one.value.to, 1) !== two.value.from) return null;
  return days(one.value.from, two.value.to);
}

function windowOf(from: IsoDate | null, to: IsoDate | null): Period | null {
  if (from === null || to === null || from > to) return null;
  return days(from, to);
}

function days(from: IsoDate, to: IsoDate): Period {
  return windowPeriod(datePeriod(from), datePeriod(to));
}

function day(year?: string, month?: string, date?: string): IsoDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  return isRealDate(y, m, d) ? isoDate(y, m, d) : null;
}

function monthEnd(year: number, month: number): IsoDate | null {
  return isRealDate(year, month, 1) ? isoDate(year, month, daysInMonth(year, month)) : null;
}

function matches<T>(
  pattern: RegExp,
  text: string,
  read: (match: RegExpMatchArray) => T | null,
): { value: T; start: number; end: number }[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match);
    if (value === null) return [];
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
}
