import type { CodedColumn, Ledger } from '../ledger';

/**
 * Marks all rows of the units that have a row which cannot be read. A unit is a commune ×
 * association; where such a row does not tell one of the two, it may be of any.
 */
export function rowsOfUnreadUnits(ledger: Ledger, unread: Uint8Array): Uint8Array {
  if (!unread.includes(1)) return unread;
  const { commune, association } = ledger.dimensions;
  const [anyCommune, anyAssociation] = [commune.members.length, association.members.length];
  const numberOf = (at: number, of: number): number => at * (anyAssociation + 1) + of;
  const isUnread = new Uint8Array(numberOf(anyCommune, anyAssociation) + 1);
  for (let row = 0; row < ledger.rowCount; row++) {
    if (unread[row] === 1) isUnread[numberOf(codeAt(commune, row), codeAt(association, row))] = 1;
  }
  const rows = new Uint8Array(ledger.rowCount);
  for (let row = 0; row < ledger.rowCount; row++) {
    const [at, of] = [codeAt(commune, row), codeAt(association, row)];
    const units = [
      numberOf(at, of),
      numberOf(at, anyAssociation),
      numberOf(anyCommune, of),
      numberOf(anyCommune, anyAssociation),
    ];
    rows[row] = units.some((unit) => isUnread[unit] === 1) ? 1 : 0;
  }
  return rows;
}

/** One past the last where the cell tells nothing. */
function codeAt({ codes, members }: CodedColumn, row: number): number {
  const code = codes[row] ?? 0;
  return (members[code] ?? '') === '' ? members.length : code;
}
