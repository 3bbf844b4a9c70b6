import { formatAmount } from '../../ledger/format';
import { shareColumn } from '../columns';
import type { ReportInput } from '../report';
import { balancesBy } from './balances-by';
import { type Chart, plainAxis } from './chart';
import { dated, ledgerSource } from './chart-texts';

/**
 * Tỷ trọng dư nợ theo hội, in the order of the bank's tables. Bars, not a doughnut: four names stand
 * at their bars instead of in a legend of colours, so that it reads in grey print, and shares that are
 * nearly the same can be compared.
 */
export function associationsChart(input: ReportInput): Chart | string {
  const unit = input.settings.displayUnit;
  const parts = balancesBy(input, 'association');
  const amounts = parts.map(({ outstanding }) => outstanding);
  const { column, adjusted } = shareColumn({ values: amounts, total: null });
  const shares = column.values.map((share) => (typeof share === 'number' ? share : null));
  const format = column.format ?? '';
  const known = shares.filter((share) => share !== null);
  if (known.length === 0) {
    return dated('Chưa có số liệu dư nợ chia theo hội', input);
  }
  const decimals = unit === 'tỷ đồng' ? 1 : 0;
  const labels = parts.map(
    ({ name, outstanding }) => `${name}: ${formatAmount(outstanding, unit, decimals)}`,
  );
  return {
    id: 'associations',
    kind: 'column',
    title: `${dated('Tỷ trọng dư nợ ủy thác theo hội', input, '')} (%, ${unit})`,
    labels: { header: `Hội: dư nợ (${unit})`, values: labels },
    series: [
      {
        name: 'Tỷ trọng',
        header: 'Tỷ trọng',
        values: shares,
        format,
        tone: 'dark',
        labelled: true,
      },
    ],
    // Room above a bar of nearly everything would promise more than the whole.
    valueAxis: { ...plainAxis('0%'), ...(Math.max(...known) > 0.8 ? { max: 1 } : {}) },
    captions: [ledgerSource(input), adjusted ? 'Đã điều chỉnh làm tròn để cộng đủ 100%.' : ''],
  };
}
