import type { indicator } from '../analysis/indicators';
import type { MeasureField } from '../ledger/record';
import { amountColumn, ratioColumn } from './columns';
import type { DimensionFigures, Figures } from './dimension-figures';
import type { ReportInput } from './report';
import type { TableColumn } from './table';

export const QUALITY_STOCKS = [
  ...['outstanding', 'overdue', 'overdueRate', 'frozen', 'frozenRate'],
  ...['badDebt', 'badDebtRate', 'interestArrears'],
] as const satisfies readonly Parameters<typeof indicator>[0][];

export const QUALITY_FLOWS = [
  ...['interestDue', 'interestCollected', 'interestCollectionRate'],
  ...['due', 'dueCollected', 'dueCollectionRate'],
] as const satisfies readonly Parameters<typeof indicator>[0][];

/** Nợ quá hạn, khoanh and xấu, interest, and what fell due, each with its rate. */
export function qualityColumns(figures: DimensionFigures, input: ReportInput): TableColumn[] {
  const unit = input.settings.displayUnit;
  const amount = (id: MeasureField | 'badDebt', header: string, over?: string): TableColumn =>
    amountColumn(id, header, figures.column(id), unit, over === undefined ? {} : { over });
  const rate = (
    id:
      | 'overdueRate'
      | 'frozenRate'
      | 'badDebtRate'
      | 'interestCollectionRate'
      | 'dueCollectionRate',
    [part, whole]: readonly [string, string],
    over: string,
  ): TableColumn =>
    ratioColumn(id, 'Tỷ lệ', figures.column(id), {
      over,
      formula: (of) => `${of(part)}/${of(whole)}`,
    });
  const debt = (id: 'overdue' | 'frozen' | 'badDebt', over: string): TableColumn[] => [
    amount(id, 'Số tiền', over),
    rate(`${id}Rate`, [id, 'outstanding'], over),
  ];
  return [
    amount('outstanding', 'Dư nợ'),
    ...debt('overdue', 'Nợ quá hạn'),
    ...debt('frozen', 'Nợ khoanh'),
    ...debt('badDebt', 'Nợ xấu'),
    amount('interestDue', 'Phải thu', 'Lãi'),
    amount('interestCollected', 'Thực thu', 'Lãi'),
    rate('interestCollectionRate', ['interestCollected', 'interestDue'], 'Lãi'),
    amount('interestArrears', 'Tồn', 'Lãi'),
    amount('due', 'Số tiền', 'Nợ đến hạn'),
    amount('dueCollected', 'Thu được', 'Nợ đến hạn'),
    rate('dueCollectionRate', ['dueCollected', 'due'], 'Nợ đến hạn'),
  ];
}

/** A rate is of the rows that have both sides: said where the printed amounts do not give it. */
export function partRatesNote(figures: DimensionFigures): string {
  const isPart = (part: Figures, whole: Figures, rate: Figures): boolean =>
    [...rate.values, rate.total].some((value, at) => {
      const top = [...part.values, part.total][at] ?? null;
      const bottom = [...whole.values, whole.total][at] ?? null;
      return value !== null && top !== null && bottom !== null && value !== top / bottom;
    });
  const { column } = figures;
  const parts = [
    isPart(column('interestCollected'), column('interestDue'), column('interestCollectionRate')),
    isPart(column('dueCollected'), column('due'), column('dueCollectionRate')),
  ];
  if (!parts.includes(true)) return '';
  return 'Tỷ lệ thu lãi, thu nợ đến hạn chỉ tính trên các dòng số liệu có đủ cả hai số.';
}
