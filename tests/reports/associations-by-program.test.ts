import { describe, expect, it } from '@jest/globals';
import { associationsByProgram } from '../../src/reports/associations-by-program';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { PROGRAM_MILLIONS, reportInput } from './bu-gia-map';
import { printed } from './tables';

const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];

function tablesOf(rows?: readonly RowCells[]) {
  const changes = rows === undefined ? {} : { ledger: ledgerOf(rows), groups: [] };
  const { tables, width } = printed(associationsByProgram, reportInput(changes));
  const [balances, overdue] = tables;
  if (balances === undefined || overdue === undefined) throw new Error('Two tables expected');
  return { balances, overdue, width };
}

const units = (shares: readonly unknown[]): number =>
  shares.reduce<number>((sum, share) => sum + Math.round(Number(share) * 10_000), 0);

describe('BC · Hội × chương trình', () => {
  const { balances, overdue, width } = tablesOf();

  it('has totals both ways', () => {
    const parts = ASSOCIATIONS.map((name) => Number(balances.total(`${name} · Dư nợ`)));

    expect(balances.column('Cộng · Dư nợ')).toEqual(Object.values(PROGRAM_MILLIONS));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(balances.total('Cộng · Dư nợ'));
  });

  it.each([...ASSOCIATIONS, 'Cộng'])('has a structure of %s that adds to exactly 100%', (of) => {
    expect(units(balances.column(`${of} · Cơ cấu`))).toBe(10_000);
    expect(balances.total(`${of} · Cơ cấu`)).toBe(1);
  });

  it('has parts of associations in every program that add to exactly 100%', () => {
    for (const program of Object.keys(PROGRAM_MILLIONS)) {
      const shares = ASSOCIATIONS.map((of) => balances.cell(program, `${of} · Tỷ trọng`));
      expect(units(shares)).toBe(10_000);
      expect(balances.cell(program, 'Cộng · Tỷ trọng')).toBe(1);
    }
    expect(units(ASSOCIATIONS.map((of) => balances.total(`${of} · Tỷ trọng`)))).toBe(10_000);
  });

  it('has the overdue debt of every association and program with its rate', () => {
    expect(overdue.cell('Hộ nghèo', 'Nông dân · NQH')).toBe(268);
    expect(overdue.total('Cộng · Tỷ lệ NQH')).toBeCloseTo(268 / 535_200, 12);
  });

  it('fits an A4 page in letters that can be read', () => {
    expect(width).toBeLessThanOrEqual(1_300);
  });

  it('leaves blank what an association does not lend for, shares too', () => {
    const small = tablesOf([
      { association: 'HND', program: 'HN', outstanding: 5 },
      { association: 'HPN', program: 'HCN', outstanding: 7 },
    ]);

    expect(small.balances.cell('Hộ nghèo', 'Phụ nữ · Dư nợ')).toBe('');
    expect(small.balances.cell('Hộ nghèo', 'Phụ nữ · Tỷ trọng')).toBe('');
    expect(small.balances.cell('Hộ nghèo', 'Nông dân · Tỷ trọng')).toBe(1);
  });

  it('has no second copy of a single association', () => {
    const { headers } = tablesOf([{ outstanding: 5 }]).balances;

    expect(headers).toEqual([
      ...['STT', 'Chương trình', 'Nông dân · Dư nợ', 'Nông dân · Cơ cấu', 'Nông dân · Tỷ trọng'],
    ]);
  });
});
