import type { Catalogue, MemberList } from '../ledger/catalogue';
import { memberList, otherCommuneNames } from '../ledger/catalogue';
import { LEDGER_COLUMNS } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { nameIndex } from '../ledger/name-index';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { textKey, tidyText } from '../ledger/text-key';

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
  const index = nameIndex(DIMENSIONS, ({ header, aliases }) => [header, ...aliases]);
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
 * Problems: dimension-unknown, column-missing, criterion-blank, criterion-mixed, member-unknown.
 */
export function readCriterion(
  column: string,
  values: readonly string[],
  ledger: Ledger,
  catalogue: Catalogue,
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
    const member = findMember(field, name, ledger, catalogue);
    if (!member.ok) return member;
    members.push(member.value);
  }
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
): Result<string> {
  const listed = catalogue[field].find(text);
  if (listed !== undefined) return ok(listed.name);
  const own = ownMembers(field, ledger);
  const found = own.find(text);
  if (found !== undefined) return ok(found.name);
  const nearest = catalogue[field].nearest(text) ?? own.nearest(text);
  const dimension = dimensionHeader(field).toLowerCase();
  const about = nearest === undefined ? { dimension, text } : { dimension, text, nearest };
  return failed(problem('member-unknown', {}, about));
}

function ownMembers(field: DimensionField, ledger: Ledger): MemberList {
  const members = ledger.dimensions[field].members
    .filter((name) => name !== '')
    .map((name) => ({ code: '', name, abbreviation: '', aliases: [] }));
  return field === 'commune' ? memberList(members, otherCommuneNames) : memberList(members);
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
