import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { Period } from '../ledger/period';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';

/** Dates that each side has, ascending; null where its table names none. */
export interface SideDates {
  readonly own: readonly IsoDate[] | null;
  readonly bank: readonly IsoDate[] | null;
}

/**
 * The newest date that both sides have, in the period if one is asked for. A table that names no date
 * is of the date asked for: which, only a person can say. null where neither table names one.
 * Problems: period-needed, cutoff-not-common.
 */
export function commonCutoff(
  { own, bank }: SideDates,
  period: Period | null,
): Result<IsoDate | null> {
  if (own === null && bank === null) return ok(period?.to ?? null);
  if (period === null && (own === null || bank === null)) return failed(problem('period-needed'));
  const common = [own, bank]
    .filter((dates) => dates !== null)
    .reduce((a, b) => a.filter((date) => b.includes(date)));
  const inside = common.filter(
    (date) => period === null || (date >= period.from && date <= period.to),
  );
  const newest = inside[inside.length - 1];
  return newest === undefined ? failed(notCommon(own, bank, period)) : ok(newest);
}

function notCommon(
  own: readonly IsoDate[] | null,
  bank: readonly IsoDate[] | null,
  period: Period | null,
): Problem {
  const about = {
    ...(period === null ? {} : { period: period.text }),
    ...(own === null ? {} : { own: someDates(own) }),
    ...(bank === null ? {} : { bank: someDates(bank) }),
  };
  return problem('cutoff-not-common', {}, about);
}

const SHOWN_DATES = 3;

/** "25/03/2025, 28/02/2025, 31/01/2025 và trước nữa": the newest first. */
function someDates(dates: readonly IsoDate[]): string {
  if (dates.length === 0) return 'chưa có';
  const newest = [...dates].reverse().slice(0, SHOWN_DATES).map(vietnameseDate);
  return `${newest.join(', ')}${dates.length > SHOWN_DATES ? ' và trước nữa' : ''}`;
}
