import { indicator } from '../analysis/indicators';
import { memberLabel } from '../analysis/member-label';
import { DIFFERENCE_NAMES, type Reconciled } from '../analysis/reconcile';
import {
  bankSource,
  differenceRemarks,
  type ReconciliationBlock,
} from '../analysis/reconcile-measures';
import type { BankDimension } from '../ledger/bank-figures';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { type MoneyUnit, unitFactor } from '../ledger/unit';
import { TOTAL } from './answer';

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
function remark(row: Reconciled): string {
  const source = bankSource(row);
  return [...(source === '' ? [] : [source]), ...differenceRemarks(row)].join('; ');
}
