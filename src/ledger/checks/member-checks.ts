import type { LedgerPart, ReadLedgerOptions } from '../assemble-ledger';
import type { Ledger } from '../ledger';
import { type Problem, type ProblemCode, problem } from '../problem';
import type { DimensionField } from '../record';

const REQUIRED: readonly DimensionField[] = ['association', 'commune', 'program', 'fund'];

/** What a strict reading asks of the members of each row, beyond their being known. */
export function checkMembers(
  ledger: Ledger,
  parts: readonly LedgerPart[],
  { detail }: ReadLedgerOptions,
): Problem[] {
  return [
    ...REQUIRED.flatMap((field) => blankMembers(ledger, field)),
    ...(detail === 'group' ? blankMembers(ledger, 'group', 'group-required') : []),
    ...(detail === 'commune' ? unwantedGroups(ledger) : []),
    ...parts.flatMap((part) => foreignAssociations(ledger, part)),
  ];
}

function blankMembers(
  ledger: Ledger,
  field: DimensionField,
  code: ProblemCode = 'value-required',
): Problem[] {
  return rowsWith(ledger, field, (member) => member === '').map(({ row }) =>
    problem(code, ledger.place(row, field)),
  );
}

function unwantedGroups(ledger: Ledger): Problem[] {
  return rowsWith(ledger, 'group', (member) => member !== '').map(({ row, member }) =>
    problem('group-not-kept', ledger.place(row, 'group'), { text: member }),
  );
}

/** Rows of one association pasted into another's tab. */
function foreignAssociations(ledger: Ledger, { source, rows, offset }: LedgerPart): Problem[] {
  const expected = source.association;
  if (expected === undefined) return [];
  return rowsWith(ledger, 'association', (member) => member !== '' && member !== expected)
    .filter(({ row }) => row >= offset && row < offset + rows.length)
    .map(({ row, member }) =>
      problem('association-of-other-tab', ledger.place(row, 'association'), {
        found: member,
        expected,
      }),
    );
}

function rowsWith(
  ledger: Ledger,
  field: DimensionField,
  isWanted: (member: string) => boolean,
): { row: number; member: string }[] {
  const { codes, members } = ledger.dimensions[field];
  const wanted = members.map(isWanted);
  const found: { row: number; member: string }[] = [];
  if (!wanted.includes(true)) return found;
  codes.forEach((code, row) => {
    if (wanted[code]) found.push({ row, member: members[code] ?? '' });
  });
  return found;
}
