import type { LedgerPart, ReadLedgerOptions } from './assemble-ledger';
import type { Ledger } from './ledger';
import { type Problem, problem } from './problem';
import type { DimensionField } from './record';

const REQUIRED: readonly DimensionField[] = ['association', 'commune', 'program', 'fund'];

/** What a strict reading asks of the members of each row, beyond their being known. */
export function checkMembers(
  ledger: Ledger,
  parts: readonly LedgerPart[],
  { detail }: ReadLedgerOptions,
): Problem[] {
  return [
    ...REQUIRED.flatMap((field) => blankMembers(ledger, field)),
    ...(detail === 'group' ? missingGroups(ledger) : []),
    ...(detail === 'commune' ? unwantedGroups(ledger) : []),
    ...parts.flatMap((part) => foreignAssociations(ledger, part)),
  ];
}

function blankMembers(ledger: Ledger, field: DimensionField): Problem[] {
  return rowsWith(ledger, field, (member) => member === '').map((row) =>
    problem('value-required', ledger.place(row, field)),
  );
}

function missingGroups(ledger: Ledger): Problem[] {
  return rowsWith(ledger, 'group', (member) => member === '').map((row) =>
    problem('group-required', ledger.place(row, 'group')),
  );
}

function unwantedGroups(ledger: Ledger): Problem[] {
  const { codes, members } = ledger.dimensions.group;
  return rowsWith(ledger, 'group', (member) => member !== '').map((row) =>
    problem('group-not-kept', ledger.place(row, 'group'), {
      text: members[codes[row] ?? 0] ?? '',
    }),
  );
}

/** Rows of one association pasted into another's tab. */
function foreignAssociations(ledger: Ledger, { source, rows, offset }: LedgerPart): Problem[] {
  const expected = source.association;
  if (expected === undefined) return [];
  const { codes, members } = ledger.dimensions.association;
  return rowsWith(ledger, 'association', (member) => member !== expected)
    .filter((row) => row >= offset && row < offset + rows.length)
    .map((row) =>
      problem('association-of-other-tab', ledger.place(row, 'association'), {
        found: members[codes[row] ?? 0] ?? '',
        expected,
      }),
    );
}

function rowsWith(
  ledger: Ledger,
  field: DimensionField,
  isWanted: (member: string) => boolean,
): number[] {
  const { codes, members } = ledger.dimensions[field];
  const wanted = new Set(members.flatMap((member, code) => (isWanted(member) ? [code] : [])));
  if (wanted.size === 0) return [];
  const rows: number[] = [];
  codes.forEach((code, row) => {
    if (wanted.has(code)) rows.push(row);
  });
  return rows;
}
