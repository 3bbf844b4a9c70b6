import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { UT_MATRAN } from '../../src/functions/ut-matran';
import { sentences } from '../../src/ledger/wording';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';

const DATE = '25/03/2025';
const ROWS: readonly RowCells[] = [
  { cutoff: '28/02/2025', outstanding: 30_000, disbursed: 100 },
  { outstanding: 40_000, overdue: 200, households: 700, disbursed: 50, commune: 'Phú Nghĩa' },
  { outstanding: 10_000, overdue: 0, households: 100, program: 'HCN' },
  { outstanding: 50_000, overdue: 50, association: 'HPN', program: 'HCN', households: 900 },
];
const DATA = tab(ROWS);

function answer(...args: readonly Argument[]): unknown {
  const result = UT_MATRAN.compute(args);
  return result.ok ? result.value : sentences(result.problems);
}

describe('UT_MATRAN', () => {
  it('spills one indicator with totals both ways, its unit in the corner', () => {
    expect(answer(DATA, 'Hội', 'Chương trình', 'Dư nợ', DATE)).toEqual([
      ['Dư nợ (triệu đồng)', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng cộng'],
      ['Nông dân', 40_000, 10_000, 50_000],
      ['Phụ nữ', '', 50_000, 50_000],
      ['Tổng cộng', 40_000, 60_000, 100_000],
    ]);
  });

  it('gives each member a column for every indicator, and recomputes ratios for the totals', () => {
    expect(answer(DATA, 'hoi', 'Nguồn vốn', 'NQH|Tỷ lệ NQH|Tỷ trọng', DATE)).toEqual([
      ['', 'Trung ương', '', '', 'Tổng cộng', '', ''],
      [
        'Hội',
        ...['Nợ quá hạn (triệu đồng)', 'Tỷ lệ nợ quá hạn', 'Tỷ trọng'],
        ...['Nợ quá hạn (triệu đồng)', 'Tỷ lệ nợ quá hạn', 'Tỷ trọng'],
      ],
      ['Nông dân', 200, 0.004, 0.5, 200, 0.004, 0.5],
      ['Phụ nữ', 50, 0.001, 0.5, 50, 0.001, 0.5],
      ['Tổng cộng', 250, 0.0025, 1, 250, 0.0025, 1],
    ]);
  });

  it('leaves blank the totals of households that would count some twice', () => {
    expect(answer(DATA, 'Hội', 'Chương trình', 'Số hộ', DATE)).toEqual([
      ['Số hộ', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng cộng'],
      ['Nông dân', 700, 100, ''],
      ['Phụ nữ', '', 900, 900],
      ['Tổng cộng', 700, 1000, ''],
    ]);
  });

  it('adds flows over dates, but no balance; shares are of each date', () => {
    const args = ['Hội', 'Ngày chốt', 'Dư nợ|Cho vay|Tỷ trọng', 'Q1/2025'];
    const table = answer(DATA, ...args) as unknown[][];
    expect(table[2]).toEqual(['Nông dân', 30_000, 100, 1, 50_000, 50, 0.5, '', 150, '']);
    expect(table[4]).toEqual(['Tổng cộng', 30_000, 100, 1, 100_000, 50, 1, '', 150, '']);
    const turned = answer(DATA, 'Ngày chốt', 'Hội', 'Tỷ trọng', 'Q1/2025');
    expect(turned).toEqual([
      ['Tỷ trọng', 'Nông dân', 'Phụ nữ', 'Tổng cộng'],
      ['28/02/2025', 1, '', 1],
      ['25/03/2025', 0.5, 0.5, 1],
      ['Tổng cộng', '', '', ''],
    ]);
  });

  it('keeps to criteria, which may be lists', () => {
    const args = ['Xã', 'Hội', 'Dư nợ', DATE, 'CT', '<>HN'];
    expect(answer(DATA, ...args)).toEqual([
      ['Dư nợ (triệu đồng)', 'Nông dân', 'Phụ nữ', 'Tổng cộng'],
      ['Đa Kia', 10_000, 50_000, 60_000],
      ['Tổng cộng', 10_000, 50_000, 60_000],
    ]);
  });

  it.each<[string, Argument[], string]>([
    ['one column for both', [DATA, 'Hội', 'ĐVUT', 'Dư nợ', DATE], 'Hàng và cột cùng là “Hội”'],
    ['an unknown column', [DATA, 'Hội', 'Huyện', 'Dư nợ', DATE], 'Không có cột “Huyện”.'],
    ['a missing column', [DATA, 'Hội', '', 'Dư nợ', DATE], 'Thiếu đối số cot. Cú pháp: UT_MATRAN('],
    [
      'a column that the range lacks',
      [tabOf(['cutoff', 'association', 'outstanding'], [{}]), 'Hội', 'Xã', 'Dư nợ', DATE],
      'Thiếu cột “Xã”',
    ],
    ['households counted twice', [DATA, 'Hội', 'Nguồn vốn', 'Số hộ', DATE], 'Tổ TK&VV'],
    ['an empty ledger', [DATA.slice(0, 1), 'Hội', 'Xã', 'Dư nợ', DATE], 'Chưa có số liệu'],
  ])('refuses %s', (_, args, expected) => {
    expect(answer(...args)).toContain(expected);
  });
});
