import { ASSOCIATIONS } from './associations';
import { FUNDS } from './funds';
import type { Member } from './member';
import { nameIndex } from './name-index';
import { PROGRAMS, UNCLASSIFIED, UNCLASSIFIED_PROGRAM } from './programs';
import type { DimensionField } from './record';
import { looseKey, textKey } from './text-key';

export type { Member } from './member';

export interface MemberList {
  readonly members: readonly Member[];
  /** Nothing is listed: any name goes, as in a custom function that sees the ledger only. */
  readonly open: boolean;
  /** By code, name, abbreviation or alias, in either tone-mark style, or without diacritics. */
  find(text: string): Member | undefined;
  /** Standard names that a text without diacritics may mean, where find gives nothing for it. */
  fitting(text: string): readonly string[];
  /** Standard name nearest to a mistyped one. */
  nearest(text: string): string | undefined;
  /** Sorts standard names: listed ones in list order, others by alphabet, unclassified last. */
  compare(a: string, b: string): number;
}

/** Singular names of the dimensions, so that `catalogue[field]` is the list of that dimension. */
export type Catalogue = Readonly<Record<DimensionField, MemberList>>;

/** Programs, associations and funds as published; communes and groups are the workbook's own. */
export function builtInCatalogue(): Catalogue {
  return {
    program: memberList([...PROGRAMS, UNCLASSIFIED]),
    association: memberList(ASSOCIATIONS, otherAssociationNames),
    fund: memberList(FUNDS),
    commune: memberList([], otherCommuneNames),
    group: memberList([]),
  };
}

/**
 * @param otherNamesOf names that also mean a member as long as they can mean no other
 */
export function memberList(
  members: readonly Member[],
  otherNamesOf?: (member: Member) => readonly string[],
): MemberList {
  const index = nameIndex(members, allNames, otherNamesOf);
  let positions: Map<string, number> | undefined;
  const position = (key: string): number => {
    positions ??= new Map(members.map((member, i) => [textKey(member.name), i]));
    if (key === textKey(UNCLASSIFIED_PROGRAM)) return Number.MAX_SAFE_INTEGER;
    return positions.get(key) ?? members.length;
  };
  /** A sort of thousands of Tổ asks for each of them a dozen times. */
  const places = new Map<string, SortPlace>();
  const placeOf = (name: string): SortPlace => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const key = textKey(name);
    const place = { position: position(key), loose: looseKey(name), key };
    places.set(name, place);
    return place;
  };
  return {
    members,
    open: members.length === 0,
    find: (text) => index.find(text),
    fitting: (text) => [...new Set(index.fitting(text).map(({ name }) => name))],
    nearest: (text) => index.nearest(text),
    compare: (a, b) => comparePlaces(placeOf(a), placeOf(b)),
  };
}

export function allNames(member: Member): readonly string[] {
  return [member.name, member.code, member.abbreviation, ...member.aliases];
}

const COMMUNE_PREFIX = /^(xã|phường|thị trấn|đặc khu)\s+/i;

/** Key of a commune however its kind is left out: "Xã Đăk Ơ" is "Đăk Ơ". */
export function communeKey(name: string): string {
  return textKey(name).replace(/^xã /, '');
}

/** A commune without the word that says what it is. */
export function bareCommune(name: string): string {
  return name.replace(COMMUNE_PREFIX, '');
}

/** Names under which a commune is found. */
export function communeNames(member: Member): readonly string[] {
  return [...allNames(member), ...otherCommuneNames(member)];
}

/** A commune is also found with or without the word "Xã" before its name. */
export function otherCommuneNames(member: Member): readonly string[] {
  return allNames(member).map((name) => {
    const bare = bareCommune(name);
    return bare === name && name !== '' ? `Xã ${name}` : bare;
  });
}

/** An association that the branch renamed is also found by its own names: its code stays. */
export function otherAssociationNames({ code }: Member): readonly string[] {
  const own = ASSOCIATIONS.find((known) => known.code === code);
  return own === undefined ? [] : allNames(own);
}

/** All names under which a member is found. */
export function namesOf(field: DimensionField, member: Member): readonly string[] {
  if (field === 'commune') return communeNames(member);
  if (field !== 'association') return allNames(member);
  return [...allNames(member), ...otherAssociationNames(member)];
}

/** The one code or name of the list that is this number behind its zeros. */
export function withZeros(text: string, list: MemberList): string | null {
  if (!/^\d+$/.test(text)) return null;
  const found = new Set(
    list.members
      .flatMap(({ code, name, aliases }) => [code, name, ...aliases])
      .filter((known) => /^0+\d+$/.test(known) && known.replace(/^0+/, '') === text),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

interface SortPlace {
  readonly position: number;
  readonly loose: string;
  readonly key: string;
}

/** Beyond the list alphabetical, without Intl, whose data differs between Google and elsewhere. */
function comparePlaces(a: SortPlace, b: SortPlace): number {
  return (
    a.position - b.position || compareCodeUnits(a.loose, b.loose) || compareCodeUnits(a.key, b.key)
  );
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
