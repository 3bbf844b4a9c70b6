import { describe, expect, it } from '@jest/globals';
import { trendChart } from '../../../src/reports/charts/trend-chart';
import { ledgerOf, type RowCells } from '../../ledger/ledger-rows';
import { inputOf } from '../any-ledger';

const unit = (cutoff: string, commune: string, outstanding: number): RowCells => ({
  ...{ cutoff, commune, outstanding },
});

/** Balances that are drawn, in triệu, and what stands below. */
function drawn(of: readonly RowCells[]) {
  const chart = trendChart(inputOf([], { ledger: ledgerOf(of), cutoff: '2025-03-25' }));
  if (typeof chart === 'string') throw new Error(chart);
  return { values: chart.series[0]?.values, text: chart.captions.join(' ') };
}

describe('The trend of dư nợ', () => {
  const absent = drawn([
    unit('31/12/2024', 'Đa Kia', 100),
    unit('31/12/2024', 'Đăk Ơ', 200),
    unit('31/01/2025', 'Đa Kia', 101),
    unit('28/02/2025', 'Đa Kia', 102),
    unit('25/03/2025', 'Đa Kia', 103),
    unit('25/03/2025', 'Đăk Ơ', 200),
  ]);

  it('has a gap on every date on which a unit is missing, however long it is', () => {
    expect(absent.values).toEqual([300, null, null, 303]);
  });

  it('names the dates and the unit', () => {
    expect(absent.text).toContain('31/01/2025; 28/02/2025 (thiếu Đăk Ơ – Nông dân)');
  });

  it('has a gap before a unit first reported, too', () => {
    const { values } = drawn([
      unit('31/12/2024', 'Đa Kia', 100),
      unit('28/02/2025', 'Đa Kia', 101),
      unit('28/02/2025', 'Đăk Ơ', 200),
      unit('25/03/2025', 'Đa Kia', 102),
      unit('25/03/2025', 'Đăk Ơ', 200),
    ]);
    expect(values).toEqual([null, 301, 302]);
  });
});
