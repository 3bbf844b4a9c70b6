import { BANK_MEASURES, type BankMeasure } from '../ledger/bank-figures';
import { ok, type Result } from '../ledger/problem';
import type { Side, SideFigure, SideQuestion, TableSide } from './figure-side';
import { type Reconciled, type Reconciliation, reconcile } from './reconcile';

/** One measure compared. */
export interface ReconciliationBlock {
  readonly measure: BankMeasure;
  readonly result: Reconciliation;
}

/** Dư nợ always; the others where both sides have them. Problems: those of reconcile. */
export function reconcileAll(
  own: TableSide,
  bank: Side,
  asked: Omit<SideQuestion, 'measure'>,
): Result<ReconciliationBlock[]> {
  const blocks: ReconciliationBlock[] = [];
  for (const measure of BANK_MEASURES) {
    if (measure !== 'outstanding' && !(own.has(measure) && bank.has(measure))) continue;
    const result = reconcile(own, bank, { ...asked, measure });
    if (!result.ok) return result;
    const { rows, total } = result.value;
    const isThere = [...rows, total].some((row) => row.bank !== null);
    if (measure === 'outstanding' || isThere) blocks.push({ measure, result: result.value });
  }
  return ok(blocks);
}

/** Of which report the bank's figure is; '' where there is none. */
export function bankSource({ bank }: Reconciled): string {
  return bank === null ? '' : sourceOf(bank);
}

function sourceOf({ source, withoutDirect }: SideFigure): string {
  const name = source === '' ? 'Bảng đã cho' : source;
  return withoutDirect ? `${name}, đã trừ cho vay trực tiếp` : name;
}

/** What must be known to judge a difference. */
export function differenceRemarks(row: Reconciled): string[] {
  const { isCut, isMixed, difference, missing } = row;
  const remarks: string[] = [];
  if (missing.length > 0) remarks.push(`chưa có số liệu của ${inShort(missing)}`);
  if (isMixed) remarks.push('số hộ của hội không cộng qua nhiều chương trình, nguồn vốn');
  else if (difference === 'scope') remarks.push('có thể gồm cả cho vay trực tiếp');
  if (isCut) remarks.push('số in cắt bỏ phần lẻ, không làm tròn');
  return remarks;
}

/** It stands in a cell; all are named below the table. */
function inShort([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} và ${others.length} đơn vị khác`;
}
