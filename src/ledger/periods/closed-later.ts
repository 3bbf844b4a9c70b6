import { crosswalkOf } from '../boundaries/crosswalk';
import type { Catalogue } from '../catalogue';
import { type IsoDate, vietnameseDate } from '../date';
import { type EntryUnit, unitTitle } from '../entry-unit';
import { type Problem, problem } from '../problem';
import { textKey } from '../text-key';

/**
 * A record before a closed date of its unit would cut the closed date's interval in two, or change
 * what it starts with: unit-closed-later names the first such date; null if there is none.
 *
 * @param hasRecords whether a unit has records at a closed date; asked for later dates only
 */
export function closedLater(
  { cutoff, ...unit }: EntryUnit & { readonly cutoff: IsoDate },
  closedDates: ReadonlySet<IsoDate>,
  catalogue: Catalogue,
  hasRecords: (unit: EntryUnit, date: IsoDate) => boolean,
): Problem | null {
  const { partsAt } = crosswalkOf(catalogue);
  const { commune, association } = unit;
  for (const last of [...closedDates].filter((date) => date > cutoff).sort()) {
    // A commune goes on as the one that it was merged into.
    const names = new Map(
      [commune, ...partsAt(commune, last)].map((name) => [textKey(name), name]),
    );
    const found = [...names.values()].find((name) => {
      return hasRecords({ commune: name, association }, last);
    });
    if (found === undefined) continue;
    const about = {
      unit: unitTitle({ commune: found, association }),
      last: vietnameseDate(last),
      date: vietnameseDate(cutoff),
      field: 'cutoff',
    };
    return problem('unit-closed-later', {}, about);
  }
  return null;
}
