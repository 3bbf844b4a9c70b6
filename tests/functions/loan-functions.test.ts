import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell } from '../../src/ledger/cell';
import { answerOf, message } from './message';
import { parameterTab } from './parameter-tab';

const MONTH = ['01/01/2025', '01/02/2025'] as const;
const OVERDUE = 'Lãi suất nợ quá hạn so với lãi suất cho vay';
const rule = (percent: number, from: string, to = ''): Cell[] => [
  OVERDUE,
  '',
  percent,
  '%',
  from,
  to,
];

function interest(...args: readonly Argument[]): unknown {
  return answerOf('UT_LAI', ...args);
}

describe('UT_LAI', () => {
  it.each<[string, Cell, Cell, number]>([
    // 50.000.000 × 6,6% × 31 / 365 = 280.273,97
    ['a number', 50_000_000, 6.6, 280_274],
    ['texts with units', '50 triệu', '6,6%/năm', 280_274],
    ['a cell that shows 6,6%', 50_000_000, 0.066, 280_274],
    ['a rate of three decimals', 100_000_000, '7,488', 635_967],
    ['a cell that shows 7,488%', 100_000_000, 0.07488, 635_967],
    ['no rate', 50_000_000, 0, 0],
    ['more than a double can multiply', 9e15, 6.6, 50_449_315_068_493],
  ])('takes %s', (_, outstanding, rate, expected) => {
    expect(interest(outstanding, rate, ...MONTH)).toBe(expected);
  });

  it('takes whole columns with their header row and blank rows below', () => {
    const from = [['Từ ngày'], [MONTH[0]], ['']];
    const to = [['Đến ngày'], [MONTH[1]], ['']];
    const answers = interest(
      [['Dư nợ (đồng)'], [50_000_000], ['']],
      [['Lãi suất'], [6.6], ['']],
      from,
      to,
    );
    expect(answers).toEqual([['Lãi (đồng)'], [280_274]]);
  });

  it('takes no first cell for a header where the others hold values', () => {
    const columns = [
      [['không rõ'], [50_000_000]],
      [[6.6], [6.6]],
    ];
    expect(message('UT_LAI', ...columns, ...MONTH)).toContain('Đối số du_no, dòng 1');
  });

  it('counts the first day and not the last, over a leap year too', () => {
    expect(interest(365_000, 10, '01/01/2025', '01/01/2025')).toBe(0);
    expect(interest(365_000, 10, '01/01/2025', '02/01/2025')).toBe(100);
    expect(interest(365_000, 10, new Date(2024, 0, 1), new Date(2025, 0, 1))).toBe(36_600);
  });

  it('rounds half up', () => {
    expect(interest(1825, 10, '01/01/2025', '02/01/2025')).toBe(1);
    expect(interest(1824, 10, '01/01/2025', '02/01/2025')).toBe(0);
  });

  it('goes at the overdue rate of each day with Tham số', () => {
    expect(interest(50_000_000, 6.6, ...MONTH, parameterTab())).toBe(364_356);
    const changed = parameterTab([rule(130, '01/01/2020', '15/01/2025'), rule(150, '16/01/2025')]);
    // 15 days at 130%, 16 at 150%.
    const expected = Math.round((50_000_000 * 6.6 * (15 * 1.3 + 16 * 1.5)) / 100 / 365);
    expect(interest(50_000_000, 6.6, ...MONTH, changed)).toBe(expected);
  });

  it('passes over rows of other parameters, which may name programs of the branch', () => {
    const own = ['Lãi suất cho vay', 'Chương trình của tỉnh', 5, '%/năm', '01/01/2025'];
    expect(interest(50_000_000, 6.6, ...MONTH, parameterTab([own, rule(130, '01/01/2020')]))).toBe(
      364_356,
    );
  });

  it('answers a column row by row, blank for blank', () => {
    const args: Argument[] = [
      [[50_000_000], [''], [365_000], ['']],
      [[6.6], [''], [10], ['']],
      '01/01/2025',
      [['01/02/2025'], [''], ['02/01/2025'], ['']],
    ];
    expect(interest(...args)).toEqual([[280_274], [''], [100]]);
    expect(interest(365_000, 10, '01/01/2025', [['02/01/2025'], ['03/01/2025']])).toEqual([
      [100],
      [200],
    ]);
  });

  it.each<[string, Argument[], string]>([
    ['nothing', [], 'Thiếu đối số du_no. Cú pháp: UT_LAI(du_no; lai_suat_nam; tu_ngay; den_ngay;'],
    ['a missing day', [5e7, 6.6, '01/01/2025'], 'Thiếu đối số den_ngay.'],
    ['days in the wrong order', [5e7, 6.6, '02/02/2025', '01/02/2025'], 'Đối số den_ngay: Ngày'],
    ['no day', [5e7, 6.6, 'x', '01/02/2025'], 'Đối số tu_ngay: Không đọc được ngày “x”'],
    ['an amount in triệu', [40.988, 6.6, ...MONTH], 'Đối số du_no: Số “40,988” không tròn đồng'],
    ['a negative amount', [-5, 6.6, ...MONTH], 'Số “-5” âm'],
    ['a rate of two meanings', [5e7, 0.5, ...MONTH], 'như "0,5%" cho 0,5 phần trăm'],
    ['a monthly rate', [5e7, '0,55%/tháng', ...MONTH], 'Ghi phần trăm một năm'],
    ['a rate beyond all', [5e7, 6600, ...MONTH], 'Không đọc được lãi suất “6600”'],
    ['households for an amount', ['12 hộ', 6.6, ...MONTH], 'Số “12 hộ” không phải số tiền'],
    ['an amount for a rate', [5e7, '6 đồng', ...MONTH], 'Không đọc được lãi suất “6 đồng”'],
    [
      'interest that a cell no longer holds exactly',
      [9e15, 100, '01/01/2000', '01/01/2025'],
      'Đối số du_no: Tiền lãi vượt 9 triệu tỷ đồng',
    ],
    ['a negative rate', [5e7, -1, ...MONTH], 'Không đọc được lãi suất “-1”'],
    [
      'a blank beside an amount',
      [[[5e7], [1e6]], [[6.6], ['']], ...MONTH],
      'Đối số lai_suat_nam, dòng 2: Chưa có giá trị',
    ],
    [
      'a day without an overdue rate',
      [5e7, 6.6, '30/12/2015', '05/01/2016', parameterTab()],
      `Chưa có “${OVERDUE}” cho ngày 30/12/2015. Thêm dòng vào tab Tham số`,
    ],
    [
      'a day that falls between two rows',
      [
        5e7,
        6.6,
        ...MONTH,
        parameterTab([rule(130, '01/01/2020', '09/01/2025'), rule(150, '20/01/2025')]),
      ],
      'cho ngày 10/01/2025',
    ],
    ['a cell for Tham số', [5e7, 6.6, ...MONTH, 'Tham số'], "ví dụ 'Tham số'!A:I"],
    [
      'a bad row of Tham số',
      [5e7, 6.6, ...MONTH, parameterTab([rule(130, 'x')])],
      'Đối số tham_so, dòng 2, cột Từ ngày: Không đọc được ngày “x”',
    ],
    [
      'a mistyped name in Tham số',
      [5e7, 6.6, ...MONTH, parameterTab([['Lãi suất nợ quá hạng so với lãi suất cho vay', '', 1]])],
      `Ý bạn là “${OVERDUE}”?`,
    ],
  ])('refuses %s', (_, args, expected) => {
    expect(message('UT_LAI', ...args)).toContain(expected);
  });

  it('is the sum of the days, whatever day it is cut at, to one đồng', () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 20 }),
        day,
        (o, r, d) => {
          const cut = `${d}/01/2025`;
          const parts =
            Number(interest(o, r, '01/01/2025', cut)) + Number(interest(o, r, cut, MONTH[1]));
          expect(Math.abs(parts - Number(interest(o, r, ...MONTH)))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

function schedule(...args: readonly Argument[]): Cell[][] {
  return answerOf('UT_LICHTRANO', ...args) as Cell[][];
}

describe('UT_LICHTRANO', () => {
  it('spills interest within the grace, then equal parts, then the total', () => {
    expect(schedule(50_000_000, 6.6, 36, 12, 6, '31/01/2025')).toEqual([
      [
        'Kỳ',
        'Ngày trả',
        'Dư nợ đầu kỳ (đồng)',
        'Trả gốc (đồng)',
        'Trả lãi (đồng)',
        'Cộng phải trả (đồng)',
        'Dư nợ cuối kỳ (đồng)',
      ],
      [1, new Date(2025, 6, 31), 50_000_000, 0, 1_636_438, 1_636_438, 50_000_000],
      [2, new Date(2026, 0, 31), 50_000_000, 0, 1_663_562, 1_663_562, 50_000_000],
      [3, new Date(2026, 6, 31), 50_000_000, 12_500_000, 1_636_438, 14_136_438, 37_500_000],
      [4, new Date(2027, 0, 31), 37_500_000, 12_500_000, 1_247_671, 13_747_671, 25_000_000],
      [5, new Date(2027, 6, 31), 25_000_000, 12_500_000, 818_219, 13_318_219, 12_500_000],
      [6, new Date(2028, 0, 31), 12_500_000, 12_500_000, 415_890, 12_915_890, 0],
      ['Tổng cộng', '', '', 50_000_000, 7_418_218, 57_418_218, ''],
    ]);
  });

  it('pays on the last day of a month that lacks the day, and on the day again after it', () => {
    const days = schedule('1 triệu', '6%', '4 tháng', '', '', new Date(2023, 11, 31)).slice(1, -1);
    expect(days.map((row) => row[1])).toEqual([
      new Date(2024, 0, 31),
      new Date(2024, 1, 29),
      new Date(2024, 2, 31),
      new Date(2024, 3, 30),
    ]);
  });

  it('reckons by months without a day, and puts what is left over into the last part', () => {
    expect(schedule(1_000_000, 6, 3).slice(1)).toEqual([
      [1, 1, 1_000_000, 333_333, 5000, 338_333, 666_667],
      [2, 2, 666_667, 333_333, 3333, 336_666, 333_334],
      [3, 3, 333_334, 333_334, 1667, 335_001, 0],
      ['Tổng cộng', '', '', 1_000_000, 10_000, 1_010_000, ''],
    ]);
  });

  it('counts the steps from the end of the grace', () => {
    const months = (...args: readonly Argument[]) =>
      schedule(1_000_000, 6, ...args)
        .slice(1, -1)
        .map((row) => [row[1], row[3]]);
    expect(months(24, 10, 6)).toEqual([
      [6, 0],
      [10, 0],
      [16, 333_333],
      [22, 333_333],
      [24, 333_334],
    ]);
    expect(months(12, 0, 12)).toEqual([[12, 1_000_000]]);
    expect(months(12, 11, 12)).toEqual([
      [11, 0],
      [12, 1_000_000],
    ]);
  });

  it.each<[string, Argument[], string]>([
    ['nothing', [], 'Thiếu đối số so_thang. Cú pháp: UT_LICHTRANO(so_tien;'],
    ['no amount', ['', 6, 12], 'Thiếu đối số so_tien.'],
    ['an amount of 0', [0, 6, 12], 'Đối số so_tien: Số tiền bằng 0'],
    ['half a month', [1e6, 6, 1.5], 'Đối số so_thang: Không nhận “1,5”. Ghi số tháng nguyên, từ 1'],
    ['no end', [1e6, 6, 601], 'từ 1 đến 600'],
    [
      'a grace of the whole time',
      [1e6, 6, 12, 12],
      'Đối số an_han: Không nhận “12”. Ghi số tháng nguyên, từ 0 đến 11',
    ],
    ['no step', [1e6, 6, 12, 0, 0], 'Đối số ky_han: Không nhận “0”'],
    ['years', [1e6, 6, '3 năm'], 'Không nhận “3 năm”'],
    ['a column of loans', [[[1e6], [2e6]], 6, 12], 'Đối số so_tien chỉ nhận một ô'],
    ['a bad day', [1e6, 6, 12, 0, 1, '31/02/2025'], 'Đối số ngay_giai_ngan: Không đọc được ngày'],
    ['more than a cell holds exactly', [9e15, 6.6, 12], 'Tổng vượt 9 triệu tỷ đồng'],
    ['an error cell', [1e6, '#N/A', 12], 'Đối số lai_suat_nam: Ô đang báo lỗi #N/A'],
  ])('refuses %s', (_, args, expected) => {
    expect(message('UT_LICHTRANO', ...args)).toContain(expected);
  });

  it('pays back exactly the loan, and interest on what was owed', () => {
    const terms = fc
      .tuple(fc.integer({ min: 1, max: 9e14 }), fc.integer({ min: 1, max: 120 }), fc.boolean())
      .chain(([amount, months, dated]) =>
        fc.tuple(
          fc.constant(amount),
          fc.constant(months),
          fc.integer({ min: 0, max: months - 1 }),
          fc.integer({ min: 1, max: months }),
          fc.constant(dated ? '31/08/2024' : ''),
        ),
      );
    fc.assert(
      fc.property(terms, ([amount, months, grace, step, day]) => {
        const rows = schedule(amount, 6.6, months, grace, step, day).slice(1);
        const total = rows.pop() ?? [];
        const column = (at: number): number[] => rows.map((row) => Number(row[at]));
        expect(column(3).reduce((a, b) => a + b, 0)).toBe(amount);
        expect([total[3], rows[rows.length - 1]?.[6]]).toEqual([amount, 0]);
        expect(Math.min(...column(3), ...column(4), ...column(6))).toBeGreaterThanOrEqual(0);
        rows.forEach((row, i) => {
          expect(row[2]).toBe(i === 0 ? amount : rows[i - 1]?.[6]);
        });
      }),
    );
  });
});
