import { CATALOGUE_KINDS } from './branch-columns';
import {
  allNames,
  builtInCatalogue,
  type Catalogue,
  type Member,
  memberList,
  otherCommuneNames,
} from './catalogue';
import type { Cell, Cells } from './cell';
import { dateOf, type IsoDate } from './date';
import { member } from './member';
import { nameIndex } from './name-index';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
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
 * Problems: those of readSideTable, catalogue-kind-unknown, catalogue-name-twice.
 */
export function catalogueOf(values: Cells, tab: string): Result<Catalogue> {
  const entries = readSideTable(values, {
    tab,
    spec: tabSpec('catalogue'),
    required: ['kind', 'name'],
    read: readEntry,
  });
  if (!entries.ok) return entries;
  const entriesOf = (field: DimensionField): Entry[] =>
    entries.value.filter((entry) => entry.field === field);
  const problems = FIELDS.flatMap((field) => namesTwice(field, entriesOf(field)));
  if (problems.length > 0) return failed(...problems);
  return ok(catalogueFrom((field) => entriesOf(field).map((entry) => entry.member)));
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
    ]),
  );
}

function dateCell(date: IsoDate | undefined): Cell {
  return date === undefined ? '' : dateOf(date);
}

interface Entry {
  readonly field: DimensionField;
  readonly member: Member;
  readonly place: Place;
}

function readEntry(row: RowReader): Entry | null {
  const kind = row.text('kind');
  const field = nameIndex(FIELDS, (known) => [CATALOGUE_KINDS[known]]).find(kind);
  if (field === undefined) {
    row.report('catalogue-kind-unknown', 'kind', { text: kind });
    return null;
  }
  const name = row.requiredText('name');
  const validFrom = row.optionalDate('validFrom');
  const validTo = row.optionalDate('validTo');
  const mergedInto = row.text('mergedInto');
  if (name === null) return null;
  const aliases = row.text('aliases').split('|').map(tidyText);
  const names = aliases.filter((alias) => alias !== '');
  const read = member(row.text('code'), name, row.text('abbreviation'), names, {
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
    ...(mergedInto === '' ? {} : { mergedInto }),
  });
  return { field, member: read, place: row.at };
}

/** Groups of different communes may share a name; members of the other kinds may not. */
function namesTwice(field: DimensionField, entries: readonly Entry[]): Problem[] {
  if (field === 'group') return [];
  const problems: Problem[] = [];
  const holders = new Map<string, Entry>();
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
    association: memberList(membersOf('association')),
    fund: memberList(membersOf('fund')),
    commune: memberList(membersOf('commune'), otherCommuneNames),
    group: memberList(membersOf('group')),
  };
}
