import { describe, expect, it } from '@jest/globals';
import { bankSide } from '../../src/analysis/bank-side';
import { type SideQuestion, tableSide } from '../../src/analysis/figure-side';
import { DIFFERENCE_NAMES, reconcile } from '../../src/analysis/reconcile';
import { readBankFigures } from '../../src/ledger/bank-figures';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell, Cells } from '../../src/ledger/cell';
import { type FigureTable, readFigureTable } from '../../src/ledger/figure-table';
import { sentence } from '../../src/ledger/wording';
import { type RowCells, tab } from '../ledger/ledger-rows';

const MILLION = 1_000_000;
const day = new Date(2025, 2, 25);
const HEADER = [
  'Bộ số liệu',
  'Ngày chốt',
  'Đơn vị',
  'Số lẻ',
  'Dư nợ',
  'Số hộ',
  'Hội',
  'Xã',
  'Chương trình',
];

type Bank = readonly [set: string, amount: Cell, households: Cell, ...members: string[]];

function tableOf(values: Cells, printed: boolean): FigureTable {
  const options = { catalogue: builtInCatalogue(), undatedAs: '2025-03-25', printed };
  const table = readFigureTable(values, options);
  if (!table.ok) throw new Error(table.problems.map(sentence).join());
  return table.value;
}

function compare(
  rows: readonly RowCells[],
  bank: readonly Bank[],
  question: Partial<SideQuestion> = {},
  printed: readonly [unit: string, decimals: number] = ['triệu đồng', 0],
) {
  const values = bank.map(([set, amount, households, ...members]) => [
    set,
    day,
    ...printed,
    amount,
    households,
    ...[0, 1, 2].map((i) => members[i] ?? ''),
  ]);
  const figures = readBankFigures([HEADER, ...values], { catalogue: builtInCatalogue() });
  if (!figures.ok) throw new Error(figures.problems.map(sentence).join());
  const asked = {
    cutoff: '2025-03-25',
    by: 'association',
    measure: 'outstanding',
    ...question,
  } as const;
  const own = tableOf(tab(rows), false);
  const result = reconcile(tableSide(own, 'added'), bankSide(figures.value), asked);
  if (!result.ok) throw new Error(result.problems.map(sentence).join());
  return result.value.rows.map(({ member, residual, difference }) => [
    member,
    residual === null || asked.measure === 'households' ? residual : residual / MILLION,
    DIFFERENCE_NAMES[difference],
  ]);
}

describe('setting the associations beside the bank', () => {
  it.each<[string, number, number, string]>([
    ['the same amount', 100, 0, 'khớp'],
    ['an amount rounded up', 99.5, -0.5, 'lệch do làm tròn'],
    ['an amount rounded down', 100.4, 0.4, 'lệch do làm tròn'],
    ['an amount cut off', 100.9, 0.9, 'lệch do làm tròn'],
    ['an amount one unit off', 101, 1, 'lệch'],
    ['an amount below what rounding gives', 99.4, -0.6, 'lệch'],
  ])('classes %s', (_, outstanding, residual, difference) => {
    expect(compare([{ outstanding }], [['BCDHTD', 100, '', 'HND']])).toEqual([
      ['Nông dân', residual, difference],
    ]);
  });

  it('allows no rounding where the bank prints đồng', () => {
    const rows = [{ outstanding: 100 }];
    const bank: Bank[] = [['LEN_31', 100 * MILLION - 1, '', 'HND']];
    expect(compare(rows, bank, {}, ['đồng', 0])).toEqual([['Nông dân', 0.000001, 'lệch']]);
  });

  it('names both members that only one side has', () => {
    const rows = [{ outstanding: 100 }];
    expect(compare(rows, [['BCDHTD', 50, '', 'HPN']])).toEqual([
      ['Nông dân', null, 'thiếu một bên'],
      ['Phụ nữ', null, 'thiếu một bên'],
    ]);
  });

  it('takes the most trusted report that covers the member, and adds no two', () => {
    const bank: Bank[] = [
      ['Mẫu 31', 999, '', 'HND'],
      ['LEN_31', 100, '', 'HND'],
      ['BCDHTD', 60, '', 'HND', 'Đa Kia'],
    ];
    const rows = [{ outstanding: 70 }, { commune: 'Đăk Ơ', outstanding: 30 }];
    expect(compare(rows, bank)).toEqual([['Nông dân', 0, 'khớp']]);
  });

  it('adds the communes of one report that has all of them, with the rounding of each', () => {
    const bank: Bank[] = [
      ['BCDHTD', 70, '', 'HND', 'Đa Kia'],
      ['BCDHTD', 30, '', 'HND', 'Đăk Ơ'],
    ];
    const rows = [{ outstanding: 69.5 }, { commune: 'Đăk Ơ', outstanding: 29.5 }];
    expect(compare(rows, bank)).toEqual([['Nông dân', -1, 'lệch do làm tròn']]);
  });
});

describe('setting communes and programs beside the bank', () => {
  const rows = [{ outstanding: 100 }];

  it('takes a larger figure of all loans for one of another scope, a smaller one for a difference', () => {
    const by = { by: 'commune' } as const;
    expect(compare(rows, [['BCDHTD', 120, '', '', 'Đa Kia']], by)).toEqual([
      ['Đa Kia', -20, 'khác phạm vi'],
    ]);
    expect(compare(rows, [['BCDHTD', 80, '', '', 'Đa Kia']], by)).toEqual([['Đa Kia', 20, 'lệch']]);
  });

  it('takes out the direct loans where the same report has them', () => {
    const bank: Bank[] = [
      ['BCDHTD', 120, '', '', 'Đa Kia'],
      ['BCDHTD', 20, '', 'trực tiếp', 'Đa Kia'],
      ['LEN_31', 5, '', 'trực tiếp', 'Đa Kia'],
    ];
    expect(compare(rows, bank, { by: 'commune' })).toEqual([['Đa Kia', 0, 'khớp']]);
  });

  it('does not compare households that are counted once per program', () => {
    const households = [
      { outstanding: 1, households: 10 },
      { program: 'HCN', outstanding: 1, households: 5 },
    ];
    const bank: Bank[] = [['BC0438', '', 14, 'HND']];
    expect(compare(households, bank, { measure: 'households' })).toEqual([
      ['Nông dân', null, 'khác phạm vi'],
    ]);
  });
});
