import { crosswalkOf } from '../boundaries/crosswalk';
import type { Catalogue } from '../catalogue';
import { addDays, type IsoDate, vietnameseDate } from '../date';
import type { Ledger } from '../ledger';
import { type Problem, problem } from '../problem';

/** From this day Vietnam has 34 provinces, no districts, and merged communes. */
export const REORGANISED_ON: IsoDate = '2025-07-01';

/**
 * Whether figures of two dates are of the same communes. Warnings: comparison-merged for each commune
 * that was merged in between; comparison-without-crosswalk if 1/7/2025 lies between and Danh mục
 * gives no commune a date of that day.
 *
 * @param ledger as reported: under current boundaries nothing is merged between two dates
 */
export function comparisonProblems(
  ledger: Ledger,
  catalogue: Catalogue,
  earlier: IsoDate,
  later: IsoDate,
): Problem[] {
  const { members } = ledger.dimensions.commune;
  if (members.every((name) => name === '')) return [];
  const crosswalk = crosswalkOf(catalogue);
  const merged = communesAt(ledger, earlier).filter((name) => {
    return crosswalk.communeAt(name, later) !== crosswalk.communeAt(name, earlier);
  });
  const dates = { earlier: vietnameseDate(earlier), later: vietnameseDate(later) };
  if (merged.length > 0) {
    return [problem('comparison-merged', {}, { ...dates, names: merged.join(', ') }, 'warning')];
  }
  const crosses = earlier < REORGANISED_ON && later >= REORGANISED_ON;
  if (!crosses || hasReorganised(catalogue)) return [];
  return [problem('comparison-without-crosswalk', {}, dates, 'warning')];
}

/** One warning for a whole ledger that has figures of both sides of 1/7/2025. */
export function checkBoundaries(ledger: Ledger, catalogue: Catalogue): Problem[] {
  const dates = ledger.cutoffs.members;
  const [first = '', last = ''] = [dates[0], dates[dates.length - 1]];
  return comparisonProblems(ledger, catalogue, first, last).filter(
    ({ code }) => code === 'comparison-without-crosswalk',
  );
}

function communesAt(ledger: Ledger, date: IsoDate): string[] {
  const at = ledger.cutoffs.members.indexOf(date);
  const found = new Set<number>();
  ledger.cutoffs.codes.forEach((code, row) => {
    if (code === at) found.add(ledger.dimensions.commune.codes[row] ?? 0);
  });
  return [...found]
    .sort((a, b) => a - b)
    .map((code) => ledger.dimensions.commune.members[code] ?? '');
}

/** A commune that stayed as it was needs its date too: "Hiệu lực từ" 01/07/2025 says so. */
function hasReorganised({ commune }: Catalogue): boolean {
  const lastDay = addDays(REORGANISED_ON, -1);
  return commune.members.some(
    ({ validFrom, validTo }) => validFrom === REORGANISED_ON || validTo === lastDay,
  );
}
