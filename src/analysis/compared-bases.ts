import { type Base, basePeriod } from '../ledger/base-period';
import { REORGANISED_ON } from '../ledger/checks/check-boundaries';
import { addDays, type IsoDate, vietnameseDate } from '../ledger/date';
import { datePeriod, type Period } from '../ledger/period';
import { asWarning, type Problem, problem } from '../ledger/problem';

/** A time that figures of a date are compared with, beside others. */
export interface ComparedBase {
  /** "kỳ trước", "cùng kỳ"; of one time that is several of these, all of them. */
  readonly names: readonly string[];
  readonly period: Period;
}

interface ComparedBases {
  readonly bases: readonly ComparedBase[];
  /** Why there is nothing before to compare with. */
  readonly notes: readonly Problem[];
}

/** What "bằng …% so với cùng kỳ" is said of. */
export const YEAR_BEFORE = 'cùng kỳ';
export const BEFORE_REORGANISATION = 'trước sắp xếp xã';
export const CHOSEN = 'mốc đã chọn';

/**
 * The bases that offices print side by side: 31/12, kỳ trước, cùng kỳ, since 1/7/2025 also the day before
 * communes were reorganised, and one that was chosen. One date stands once.
 */
export function comparedBases(
  cutoff: IsoDate,
  chosen: Base,
  cutoffs: readonly IsoDate[],
): ComparedBases {
  const found = new Map<string, { names: string[]; period: Period }>();
  const notes: Problem[] = [];
  for (const { name, base } of candidates(cutoff, chosen)) {
    const before = basePeriod(base, datePeriod(cutoff), cutoffs);
    if (!before.ok) {
      notes.push(...before.problems.map(asWarning));
      continue;
    }
    const period = before.value;
    if (period === null) {
      const about = { period: vietnameseDate(cutoff) };
      notes.push(asWarning(problem('cutoff-before-missing', {}, about)));
      continue;
    }
    const known = found.get(`${period.from}|${period.to}`) ?? { names: [], period };
    if (!known.names.includes(name)) known.names.push(name);
    found.set(`${period.from}|${period.to}`, known);
  }
  return { bases: [...found.values()], notes };
}

function candidates(cutoff: IsoDate, chosen: Base): { name: string; base: Base }[] {
  const beforeReorganisation = datePeriod(addDays(REORGANISED_ON, -1));
  return [
    { name: 'đầu năm', base: 'year-start' },
    { name: 'kỳ trước', base: 'previous' },
    { name: YEAR_BEFORE, base: 'year-before' },
    ...(cutoff >= REORGANISED_ON
      ? [{ name: BEFORE_REORGANISATION, base: beforeReorganisation } as const]
      : []),
    ...(typeof chosen === 'string' ? [] : [{ name: CHOSEN, base: chosen }]),
  ];
}

/** Communes were reorganised between the two. */
export function isAcrossReorganisation(base: Period, cutoff: IsoDate): boolean {
  return base.to < REORGANISED_ON && cutoff >= REORGANISED_ON;
}
