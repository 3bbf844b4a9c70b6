import type { Catalogue, MemberList } from '../ledger/catalogue';
import { memberList, otherCommuneNames, withZeros } from '../ledger/catalogue';
import { columnNames, LEDGER_COLUMNS } from '../ledger/columns';
import type { Ledger, Namesake } from '../ledger/ledger';
import { nameIndex, onFirstUse } from '../ledger/name-index';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';
import { nameAmbiguous } from '../ledger/read-cell';
import type { DimensionField } from '../ledger/record';
import { textKey, tidyText } from '../ledger/text-key';
import { unsureName } from './unsure-names';

/** Only rows whose member is (or, with exclude, is not) among the named ones. */
export interface Criterion {
  readonly field: DimensionField;
  /** Standard names. */
  readonly members: readonly string[];
  readonly exclude?: boolean;
}

const DIMENSIONS = LEDGER_COLUMNS.flatMap((column) =>
  column.kind === 'dimension' ? [column] : [],
);

/** The dimension that a column name means: "Hội", "ĐVUT", "chuong trinh". */
export function findDimension(text: string, place: Place = {}): Result<DimensionField> {
  const index = nameIndex(DIMENSIONS, columnNames);
  const found = index.find(text);
  if (found !== undefined) return ok(found.field);
  const nearest = index.nearest(text);
  const choices = DIMENSIONS.map(({ header }) => header).join(', ');
  const about = nearest === undefined ? { text, choices } : { text, choices, nearest };
  return failed(problem('dimension-unknown', place, about));
}

/**
 * One criterion from a column name and its values: names, codes or abbreviations; "HN|HCN" is a
 * list, "<>HN" and "<>HN|HCN" everything else, "*" everything (no criterion: null).
 *
 * @param others criteria that tell which of several groups with one name is meant
 * Problems: dimension-unknown, column-missing, criterion-blank, criterion-mixed, member-unknown,
 *   name-ambiguous, name-unsure.
 */
export function readCriterion(
  column: string,
  values: readonly string[],
  ledger: Ledger,
  catalogue: Catalogue,
  others: readonly Criterion[] = [],
): Result<Criterion | null> {
  const dimension = findDimension(column);
  if (!dimension.ok) return dimension;
  const field = dimension.value;
  const header = dimensionHeader(field);
  if (!ledger.fields.has(field)) return failed(problem('column-missing', {}, { column: header }));

  const written = values.flatMap((value) => tidyText(value).split('|')).map(tidyText);
  const exclude = written[0]?.startsWith('<>') === true;
  if (!exclude && written.some((name) => name.startsWith('<>'))) {
    return failed(problem('criterion-mixed', {}, { text: values.join('|') }));
  }
  const names = written.map((name) => name.replace(/^<>\s*/, '')).filter((name) => name !== '');
  if (names.length === 0) return failed(problem('criterion-blank', {}, { column: header }));
  if (names.includes('*') && !exclude) return ok(null);

  const members: string[] = [];
  for (const name of names) {
    const member = findMember(field, name, ledger, catalogue, others);
    if (!member.ok) return member;
    members.push(member.value);
  }
  const unsure = unsureName(ledger, field, catalogue, members);
  if (unsure !== null) return failed(unsure);
  return ok(exclude ? { field, members, exclude } : { field, members });
}

export function dimensionHeader(field: DimensionField): string {
  return DIMENSIONS.find((column) => column.field === field)?.header ?? field;
}

/** In the catalogue, or failing that among the members that the ledger itself holds. */
function findMember(
  field: DimensionField,
  text: string,
  ledger: Ledger,
  catalogue: Catalogue,
  others: readonly Criterion[],
): Result<string> {
  const own = onFirstUse(() => ownMembers(field, ledger, []));
  const left = onFirstUse(() => (others.length > 0 ? ownMembers(field, ledger, others) : own()));
  const listed = catalogue[field];
  const found = listed.find(text) ?? left().find(text) ?? own().find(text);
  if (found !== undefined) return ok(found.name);
  const several = [listed, left(), own()]
    .map((list) => list.fitting(text))
    .find((names) => names.length > 0);
  if (several !== undefined) {
    const filters = field === 'group' && ledger.namesakes ? 'Xã, Hội' : undefined;
    return failed(nameAmbiguous(text, several, {}, filters));
  }
  const nearest = withZeros(text, listed) ?? listed.nearest(text) ?? own().nearest(text);
  const dimension = dimensionHeader(field).toLowerCase();
  const about = nearest === undefined ? { dimension, text } : { dimension, text, nearest };
  return failed(problem('member-unknown', {}, about));
}

/** A group with namesakes also goes by its plain name as long as criteria leave no other. */
function ownMembers(
  field: DimensionField,
  { dimensions, namesakes }: Ledger,
  criteria: readonly Criterion[],
): MemberList {
  const plainNames = new Map(
    field === 'group' ? namesakes?.map((group) => [group.label, group]) : [],
  );
  const members = dimensions[field].members
    .filter((name) => name !== '' && isWanted(plainNames.get(name), criteria))
    .map((name) => ({ code: '', name, abbreviation: '', aliases: [] }));
  if (field === 'commune') return memberList(members, otherCommuneNames);
  return memberList(members, ({ name }) => {
    const plain = plainNames.get(name)?.name;
    return plain === undefined ? [] : [plain];
  });
}

function isWanted(group: Namesake | undefined, criteria: readonly Criterion[]): boolean {
  if (group === undefined) return true;
  return criteria.every(({ field, members, exclude = false }) => {
    if (field !== 'commune' && field !== 'association') return true;
    const key = textKey(group[field]);
    return members.some((name) => textKey(name) === key) !== exclude;
  });
}

/** For each dimension that the criteria restrict: by code, 1 where the member is wanted. */
export function wantedMembers(
  ledger: Ledger,
  criteria: readonly Criterion[],
): ReadonlyMap<DimensionField, Uint8Array> {
  const masks = new Map<DimensionField, Uint8Array>();
  for (const { field, members, exclude } of criteria) {
    const all = ledger.dimensions[field].members;
    const mask = masks.get(field) ?? new Uint8Array(all.length).fill(1);
    const keys = new Set(members.map(textKey));
    all.forEach((member, code) => {
      if (keys.has(textKey(member)) === (exclude === true)) mask[code] = 0;
    });
    masks.set(field, mask);
  }
  return masks;
}
