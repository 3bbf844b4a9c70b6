import { describe, expect, it } from '@jest/globals';
import { groupColumns } from '../../src/ledger/branch-columns';
import type { Cell } from '../../src/ledger/cell';
import { dateOf } from '../../src/ledger/date';
import { GROUP_COLUMNS } from '../../src/ledger/group-measures';
import { headerText } from '../../src/ledger/tab-spec';
import { tab } from '../ledger/ledger-rows';
import { answerOf, message } from './message';

const DATE = '25/03/2025';

/** Cells of one group by the header of Tổ TK&VV. */
type GroupCells = Readonly<Record<string, Cell>>;

const USUAL: GroupCells = { 'Ngày chốt': dateOf('2025-03-25'), Xã: 'Đa Kia', Hội: 'Nông dân' };

function groupTab(rows: readonly GroupCells[]): Cell[][] {
  const headers = groupColumns.map((column) => headerText(column, 'triệu đồng'));
  const names = groupColumns.map(({ header }) => header);
  return [
    headers,
    ...rows.map((row) => names.map((name): Cell => ({ ...USUAL, ...row })[name] ?? '')),
  ];
}

const GROUPS = groupTab([
  {
    Tổ: 'T1',
    'Dư nợ': 900.5,
    'Số tổ viên': 40,
    'Số hộ còn dư nợ': 38,
    'Tổ viên gửi tiết kiệm': 39,
    'Số dư tiết kiệm': 12.3,
    'Món 3 tháng không hoạt động': 2,
  },
  {
    Tổ: 'T2',
    Hội: 'HPN',
    'Dư nợ': 500,
    'Số tổ viên': 20,
    'Số hộ còn dư nợ': 20,
    'Tổ viên gửi tiết kiệm': 11,
    'Số dư tiết kiệm': 7.7,
  },
  { Tổ: 'T3', Hội: 'HPN', 'Dư nợ': 0, 'Số tổ viên': 5, 'Số dư tiết kiệm': 1 },
]);

describe('a range of Tổ TK&VV', () => {
  it.each<[string, number]>([
    ['Số hộ', 58],
    ['Số Tổ', 2],
    ['Số Tổ TK&VV', 2],
    ['so to', 2],
    ['Số tổ viên', 65],
    ['Tổ viên gửi tiết kiệm', 50],
    ['Số dư tiết kiệm', 21],
    ['Tiền gửi tiết kiệm qua Tổ', 21],
    ['Món vay 3 tháng không hoạt động', 2],
    ['Dư nợ', 1400.5],
  ])('answers UT_TONG of “%s”', (indicator, value) => {
    expect(answerOf('UT_TONG', GROUPS, indicator, DATE)).toBe(value);
  });

  it.each<[string, number]>([
    ['Dư nợ bình quân/Tổ', 700.25],
    ['Dư nợ bình quân/hộ', 1400.5 / 58],
  ])('answers UT_TYLE of “%s”', (ratio, value) => {
    expect(answerOf('UT_TYLE', GROUPS, ratio, DATE)).toBeCloseTo(value, 10);
  });

  it('takes only groups that tell both into the rate of savers', () => {
    expect(answerOf('UT_TYLE', GROUPS, 'Tỷ lệ tổ viên gửi tiết kiệm', DATE)).toBe(50 / 60);
  });

  it('answers UT_BANG with the columns that the ledger has too', () => {
    expect(answerOf('UT_BANG', GROUPS, 'Hội', 'Số Tổ|Số hộ|Dư nợ|Số dư tiết kiệm', DATE)).toEqual([
      ['Hội', 'Số Tổ TK&VV', 'Số hộ', 'Dư nợ (triệu đồng)', 'Số dư tiết kiệm (triệu đồng)'],
      ['Nông dân', 1, 38, 900.5, 12.3],
      ['Phụ nữ', 1, 20, 500, 8.7],
      ['Tổng cộng', 2, 58, 1400.5, 21],
    ]);
  });

  it('answers UT_MATRAN', () => {
    expect(answerOf('UT_MATRAN', GROUPS, 'Xã', 'Hội', 'Số tổ viên', DATE)).toEqual([
      ['Số tổ viên', 'Nông dân', 'Phụ nữ', 'Tổng cộng'],
      ['Đa Kia', 40, 25, 65],
      ['Tổng cộng', 40, 25, 65],
    ]);
  });

  it('is filtered by Hội', () => {
    expect(answerOf('UT_TONG', GROUPS, 'Số Tổ', DATE, 'Hội', 'PN')).toBe(1);
  });

  it('counts a group whose Dư nợ is not written, as the reports do', () => {
    expect(answerOf('UT_TONG', groupTab([{ Tổ: 'T1', 'Số tổ viên': 4 }]), 'Số Tổ', DATE)).toBe(1);
  });

  it('takes the unit of its savings where it has no other amount', () => {
    const day = dateOf('2025-03-25');
    const values = [
      ['Ngày chốt', 'Số dư tiết kiệm (đồng)'],
      [day, 123_456],
    ];
    expect(answerOf('UT_TONG', values, 'Số dư tiết kiệm', DATE)).toBe(123_456);
  });

  it.each<[string, Cell[], string]>([
    [
      'savings without a unit',
      ['Ngày chốt', 'Số dư tiết kiệm'],
      'Tiêu đề “Số dư tiết kiệm” chưa ghi đơn vị',
    ],
    [
      'two units',
      ['Ngày chốt', 'Số dư tiết kiệm (đồng)', 'Dư nợ (triệu đồng)'],
      'Các cột tiền khác đơn vị',
    ],
    [
      'a column twice',
      ['Ngày chốt', 'Số dư tiết kiệm (đồng)', 'Tiền gửi tiết kiệm (đồng)'],
      'Số dư tiết kiệm',
    ],
    ['a column that is not there', ['Ngày chốt', 'Tổ'], 'Thiếu cột “Số dư tiết kiệm”'],
  ])('refuses %s', (_, header, expected) => {
    const row: Cell[] = [dateOf('2025-03-25'), 1, 1];
    const answer = message(
      'UT_TONG',
      [header, row.slice(0, header.length)],
      'Số dư tiết kiệm',
      DATE,
    );
    expect(answer).toContain(expected);
  });

  it.each<[string, Cell, string]>([
    ['a count with a fraction', 1.5, 'Dòng 2, cột Số tổ viên'],
    ['an error cell in a column that is not asked for', '#REF!', 'Ô đang báo lỗi #REF!'],
  ])('refuses %s', (_, cell, expected) => {
    const values = groupTab([{ Tổ: 'T1', 'Số tổ viên': cell }]);
    const asked = cell === '#REF!' ? 'Số dư tiết kiệm' : 'Số tổ viên';
    expect(message('UT_TONG', values, asked, DATE)).toContain(expected);
  });

  it('has the headers and kinds of the tab', () => {
    for (const { field, header, kind } of GROUP_COLUMNS) {
      expect(groupColumns).toContainEqual(expect.objectContaining({ id: field, header, kind }));
    }
  });
});

describe('a range of Số liệu', () => {
  const values = tab([{ outstanding: 10, group: 'T1' }]);

  it.each([
    ['UT_TONG', 'Số Tổ', 'Số Tổ TK&VV'],
    ['UT_TONG', 'Số tổ viên', 'Số tổ viên'],
    ['UT_TONG', 'Số dư tiết kiệm', 'Số dư tiết kiệm'],
    ['UT_TYLE', 'Dư nợ bình quân/Tổ', 'Số Tổ TK&VV'],
  ])('is refused for %s of “%s”, which names the tab that has it', (name, asked, told) => {
    expect(message(name, values, asked, DATE)).toBe(
      `“${told}” lấy từ tab Tổ TK&VV. Chọn vùng của tab đó, ví dụ 'Tổ TK&VV'!A:R.`,
    );
  });
});
