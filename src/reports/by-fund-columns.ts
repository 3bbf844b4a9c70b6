import type { IndicatorId } from '../analysis/indicator';
import { addKnown } from '../analysis/sums';
import { formatAmount } from '../ledger/format';
import { FUNDS } from '../ledger/funds';
import { amountColumn, indexColumn, nameColumn, ratioColumn, shareColumn } from './columns';
import type { CrossFigures } from './cross-figures';
import type { ReportInput } from './report';
import type { TableColumn } from './table';

export const FUND_STOCKS = ['outstanding', 'overdue', 'overdueRate', 'frozen'] as const;
export const FUND_FLOWS = ['disbursed', 'collected', 'writtenOff'] as const;

/** Every amount by the fund that it was lent from; they add up to that of all funds. */
export function columnsByFund(
  figures: CrossFigures,
  input: ReportInput,
): { readonly columns: readonly TableColumn[]; readonly adjusted: boolean } {
  const unit = input.settings.displayUnit;
  const byFund = (id: IndicatorId, over: string): TableColumn[] => [
    ...FUNDS.map(({ name, abbreviation }) =>
      amountColumn(`${id}${abbreviation}`, abbreviation, figures.down(id, name), unit, { over }),
    ),
    amountColumn(id, 'Cộng', figures.down(id), unit, { over, ...sumOf(figures, id) }),
  ];
  const all = (id: IndicatorId, header: string): TableColumn =>
    amountColumn(id, header, figures.down(id), unit);
  const share = shareColumn(figures.down('outstanding'), {
    formula: (of) => `${of('outstanding')}/Σ${of('outstanding')}`,
  });
  return {
    columns: [
      indexColumn(figures.rows.length),
      nameColumn('Chương trình', figures.rows),
      ...byFund('disbursed', 'Cho vay'),
      ...byFund('collected', 'Thu nợ'),
      all('writtenOff', 'Xóa nợ'),
      ...byFund('outstanding', 'Dư nợ'),
      share.column,
      ...byFund('overdue', 'Nợ quá hạn'),
      ratioColumn('overdueRate', 'Tỷ lệ NQH', figures.down('overdueRate'), {
        formula: (of) => `${of('overdue')}/${of('outstanding')}`,
      }),
      all('frozen', 'Nợ khoanh'),
    ],
    adjusted: share.adjusted,
  };
}

/** Printed only where it is true of the printed columns. */
function sumOf(figures: CrossFigures, id: IndicatorId): Pick<TableColumn, 'formula'> {
  if (hasOtherFunds(figures)) return {};
  return {
    formula: (of) => FUNDS.map(({ abbreviation }) => of(`${id}${abbreviation}`)).join('+'),
  };
}

function hasOtherFunds({ columns }: CrossFigures): boolean {
  return columns.some((name) => !FUNDS.some((fund) => fund.name === name));
}

/** What the sums hold beside the funds that have columns. */
export function fundNote(figures: CrossFigures, input: ReportInput): string {
  if (!hasOtherFunds(figures)) return '';
  const { total } = figures.down('outstanding');
  const named = addKnown(FUNDS.map(({ name }) => figures.down('outstanding', name).total));
  const unit = input.settings.displayUnit;
  const rest = formatAmount((total ?? 0) - (named ?? 0), unit);
  return `Cột Cộng gồm cả số liệu chưa ghi nguồn vốn: dư nợ ${rest} ${unit}.`;
}
