import { type BankDimension, memberKey } from '../ledger/bank-figures';
import type { Reconciled, Reconciliation } from './reconcile';

/** An entry unit whose figures of the date are not all there. */
export interface MissingUnit {
  readonly commune: string;
  readonly association: string;
  /** "Đăk Ơ – Phụ nữ" */
  readonly text: string;
}

/**
 * The same where it is known whose figures are missing: too little is then no difference to be looked
 * into, but one side that is not there.
 */
export function withMissing(
  { rows, total }: Reconciliation,
  by: BankDimension,
  units: readonly MissingUnit[],
): Reconciliation {
  const all = units.map(({ text }) => text);
  return {
    rows: rows.map((row) => explained(row, namesIn(row.member))),
    total: explained(total, all),
  };

  function namesIn(member: string): readonly string[] {
    // Of programs and funds it is not known which of them a unit would have.
    if (by !== 'commune' && by !== 'association') return all;
    const key = memberKey(by, member);
    return units.filter((unit) => memberKey(by, unit[by]) === key).map(({ text }) => text);
  }
}

function explained(row: Reconciled, missing: readonly string[]): Reconciled {
  const isTooLittle =
    row.own === null || (row.residual !== null && row.residual < 0 && !AGREED.has(row.difference));
  if (missing.length === 0 || row.bank === null || !isTooLittle) return row;
  return { ...row, difference: 'one-sided', missing };
}

const AGREED: ReadonlySet<Reconciled['difference']> = new Set(['match', 'rounding']);
