import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { EXTRA_HELP } from '../../src/functions/extra-help';
import { EXTRA_FUNCTIONS } from '../../src/functions/extra-registry';
import { FUNCTION_HELP } from '../../src/functions/help';
import { CUSTOM_FUNCTIONS, callCustomFunction } from '../../src/functions/registry';
import type { Cell } from '../../src/ledger/cell';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';
import { message } from './message';

const DATE = '25/03/2025';

/** Two associations, two programs, two dates, in triệu đồng. */
const ROWS: readonly RowCells[] = [
  { cutoff: '28/02/2025', outstanding: 30_000, disbursed: 100 },
  { outstanding: 40_988, overdue: 268, households: 700, disbursed: 50, commune: 'Phú Nghĩa' },
  { outstanding: 9012, overdue: 0, households: 100, program: 'HCN' },
  { outstanding: 50_000, overdue: 0, association: 'HPN', program: 'HCN', households: 900 },
];
const DATA = tab(ROWS);

describe('UT_TONG', () => {
  it('answers in the unit of the range', () => {
    expect(callCustomFunction('UT_TONG', [DATA, 'Dư nợ', DATE, 'Chương trình', 'Hộ nghèo'])).toBe(
      40_988,
    );
  });

  it('takes names without diacritics, codes, a date cell and a list from a range', () => {
    const args: Argument[] = [
      DATA,
      'du no',
      new Date(2025, 2, 25),
      'chuong trinh',
      [['01'], ['HCN'], ['']],
      'ĐVUT',
      '11',
    ];
    expect(callCustomFunction('UT_TONG', args)).toBe(50_000);
  });

  it('takes arguments that were born in another realm', () => {
    const foreign = vm.runInNewContext(
      `[[["Ngày chốt", "Dư nợ (triệu đồng)"], [new Date(2025, 2, 25), 40.988], ["", ""]], "Dư nợ", new Date(2025, 2, 25)]`,
    );
    expect(callCustomFunction('UT_TONG', foreign)).toBe(40.988);
  });

  it('takes the arguments object of a global function', () => {
    const stub = vm.runInNewContext('(function () { return arguments; })');
    expect(callCustomFunction('UT_TONG', stub(DATA, 'Dư nợ', DATE))).toBe(100_000);
  });

  it('adds decimals exactly', () => {
    const values = tabOf(
      ['cutoff', 'outstanding', 'commune'],
      [
        { outstanding: 40.988, commune: 'A' },
        { outstanding: 12.3, commune: 'B' },
        { outstanding: 0.000001, commune: 'C' },
      ],
      '',
    );
    expect(callCustomFunction('UT_TONG', [values, 'Dư nợ', DATE])).toBe(53.288001);
  });

  it('ignores the blank rows of a whole column', () => {
    const blank = (DATA[0] ?? []).map((): Cell => '');
    const column = [...DATA, ...Array.from({ length: 50 }, () => blank)];
    expect(callCustomFunction('UT_TONG', [column, 'Dư nợ', DATE])).toBe(100_000);
  });

  it('is blank where there is no figure', () => {
    expect(callCustomFunction('UT_TONG', [DATA, 'Xóa nợ', DATE])).toBe('');
  });

  it('passes over criteria that are blank on both sides', () => {
    expect(callCustomFunction('UT_TONG', [DATA, 'Dư nợ', DATE, '', ''])).toBe(100_000);
  });

  it.each<[string, Argument[], string]>([
    ['a ratio', [DATA, 'Tỷ lệ NQH', DATE], 'không cộng được. Dùng UT_TYLE'],
    ['two indicators', [DATA, 'Dư nợ|NQH', DATE], 'Chỉ nhận một chỉ tiêu. Dùng UT_BANG'],
    ['an unknown indicator', [DATA, 'Du no qa han', DATE], 'Ý bạn là “Nợ quá hạn”?'],
    ['a missing period', [DATA, 'Dư nợ'], 'Thiếu đối số ky. Cú pháp: UT_TONG('],
    ['a missing indicator', [DATA, '', DATE], 'Thiếu đối số chi_tieu.'],
    ['text for a range', ['Số liệu', 'Dư nợ', DATE], 'Đối số du_lieu phải là vùng'],
    ['a bad period', [DATA, 'Dư nợ', 'hôm qua'], 'Không đọc được kỳ “hôm qua”'],
    ['a date without figures', [DATA, 'Dư nợ', '24/03/2025'], 'Trước đó: 28/02/2025'],
    ['a lone criterion', [DATA, 'Dư nợ', DATE, 'Hội'], 'Thiếu giá trị lọc cho cột “Hội”'],
    ['an unknown member', [DATA, 'Dư nợ', DATE, 'Hội', 'Phu nuu'], 'Ý bạn là “Phụ nữ”?'],
    ['households over programs', [DATA, 'Số hộ', DATE], 'Tổ TK&VV'],
    [
      'households over funds',
      [tab([{ households: 3 }, { fund: 'ĐP', households: 2 }]), 'Số hộ', DATE],
      'nhiều nguồn vốn',
    ],
    ['an empty ledger', [DATA.slice(0, 1), 'Dư nợ', DATE], 'Chưa có số liệu'],
    ['a range without a header', [DATA.slice(1), 'Dư nợ', DATE], 'không có dòng tiêu đề'],
    [
      'an error cell',
      [tab([...ROWS, { outstanding: '#REF!' }]), 'Dư nợ', DATE],
      'Dòng 6, cột Dư nợ (triệu đồng): Ô đang báo lỗi #REF!',
    ],
    [
      'an error cell in a column that was not asked for',
      [tab([...ROWS, { interestArrears: '#N/A' }]), 'Dư nợ', DATE],
      'Dòng 6, cột Lãi tồn (triệu đồng): Ô đang báo lỗi #N/A',
    ],
    [
      'an ambiguous number',
      [tab([{ outstanding: '1.234' }]), 'Dư nợ', DATE],
      'Dòng 2, cột Dư nợ (triệu đồng): Số “1.234” hiểu được hai cách',
    ],
    [
      'a column that the range lacks',
      [tabOf(['cutoff', 'outstanding'], [{ outstanding: 1 }]), 'Nợ quá hạn', DATE],
      'Thiếu cột “Nợ quá hạn”',
    ],
  ])('refuses %s', (_, args, expected) => {
    expect(message('UT_TONG', ...args)).toContain(expected);
  });
});

describe('UT_TYLE', () => {
  it('answers a number to be shown as a percentage', () => {
    expect(callCustomFunction('UT_TYLE', [DATA, 'Tỷ lệ NQH', DATE])).toBe(268 / 100_000);
  });

  it('answers an average in the unit of the range', () => {
    const args = [DATA, 'Dư nợ bình quân/hộ', DATE, 'Chương trình', 'HCN', 'Hội', 'HPN'];
    expect(callCustomFunction('UT_TYLE', args)).toBeCloseTo(50_000 / 900, 12);
  });

  it('is blank where the denominator is blank', () => {
    expect(callCustomFunction('UT_TYLE', [DATA, 'Tỷ lệ thu lãi', DATE])).toBe('');
  });

  it('says that a ratio over zero is not defined', () => {
    const zero = tab([{ outstanding: 0, overdue: 0 }]);
    expect(message('UT_TYLE', zero, 'Tỷ lệ NQH', DATE)).toBe(
      'Tỷ lệ nợ quá hạn không xác định: Dư nợ bằng 0. Chọn kỳ, bộ lọc có Dư nợ, hoặc thêm IFERROR.',
    );
  });

  it('refuses an amount', () => {
    expect(message('UT_TYLE', DATA, 'Dư nợ', DATE)).toContain('không phải tỷ lệ. Dùng UT_TONG');
  });
});

describe('UT_BANG', () => {
  it('spills header, members in catalogue order and total', () => {
    const args = [DATA, 'Hội', 'Dư nợ|NQH|Tỷ lệ NQH|Tỷ trọng', DATE];
    expect(callCustomFunction('UT_BANG', args)).toEqual([
      ['Hội', 'Dư nợ (triệu đồng)', 'Nợ quá hạn (triệu đồng)', 'Tỷ lệ nợ quá hạn', 'Tỷ trọng'],
      ['Nông dân', 50_000, 268, 268 / 50_000, 0.5],
      ['Phụ nữ', 50_000, 0, 0, 0.5],
      ['Tổng cộng', 100_000, 268, 268 / 100_000, 1],
    ]);
  });

  it('leaves the total of households blank over programs', () => {
    expect(callCustomFunction('UT_BANG', [DATA, 'Chương trình', 'Số hộ', DATE])).toEqual([
      ['Chương trình', 'Số hộ'],
      ['Hộ nghèo', 700],
      ['Hộ cận nghèo', 1000],
      ['Tổng cộng', ''],
    ]);
  });

  it('refuses households by association that would count some twice', () => {
    expect(message('UT_BANG', DATA, 'Hội', 'Số hộ', DATE)).toContain('Tổ TK&VV');
  });

  it('lists dates, and takes indicators from a range', () => {
    const args: Argument[] = [
      DATA,
      'Ngày chốt',
      [['Dư nợ'], ['Cho vay']],
      'Q1/2025',
      'Xã',
      'Đa Kia',
    ];
    expect(callCustomFunction('UT_BANG', args)).toEqual([
      ['Ngày chốt', 'Dư nợ (triệu đồng)', 'Cho vay (triệu đồng)'],
      ['28/02/2025', 30_000, 100],
      ['25/03/2025', 59_012, ''],
      ['Tổng cộng', '', 100],
    ]);
  });

  it('refuses shares by date, of which each is of another whole', () => {
    expect(message('UT_BANG', DATA, 'Ngày chốt', 'Tỷ trọng', 'Q1/2025')).toContain('UT_MATRAN');
  });

  it('refuses what it cannot divide by', () => {
    expect(message('UT_BANG', DATA, 'Huyện', 'Dư nợ', DATE)).toContain('Không có cột “Huyện”.');
  });
});

describe('the registry of functions', () => {
  it('refuses a name that it does not have', () => {
    expect(() => callCustomFunction('UT_KHAC', [])).toThrow('UT_KHAC');
  });

  it('prints the syntax where an argument is missing', () => {
    const overData = CUSTOM_FUNCTIONS.filter(({ syntax }) => syntax.startsWith('du_lieu'));
    expect(overData.map(({ name }) => message(name, DATA))).toEqual([
      expect.stringContaining('Thiếu đối số chi_tieu. Cú pháp: UT_TONG(du_lieu; chi_tieu; ky; ['),
      expect.stringContaining('Thiếu đối số ty_le. Cú pháp: UT_TYLE(du_lieu; ty_le; ky; ['),
      expect.stringContaining('Thiếu đối số theo. Cú pháp: UT_BANG(du_lieu; theo; chi_tieu; ky; ['),
      expect.stringContaining('Thiếu đối số hang. Cú pháp: UT_MATRAN(du_lieu; hang; cot; chi_tieu'),
    ]);
  });
});

describe('the help', () => {
  it('is there for every function of the registry', () => {
    expect(FUNCTION_HELP.map((help) => help.of)).toEqual(CUSTOM_FUNCTIONS);
    expect(EXTRA_HELP.map((help) => help.of)).toEqual(EXTRA_FUNCTIONS);
  });

  it.each([...FUNCTION_HELP, ...EXTRA_HELP])(
    'explains the arguments of $of.name in the order of its syntax',
    (help) => {
      const names = help.parameters.map(({ name }) => name);
      expect(names).toEqual(help.of.syntax.match(/[a-z][a-z0-9_]*/g));
    },
  );

  it.each([...FUNCTION_HELP, ...EXTRA_HELP])(
    'gives two examples of $of.name',
    ({ of, examples }) => {
      expect(examples.length).toBeGreaterThanOrEqual(2);
      expect(examples.every(({ formula }) => formula.startsWith(`=${of.name}(`))).toBe(true);
    },
  );
});
