import type { Catalogue, Member, MemberList } from '../ledger/catalogue';
import { allNames } from '../ledger/catalogue';
import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { editDistance } from '../ledger/name-index';
import { type Problem, type ProblemCode, problem } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { looseKey, textKey } from '../ledger/text-key';

/**
 * Associations and funds are few and known, but a branch may rename one or add one in Danh mục, which
 * a formula does not see. So a name that no list has stays a member of its own, except where it may
 * mean a known one (it begins with a name of it, or is a letter or two off) and the answer depends on
 * whether it does:
 * - a table by the column, if the known one stands in it too: its row would lack the other's amounts;
 * - a criterion that names the known one, but not this name: its rows would be missed or left in.
 * Then the question is refused with the row. Where an association was renamed for good, tables show it
 * under its new name, and so do criteria find it.
 */
const SHORTEST = { association: 3, fund: 5 } as const;
type ClosedField = keyof typeof SHORTEST;

/** Of a table by these columns. Problem: name-split. */
export function splitName(
  ledger: Ledger,
  by: readonly string[],
  catalogue: Catalogue,
): Problem | null {
  for (const field of CLOSED_FIELDS) {
    if (!by.includes(field) || !ledger.fields.has(field)) continue;
    const unlisted = unlistedMembers(ledger, field, catalogue[field]);
    const standing = new Set(ledger.dimensions[field].members.map(textKey));
    const split = unlisted.find(({ near }) => standing.has(textKey(near.name)));
    if (split !== undefined) return unsure('name-split', ledger, field, split);
  }
  return null;
}

/** Of a criterion for these members. Problem: name-unsure. */
export function unsureName(
  ledger: Ledger,
  field: DimensionField,
  catalogue: Catalogue,
  members: readonly string[],
): Problem | null {
  if (!isClosed(field)) return null;
  const named = new Set(members.map(textKey));
  const found = unlistedMembers(ledger, field, catalogue[field]).find(
    ({ name, near }) => named.has(textKey(near.name)) && !named.has(textKey(name)),
  );
  return found === undefined ? null : unsure('name-unsure', ledger, field, found);
}

const CLOSED_FIELDS: readonly ClosedField[] = ['association', 'fund'];

function isClosed(field: DimensionField): field is ClosedField {
  return field === 'association' || field === 'fund';
}

/** A name that no list has, and the member that it may mean. */
interface Unlisted {
  readonly code: number;
  readonly name: string;
  readonly near: Member;
}

function unlistedMembers(ledger: Ledger, field: ClosedField, list: MemberList): Unlisted[] {
  return ledger.dimensions[field].members.flatMap((name, code) => {
    if (name === '' || list.find(name) !== undefined) return [];
    const near = list.members.filter((known) => isNear(name, known, SHORTEST[field]));
    return near.map((known) => ({ code, name, near: known }));
  });
}

const LEAST_BEGINNING = 5;
const LONG = 9;

function isNear(name: string, known: Member, shortest: number): boolean {
  const key = looseKey(name);
  const limit = key.length < shortest ? 1 : key.length < LONG ? 2 : 3;
  return allNames(known)
    .map(looseKey)
    .some(
      (other) =>
        (other.length >= LEAST_BEGINNING && key.startsWith(other)) ||
        (other.length >= shortest && editDistance(key, other, limit) < limit),
    );
}

function unsure(
  code: ProblemCode,
  ledger: Ledger,
  field: ClosedField,
  { code: member, name, near }: Unlisted,
): Problem {
  const row = ledger.dimensions[field].codes.indexOf(member);
  const column = ledgerColumn(field).header;
  const about = { text: name, nearest: near.name, column };
  return problem(code, ledger.place(row, field), about);
}
