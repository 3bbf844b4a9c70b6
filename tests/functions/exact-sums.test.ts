import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { formatAmount } from '../../src/ledger/format';
import { MONEY_UNITS, type MoneyUnit, unitFactor } from '../../src/ledger/unit';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';
import { answerOf } from './message';

const DATE = '25/03/2025';

/** UT_TONG of an indicator over rows of amounts in a unit. */
function sum(
  indicator: string,
  rows: readonly RowCells[],
  unit: MoneyUnit = 'triệu đồng',
): unknown {
  return answerOf('UT_TONG', tab(rows, unit), indicator, DATE);
}

describe('UT_TONG', () => {
  it.each([...MONEY_UNITS])('adds 100.000 rows of 40,988 triệu exactly in %s', (unit) => {
    const inUnit = (dong: number): number => dong / unitFactor(unit);
    const [header = [], row = []] = tabOf(
      ['cutoff', 'outstanding'],
      [{ outstanding: inUnit(40_988_000) }],
      unit,
    );
    const values: Cell[][] = [header, ...Array.from({ length: 100_000 }, () => row)];
    expect(answerOf('UT_TONG', values, 'Dư nợ', DATE)).toBe(inUnit(4_098_800_000_000));
  });

  it('of 40,988 + 12,3 − 5,45 is 47,838, which doubles miss', () => {
    expect(40.988 + 12.3 - 5.45).not.toBe(47.838);
    const rows = [{ outstanding: 40.988, overdue: 5.45 }, { outstanding: 12.3 }];
    expect(sum('Nợ trong hạn', rows)).toBe(47.838);
  });

  it('of ten times 0,1 is 1', () => {
    const rows = Array.from({ length: 10 }, () => ({ outstanding: 0.1 }));
    expect(sum('Dư nợ', rows)).toBe(1);
    expect(sum('Dư nợ', rows, 'tỷ đồng')).toBe(1);
  });

  it('keeps the last đồng beside the credit of the whole nation', () => {
    const rows = [{ outstanding: 400_000_000 }, { outstanding: 0.000001 }];
    expect(sum('Dư nợ', rows)).toBe(400_000_000.000001);
    expect(sum('Dư nợ', [{ outstanding: 4e14 }, { outstanding: 1 }], 'đồng')).toBe(4e14 + 1);
  });
});

describe('a rounded figure', () => {
  it.each([
    [1.005, '1,01'],
    [2.675, '2,68'],
    [1.004999, '1,00'],
    [40.985, '40,99'],
  ])('of a sum of %d triệu is printed as %s', (amount, printed) => {
    const parts = [{ outstanding: amount - 0.5 }, { outstanding: 0.5 }];
    const dong = Number(sum('Dư nợ', parts.map(wholeDong))) * 1e6;
    expect(formatAmount(dong, 'triệu đồng', 2)).toBe(printed);
  });

  it('of a share is rounded half up: 1,005% is 1,01%', () => {
    const data = tab([{ outstanding: 1005 }, { association: 'HPN', outstanding: 98_995 }]);
    const table = answerOf('UT_TYTRONG', data, 'Hội', 'Dư nợ', DATE, 2) as Cell[][];
    expect((1.005).toFixed(2)).toBe('1.00');
    expect(table.slice(1).map((row) => row[2])).toEqual([0.0101, 0.99, 1]);
  });
});

/** As a person types it, not what is left of a subtraction. */
function wholeDong({ outstanding }: { readonly outstanding: number }): RowCells {
  return { outstanding: Math.round(outstanding * 1e6) / 1e6 };
}
