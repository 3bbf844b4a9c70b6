import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { UT_XEPHANG } from '../../src/functions/ut-xephang';
import type { Cell } from '../../src/ledger/cell';
import { sentences } from '../../src/ledger/wording';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';

const DATE = '25/03/2025';
/** The members of a table come in catalogue order: 11, 12, 13, 14. */
const ROWS: readonly RowCells[] = [
  { cutoff: '28/02/2025', outstanding: 900 },
  { association: '14', outstanding: 300, overdue: 3, households: 9 },
  { association: '13', outstanding: 200, overdue: 2, households: 4 },
  { association: '12', outstanding: 500, overdue: 1, households: 2 },
  { association: '11', outstanding: 300, overdue: 9, households: 3 },
];
const DATA = tab(ROWS);

/** The table without the lines of missing-lines.test.ts below it. */
function answer(...args: readonly Argument[]): Cell[][] | string {
  const result = UT_XEPHANG.compute(args);
  if (!result.ok) return sentences(result.problems);
  return (result.value as Cell[][]).filter((row) => !/chưa đủ số liệu/.test(String(row[0])));
}

/** Rank and member of each row, as "1 Phụ nữ". */
function ranks(...args: readonly Argument[]): string[] {
  const cells = answer(...args);
  return typeof cells === 'string'
    ? [cells]
    : cells.slice(1).map((row) => `${row[0]} ${row[1]}`.trim());
}

describe('UT_XEPHANG', () => {
  it('ranks members from the largest, equal ones with one rank', () => {
    expect(answer(DATA, 'Hội', 'Dư nợ', DATE)).toEqual([
      ['Hạng', 'Hội', 'Dư nợ (triệu đồng)'],
      [1, 'Phụ nữ', 500],
      [2, 'Nông dân', 300],
      [2, 'Đoàn Thanh niên', 300],
      [4, 'Cựu chiến binh', 200],
    ]);
  });

  it.each(['tăng dần', 'tang dan', 'Tăng', 'thấp nhất', 'nhỏ nhất'])(
    'ranks from the smallest for “%s”',
    (order) => {
      expect(ranks(DATA, 'hoi', 'Dư nợ', DATE, order)).toEqual([
        '1 Cựu chiến binh',
        '2 Nông dân',
        '2 Đoàn Thanh niên',
        '4 Phụ nữ',
      ]);
    },
  );

  it.each(['giảm dần', 'giam', 'cao nhất', ''])('ranks from the largest for “%s”', (order) => {
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, 1, order)).toEqual(['1 Phụ nữ']);
  });

  it('shows all who share the last wanted rank', () => {
    const three = ['1 Phụ nữ', '2 Nông dân', '2 Đoàn Thanh niên'];
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, 2)).toEqual(three);
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, 3)).toEqual(three);
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, 4)).toHaveLength(4);
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, 99)).toHaveLength(4);
  });

  it('ranks ratios, shown as numbers', () => {
    expect(answer(DATA, 'Hội', 'Tỷ lệ NQH', DATE, '2')).toEqual([
      ['Hạng', 'Hội', 'Tỷ lệ nợ quá hạn'],
      [1, 'Nông dân', 0.03],
      [2, 'Cựu chiến binh', 0.01],
      [2, 'Đoàn Thanh niên', 0.01],
    ]);
  });

  it('tells ratios apart that a double cannot', () => {
    const near = tab(
      [
        { association: '11', overdue: 100_000_000, outstanding: 300_000_001 },
        { association: '12', overdue: 100_000_001, outstanding: 300_000_004 },
      ],
      'đồng',
    );
    expect(100_000_001 / 300_000_004).toBe(100_000_000 / 300_000_001);
    expect(ranks(near, 'Hội', 'Tỷ lệ NQH', DATE)).toEqual(['1 Phụ nữ', '2 Nông dân']);
  });

  it('gives equal ratios of different amounts one rank', () => {
    const equal = tab([
      { association: '11', overdue: 0.1, outstanding: 0.3 },
      { association: '12', overdue: 0.7, outstanding: 2.1 },
    ]);
    expect(ranks(equal, 'Hội', 'Tỷ lệ NQH', DATE)).toEqual(['1 Nông dân', '1 Phụ nữ']);
  });

  it('puts who has no figure last without a rank, and leaves them out where a count is asked for', () => {
    const some = tab([
      { association: '11', outstanding: '' },
      { association: '12', outstanding: 0 },
      { association: '13', outstanding: 5 },
    ]);
    expect(answer(some, 'Hội', 'Dư nợ', DATE)).toEqual([
      ['Hạng', 'Hội', 'Dư nợ (triệu đồng)'],
      [1, 'Cựu chiến binh', 5],
      [2, 'Phụ nữ', 0],
      ['', 'Nông dân', ''],
    ]);
    expect(ranks(some, 'Hội', 'Dư nợ', DATE, 5)).toHaveLength(2);
  });

  it('does not rank a ratio to 0, and says that it is not defined', () => {
    const some = tab([
      { association: '11', overdue: 0, outstanding: 0 },
      { association: '12', overdue: 0, outstanding: 5 },
    ]);
    expect(answer(some, 'Hội', 'Tỷ lệ NQH', DATE)).toEqual([
      ['Hạng', 'Hội', 'Tỷ lệ nợ quá hạn'],
      [1, 'Phụ nữ', 0],
      ['', 'Nông dân', 'không xác định'],
    ]);
  });

  it('ranks the households of programs, which are never added', () => {
    const programs = tab([{ households: 5 }, { program: 'HCN', households: 7 }]);
    expect(ranks(programs, 'Chương trình', 'Số hộ', DATE)).toEqual([
      '1 Hộ cận nghèo',
      '2 Hộ nghèo',
    ]);
  });

  it('ranks dates by their balances', () => {
    expect(ranks(DATA, 'Ngày chốt', 'Dư nợ', 'Q1/2025')).toEqual(['1 25/03/2025', '2 28/02/2025']);
  });

  it('takes criteria with or without the options', () => {
    const expected = ['1 Nông dân', '2 Cựu chiến binh'];
    const pair = ['Hội', '11|13'] as const;
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, ...pair)).toEqual(expected);
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, 9, ...pair)).toEqual(expected);
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, 'giảm', ...pair)).toEqual(expected);
    expect(ranks(DATA, 'Hội', 'Dư nợ', DATE, '', '', ...pair)).toEqual(expected);
  });

  it('does not depend on the order of the rows', () => {
    const turned = tab([...ROWS].reverse());
    expect(answer(turned, 'Hội', 'NQH', DATE)).toEqual(answer(DATA, 'Hội', 'NQH', DATE));
  });

  it.each<[string, Argument[], string]>([
    ['no ranks', [DATA, 'Hội', 'Dư nợ', DATE, 0], 'Đối số n: Không nhận “0”. Ghi số nguyên từ 1.'],
    ['half a rank', [DATA, 'Hội', 'Dư nợ', DATE, 1.5], 'Ghi số nguyên từ 1.'],
    [
      'a mistyped order',
      [DATA, 'Hội', 'Dư nợ', DATE, 3, 'tăng dầnn'],
      'Đối số thu_tu: Không nhận “tăng dầnn”. Ý bạn là “tăng dần”? Ghi giảm dần hoặc tăng dần.',
    ],
    [
      'a number for an order',
      [DATA, 'Hội', 'Dư nợ', DATE, 3, 1],
      'thu_tu: Không nhận “1”. Ghi giảm',
    ],
    ['two indicators', [DATA, 'Hội', 'Dư nợ|NQH', DATE], 'Chỉ nhận một chỉ tiêu. Dùng UT_BANG'],
    ['an unknown indicator', [DATA, 'Hội', 'Dư nợi', DATE], 'Ý bạn là “Dư nợ”?'],
    [
      'households counted twice',
      [tab([...ROWS, { association: '11', program: 'HCN', households: 1 }]), 'Hội', 'SH', DATE],
      'Tổ TK&VV',
    ],
    ['a lone column', [DATA, 'Hội', 'Dư nợ', DATE, 'Xã'], 'Thiếu giá trị lọc cho cột “Xã”'],
    ['a missing column', [DATA, '', 'Dư nợ', DATE], 'Thiếu đối số theo. Cú pháp: UT_XEPHANG('],
    ['an empty ledger', [DATA.slice(0, 1), 'Hội', 'Dư nợ', DATE], 'Chưa có số liệu'],
    [
      'a column that the range lacks',
      [tabOf(['cutoff', 'outstanding'], [{ outstanding: 1 }]), 'Xã', 'Dư nợ', DATE],
      'Thiếu cột “Xã”',
    ],
  ])('refuses %s', (_, args, expected) => {
    expect(answer(...args)).toContain(expected);
  });
});
