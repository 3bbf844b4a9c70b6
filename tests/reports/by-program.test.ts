import { describe, expect, it } from '@jest/globals';
import { readPeriod } from '../../src/ledger/period';
import { byProgram } from '../../src/reports/by-program';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { PROGRAM_MILLIONS, reportInput, SETTINGS_OF_OFFICE, valueIn } from './bu-gia-map';
import { printed } from './tables';

const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];

function tablesOf(changes: Parameters<typeof reportInput>[0] = {}) {
  const { tables, texts, width } = printed(byProgram, reportInput(changes));
  const [first, second] = tables;
  if (first === undefined || second === undefined) throw new Error('Two tables expected');
  return { byAssociation: first, byFund: second, texts, width };
}

function ofRows(rows: readonly RowCells[]) {
  const flowPeriod = valueIn(readPeriod('Q1/2025'));
  return tablesOf({ ledger: ledgerOf(rows), groups: [], flowPeriod });
}

describe('the programs by association', () => {
  const { byAssociation: table, width } = tablesOf();

  it('stand under hộ, dư nợ and NQH of every association and of all', () => {
    const three = (of: string): string[] => ['Số hộ', 'Dư nợ', 'NQH'].map((is) => `${of} · ${is}`);

    expect(table.headers).toEqual([
      ...['STT', 'Chương trình', ...ASSOCIATIONS.flatMap(three), ...three('Cộng')],
      'Cộng · Tỷ lệ NQH',
    ]);
  });

  it('are in catalogue order, unclassified last', () => {
    expect(table.column('Chương trình')).toEqual(Object.keys(PROGRAM_MILLIONS));
  });

  it('have the published balances', () => {
    expect(table.column('Cộng · Dư nợ')).toEqual(Object.values(PROGRAM_MILLIONS));
    expect(table.total('Cộng · Dư nợ')).toBe(535_200);
  });

  it('have the balances of the associations beside each other, which add up', () => {
    const parts = ASSOCIATIONS.map((name) => Number(table.total(`${name} · Dư nợ`)));

    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(535_200);
  });

  it('take the households of the total from Tổ TK&VV, not from the sum over programs', () => {
    expect(table.total('Cộng · Số hộ')).toBe(9_177);
    expect(table.total('Phụ nữ · Số hộ')).toBe(2_200);
  });

  it('have no households in the total when Tổ TK&VV is empty', () => {
    const { byAssociation } = tablesOf({ groups: [] });

    expect(byAssociation.total('Cộng · Số hộ')).toBe('');
  });

  it('have an overdue rate recomputed from amounts', () => {
    expect(table.total('Cộng · Tỷ lệ NQH')).toBeCloseTo(268 / 535_200, 12);
  });

  it('leave blank what an association does not lend for', () => {
    const { byAssociation } = ofRows([
      { association: 'HND', program: 'HN', outstanding: 5 },
      { association: 'HPN', program: 'HCN', outstanding: 7, overdue: 0 },
    ]);

    expect(byAssociation.cell('Hộ nghèo', 'Phụ nữ · Dư nợ')).toBe('');
    expect(byAssociation.cell('Hộ cận nghèo', 'Phụ nữ · NQH')).toBe(0);
  });

  it('leave households blank that have loans of two funds, and tell why', () => {
    const { byAssociation, texts } = ofRows([
      { fund: 'TW', outstanding: 5, households: 3 },
      { fund: 'ĐP', outstanding: 7, households: 2 },
    ]);

    expect(byAssociation.column('Nông dân · Số hộ')).toEqual(['']);
    expect(texts).toContain(
      '– Số hộ để trống ở chương trình có nhiều nguồn vốn: một hộ có thể vay cả hai.',
    );
  });

  it('of a single association stand once, under its name', () => {
    const { byAssociation } = ofRows([{ association: 'HPN', outstanding: 5 }]);

    expect(byAssociation.headers.slice(2)).toEqual([
      ...['Phụ nữ · Số hộ', 'Phụ nữ · Dư nợ', 'Phụ nữ · NQH', 'Phụ nữ · Tỷ lệ NQH'],
    ]);
  });

  it('fit an A4 page in letters that can be read', () => {
    expect(width).toBeLessThanOrEqual(1_300);
  });
});

describe('the programs by fund', () => {
  const { byFund: table } = tablesOf();

  it('stand under TW, ĐP and Cộng', () => {
    const three = (of: string): string[] => ['TW', 'ĐP', 'Cộng'].map((is) => `${of} · ${is}`);

    expect(table.headers.slice(2)).toEqual([
      ...[...three('Cho vay'), ...three('Thu nợ'), 'Xóa nợ', ...three('Dư nợ'), 'Tỷ trọng'],
      ...[...three('Nợ quá hạn'), 'Tỷ lệ NQH', 'Nợ khoanh'],
    ]);
  });

  it('add the two funds', () => {
    const { byFund } = ofRows([
      { fund: 'TW', outstanding: 5, disbursed: 2 },
      { fund: 'ĐP', outstanding: 7 },
    ]);

    expect(byFund.rows[0]?.slice(9, 12)).toEqual([5, 7, 12]);
    expect(byFund.total('Dư nợ · Cộng')).toBe(12);
    expect(byFund.total('Cho vay · ĐP')).toBe('');
  });

  it('sum the loans of the whole window, not of the cut-off alone', () => {
    expect(table.total('Cho vay · Cộng')).toBe(189_900);
  });

  it('leave the write-off column blank when nobody filled it', () => {
    expect(table.total('Xóa nợ')).toBe('');
  });

  it('print where sums, share and rate come from among the column numbers', () => {
    const { numbers } = table;
    const formulas = numbers.map((text) => String(text).replace(/\n/g, ''));

    expect(formulas.filter((text) => text.includes('='))).toEqual([
      ...['(5)=(3)+(4)', '(8)=(6)+(7)', '(12)=(10)+(11)', '(13)=(12)/Σ(12)'],
      ...['(16)=(14)+(15)', '(17)=(16)/(12)'],
    ]);
  });

  it('have shares that add to exactly 100%', () => {
    const units = table.column('Tỷ trọng').map((share) => Math.round(Number(share) * 10_000));

    expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(10_000);
  });

  it('are in the unit of display', () => {
    const settings = { ...SETTINGS_OF_OFFICE, displayUnit: 'tỷ đồng' } as const;

    expect(tablesOf({ settings }).byFund.total('Dư nợ · Cộng')).toBe(535.2);
  });

  it('name what has no fund, which the sums hold too', () => {
    const { byFund, texts } = ofRows([
      { fund: 'TW', outstanding: 5 },
      { fund: '', outstanding: 2 },
    ]);

    expect(byFund.total('Dư nợ · Cộng')).toBe(7);
    expect(texts).toContain('– Cột Cộng gồm cả số liệu chưa ghi nguồn vốn: dư nợ 2 triệu đồng.');
    expect(byFund.numbers).not.toContain('(12)=\n(10)+(11)');
  });
});
