import { describe, expect, test } from '@jest/globals';
import { tabOf } from '../ledger/ledger-rows';
import { message } from './message';
import { FIELDS, HEADER, LEDGER, ledger, PLAN, plan, rowOf, table } from './plan-answers';

describe('UT_KEHOACH', () => {
  test('has plan, balance and rate, then target, growth and rate, in the unit of the range', () => {
    expect(table(LEDGER, PLAN)).toEqual([
      [
        'Chương trình',
        'Kế hoạch dư nợ (triệu đồng)',
        'Dư nợ có kế hoạch (triệu đồng)',
        'Thực hiện kế hoạch dư nợ',
        'Chỉ tiêu tăng trưởng (triệu đồng)',
        'Tăng trưởng có chỉ tiêu (triệu đồng)',
        'Thực hiện kế hoạch tăng trưởng',
        'Dư nợ không có kế hoạch (triệu đồng)',
        'Tăng trưởng không có chỉ tiêu (triệu đồng)',
      ],
      ['Hộ nghèo', 120, 110, 110 / 120, 20, 10, 0.5, '', ''],
      ['Hộ cận nghèo', 240, 230, 230 / 240, 40, 30, 0.75, '', ''],
      ['Tổng cộng', 360, 340, 340 / 360, 60, 40, 40 / 60, '', ''],
    ]);
  });

  test('reads the plan in its own unit', () => {
    const inBillions = PLAN.map((row, i) =>
      i === 0
        ? row.map((cell) => String(cell).replace('triệu đồng', 'tỷ đồng'))
        : row.map((cell, j) => (j === 4 ? Number(cell) / 1000 : cell)),
    );
    expect(rowOf('Tổng cộng', LEDGER, inBillions)[1]).toBe(360);
  });

  test('takes the last ngày chốt of the period', () => {
    expect(rowOf('Hộ nghèo', LEDGER, PLAN, 'Chương trình', 'Q1/2025')[2]).toBe(110);
  });

  test('takes whole columns', () => {
    const blank = Array.from({ length: 5 }, () => FIELDS.map(() => ''));
    const none = Array.from({ length: 5 }, () => HEADER.map(() => ''));
    expect(table([...LEDGER, ...blank], [...PLAN, ...none])).toEqual(table(LEDGER, PLAN));
  });

  test('accepts a target below zero: the balance is to fall', () => {
    const falling = ledger([{ program: 'HN', before: 100, outstanding: 95 }]);
    const row = rowOf('Hộ nghèo', falling, plan([2025, 'HN', 'TW', '', 90, -10]));
    expect(row.slice(4, 7)).toEqual([-10, -5, 0.5]);
  });

  test('knows programs of the branch itself', () => {
    const own = ledger([{ program: 'Vốn tỉnh', before: 1, outstanding: 2 }]);
    expect(rowOf('Vốn tỉnh', own, plan([2025, 'vốn tỉnh', 'TW', '', 4, '']))[3]).toBe(0.5);
  });
});

describe('UT_KEHOACH where a plan is missing', () => {
  const values = ledger([
    { program: 'HN', before: 100, outstanding: 110 },
    { program: 'GQVL', before: 40, outstanding: 50 },
    { program: 'GQVL', fund: 'ĐP', before: 4, outstanding: 5 },
    { program: 'HSSV', before: 30, outstanding: 33 },
  ]);
  const plans = plan([2025, 'HN', 'TW', '', 100, 20], [2025, 'GQVL', 'TW', '', 100, '']);

  test('leaves the plan blank, not zero', () => {
    const name = 'Học sinh, sinh viên có hoàn cảnh khó khăn';
    expect(rowOf(name, values, plans)).toEqual([name, '', '', '', '', '', '', 33, 3]);
  });

  test('shows beside a plan what it is of, so that they give the rate, and the rest at the end', () => {
    const row = rowOf('Giải quyết việc làm', values, plans);
    expect(row).toEqual(['Giải quyết việc làm', 100, 50, 0.5, '', '', '', 5, 11]);
  });

  test('rates in the total the assigned part of all programs', () => {
    expect(rowOf('Tổng cộng', values, plans)).toEqual([
      'Tổng cộng',
      200,
      160,
      160 / 200,
      20,
      10,
      0.5,
      38,
      14,
    ]);
  });

  test('counts in the total a plan that nothing was lent of', () => {
    const some = plan([2025, 'HN', 'TW', '', 100, ''], [2025, 'NOXH', 'TW', '', 100, '']);
    expect(rowOf('Nhà ở xã hội', values, some).slice(0, 4)).toEqual(['Nhà ở xã hội', 100, '', '']);
    expect(rowOf('Tổng cộng', values, some)[3]).toBe(110 / 200);
  });
});

describe('UT_KEHOACH by commune', () => {
  const values = ledger([
    { commune: 'Đa Kia', before: 40, outstanding: 50 },
    { commune: 'Xã Đăk Ơ', before: 60, outstanding: 60 },
  ]);
  const office = [2025, 'HN', 'TW', '', 200, 100];
  const communes = [
    [2025, 'HN', 'TW', 'Đa Kia', 100, 20],
    [2025, 'HN', 'TW', 'Đăk Ơ', 60, ''],
  ];

  test('takes the plans of communes alone', () => {
    expect(table(values, plan(office, ...communes), 'Xã').slice(1)).toEqual([
      ['Đa Kia', 100, 50, 0.5, 20, 10, 0.5, '', ''],
      ['Xã Đăk Ơ', 60, 60, 1, '', '', '', '', 0],
      ['Tổng cộng', 160, 110, 110 / 160, 20, 10, 0.5, '', 0],
    ]);
  });

  test('never adds the plan of the office to those of its communes', () => {
    expect(rowOf('Hộ nghèo', values, plan(office, ...communes))[1]).toBe(200);
  });

  test('adds the plans of communes where the office has none', () => {
    expect(rowOf('Hộ nghèo', values, plan(...communes))[1]).toBe(160);
  });

  test('refuses where no commune has one', () => {
    expect(message('UT_KEHOACH', values, plan(office), 'Xã', '25/03/2025')).toBe(
      'Kế hoạch năm 2025 không giao cho xã nào. Thêm dòng có cột Xã, hoặc chia theo Chương trình.',
    );
  });
});

describe('UT_KEHOACH refuses', () => {
  test.each(['Hội', 'ĐVUT'])('by %s: no association is assigned a plan', (by) => {
    expect(message('UT_KEHOACH', LEDGER, PLAN, by, '25/03/2025')).toBe(
      'Kế hoạch không giao theo Hội. Chọn Chương trình, Nguồn vốn hoặc Xã; số thực hiện theo Hội có ở UT_BANG.',
    );
  });

  test('a year without a plan', () => {
    expect(message('UT_KEHOACH', LEDGER, plan(), 'Chương trình', '25/03/2025')).toBe(
      'Tab Kế hoạch không có dòng nào của năm 2025. Thêm kế hoạch năm 2025, hoặc chọn kỳ của năm khác.',
    );
  });

  test('a header of the ledger without a unit', () => {
    const bare = tabOf(FIELDS, [{ outstanding: 1 }], '');
    expect(message('UT_KEHOACH', bare, PLAN, 'Chương trình', '25/03/2025')).toContain('đơn vị');
  });

  test('a header of the plan without a unit', () => {
    const bare = PLAN.map((row, i) =>
      i === 0 ? row.map((h) => String(h).split(' (')[0] ?? '') : row,
    );
    expect(message('UT_KEHOACH', LEDGER, bare, 'Chương trình', '25/03/2025')).toContain(
      'Đối số ke_hoach, cột Kế hoạch dư nợ: ',
    );
  });

  test('a plan that is no range', () => {
    expect(message('UT_KEHOACH', LEDGER, 'Kế hoạch', 'Chương trình', '25/03/2025')).toBe(
      "Đối số ke_hoach phải là vùng của tab kể cả dòng tiêu đề, ví dụ 'Kế hoạch'!A:F.",
    );
  });

  test('an empty ledger', () => {
    expect(message('UT_KEHOACH', ledger([]), PLAN, 'Chương trình', '25/03/2025')).toContain(
      'Chưa có số liệu',
    );
  });
});
