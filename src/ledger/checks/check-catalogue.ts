import { mergeTargets, movedTo } from '../boundaries/crosswalk';
import { CATALOGUE_KINDS } from '../branch-columns';
import type { Catalogue, MemberList } from '../catalogue';
import { vietnameseDate } from '../date';
import type { Member } from '../member';
import { type Place, type Problem, problem } from '../problem';
import type { DimensionField } from '../record';
import { textKey } from '../text-key';

/** A line of Danh mục. */
export interface CatalogueEntry {
  readonly field: DimensionField;
  readonly member: Member;
  /** Tab and row. */
  readonly place: Place;
}

/**
 * What lines of Danh mục say about each other. Problems: dates-reversed, merge-date-missing,
 * merge-target-unknown, merge-cycle; of groups also group-twice, commune-unknown,
 * association-unknown.
 */
export function checkCatalogue(
  entries: readonly CatalogueEntry[],
  catalogue: Catalogue,
): Problem[] {
  return [
    ...entries.flatMap((entry) => [
      ...checkDates(entry),
      ...checkMerger(entry, catalogue),
      ...checkGroupPlace(entry, catalogue),
    ]),
    ...groupsTwice(entries.filter(({ field }) => field === 'group')),
  ];
}

const column = (place: Place, header: string): Place => ({ ...place, column: header });

function checkDates({ member: { validFrom, validTo }, place }: CatalogueEntry): Problem[] {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return [];
  const about = { first: vietnameseDate(validFrom), last: vietnameseDate(validTo) };
  return [problem('dates-reversed', column(place, 'Hiệu lực đến'), about)];
}

function checkMerger({ field, member, place }: CatalogueEntry, catalogue: Catalogue): Problem[] {
  const targets = mergeTargets(member);
  if (targets.length === 0) return [];
  const problems: Problem[] = [];
  const at = column(place, 'Nhập vào');
  const about = { name: member.name, target: targets.join(', ') };
  if (member.validTo === undefined) {
    problems.push(problem('merge-date-missing', column(place, 'Hiệu lực đến'), about));
  }
  const unknown = targets.find((target) => !isKnown(field, member, target, catalogue));
  if (unknown !== undefined) {
    const nearest = field === 'group' ? undefined : catalogue[field].nearest(unknown);
    const named = { kind: CATALOGUE_KINDS[field].toLowerCase(), text: unknown };
    problems.push(
      problem('merge-target-unknown', at, nearest === undefined ? named : { ...named, nearest }),
    );
  } else if (field !== 'group' && comesBack(member, catalogue[field])) {
    problems.push(problem('merge-cycle', at, about));
  }
  return problems;
}

function isKnown(
  field: DimensionField,
  member: Member,
  target: string,
  catalogue: Catalogue,
): boolean {
  if (field !== 'group') return catalogue[field].find(target) !== undefined;
  const place = { commune: member.commune ?? '', association: '', group: member.name };
  const { group } = movedTo(target, place, catalogue.commune);
  return catalogue.group.members.some(({ name }) => textKey(name) === textKey(group));
}

/** Whether a chain of mergers leads to its own beginning. */
function comesBack(first: Member, list: MemberList): boolean {
  const seen = new Set<Member>();
  const waiting = mergeTargets(first).map((name) => list.find(name));
  for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
    if (member.name === first.name) return true;
    if (seen.has(member)) continue;
    seen.add(member);
    waiting.push(...mergeTargets(member).map((name) => list.find(name)));
  }
  return false;
}

function checkGroupPlace(
  { field, member, place }: CatalogueEntry,
  catalogue: Catalogue,
): Problem[] {
  if (field !== 'group') return [];
  const of = [
    ['commune', member.commune, 'Thuộc xã'],
    ['association', member.association, 'Thuộc hội'],
  ] as const;
  return of.flatMap(([kind, text, header]) => {
    const list = catalogue[kind];
    if (text === undefined || list.open || list.find(text) !== undefined) return [];
    const nearest = list.nearest(text);
    const about = nearest === undefined ? { text } : { text, nearest };
    return [problem(`${kind}-unknown`, column(place, header), about)];
  });
}

/** One name may stand for groups of several communes or associations. */
function groupsTwice(groups: readonly CatalogueEntry[]): Problem[] {
  const rows = new Map<string, number>();
  return groups.flatMap(({ member, place }) => {
    const key = [member.name, member.commune ?? '', member.association ?? '']
      .map(textKey)
      .join('|');
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, place.row ?? 0);
      return [];
    }
    return [problem('group-twice', column(place, 'Tên'), { text: member.name, row })];
  });
}
