import { CATALOGUE_KINDS } from './branch-columns';
import {
  allNames,
  builtInCatalogue,
  type Catalogue,
  communeNames,
  type Member,
  memberList,
} from './catalogue';
import { type Cell, type Cells, cellText, isBlank } from './cell';
import { dateOf, type IsoDate } from './date';
import { nameIndex } from './name-index';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { UNCLASSIFIED } from './programs';
import { readDate } from './read-cell';
import type { DimensionField } from './record';
import { textKey, tidyText } from './text-key';

/** The tab Danh mục: Loại, Mã, Tên, Viết tắt, Tên khác, Hiệu lực từ, Hiệu lực đến, Nhập vào. */
const HEADERS = {
  kind: 'Loại',
  code: 'Mã',
  name: 'Tên',
  abbreviation: 'Viết tắt',
  aliases: 'Tên khác',
  validFrom: 'Hiệu lực từ',
  validTo: 'Hiệu lực đến',
  mergedInto: 'Nhập vào',
} as const;
type Column = keyof typeof HEADERS;

const FIELDS = Object.keys(CATALOGUE_KINDS) as DimensionField[];

/**
 * The workbook's own catalogue. A kind without any row keeps the built-in list; "Chưa phân loại"
 * is always a program.
 *
 * @param values the tab, header row first
 * @param tab its name, for messages
 * Problems: column-missing, catalogue-kind-unknown, value-required, date-bad,
 *   catalogue-name-twice.
 */
export function catalogueOf(values: Cells, tab: string): Result<Catalogue> {
  const columns = columnPositions(values[0] ?? [], { tab });
  if (!columns.ok) return columns;
  const problems: Problem[] = [];
  const rows = new Map<DimensionField, Entry[]>(FIELDS.map((field) => [field, []]));
  values.slice(1).forEach((row, i) => {
    const place = { tab, row: i + 2 };
    if (row.every((cell) => isBlank(cell))) return;
    const entry = readEntry(row, columns.value, place);
    if (!entry.ok) problems.push(...entry.problems);
    else rows.get(entry.value.field)?.push(entry.value);
  });
  for (const field of FIELDS) problems.push(...namesTwice(field, rows.get(field) ?? []));
  return problems.length > 0 ? failed(...problems) : ok(catalogueFrom(rows));
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

function columnPositions(header: readonly Cell[], place: Place): Result<Record<Column, number>> {
  const keys = header.map((cell) => textKey(cellText(cell)));
  const position = (column: Column): number => keys.indexOf(textKey(HEADERS[column]));
  const positions = {
    kind: position('kind'),
    code: position('code'),
    name: position('name'),
    abbreviation: position('abbreviation'),
    aliases: position('aliases'),
    validFrom: position('validFrom'),
    validTo: position('validTo'),
    mergedInto: position('mergedInto'),
  };
  const missing = (['kind', 'name'] as const).filter((column) => positions[column] < 0);
  return missing.length === 0
    ? ok(positions)
    : failed(...missing.map((c) => problem('column-missing', place, { column: HEADERS[c] })));
}

function readEntry(
  row: readonly Cell[],
  positions: Record<Column, number>,
  place: Place,
): Result<Entry> {
  const cell = (column: Column): Cell => row[positions[column]] ?? '';
  const text = (column: Column): string => tidyText(cellText(cell(column)));
  const field = kindOf(text('kind'));
  if (field === undefined) {
    const at = { ...place, column: HEADERS.kind };
    return failed(problem('catalogue-kind-unknown', at, { text: text('kind') }));
  }
  if (text('name') === '') {
    return failed(problem('value-required', { ...place, column: HEADERS.name }));
  }
  const validFrom = optionalDate(cell('validFrom'), { ...place, column: HEADERS.validFrom });
  const validTo = optionalDate(cell('validTo'), { ...place, column: HEADERS.validTo });
  if (!validFrom.ok) return validFrom;
  if (!validTo.ok) return validTo;
  const aliases = text('aliases').split('|').map(tidyText);
  const member: Member = {
    code: text('code'),
    name: text('name'),
    abbreviation: text('abbreviation'),
    aliases: aliases.filter((alias) => alias !== ''),
    ...(validFrom.value === null ? {} : { validFrom: validFrom.value }),
    ...(validTo.value === null ? {} : { validTo: validTo.value }),
    ...(text('mergedInto') === '' ? {} : { mergedInto: text('mergedInto') }),
  };
  return ok({ field, member, place });
}

function kindOf(text: string): DimensionField | undefined {
  return nameIndex(FIELDS, (field) => [CATALOGUE_KINDS[field]]).find(text);
}

function optionalDate(cell: Cell, place: Place): Result<IsoDate | null> {
  return isBlank(cell) ? ok(null) : readDate(cell, place);
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

function catalogueFrom(rows: ReadonlyMap<DimensionField, readonly Entry[]>): Catalogue {
  const builtIn = builtInCatalogue();
  const membersOf = (field: DimensionField): readonly Member[] => {
    const own = (rows.get(field) ?? []).map(({ member }) => member);
    return own.length > 0 ? own : builtIn[field].members;
  };
  const programs = membersOf('program');
  const unclassified = memberList(programs).find(UNCLASSIFIED.name);
  return {
    program: memberList(unclassified === undefined ? [...programs, UNCLASSIFIED] : programs),
    association: memberList(membersOf('association')),
    fund: memberList(membersOf('fund')),
    commune: memberList(membersOf('commune'), communeNames),
    group: memberList(membersOf('group')),
  };
}
