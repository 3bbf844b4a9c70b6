import { assembleLedger, type LedgerSource, type ReadLedgerOptions } from './assemble-ledger';
import { checkRows } from './checks/check-ledger';
import { checkMembers } from './checks/member-checks';
import type { Ledger } from './ledger';
import { failed, ok, type Result } from './problem';

export type { LedgerSource, ReadLedgerOptions } from './assemble-ledger';

/**
 * Reads tabs or a range into one ledger. Blank rows anywhere are passed over; a ledger without
 * rows is fine, whoever needs rows says so.
 * Problems: of the header (header-missing, column-missing, column-twice, unit-missing,
 * unit-mixed), of cells (read-cell.ts), and when strict of rows (checkMembers, checkRows).
 */
export function readLedger(
  sources: readonly LedgerSource[],
  options: ReadLedgerOptions,
): Result<Ledger> {
  const assembled = assembleLedger(sources, options);
  if (!assembled.ok) return assembled;
  const { ledger, parts } = assembled.value;
  if (!options.strict) return ok(ledger);
  const problems = [...checkMembers(ledger, parts, options), ...checkRows(ledger)];
  return problems.length > 0 ? failed(...problems) : ok(ledger);
}
