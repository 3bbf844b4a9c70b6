import { crosswalkOf } from '../boundaries/crosswalk';
import { PlaceNames } from '../boundaries/lineage';
import type { Catalogue } from '../catalogue';
import { communeKey } from '../catalogue';
import { vietnameseDate } from '../date';
import type { Ledger } from '../ledger';
import type { Member } from '../member';
import { type Problem, problem } from '../problem';
import { textKey } from '../text-key';

/**
 * Groups of records against Danh mục, where groups of several communes may share a name. Warnings:
 * group-elsewhere (listed for other communes or associations only), member-ended, member-not-begun.
 */
export function checkGroups(ledger: Ledger, catalogue: Catalogue): Problem[] {
  if (catalogue.group.open) return [];
  const listed = groupsByName(catalogue.group.members);
  const names = new PlaceNames(ledger);
  const { placeAt } = crosswalkOf(catalogue);
  const known = new Map<number, readonly Member[]>();
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const place = names.placeOf(row);
    const { commune, association, group } = names.namesOf(place);
    const namesakes = group === '' ? undefined : listed.get(textKey(group));
    if (namesakes === undefined) continue;
    let own = known.get(place);
    if (own === undefined) {
      const today = placeAt({ commune, association, group }, LAST);
      own = namesakes.filter(
        (member) =>
          isIn(member, commune, association) ||
          (today !== null && isIn(member, today.commune, association)),
      );
      known.set(place, own);
    }
    const cutoff = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
    const found = own.length > 0 ? outOfDate(own, cutoff) : elsewhere(namesakes);
    if (found === null) continue;
    problems.push(problem(found.code, ledger.place(row, 'group'), found.about, 'warning'));
  }
  return problems;
}

/** A group may be listed where it is now, with records of where it was. */
const LAST = '9999-12-31';

function groupsByName(groups: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const byName = new Map<string, Member[]>();
  for (const group of groups) {
    const key = textKey(group.name);
    const namesakes = byName.get(key);
    if (namesakes === undefined) byName.set(key, [group]);
    else namesakes.push(group);
  }
  return byName;
}

/** A line of Danh mục without commune or association is of any. */
function isIn(member: Member, commune: string, association: string): boolean {
  return (
    communeKey(member.commune ?? commune) === communeKey(commune) &&
    textKey(member.association ?? association) === textKey(association)
  );
}

function elsewhere(namesakes: readonly Member[]) {
  const where = namesakes.map(({ commune, association }) =>
    [association, commune].filter((part) => part !== undefined).join(', '),
  );
  const about = { name: namesakes[0]?.name ?? '', where: where.join('; ') };
  return { code: 'group-elsewhere', about } as const;
}

function outOfDate(own: readonly Member[], date: string) {
  const isValid = ({ validFrom = '', validTo = '9999' }: Member): boolean =>
    validFrom <= date && date <= validTo;
  const [first] = own;
  if (first === undefined || own.some(isValid)) return null;
  const { name, validFrom, validTo, mergedInto } = first;
  if (validTo !== undefined && date > validTo) {
    const successor = mergedInto === undefined ? {} : { successor: mergedInto };
    return {
      code: 'member-ended',
      about: { name, date: vietnameseDate(validTo), ...successor },
    } as const;
  }
  return {
    code: 'member-not-begun',
    about: { name, date: vietnameseDate(validFrom ?? date) },
  } as const;
}
