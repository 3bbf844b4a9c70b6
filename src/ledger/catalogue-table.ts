import { CATALOGUE_KINDS } from './branch-columns';
import {
  allNames,
  builtInCatalogue,
  type Catalogue,
  type Member,
  type MemberList,
  memberList,
  otherAssociationNames,
  otherCommuneNames,
} from './catalogue';
import type { Cell, Cells } from './cell';
import { type CatalogueEntry, checkCatalogue } from './checks/check-catalogue';
import { dateOf, type IsoDate } from './date';
import { member } from './member';
import { nameIndex } from './name-index';
import { failed, ok, type Problem, problem, type Result } from './problem';
import { UNCLASSIFIED } from './programs';
import type { DimensionField } from './record';
import type { RowReader } from './row-reader';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { textKey, tidyText } from './text-key';

const FIELDS = Object.keys(CATALOGUE_KINDS) as DimensionField[];

/**
 * The workbook's own catalogue. A kind without any row keeps the built-in list; "Chưa phân loại"
 * is always a program.
 *
 * @param values the tab, header row first
 * @param tab its name, for messages
 * Problems: those of readSideTable and checkCatalogue, catalogue-kind-unknown,
 * catalogue-name-twice.
 */
export function catalogueOf(values: Cells, tab: string): Result<Catalogue> {
  const entries = readSideTable(values, {
    tab,
    spec: tabSpec('catalogue'),
    required: ['kind', 'name'],
    read: readEntry,
  });
  if (!entries.ok) return entries;
  const entriesOf = (field: DimensionField): CatalogueEntry[] =>
    entries.value.filter((entry) => entry.field === field);
  const twice = FIELDS.flatMap((field) => namesTwice(field, entriesOf(field)));
  if (twice.length > 0) return failed(...twice);
  const catalogue = catalogueFrom((field) => entriesOf(field).map((entry) => entry.member));
  const problems = checkCatalogue(entries.value, catalogue);
  return problems.length > 0 ? failed(...problems) : ok(withStandardNames(catalogue));
}

/** What "Tạo sổ" writes into a new Danh mục, header row not included. */
export function catalogueRows(catalogue: Catalogue): Cell[][] {
  return FIELDS.flatMap((field) =>
    catalogue[field].members.map((member) => [
      CATALOGUE_KINDS[field],
      member.code,
      member.name,
      member.abbreviation,
      member.aliases.join(' | '),
      dateCell(member.validFrom),
      dateCell(member.validTo),
      member.mergedInto ?? '',
      member.commune ?? '',
      member.association ?? '',
      dateCell(member.closedFrom),
    ]),
  );
}

function dateCell(date: IsoDate | undefined): Cell {
  return date === undefined ? '' : dateOf(date);
}

function readEntry(row: RowReader): CatalogueEntry | null {
  const kind = row.text('kind');
  const field = nameIndex(FIELDS, (known) => [CATALOGUE_KINDS[known]]).find(kind);
  if (field === undefined) {
    row.report('catalogue-kind-unknown', 'kind', { text: kind });
    return null;
  }
  const name = row.requiredText('name');
  const dates = {
    validFrom: row.optionalDate('validFrom'),
    validTo: row.optionalDate('validTo'),
    closedFrom: row.optionalDate('closedFrom'),
  };
  const texts = { mergedInto: row.text('mergedInto'), ...groupTexts(field, row) };
  if (name === null) return null;
  const aliases = row.text('aliases').split('|').map(tidyText);
  const names = aliases.filter((alias) => alias !== '');
  const given = Object.entries({ ...dates, ...texts }).filter(([, value]) => value);
  const validity = Object.fromEntries(given);
  const read = member(row.text('code'), name, row.text('abbreviation'), names, validity);
  return { field, member: read, place: row.at };
}

/** Only a group is in a commune. */
function groupTexts(field: DimensionField, row: RowReader) {
  return field === 'group'
    ? { commune: row.text('commune'), association: row.text('association') }
    : {};
}

/** Groups of different communes may share a name; members of the other kinds may not. */
function namesTwice(field: DimensionField, entries: readonly CatalogueEntry[]): Problem[] {
  if (field === 'group') return [];
  const problems: Problem[] = [];
  const holders = new Map<string, CatalogueEntry>();
  for (const entry of entries) {
    for (const name of allNames(entry.member)) {
      const key = textKey(name);
      const holder = holders.get(key);
      if (key === '' || holder === entry) continue;
      if (holder === undefined) holders.set(key, entry);
      else {
        const about = { text: name, first: holder.member.name, row: holder.place.row ?? 0 };
        problems.push(problem('catalogue-name-twice', entry.place, about));
      }
    }
  }
  return problems;
}

function catalogueFrom(ownOf: (field: DimensionField) => readonly Member[]): Catalogue {
  const builtIn = builtInCatalogue();
  const membersOf = (field: DimensionField): readonly Member[] => {
    const own = ownOf(field);
    return own.length > 0 ? own : builtIn[field].members;
  };
  const programs = membersOf('program');
  const isListed = memberList(programs).find(UNCLASSIFIED.name) !== undefined;
  return {
    program: memberList(isListed ? programs : [...programs, UNCLASSIFIED]),
    association: memberList(membersOf('association'), otherAssociationNames),
    fund: memberList(membersOf('fund')),
    commune: memberList(membersOf('commune'), otherCommuneNames),
    group: memberList(membersOf('group')),
  };
}

/** Communes and associations of groups under their standard names. */
function withStandardNames(catalogue: Catalogue): Catalogue {
  const { group, commune, association } = catalogue;
  if (group.members.every((member) => !member.commune && !member.association)) return catalogue;
  const standard = (list: MemberList, name: string): string => list.find(name)?.name ?? name;
  const groups = group.members.map((member) => ({
    ...member,
    ...(member.commune ? { commune: standard(commune, member.commune) } : {}),
    ...(member.association ? { association: standard(association, member.association) } : {}),
  }));
  return { ...catalogue, group: memberList(groups) };
}
