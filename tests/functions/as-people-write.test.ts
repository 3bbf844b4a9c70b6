import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell } from '../../src/ledger/cell';
import { dateOf } from '../../src/ledger/date';
import { type RowCells, tab } from '../ledger/ledger-rows';
import { answerOf, message } from './message';

const DATE = '25/03/2025';
const ROWS: readonly RowCells[] = [
  { outstanding: 400, overdue: 4, program: 'Chưa phân loại' },
  { outstanding: 300, overdue: 3, program: 'HCN', association: 'Đoàn Thanh niên' },
  { outstanding: 200, overdue: 2, program: 'Cho vay của huyện' },
  { outstanding: 100, overdue: 1, program: 'HN', association: 'Hội LHPN' },
];
const DATA = tab(ROWS);

function sum(...criteria: Argument[]): unknown {
  return answerOf('UT_TONG', DATA, 'Dư nợ', DATE, ...criteria);
}

describe('a criterion', () => {
  it.each<[Argument, number]>([
    ['HN|HCN', 400],
    ['Hộ nghèo | hộ cận nghèo', 400],
    [[['HN'], ['19']], 400],
    [[['HN|19', '']], 400],
    ['<>HN', 900],
    ['<> HN|HCN', 600],
    ['*', 1000],
    ['HN|*', 1000],
    ['cho vay cua huyen', 200],
  ])('of %j is read like those of SUMIFS', (value, total) => {
    expect(sum('Chương trình', value)).toBe(total);
  });

  it('may be given twice for one column: both must hold', () => {
    expect(sum('CT', 'HN|HCN', 'CT', '<>HCN')).toBe(100);
  });

  it.each<[string, string, number]>([
    ['Hội', 'HPN', 100],
    ['hội', 'Hội Phụ nữ', 100],
    ['hoi', 'phu nu', 100],
    ['Đơn vị uỷ thác', '12', 100],
    ['Đơn vị ủy thác', 'LHPN', 100],
    ['ĐVUT', 'Đoàn TN', 300],
  ])('may be written %s = %s', (column, member, total) => {
    expect(sum(column, member)).toBe(total);
  });

  it.each<[string, Argument[], string]>([
    ['takes and leaves out', ['CT', 'HN|<>HCN'], 'vừa lấy vừa loại trừ'],
    ['is blank', ['CT', ''], 'Giá trị lọc của cột “Chương trình” đang trống'],
    ['is of no column', ['Huyện', 'X'], 'Không có cột “Huyện”. Chọn Hội, Xã'],
    ['is of a mistyped column', ['Chuong trin', 'HN'], 'Ý bạn là “Chương trình”?'],
    ['is of a mistyped member', ['Chương trình', 'Ho ngheoo'], 'Ý bạn là “Hộ nghèo”?'],
  ])('that %s is refused', (_, criteria, expected) => {
    expect(message('UT_TONG', DATA, 'Dư nợ', DATE, ...criteria)).toContain(expected);
  });
});

describe('several indicators', () => {
  const wanted = ['Chương trình', 'Dư nợ (triệu đồng)', 'Nợ quá hạn (triệu đồng)'];

  it.each<[string, Argument]>([
    ['in one text', 'Dư nợ|NQH'],
    ['with spaces and an empty part', ' du no | | nqh |'],
    ['in a column of cells', [['Dư nợ'], [''], ['NQH']]],
    ['in a row of cells', [['Dư nợ', 'Nợ quá hạn']]],
  ])('are taken %s', (_, indicators) => {
    const table = answerOf('UT_BANG', DATA, 'Chương trình', indicators, DATE);
    expect((table as Cell[][])[0]).toEqual(wanted);
  });

  it('are refused by the one that is not known', () => {
    expect(message('UT_BANG', DATA, 'Hội', 'Dư nợ|Du no qa han', DATE)).toBe(
      'Không có chỉ tiêu “Du no qa han”. Ý bạn là “Nợ quá hạn”?',
    );
  });
});

describe('the rows of a table', () => {
  it('stand in the order of the catalogue, own members after, unclassified last, then the total', () => {
    const table = answerOf('UT_BANG', DATA, 'Chương trình', 'Dư nợ', DATE) as Cell[][];
    expect(table.map(([head]) => head)).toEqual([
      'Chương trình',
      'Hộ nghèo',
      'Hộ cận nghèo',
      'Cho vay của huyện',
      'Chưa phân loại',
      'Tổng cộng',
    ]);
  });

  it('stand both ways in that order in a matrix', () => {
    const table = answerOf('UT_MATRAN', DATA, 'Hội', 'Chương trình', 'Dư nợ', DATE) as Cell[][];
    expect(table.map(([head]) => head)).toEqual([
      'Dư nợ (triệu đồng)',
      'Nông dân',
      'Phụ nữ',
      'Đoàn Thanh niên',
      'Tổng cộng',
    ]);
    expect(table.at(-1)).toEqual(['Tổng cộng', 100, 300, 200, 400, 1000]);
  });
});

describe('the range of an older sheet', () => {
  const day = dateOf('2025-03-25');
  const header: Cell[] = [
    'STT',
    'Tổng dư nợ (trđ)',
    'Đơn vị nhận uỷ thác',
    'Xã, phường',
    'Tên chương trình',
    'NQH (ĐVT: triệu đồng)',
    'Ngày số liệu',
    'Doanh số cho vay\n(triệu đồng)',
    'Số khách hàng',
    'Nguồn',
    'Người nhập',
  ];
  const old: Cell[][] = [
    header,
    [1, 40.988, 'Hội Nông dân', 'Xã Đa Kia', '01', 0.268, day, 12, 700, 'TW', 'An'],
    [2, 9.012, 'HPN', 'Phú Nghĩa', 'HCN', '', day, 3, 90, 'TW', 'Bình'],
    ['', '', '', '', '', '', '', '', '', '', ''],
  ];

  it.each<[string, number]>([
    ['Dư nợ', 50],
    ['Nợ quá hạn', 0.268],
    ['Cho vay', 15],
  ])('is read by its headers for %s, in whatever order they stand', (indicator, total) => {
    expect(answerOf('UT_TONG', old, indicator, DATE)).toBe(total);
  });

  it('is read where the column tells whose loans it holds', () => {
    const values = [
      ['Ngày', 'Dư nợ uỷ thác (tỷ đồng)'],
      [day, 2.5],
    ];
    expect(answerOf('UT_TONG', values, 'Dư nợ', DATE)).toBe(2.5);
  });

  it('is read for ratios', () => {
    expect(answerOf('UT_TYLE', old, 'Tỷ lệ NQH', DATE)).toBe(0.268 / 50);
  });

  it('is read for tables, under the names of today', () => {
    expect(answerOf('UT_BANG', old, 'Hội', 'Dư nợ|Số hộ', DATE, 'CT', 'HN')).toEqual([
      ['Hội', 'Dư nợ (triệu đồng)', 'Số hộ'],
      ['Nông dân', 40.988, 700],
      ['Tổng cộng', 40.988, 700],
    ]);
  });

  it('is read for matrices', () => {
    expect(answerOf('UT_MATRAN', old, 'Xã', 'Hội', 'DSCV', DATE)).toEqual([
      ['Cho vay (triệu đồng)', 'Nông dân', 'Phụ nữ', 'Tổng cộng'],
      ['Phú Nghĩa', '', 3, 3],
      ['Xã Đa Kia', 12, '', 12],
      ['Tổng cộng', 12, 3, 15],
    ]);
  });

  it('is read where the letters of its headers are decomposed', () => {
    const decomposed = [header.map((text) => String(text).normalize('NFD')), ...old.slice(1)];
    expect(answerOf('UT_TONG', decomposed, 'Dư nợ'.normalize('NFD'), DATE)).toBe(50);
  });

  it('is refused with two columns of one meaning, which it names', () => {
    const twice = [[...header, 'Dư nợ (triệu đồng)'], ...old.slice(1).map((row) => [...row, 1])];
    expect(message('UT_TONG', twice, 'Dư nợ', DATE)).toContain('Dư nợ');
  });
});

describe('a ratio', () => {
  it.each<[string, RowCells, Cell | RegExp]>([
    ['blank where the denominator is blank', { overdue: 1 }, ''],
    ['not defined where it is 0', { overdue: 0, outstanding: 0 }, /không xác định: Dư nợ bằng 0/],
    ['0 where only the numerator is 0', { overdue: 0, outstanding: 5 }, 0],
  ])('is %s', (_, row, expected) => {
    const values = tab([row]);
    if (expected instanceof RegExp) {
      expect(message('UT_TYLE', values, 'Tỷ lệ NQH', DATE)).toMatch(expected);
    } else {
      expect(answerOf('UT_TYLE', values, 'Tỷ lệ NQH', DATE)).toBe(expected);
    }
  });
});
