import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { cells, FEB, JAN, ledger, RULED, table } from './fee-ledger';
import { message } from './message';

describe('UT_PHI by the overdue rate of the association', () => {
  test.each([
    [19_999_999, 100],
    [20_000_000, 80],
    [30_000_000, 50],
    [40_000_000, 0],
  ])('%d of 1.000.000.000 đ overdue makes %d %%', (overdue, coefficient) => {
    const values = ledger([
      {
        cutoff: FEB,
        commune: 'Đăk Ơ',
        program: 'HCN',
        overdue,
        outstanding: 900_000_000,
        interestCollected: '',
      },
      { cutoff: FEB, outstanding: 100_000_000, interestCollected: 10_400_000 },
    ]);
    expect(cells(table(values, FEB), 'Nông dân', 'Hệ số (%)', 'Phí (đồng)')).toEqual([
      coefficient,
      6_400 * coefficient,
    ]);
  });

  test('goes by each ngày chốt: a line for each coefficient, and as much as month by month', () => {
    const row = { outstanding: 1_000, interestCollected: 10_400_000 };
    const values = ledger([
      { cutoff: JAN, ...row, overdue: 0 },
      { cutoff: FEB, ...row, overdue: 25 },
    ]);
    const fees = (period: Cell) => table(values, period).map((cellsOfRow) => cellsOfRow[8]);
    expect(fees('2 tháng đầu năm 2022').slice(1, 4)).toEqual([640_000, 512_000, 1_152_000]);
    expect([fees('T1/2022')[1], fees('T2/2022')[1]]).toEqual([640_000, 512_000]);
  });

  test.each([
    [1_999_999_999, 1.99, 100],
    [2_000_000_000, 2, 80],
    [1_234_000_000, 1.23, 100],
    [1_235_000_000, 1.24, 100],
  ])(
    'prints the rate of %d in 100 tỷ as %d, on its side of the bound',
    (overdue, rate, coefficient) => {
      const values = ledger([
        { cutoff: FEB, outstanding: 100_000_000_000, overdue, interestCollected: 10_400_000 },
      ]);
      expect(cells(table(values, FEB), 'Nông dân', 'Tỷ lệ NQH (%)', 'Hệ số (%)')).toEqual([
        rate,
        coefficient,
      ]);
    },
  );
});

describe('UT_PHI where cells are blank: it pays nothing as if they were 0', () => {
  const interest = { cutoff: FEB, interestCollected: 10_400_000 };

  test('refuses an association without any Dư nợ', () => {
    const values = ledger([{ ...interest, overdue: '' }]);
    expect(message('UT_PHI', values, RULED, FEB)).toBe(
      'Dòng 2, cột Dư nợ (đồng): Mọi dòng của Nông dân ngày 28/02/2022 để trống cột này, nên không biết tỷ lệ nợ quá hạn. Điền số; không có thì gõ 0.',
    );
  });

  test('refuses an association without any Nợ quá hạn beside its Dư nợ', () => {
    const own = { ...interest, overdue: '', outstanding: 1_000 };
    const values = ledger([{ ...own, association: 'Phụ nữ', overdue: 0 }, own]);
    expect(message('UT_PHI', values, RULED, FEB)).toBe(
      'Dòng 3, cột Nợ quá hạn (đồng): Mọi dòng của Nông dân ngày 28/02/2022 để trống cột này, nên không biết tỷ lệ nợ quá hạn. Điền số; không có thì gõ 0.',
    );
  });

  test('pays where the balance is 0 and nothing can be overdue', () => {
    const values = ledger([{ ...interest, outstanding: 0, overdue: '' }]);
    expect(cells(table(values, FEB), 'Nông dân', 'Phí (đồng)')).toEqual([640_000]);
  });

  test('names below the table the rows that were taken for 0', () => {
    const values = ledger([
      { ...interest, outstanding: 1_000, overdue: 30 },
      { ...interest, outstanding: 1_000, overdue: '', program: 'HCN' },
      { ...interest, commune: 'Đăk Ơ' },
    ]);
    expect(table(values, FEB).map(([first]) => first)).toEqual(
      expect.arrayContaining([
        '1 dòng để trống Dư nợ, tính là 0: dòng 4.',
        '1 dòng để trống Nợ quá hạn, tính là 0: dòng 3.',
      ]),
    );
  });

  test('refuses a balance in time whose beginning is blank', () => {
    const row = { program: 'NOXH', outstanding: 1_000 };
    const values = ledger([
      { ...row, cutoff: JAN, overdue: '' },
      { ...row, cutoff: FEB },
    ]);
    expect(message('UT_PHI', values, RULED, FEB)).toContain('Nông dân ngày 31/01/2022 để trống');
  });
});
