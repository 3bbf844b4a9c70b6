import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { asWarning, type Problem, problem } from '../ledger/problem';
import { someNames } from './some-names';
import { commonUnits, reportedAt, rowsAt } from './units-at';

/** What tells of the rows of a ledger beside their figures. */
interface AboutRows {
  /** Of the selection. */
  isAsked(row: number): boolean;
  /** Prepared and not entered; asked of rows without Dư nợ. */
  isOpen(row: number): boolean;
}

/**
 * Who is missing in the figures of a ngày chốt: entry units with rows then or at the ngày chốt before
 * that have not reported, or left a row open. Who had none the time before either is taken for gone: a
 * range does not say which communes were merged.
 *
 * @param ledger with Xã, Hội and Dư nợ
 */
export function missingUnits(
  ledger: Ledger,
  date: IsoDate,
  { isAsked, isOpen }: AboutRows,
): Problem | null {
  const before = dateBefore(ledger.cutoffs.members, date);
  const { codes, nameOf } = commonUnits(ledger, { base: before ?? date, end: date });
  const reported = reportedAt(ledger, date, codes);
  const hasBalance = ledger.fields.has('outstanding');
  const isLeft = (row: number): boolean =>
    (!hasBalance || Number.isNaN(ledger.measures.outstanding[row])) && isOpen(row);
  const missing = new Set<number>();
  for (const day of before === null ? [date] : [before, date]) {
    rowsAt(ledger, day, []).forEach((row) => {
      const unit = codes[row] ?? 0;
      const isThere = reported.has(unit) && !(day === date && isLeft(row));
      if (!isThere && isAsked(row)) missing.add(unit);
    });
  }
  const names = [...missing]
    .sort((a, b) => a - b)
    .map((unit) => nameOf(unit, date))
    .filter((name) => name !== '');
  if (names.length === 0) return null;
  const about = { units: someNames(names), date: vietnameseDate(date) };
  return asWarning(problem('units-without-figures', {}, about));
}

export function dateBefore(cutoffs: readonly IsoDate[], date: IsoDate): IsoDate | null {
  return cutoffs.filter((other) => other < date).pop() ?? null;
}
