import { describe, expect, it } from '@jest/globals';
import { readPeriod } from '../../src/ledger/period';
import { quality } from '../../src/reports/quality';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { capitalOnlyInput, reportInput, valueIn } from './bu-gia-map';
import { printed } from './tables';

function reportOf(rows: readonly RowCells[], scope: { commune?: string } | null = null) {
  const flowPeriod = valueIn(readPeriod('Q1/2025'));
  const report = printed(
    quality,
    reportInput({ ledger: ledgerOf(rows), groups: [], flowPeriod, scope }),
  );
  const [first, second] = report.tables;
  if (first === undefined) throw new Error('No table');
  return { ...report, first, second };
}

const debt = (commune: string, overdue: number | '', frozen: number): RowCells => ({
  ...{ commune, outstanding: 1000, overdue, frozen },
});

describe('BC · Chất lượng', () => {
  it('has bad debts, interest and what fell due by association and by commune', () => {
    const { first, second, width } = reportOf([debt('Đa Kia', 1, 2)]);

    expect(first.headers.slice(2)).toEqual([
      ...['Dư nợ', 'Nợ quá hạn · Số tiền', 'Nợ quá hạn · Tỷ lệ', 'Nợ khoanh · Số tiền'],
      ...['Nợ khoanh · Tỷ lệ', 'Nợ xấu · Số tiền', 'Nợ xấu · Tỷ lệ', 'Lãi · Phải thu'],
      ...['Lãi · Thực thu', 'Lãi · Tỷ lệ', 'Lãi · Tồn', 'Nợ đến hạn · Số tiền'],
      ...['Nợ đến hạn · Thu được', 'Nợ đến hạn · Tỷ lệ'],
    ]);
    expect(second?.headers).toEqual(first.headers);
    expect(width).toBeLessThanOrEqual(1_300);
  });

  it('has the worst commune first, equal ones by their bad debt, and who does not say last', () => {
    const { second } = reportOf([
      debt('Đa Kia', 1, 0),
      debt('Đăk Ơ', '', 0),
      debt('Phú Nghĩa', 1, 9),
      debt('Bù Gia Mập', 7, 0),
      debt('Phú Văn', 0, 3),
    ]);

    expect(second?.column('Hội, xã').slice(0, 3)).toEqual(['Bù Gia Mập', 'Phú Nghĩa', 'Đa Kia']);
    expect(second?.column('STT')).toEqual([1, 2, 3, 4, 5]);
    expect(second?.cell('Bù Gia Mập', 'Nợ quá hạn · Số tiền')).toBe(7);
  });

  it('recomputes the rates of the total', () => {
    const { second } = reportOf([debt('Đa Kia', 1, 0), debt('Phú Nghĩa', 3, 4)]);

    expect(second?.total('Nợ quá hạn · Tỷ lệ')).toBe(4 / 2000);
    expect(second?.total('Nợ xấu · Tỷ lệ')).toBe(8 / 2000);
  });

  it('leaves blank what nobody entered', () => {
    const { first } = reportOf([debt('Đa Kia', 1, 0)]);

    expect([first.total('Lãi · Phải thu'), first.total('Lãi · Tỷ lệ')]).toEqual(['', '']);
  });

  it('takes rates of rows that have both sides, and says so', () => {
    const { first, texts } = reportOf([
      { outstanding: 1, interestDue: 10, interestCollected: 8 },
      { outstanding: 1, program: 'HCN', interestDue: 10 },
    ]);

    expect(first.total('Lãi · Tỷ lệ')).toBe(0.8);
    expect(texts.join('\n')).toContain('chỉ tính trên các dòng số liệu có đủ cả hai số');
  });

  it('of one commune has its associations only', () => {
    const { first, second } = reportOf([debt('Đa Kia', 1, 0)], { commune: 'Đa Kia' });

    expect([first.column('Hội, xã'), second]).toEqual([['Nông dân'], undefined]);
  });

  it('says so where there are no figures', () => {
    expect(printed(quality, capitalOnlyInput()).texts).toContain(
      'Chưa có số liệu về chất lượng tín dụng đến ngày 22/04/2024.',
    );
  });
});
