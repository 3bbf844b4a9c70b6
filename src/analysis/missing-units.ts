import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { isNotEntered } from '../ledger/periods/unit-rows';
import { asWarning, type Problem, problem } from '../ledger/problem';
import { someNames } from './some-names';
import { commonUnits, reportedAt, rowsAt } from './units-at';

/**
 * Who is missing in the figures of a ngày chốt: entry units with rows then or at the ngày chốt before
 * that have not reported, or left a row open. Who had none the time before either is taken for gone: a
 * range does not say which communes were merged.
 *
 * @param ledger with all measures
 * @param isAsked whether a row is of the selection
 */
export function missingUnits(
  ledger: Ledger,
  date: IsoDate,
  isAsked: (row: number) => boolean,
): Problem | null {
  const before = dateBefore(ledger.cutoffs.members, date);
  const { codes, nameOf } = commonUnits(ledger, { base: before ?? date, end: date });
  const reported = reportedAt(ledger, date, codes);
  const askedAt = (day: IsoDate): number[] => [...rowsAt(ledger, day, [])].filter(isAsked);
  const rows = askedAt(date);
  const missing = new Set<number>();
  for (const row of before === null ? rows : [...askedAt(before), ...rows]) {
    const unit = codes[row] ?? 0;
    if (!reported.has(unit)) missing.add(unit);
  }
  for (const row of openRows(ledger, rows)) missing.add(codes[row] ?? 0);
  const names = [...missing]
    .sort((a, b) => a - b)
    .map(nameOf)
    .filter((name) => name !== '');
  if (names.length === 0) return null;
  const about = { units: someNames(names), date: vietnameseDate(date) };
  return asWarning(problem('units-without-figures', {}, about));
}

export function dateBefore(cutoffs: readonly IsoDate[], date: IsoDate): IsoDate | null {
  return cutoffs.filter((other) => other < date).pop() ?? null;
}

/** Prepared and not entered. A row of Tổ TK&VV, which has no program, may hold savings alone. */
function openRows(ledger: Ledger, rows: readonly number[]): number[] {
  if (!ledger.fields.has('program')) return [];
  return rows.filter((row) => isNotEntered(ledger, row));
}
