import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import type { Cells } from '../../src/ledger/cell';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';
import { answerOf, message } from './message';

const DATE = '25/03/2025';
const HSSV = 'Học sinh, sinh viên có hoàn cảnh khó khăn';

/** Two associations and what the bank lends itself, in triệu đồng. */
const ROWS: readonly RowCells[] = [
  { outstanding: 600, overdue: 3, frozen: 1 },
  { outstanding: 300, association: 'HPN', program: HSSV },
  { outstanding: 60, overdue: 2, association: 'HPN', program: 'NOXH' },
  { outstanding: 40, overdue: 5, association: 'Trực tiếp', program: 'GQVL' },
];
const DATA = tab(ROWS);
/** As most ledgers are: the associations alone. */
const ENTRUSTED = tab(ROWS.slice(0, 3));

function totalOf(indicator: string, values: Cells = DATA, ...criteria: Argument[]): unknown {
  return answerOf('UT_TONG', values, indicator, DATE, ...criteria);
}
function rateOf(ratio: string, values: Cells = DATA): unknown {
  return answerOf('UT_TYLE', values, ratio, DATE);
}

describe('the denominators of a question', () => {
  it.each([
    ['Dư nợ', 1000],
    ['Tổng dư nợ', 1000],
    ['Dư nợ ủy thác', 960],
    ['DNUT', 960],
    ['du no uy thac', 960],
    ['Dư nợ uỷ thác', 960],
    ['Nợ quá hạn ủy thác', 5],
    ['NQH ủy thác', 5],
    ['NQH và khoanh ủy thác', 6],
    ['Dư nợ không gồm HSSV, NOXH', 640],
    ['Dư nợ trừ HSSV, NOXH', 640],
    ['Nợ quá hạn không gồm HSSV, NOXH', 8],
    ['Dư nợ ủy thác không gồm HSSV, NOXH', 600],
  ])('make “%s” an amount of its own', (indicator, amount) => {
    expect(totalOf(indicator)).toBe(amount);
  });

  it.each([
    ['Tỷ lệ NQH', 10 / 1000],
    ['Tỷ lệ nợ quá hạn trên tổng dư nợ', 10 / 1000],
    ['Tỷ lệ NQH trên dư nợ ủy thác', 5 / 960],
    ['Tỷ lệ NQH ủy thác', 5 / 960],
    ['Tỷ lệ NQH không gồm HSSV, NOXH', 8 / 640],
    ['Tỷ lệ NQH và khoanh', 11 / 1000],
    ['Tỷ lệ NQH và khoanh trên dư nợ ủy thác', 6 / 960],
    ['Tỷ lệ nợ xấu trên tổng dư nợ', 11 / 1000],
    ['Tỷ lệ ủy thác', 960 / 1000],
  ])('make “%s” a ratio of its own', (ratio, value) => {
    expect(rateOf(ratio)).toBe(value);
  });

  it('leave students of every kind out with HSSV: the bank has one code for them', () => {
    const rows = [{ outstanding: 7 }, { outstanding: 2, program: 'HSSV STEM' }];
    expect(totalOf('Dư nợ không gồm HSSV, NOXH', tab(rows))).toBe(7);
  });

  it.each(['Trực tiếp', 'trực tiếp', 'truc tiep', '99', 99, 'Cho vay trực tiếp'])(
    'know the direct loans by “%s”',
    (association) => {
      const values = tab([{ outstanding: 10 }, { outstanding: 30, association }]);
      expect(rateOf('Tỷ lệ ủy thác', values)).toBe(0.25);
    },
  );

  it('take the direct loans as a member of Hội, after the four', () => {
    expect(answerOf('UT_BANG', DATA, 'Hội', 'Dư nợ|DNUT', DATE)).toEqual([
      ['Hội', 'Dư nợ (triệu đồng)', 'Dư nợ ủy thác (triệu đồng)'],
      ['Nông dân', 600, 600],
      ['Phụ nữ', 360, 360],
      ['Trực tiếp', 40, ''],
      ['Tổng cộng', 1000, 960],
    ]);
  });

  it.each([
    ['99', 40],
    ['truc tiep', 40],
    ['<>99', 960],
    ['ND|99', 640],
  ])('filter Hội by “%s”', (association, amount) => {
    expect(totalOf('Dư nợ', DATA, 'Hội', association)).toBe(amount);
  });

  it('leave a member without any such loan out of the table', () => {
    const table = answerOf('UT_BANG', DATA, 'Hội', 'DNUT|Tỷ trọng dư nợ ủy thác', DATE);
    expect(table).toEqual([
      ['Hội', 'Dư nợ ủy thác (triệu đồng)', 'Tỷ trọng dư nợ ủy thác'],
      ['Nông dân', 600, 600 / 960],
      ['Phụ nữ', 360, 360 / 960],
      ['Tổng cộng', 960, 1],
    ]);
  });

  it('hold in a matrix too', () => {
    expect(answerOf('UT_MATRAN', DATA, 'Xã', 'Hội', 'Tỷ lệ ủy thác', DATE)).toEqual([
      ['Tỷ lệ ủy thác', 'Nông dân', 'Phụ nữ', 'Trực tiếp', 'Tổng cộng'],
      ['Đa Kia', 1, 1, '', 0.96],
      ['Tổng cộng', 1, 1, '', 0.96],
    ]);
  });

  it('are filtered like everything else', () => {
    expect(totalOf('DNUT', DATA, 'Chương trình', '<>HN')).toBe(360);
  });

  it('are said with the ratio that is not defined', () => {
    const values = tab([{ outstanding: 0, overdue: 0 }]);
    expect(message('UT_TYLE', values, 'Tỷ lệ NQH trên dư nợ ủy thác', DATE)).toBe(
      'Tỷ lệ nợ quá hạn trên dư nợ ủy thác không xác định: Dư nợ ủy thác bằng 0. Chọn kỳ, bộ lọc có Dư nợ ủy thác, hoặc thêm IFERROR.',
    );
  });
});

describe('a question for the total of the bank', () => {
  it.each([
    ['UT_TONG', 'Tổng dư nợ'],
    ['UT_TYLE', 'Tỷ lệ NQH trên tổng dư nợ'],
    ['UT_TYLE', 'Tỷ lệ ủy thác'],
  ])('%s of “%s” is refused where nothing is lent directly', (name, indicator) => {
    expect(message(name, ENTRUSTED, indicator, DATE)).toBe(
      'Ngày 25/03/2025 không có dòng nào của Hội “Trực tiếp” nên không biết Tổng dư nợ của ngân hàng. Lấy ở tab Số ngân hàng, hoặc ghi “Dư nợ ủy thác”.',
    );
  });

  it('is refused where only another date has the direct loans', () => {
    const earlier = tab([
      { outstanding: 1, association: '99', cutoff: '28/02/2025' },
      ...ROWS.slice(0, 3),
    ]);
    expect(message('UT_TONG', earlier, 'Tổng dư nợ', DATE)).toContain('Ngày 25/03/2025 không có');
  });

  it('is answered for a part of the bank that has no direct loans', () => {
    expect(totalOf('Tổng dư nợ', DATA, 'Chương trình', 'HN')).toBe(600);
  });
});

describe('a row that does not say whose it is', () => {
  it('is refused where entrusted loans are asked for: it may be neither left out nor taken', () => {
    const values = tab([...ROWS, { outstanding: 1, association: '' }]);
    expect(message('UT_TONG', values, 'DNUT', DATE)).toBe(
      'Dòng 6, cột Hội: Không biết dòng này là ủy thác hay trực tiếp. Ghi tên một trong bốn hội, hoặc “Trực tiếp”.',
    );
  });

  it('is refused by its name where that is none of the catalogue', () => {
    const values = tab([...ROWS, { outstanding: 1, association: 'NHCSXH' }]);
    expect(message('UT_TONG', values, 'DNUT', DATE)).toContain(
      'Hội “NHCSXH” không có trong danh mục',
    );
  });

  it('is part of plain Dư nợ', () => {
    expect(totalOf('Dư nợ', tab([...ROWS, { outstanding: 1, association: '' }]))).toBe(1001);
  });

  it('is refused without a program where HSSV and NOXH are left out', () => {
    const values = tab([...ROWS, { outstanding: 1, program: '' }]);
    expect(message('UT_TONG', values, 'Dư nợ trừ HSSV, NOXH', DATE)).toContain(
      'Dòng 6, cột Chương trình: Ô trống nên không biết có phải HSSV hay NOXH không.',
    );
  });

  it('names the column that the range lacks', () => {
    const values = tabOf(['cutoff', 'outstanding'], [{ outstanding: 1 }]);
    expect(message('UT_TONG', values, 'DNUT', DATE)).toContain('Thiếu cột “Hội”');
  });
});
