import type { SideFigure } from '../analysis/figure-side';
import { indicator } from '../analysis/indicators';
import { memberLabel } from '../analysis/member-label';
import { DIFFERENCE_NAMES, type Reconciled, type Reconciliation } from '../analysis/reconcile';
import type { BankDimension, BankMeasure } from '../ledger/bank-figures';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { type MoneyUnit, unitFactor } from '../ledger/unit';
import { TOTAL } from './answer';

/** One measure compared. */
export interface ReconciliationBlock {
  readonly measure: BankMeasure;
  readonly result: Reconciliation;
}

interface Shown {
  readonly by: BankDimension;
  readonly cutoff: IsoDate | null;
  readonly unit: MoneyUnit;
}

/** Blocks below each other, a blank row between. */
export function reconciliationCells(
  blocks: readonly ReconciliationBlock[],
  shown: Shown,
): Cell[][] {
  return blocks.flatMap((block, i) => {
    const lines = blockCells(block, shown);
    return i === 0 ? lines : [(lines[0] ?? []).map(() => ''), ...lines];
  });
}

function blockCells({ measure, result }: ReconciliationBlock, shown: Shown): Cell[][] {
  const isMoney = measure !== 'households';
  const unit = isMoney ? shown.unit : 'hộ';
  const scale = isMoney ? unitFactor(shown.unit) : 1;
  const amount = (value: number | null | undefined): Cell => (value == null ? '' : value / scale);
  const line = (label: string, row: Reconciled): Cell[] => [
    label,
    amount(row.own),
    amount(row.bank?.amount),
    row.residual ?? '',
    DIFFERENCE_NAMES[row.difference],
    remark(row),
  ];
  const date = shown.cutoff === null ? '' : `, ngày ${vietnameseDate(shown.cutoff)}`;
  const by = ledgerColumn(shown.by).header.toLowerCase();
  return [
    [
      `${indicator(measure).name} theo ${by}${date}`,
      `Số của hội (${unit})`,
      `Số ngân hàng (${unit})`,
      `Chênh lệch (${isMoney ? 'đồng' : unit})`,
      'Kết luận',
      'Nguồn (Bộ số liệu)',
    ],
    ...result.rows.map((row) => line(memberLabel(shown.by, row.member), row)),
    line(TOTAL, result.total),
  ];
}

/** Which report the bank's figure is of, and what must be known to judge the difference. */
function remark({ bank, isCut, isMixed, difference }: Reconciled): string {
  const remarks = bank === null ? [] : [sourceOf(bank)];
  if (isMixed) remarks.push('số hộ của hội không cộng qua nhiều chương trình, nguồn vốn');
  else if (difference === 'scope') remarks.push('có thể gồm cả cho vay trực tiếp');
  if (isCut) remarks.push('số in cắt bỏ phần lẻ, không làm tròn');
  return remarks.join('; ');
}

function sourceOf({ source, withoutDirect }: SideFigure): string {
  const name = source === '' ? 'Bảng đã cho' : source;
  return withoutDirect ? `${name}, đã trừ cho vay trực tiếp` : name;
}
