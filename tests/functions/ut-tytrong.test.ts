import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { UT_TYTRONG } from '../../src/functions/ut-tytrong';
import type { Cell } from '../../src/ledger/cell';
import { sentences } from '../../src/ledger/wording';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';

const DATE = '25/03/2025';
const ROWS: readonly RowCells[] = [
  { cutoff: '28/02/2025', outstanding: 100, disbursed: 30 },
  { outstanding: 46, households: 7, disbursed: 10 },
  { outstanding: 114, households: 9, association: 'HPN', program: 'HCN' },
  { outstanding: '', association: 'CCB' },
];
const DATA = tab(ROWS);
/** One row per association; the members of a table come in catalogue order. */
const THIRDS = tab(['11', '12', '13'].map((association) => ({ association, outstanding: 5 })));

/** The table without the lines of missing-lines.test.ts below it. */
function answer(...args: readonly Argument[]): Cell[][] | string {
  const result = UT_TYTRONG.compute(args);
  if (!result.ok) return sentences(result.problems);
  return (result.value as Cell[][]).filter((row) => !/chưa đủ số liệu/.test(String(row[0])));
}

/** The last column without its header. */
function shares(...args: readonly Argument[]): (Cell | undefined)[] {
  const cells = answer(...args);
  return typeof cells === 'string' ? [cells] : cells.slice(1).map((row) => row[2]);
}

describe('UT_TYTRONG', () => {
  it('spills amounts and shares of the members in catalogue order, and their total', () => {
    expect(answer(DATA, 'Hội', 'Dư nợ', DATE)).toEqual([
      ['Hội', 'Dư nợ (triệu đồng)', 'Tỷ trọng'],
      ['Nông dân', 46, 0.2875],
      ['Phụ nữ', 114, 0.7125],
      ['Cựu chiến binh', '', ''],
      ['Tổng cộng', 160, 1],
    ]);
  });

  it('makes the printed shares add to exactly 100 when asked to, and says so in the header', () => {
    expect(answer(DATA, 'hoi', 'DN', DATE, 1, true)).toEqual([
      ['Hội', 'Dư nợ (triệu đồng)', 'Tỷ trọng (điều chỉnh tròn 100%)'],
      ['Nông dân', 46, 0.287],
      ['Phụ nữ', 114, 0.713],
      ['Cựu chiến binh', '', ''],
      ['Tổng cộng', 160, 1],
    ]);
  });

  it.each<[Argument, Cell[]]>([
    [0, [0.34, 0.33, 0.33, 1]],
    [1, [0.334, 0.333, 0.333, 1]],
    ['2', [0.3334, 0.3333, 0.3333, 1]],
    [[[6]], [0.33333334, 0.33333333, 0.33333333, 1]],
  ])('rounds at %p decimals of the percentage', (decimals, expected) => {
    expect(shares(THIRDS, 'Hội', 'Dư nợ', DATE, decimals, true)).toEqual(expected);
  });

  it.each<[string, Argument[]]>([
    ['TRUE', [0, true]],
    ['the text TRUE', [0, 'TRUE']],
    ['“có” without its mark', [0, 'co']],
    ['“tròn 100”', [0, 'Tròn 100']],
    ['“tròn 100%”', [0, 'tròn 100%']],
  ])('adds to 100 for %s', (_, options) => {
    expect(shares(THIRDS, 'Hội', 'Dư nợ', DATE, ...options)).toEqual([0.34, 0.33, 0.33, 1]);
  });

  it.each<[string, Argument[]]>([
    ['nothing', [0]],
    ['FALSE', [0, false]],
    ['“không”', [0, 'khong']],
    ['a blank cell', [0, '']],
  ])('rounds one by one for %s', (_, options) => {
    expect(shares(THIRDS, 'Hội', 'Dư nợ', DATE, ...options)).toEqual([0.33, 0.33, 0.33, 1]);
  });

  it('takes criteria with or without the options, and divides by the total of what is shown', () => {
    const expected = [0.2875, 0.7125, 1];
    expect(shares(DATA, 'Hội', 'Dư nợ', DATE, 'Hội', '<>CCB')).toEqual(expected);
    expect(shares(DATA, 'Hội', 'Dư nợ', DATE, 2, 'Hội', '<>CCB')).toEqual(expected);
    expect(shares(DATA, 'Hội', 'Dư nợ', DATE, 2, false, 'Hội', '<>CCB')).toEqual(expected);
    expect(shares(DATA, 'Hội', 'Dư nợ', DATE, '', '', 'Tổ', '*')).toEqual([0.2875, 0.7125, '', 1]);
  });

  it('keeps the sign of an amount below zero', () => {
    const wrong = tab([
      { outstanding: 120, overdue: 0 },
      { outstanding: 10, overdue: 30, association: 'HPN' },
      { outstanding: 0, association: 'CCB' },
    ]);
    expect(shares(wrong, 'Hội', 'Nợ trong hạn', DATE, 0, true)).toEqual([1.2, -0.2, 0, 1]);
  });

  it('divides flows over dates', () => {
    expect(shares(DATA, 'Ngày chốt', 'Cho vay', 'Q1/2025')).toEqual([0.75, 0.25, 1]);
  });

  it('says that shares of a total of 0 are not defined, and leaves blanks blank', () => {
    const none = tab([{ overdue: 0 }, { overdue: '', association: 'HPN' }]);
    expect(answer(none, 'Hội', 'NQH', DATE, true)).toEqual([
      ['Hội', 'Nợ quá hạn (triệu đồng)', 'Tỷ trọng (điều chỉnh tròn 100%)'],
      ['Nông dân', 0, 'không xác định'],
      ['Phụ nữ', '', ''],
      ['Tổng cộng', 0, 'không xác định'],
    ]);
  });

  it('is blank where nothing is known', () => {
    expect(answer(DATA, 'Nguồn vốn', 'Xóa nợ', DATE)).toEqual([
      ['Nguồn vốn', 'Xóa nợ (triệu đồng)', 'Tỷ trọng'],
      ['Trung ương', '', ''],
      ['Tổng cộng', '', ''],
    ]);
  });

  it('divides households that are counted once each', () => {
    expect(shares(DATA, 'Hội', 'Số hộ', DATE, 'CT', 'HN')).toEqual([1, '', 1]);
  });

  it('ignores the blank rows of a whole column', () => {
    const blank = (DATA[0] ?? []).map((): Cell => '');
    const column = [...DATA, ...Array.from({ length: 50 }, () => blank)];
    expect(answer(column, 'Hội', 'Dư nợ', DATE)).toEqual(answer(DATA, 'Hội', 'Dư nợ', DATE));
  });

  it.each<[string, Argument[], string]>([
    ['a ratio', [DATA, 'Hội', 'Tỷ lệ NQH', DATE], 'không chia thành tỷ trọng được. Ghi chỉ tiêu'],
    ['two indicators', [DATA, 'Hội', 'Dư nợ|NQH', DATE], 'Chỉ nhận một chỉ tiêu. Dùng UT_BANG'],
    ['households over programs', [DATA, 'Chương trình', 'Số hộ', DATE], 'Tổ TK&VV'],
    ['a balance over dates', [DATA, 'Ngày chốt', 'Dư nợ', 'Q1/2025'], 'tại một ngày chốt'],
    ['too many decimals', [DATA, 'Hội', 'Dư nợ', DATE, 7], 'Đối số so_le: Không nhận “7”. Ghi số'],
    ['half a decimal', [DATA, 'Hội', 'Dư nợ', DATE, 1.5], 'Ghi số nguyên từ 0 đến 6.'],
    ['decimals below 0', [DATA, 'Hội', 'Dư nợ', DATE, '-1'], 'Ghi số nguyên từ 0 đến 6.'],
    ['a number for TRUE', [DATA, 'Hội', 'Dư nợ', DATE, 1, 5], 'tron_100: Không nhận “5”. Ghi TRUE'],
    ['a mistyped option', [DATA, 'Hội', 'Dư nợ', DATE, 1, 'trònn 100'], 'Không nhận “trònn 100”.'],
    ['a lone column', [DATA, 'Hội', 'Dư nợ', DATE, 1, 'Tổ'], 'Thiếu giá trị lọc cho cột “Tổ”'],
    ['an unknown column', [DATA, 'Hội', 'Dư nợ', DATE, 'Huyện', 'A'], 'Không có cột “Huyện”.'],
    ['a missing period', [DATA, 'Hội', 'Dư nợ'], 'Thiếu đối số ky. Cú pháp: UT_TYTRONG('],
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
