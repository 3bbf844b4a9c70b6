import { describe, expect, it } from '@jest/globals';
import { readPeriod } from '../../src/ledger/period';
import { byCommune } from '../../src/reports/by-commune';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { reportInput, valueIn } from './bu-gia-map';
import { printed } from './tables';

function tableOf(changes: Parameters<typeof reportInput>[0] = {}) {
  const report = printed(byCommune, reportInput(changes));
  const [table] = report.tables;
  if (table === undefined) throw new Error('No table');
  return { ...report, table };
}

function ofRows(rows: readonly RowCells[]) {
  const flowPeriod = valueIn(readPeriod('Q1/2025'));
  return tableOf({ ledger: ledgerOf(rows), groups: [], flowPeriod });
}

describe('BC · Theo xã', () => {
  const { table, width } = tableOf();

  it('has every commune in bold and its associations under it', () => {
    expect(table.rows.map((row) => row.slice(0, 2))).toEqual([
      [1, 'Đăk Ơ'],
      ...['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'].map((of) => ['', `– ${of}`]),
      [2, 'Phú Nghĩa'],
      ...['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'].map((of) => ['', `– ${of}`]),
    ]);
    expect(table.isSum.flatMap((isSum, at) => (isSum ? [at] : []))).toEqual([0, 5]);
  });

  it('adds the communes, not their associations a second time', () => {
    const sums = table.rows.filter((_, at) => table.isSum[at]);
    const at = table.headers.indexOf('Dư nợ');

    expect(table.total('Dư nợ')).toBe(535_200);
    expect(sums.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(535_200);
  });

  it('has shares of communes only, which add to exactly 100%', () => {
    const shares = table.column('Tỷ trọng').filter((share) => share !== '');
    const units = shares.map((share) => Math.round(Number(share) * 10_000));

    expect([units.length, units.reduce((sum, unit) => sum + unit, 0)]).toEqual([2, 10_000]);
  });

  it('has groups and households of commune and association', () => {
    expect(table.column('Số tổ').slice(0, 3)).toEqual([4, 1, 1]);
    expect(table.total('Số hộ')).toBe(9_177);
  });

  it('leaves out associations without figures in a commune', () => {
    const { table: small } = ofRows([
      { commune: 'Đa Kia', association: 'HND', outstanding: 5 },
      { commune: 'Đa Kia', association: 'HPN', outstanding: 4 },
      { commune: 'Phú Nghĩa', association: 'HPN', outstanding: 3 },
    ]);

    expect(small.column('Xã, hội')).toEqual([
      ...['Đa Kia', '– Nông dân', '– Phụ nữ', 'Phú Nghĩa', '– Phụ nữ'],
    ]);
  });

  it('has communes alone where there is one association', () => {
    const { table: single } = ofRows([{ outstanding: 5 }]);

    expect([single.rows.length, single.isSum]).toEqual([1, [false]]);
  });

  it('has no row higher or wider than a page of 40 communes can bear', () => {
    const rows = Array.from({ length: 40 }, (_, i): RowCells[] =>
      ['HND', 'HPN', 'HCCB', 'ĐTN'].map((association) => ({
        ...{ association, commune: `Xã số ${i + 1} ${'dài '.repeat(12)}`, outstanding: 1 },
      })),
    ).flat();

    expect(ofRows(rows).table.rows.length).toBe(200);
    expect(width).toBeLessThanOrEqual(1_300);
  });
});
