import type { Catalogue, MemberList } from '../catalogue';
import { communeKey } from '../catalogue';
import type { IsoDate } from '../date';
import type { Member } from '../member';
import { textKey, tidyText } from '../text-key';

/**
 * What communes and groups of older dates are called at a later one. A member with "Nhập vào" is
 * the other one from the day after its "Hiệu lực đến"; chains are followed (A → B → C). A commune
 * that names several was split: where its balances went is known by group only.
 */
export interface Crosswalk {
  /** Name at the date: its own until it was merged; null if it was split. */
  communeAt(commune: string, date: IsoDate): string | null;
  /** Where a group stands at the date; null if its commune was split and it is not told apart. */
  placeAt(place: GroupPlace, date: IsoDate): GroupPlace | null;
  /** The other communes that are part of this one at the date, those merged in steps too. */
  predecessorsAt(commune: string, date: IsoDate): readonly string[];
  /** Every commune that may hold a part of this one at the date: itself, one, or several after a split. */
  partsAt(commune: string, date: IsoDate): readonly string[];
  /** The other places whose balances are, or may be, this one's at the date. */
  originsAt(place: GroupPlace, date: IsoDate): readonly GroupPlace[];
}

/** A group in its commune; `group` is '' where the workbook is kept by commune. */
export interface GroupPlace {
  readonly commune: string;
  readonly association: string;
  readonly group: string;
}

export function crosswalkOf({ commune, group }: Catalogue): Crosswalk {
  const groups = groupIndex(group.members);
  return {
    communeAt: (name, date) => successorAt(commune, name, date),
    predecessorsAt: (name, date) => predecessorsAt(commune, name, date),
    partsAt: (name, date) => partsAt(commune, name, date),
    placeAt,
    originsAt(place, date) {
      const merged = group.members.filter(({ mergedInto }) => mergedInto !== undefined);
      const candidates = [
        ...commune.members.map(({ name }) => ({ ...place, commune: name })),
        ...(place.group === '' ? [] : merged).map((member) => ({
          ...place,
          commune: commune.find(member.commune ?? '')?.name ?? place.commune,
          group: member.name,
        })),
      ];
      const own = placeKey(place);
      const seen = new Set([own]);
      return candidates.filter((candidate) => {
        const key = placeKey(candidate);
        if (seen.has(key)) return false;
        seen.add(key);
        const at = placeAt(candidate, date);
        if (at !== null) return placeKey(at) === own;
        const isPart = partsAt(commune, candidate.commune, date).includes(place.commune);
        return isPart && textKey(candidate.group) === textKey(place.group);
      });
    },
  };

  function placeAt(place: GroupPlace, date: IsoDate): GroupPlace | null {
    let at = place;
    for (let steps = 0; steps <= MOST_STEPS; steps++) {
      const next = nextPlace(at, date, commune, groups);
      if (next === null || next === at) return next;
      at = next;
    }
    return at;
  }
}

/** Two places of one key are one place, however they are spelled. */
export function placeKey({ commune, association, group }: GroupPlace): string {
  return [commune, association, group].map(textKey).join('|');
}

/** More mergers than any commune went through; a cycle is a problem of Danh mục. */
const MOST_STEPS = 50;

/**
 * Standard name of what a member is at a date; null if it was split into several by then. A name
 * that is not listed stays.
 */
export function successorAt(list: MemberList, name: string, date: IsoDate): string | null {
  let at = name;
  for (let steps = 0; steps <= MOST_STEPS; steps++) {
    const member = list.find(at);
    if (member === undefined || !isOver(member, date)) return member?.name ?? at;
    const targets = mergeTargets(member);
    if (targets.length > 1) return null;
    if (targets[0] === undefined) return member.name;
    at = targets[0];
  }
  return at;
}

/** Standard names of all members that are this one at the date. */
export function predecessorsAt(list: MemberList, name: string, date: IsoDate): readonly string[] {
  const own = list.find(name)?.name ?? name;
  return list.members
    .filter((member) => member.mergedInto !== undefined && isOver(member, date))
    .filter((member) => member.name !== own && successorAt(list, member.name, date) === own)
    .map((member) => member.name);
}

/** Standard names of all communes that hold a part of this one at the date. */
function partsAt(list: MemberList, name: string, date: IsoDate): readonly string[] {
  let parts = [list.find(name)?.name ?? name];
  for (let steps = 0; steps <= MOST_STEPS; steps++) {
    const next = parts.flatMap((part) => {
      const member = list.find(part);
      const targets = member !== undefined && isOver(member, date) ? mergeTargets(member) : [];
      return targets.length === 0 ? [part] : targets.map((to) => list.find(to)?.name ?? to);
    });
    if (next.join('|') === parts.join('|')) break;
    parts = [...new Set(next)];
  }
  return parts;
}

/** The names in "Nhập vào": one for a merger, several for a split. */
export function mergeTargets(member: Member): readonly string[] {
  const names = (member.mergedInto ?? '').split('|').map(tidyText);
  return names.filter((name) => name !== '');
}

/** The last day of "Hiệu lực đến" is still its own. */
function isOver({ validTo }: Member, date: IsoDate): boolean {
  return validTo !== undefined && validTo < date;
}

type GroupIndex = (place: GroupPlace) => Member | undefined;

/** Groups of different communes may share a name: found by name, then commune and association. */
function groupIndex(groups: readonly Member[]): GroupIndex {
  const byName = new Map<string, Member[]>();
  for (const group of groups) {
    const key = textKey(group.name);
    byName.set(key, [...(byName.get(key) ?? []), group]);
  }
  return ({ commune, association, group }) =>
    byName
      .get(textKey(group))
      ?.find(
        (row) =>
          communeKey(row.commune ?? commune) === communeKey(commune) &&
          textKey(row.association ?? association) === textKey(association),
      );
}

/** One step of a group's way; the same place when it stays, null when it cannot be known. */
function nextPlace(
  place: GroupPlace,
  date: IsoDate,
  communes: MemberList,
  groups: GroupIndex,
): GroupPlace | null {
  const own = place.group === '' ? undefined : groups(place);
  const [target] = own !== undefined && isOver(own, date) ? mergeTargets(own) : [];
  if (target !== undefined) return movedTo(target, place, communes);
  const commune = communes.find(place.commune);
  const parts = commune !== undefined && isOver(commune, date) ? mergeTargets(commune) : [];
  if (parts.length > 1) return amongParts(place, parts, communes, groups);
  const [part] = parts;
  return part === undefined ? place : { ...place, commune: communes.find(part)?.name ?? part };
}

/** "T05" of the same commune, or "T05, Phú Nghĩa". */
export function movedTo(target: string, place: GroupPlace, communes: MemberList): GroupPlace {
  const comma = target.lastIndexOf(',');
  const commune = comma < 0 ? undefined : communes.find(target.slice(comma + 1));
  if (commune === undefined) return { ...place, group: target };
  return { ...place, commune: commune.name, group: tidyText(target.slice(0, comma)) };
}

/** Of a split commune: the one part in which Danh mục lists a group of this name. */
function amongParts(
  place: GroupPlace,
  parts: readonly string[],
  communes: MemberList,
  groups: GroupIndex,
): GroupPlace | null {
  if (place.group === '') return null;
  const places = parts
    .map((name) => ({ ...place, commune: communes.find(name)?.name ?? name }))
    .filter((part) => groups(part)?.commune !== undefined);
  return places.length === 1 ? (places[0] ?? null) : null;
}
