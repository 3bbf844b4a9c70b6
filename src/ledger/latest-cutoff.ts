import { daysInMonth, type IsoDate, isoDate, parts, vietnameseDate } from './date';
import { failed, ok, problem, type Result } from './problem';

/** The last day of the month after the one of today: a later ngày chốt is a slip in the year. */
export function latestCutoff(today: IsoDate): IsoDate {
  const [year, month] = parts(today);
  const next = month === 12 ? ([year + 1, 1] as const) : ([year, month + 1] as const);
  return isoDate(...next, daysInMonth(...next));
}

/** Problems: cutoff-too-late, at the field `cutoff`. */
export function checkNotTooLate(cutoff: IsoDate, today: IsoDate): Result<null> {
  const last = latestCutoff(today);
  if (cutoff <= last) return ok(null);
  const about = { date: vietnameseDate(cutoff), last: vietnameseDate(last), field: 'cutoff' };
  return failed(problem('cutoff-too-late', {}, about));
}
