import { describe, expect, it, test } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { UT_KIEMTRA } from '../../src/functions/ut-kiemtra';
import type { Cell } from '../../src/ledger/cell';
import { sentences } from '../../src/ledger/wording';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';

/** The list below its header, or the sentence of the error. */
function answer(...args: readonly Argument[]): Cell[][] | string {
  const result = UT_KIEMTRA.compute(args);
  if (!result.ok) return sentences(result.problems);
  const [header, ...lines] = result.value as Cell[][];
  expect(header).toEqual(['Dòng', 'Cột', 'Mức', 'Nội dung']);
  return lines;
}

/** Row, column and severity of what is found in some rows. */
function found(...rows: readonly RowCells[]): string[] {
  const lines = answer(tab(rows));
  if (typeof lines === 'string') throw new Error(lines);
  return lines.map((line) => line.slice(0, 3).join(' · '));
}

const SOUND: RowCells = { outstanding: 1000, overdue: 10, frozen: 0, households: 20 };

describe('UT_KIEMTRA', () => {
  it('says how many rows it checked where nothing is wrong', () => {
    const blank = Array.from({ length: 20 }, (): Cell => '');
    const rows = tab([SOUND, { ...SOUND, program: 'HCN' }]);
    expect(answer([...rows, blank, blank])).toEqual([
      ['', '', '', 'Không có lỗi: đã kiểm tra 2 dòng.'],
    ]);
  });

  it('gives row, column, severity and a sentence with the cure', () => {
    expect(answer(tab([SOUND, { ...SOUND, program: 'HCN', outstanding: -5 }]))).toEqual([
      [3, 'Dư nợ', 'Lỗi', 'Số “-5” âm. Nhập số từ 0 trở lên.'],
    ]);
  });

  test.each<[string, RowCells, string]>([
    ['an error cell', { outstanding: '#N/A' }, '2 · Dư nợ · Lỗi'],
    ['a number that reads in two ways', { collected: '1.060' }, '2 · Thu nợ · Lỗi'],
    ['half a household', { households: 20.5 }, '2 · Số hộ · Lỗi'],
    ['less than a đồng', { overdue: 0.0000001 }, '2 · Nợ quá hạn · Lỗi'],
    ['a figure that became a day', { overdue: new Date(2025, 0, 2) }, '2 · Nợ quá hạn · Lỗi'],
    ['a figure that became text', { overdue: '12,5' }, '2 · Nợ quá hạn · Cảnh báo'],
    ['a day that became text', { cutoff: "'25/03/2025" }, '2 · Ngày chốt · Lỗi'],
    ['a day that became a number', { cutoff: 45741 }, '2 · Ngày chốt · Lỗi'],
    ['a row without its day', { cutoff: '' }, '2 · Ngày chốt · Lỗi'],
    ['a row without its commune', { commune: '' }, '2 · Xã · Lỗi'],
    ['a code that became a number', { group: 46 }, '2 · Tổ · Cảnh báo'],
    ['a Tổ that became a day', { group: new Date(2025, 0, 2) }, '2 · Tổ · Lỗi'],
    ['a remark that became a day', { note: new Date(2025, 0, 2) }, '2 · Ghi chú · Lỗi'],
    ['a name that no list has', { program: 'Hộ ngheo xx' }, '2 · Chương trình · Cảnh báo'],
    ['no balance beside other figures', { outstanding: '' }, '2 · Dư nợ · Lỗi'],
    ['classes above the balance', { overdue: 1100 }, '2 · Dư nợ · Lỗi'],
    ['a balance that no household has', { outstanding: 9e7 }, '2 · Dư nợ · Cảnh báo'],
    [
      'a name before its time',
      { program: 'HSSV STEM', cutoff: '25/07/2025' },
      '2 · Chương trình · Cảnh báo',
    ],
    ['lending of a closed program', { program: 'NOHN', disbursed: 5 }, '2 · Cho vay · Cảnh báo'],
    ['a telephone number', { note: 'gọi 0912 345 678' }, '2 · Ghi chú · Cảnh báo'],
  ])('finds %s', (_, row, expected) => {
    expect(found({ ...SOUND, ...row })).toEqual([expected]);
  });

  it.each<[string, RowCells, string]>([
    ['Hội', { association: 'TỔNG CỘNG' }, '3 · Hội · Lỗi'],
    ['Xã', { commune: 'Cộng' }, '3 · Xã · Lỗi'],
    ['Chương trình', { program: 'Tổng' }, '3 · Chương trình · Lỗi'],
  ])('finds a row of totals by its %s, and goes on with the others', (_, row, expected) => {
    expect(found(SOUND, { ...SOUND, ...row }, { ...SOUND, program: 'HCN', frozen: -1 })).toEqual([
      expected,
      '4 · Nợ khoanh · Lỗi',
    ]);
  });

  it('finds communes of one day whose names differ in diacritics only', () => {
    const rows = ['Đăk Ơ', 'Đắk Ơ', 'Xã Đăk Ơ', 'xã Đak Ơ', 'Đa Kia'].map((commune, i) => ({
      ...SOUND,
      commune,
      program: i === 2 ? 'HCN' : 'HN',
    }));
    const lines = answer(tab(rows));
    expect(lines).toEqual([
      [3, 'Xã', 'Cảnh báo', expect.stringContaining('“Đắk Ơ” và “Đăk Ơ” (dòng 2)')],
      [5, 'Xã', 'Cảnh báo', expect.stringContaining('“xã Đak Ơ” và “Đăk Ơ” (dòng 2)')],
    ]);
  });

  it('takes communes of different days for different ones', () => {
    const before = { cutoff: '31/12/2024', commune: 'Đắk Ơ', outstanding: 0 };
    expect(answer(tab([before, { ...SOUND, commune: 'Đăk Ơ' }]))).toEqual([
      ['', '', '', 'Không có lỗi: đã kiểm tra 2 dòng.'],
    ]);
  });

  it('finds a record that stands twice, however its names are written', () => {
    expect(found(SOUND, { ...SOUND, fund: 'TW', program: '01' })).toEqual(['3 ·  · Lỗi']);
  });

  const BEFORE: RowCells = { ...SOUND, cutoff: '28/02/2025' };
  const AFTER: RowCells = { ...SOUND, outstanding: 1060, disbursed: 100, collected: 50 };

  it('compares each balance with the one before', () => {
    const lines = answer(tab([BEFORE, AFTER]));
    expect(lines).toEqual([
      [3, 'Dư nợ', 'Cảnh báo', expect.stringContaining('lệch 10 triệu đồng')],
    ]);
  });

  it('compares nothing in a unit of which a row cannot be read, but all other units', () => {
    const bad: RowCells = { ...SOUND, program: 'HCN', outstanding: 'sai' };
    const other: RowCells = { association: 'Phụ nữ' };
    expect(found(BEFORE, AFTER, bad)).toEqual(['4 · Dư nợ · Lỗi']);
    expect(found(BEFORE, AFTER, { ...bad, ...other })).toEqual([
      '4 · Dư nợ · Lỗi',
      '3 · Dư nợ · Cảnh báo',
    ]);
    expect(found(BEFORE, AFTER, { ...bad, association: '' })).toEqual([
      '4 · Hội · Lỗi',
      '4 · Dư nợ · Lỗi',
    ]);
  });

  it('takes a balance that stands twice for unknown when it compares', () => {
    expect(found(BEFORE, BEFORE, AFTER)).toEqual(['3 ·  · Lỗi']);
  });

  it('lists errors before warnings, each from top to bottom and from left to right', () => {
    const wrong: RowCells = { households: 'sai', collected: 'sai', note: 'gọi 0912 345 678' };
    expect(found({ ...SOUND, ...wrong }, { ...SOUND, program: 'HCN', cutoff: '' })).toEqual([
      '2 · Thu nợ · Lỗi',
      '2 · Số hộ · Lỗi',
      '3 · Ngày chốt · Lỗi',
      '2 · Ghi chú · Cảnh báo',
    ]);
  });

  it('ends after a thousand lines with how many more there are', () => {
    const rows = Array.from({ length: 1234 }, (_, i) => ({ commune: `X${i}`, outstanding: -1 }));
    const lines = answer(tab(rows));
    expect(lines).toHaveLength(1001);
    expect(lines[1000]).toEqual(['', '', '', '… và 234 dòng khác.']);
  });

  it('counts all that is wrong where a whole column is', () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => ({
      commune: `X${i}`,
      outstanding: 'sai',
    }));
    expect(answer(tab(rows))[1000]).toEqual(['', '', '', '… và 11.000 dòng khác.']);
  });

  it('lists money headers without a unit, and checks the rows all the same', () => {
    const fields = ['cutoff', 'association', 'commune', 'program', 'fund', 'outstanding'] as const;
    expect(answer(tabOf(fields, [{ outstanding: -5 }], ''))).toEqual([
      [1, 'Dư nợ', 'Lỗi', expect.stringContaining('chưa ghi đơn vị')],
      [2, 'Dư nợ', 'Lỗi', expect.stringContaining('âm')],
    ]);
  });

  it('finds a column of personal data beside the ledger’s own', () => {
    const [header = [], row = []] = tab([SOUND]);
    expect(
      answer([
        [...header, 'Mã dòng', 'Số CCCD'],
        [...row, 'x', '070123456789'],
      ]),
    ).toEqual([[2, 'Số CCCD', 'Cảnh báo', expect.stringContaining('số CCCD/CMND')]]);
  });

  test.each<[string, Argument[], string]>([
    ['no range', ['x'], 'Đối số du_lieu phải là vùng có dòng tiêu đề'],
    ['no argument', [], 'Thiếu đối số du_lieu'],
    ['no header row', [[[1, 2]]], 'Vùng không có dòng tiêu đề'],
    ['a missing column', [tabOf(['cutoff', 'outstanding'], [SOUND])], 'Thiếu cột “Hội”'],
    ['an empty ledger', [tab([])], 'Chưa có số liệu'],
    ['two units', [twoUnits()], 'Các cột tiền khác đơn vị'],
  ])('refuses %s', (_, args, sentence) => {
    expect(answer(...args)).toContain(sentence);
  });
});

function twoUnits(): Cell[][] {
  const [header = [], ...rows] = tab([SOUND]);
  return [
    header.map((cell) => (cell === 'Cho vay (triệu đồng)' ? 'Cho vay (tỷ đồng)' : cell)),
    ...rows,
  ];
}
