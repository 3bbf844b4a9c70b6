import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { type RowCells, tabOf } from '../ledger/ledger-rows';
import { answerOf, message } from './message';

const FIELDS = ['cutoff', 'commune', 'program', 'fund', 'outstanding'] as const;

/** Dư nợ (triệu đồng) of some rows at 31/12/2024 and 25/03/2025. */
function ledger(rows: readonly (RowCells & { before?: Cell })[]): Cell[][] {
  return tabOf(
    FIELDS,
    rows.flatMap(({ before, ...row }) => [
      ...(before === undefined ? [] : [{ ...row, cutoff: '31/12/2024', outstanding: before }]),
      ...(row.outstanding === undefined ? [] : [{ ...row, cutoff: '25/03/2025' }]),
    ]),
  );
}

const HEADER = [
  'Năm',
  'Chương trình',
  'Nguồn vốn',
  'Xã',
  'Kế hoạch dư nợ (triệu đồng)',
  'Chỉ tiêu tăng trưởng (triệu đồng)',
];

function plan(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [HEADER, ...rows.map((row) => [...row])];
}

const LEDGER = ledger([
  { program: 'Hộ nghèo', before: 100, outstanding: 110 },
  { program: 'Hộ cận nghèo', before: 200, outstanding: 230 },
]);
const PLAN = plan(
  [2025, 'HN', 'TW', '', 120, 20],
  [2025, 'Hộ cận nghèo', 'Trung ương', '', 240, 40],
  [2024, 'HN', 'TW', '', 1, 1],
);

function table(values: Cell[][], plans: Cell[][], by = 'Chương trình', at: Cell = '25/03/2025') {
  return answerOf('UT_KEHOACH', values, plans, by, at) as Cell[][];
}

function rowOf(name: string, ...args: Parameters<typeof table>): Cell[] {
  return table(...args).find(([first]) => first === name) ?? [];
}

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

const NO_BASE = 'không có số liệu gốc';
const NO_END = 'chưa đủ số liệu cuối kỳ';

describe('UT_KEHOACH without the balance of 31/12', () => {
  const values = ledger([
    { program: 'HN', outstanding: 110 },
    { program: 'HSSV', outstanding: 9 },
  ]);

  test('says so instead of a growth, and still has the plan and the target', () => {
    expect(rowOf('Hộ nghèo', values, PLAN).slice(1)).toEqual([
      ...[120, 110, 110 / 120, 20, NO_BASE, NO_BASE, '', ''],
    ]);
  });

  test('says so of what has no target too', () => {
    const name = 'Học sinh, sinh viên có hoàn cảnh khó khăn';
    expect(rowOf(name, values, PLAN).slice(5)).toEqual(['', '', 9, NO_BASE]);
  });

  test('tells below the table which date is missing', () => {
    expect(table(values, PLAN).at(-1)).toEqual([
      'Không có ngày chốt trong kỳ 31/12/2024. Sau đó: 25/03/2025. Chọn kỳ có số liệu.',
      ...new Array(8).fill(''),
    ]);
  });
});

describe('UT_KEHOACH compares as UT_BIENDONG does', () => {
  test('a program that is new grew by all of it', () => {
    const values = ledger([
      { program: 'HN', outstanding: 10 },
      { program: 'HCN', before: 200, outstanding: 230 },
    ]);
    expect(rowOf('Hộ nghèo', values, PLAN).slice(4, 7)).toEqual([20, 10, 0.5]);
    expect(rowOf('Tổng cộng', values, PLAN).slice(4, 7)).toEqual([60, 40, 40 / 60]);
  });

  test('a program that is paid off fell by all of it', () => {
    const values = ledger([
      { program: 'HN', before: 10 },
      { program: 'HCN', before: 200, outstanding: 230 },
    ]);
    expect(rowOf('Hộ nghèo', values, PLAN).slice(1)).toEqual([120, '', '', 20, -10, -0.5, '', '']);
  });

  test('has no growth of a program that nothing was lent of', () => {
    const some = plan([2025, 'HN', 'TW', '', 100, 20], [2025, 'NOXH', 'TW', '', 100, 20]);
    const values = ledger([{ program: 'HN', before: 100, outstanding: 110 }]);
    expect(rowOf('Nhà ở xã hội', values, some).slice(4, 7)).toEqual([20, '', '']);
  });
});

describe('UT_KEHOACH where a unit has not reported', () => {
  const UNITS = ['cutoff', 'commune', 'association', 'program', 'fund', 'outstanding'] as const;
  const farmers = (row: RowCells): RowCells => ({ association: 'HND', ...row });
  const women = (row: RowCells): RowCells => ({ association: 'HPN', ...row });
  const START = { cutoff: '31/12/2024' };
  const TARGET = plan([2025, 'HN', 'TW', '', 200, 20]);
  const WOMEN_LATE = tabOf(UNITS, [
    farmers({ ...START, outstanding: 100 }),
    women({ ...START, outstanding: 60 }),
    farmers({ outstanding: 110 }),
  ]);
  const WOMEN_NEW = tabOf(UNITS, [
    farmers({ ...START, outstanding: 100 }),
    farmers({ outstanding: 110 }),
    women({ outstanding: 50 }),
  ]);
  const below = (date: string, units: string): string =>
    `Chưa có hoặc chưa đủ số liệu ${date} của ${units}; dòng có đơn vị này không so được.`;

  test('now: neither the balance nor the growth is rated, and the unit is named', () => {
    const row = [200, 110, NO_END, 20, NO_END, NO_END, '', ''];
    expect(table(WOMEN_LATE, TARGET).slice(1)).toEqual([
      ['Hộ nghèo', ...row],
      ['Tổng cộng', ...row],
      [below('25/03/2025', 'Phụ nữ, Đa Kia'), ...new Array(8).fill('')],
    ]);
  });

  test('on 31/12: the growth is not rated, and the unit is named', () => {
    const row = [200, 160, 0.8, 20, NO_BASE, NO_BASE, '', ''];
    expect(table(WOMEN_NEW, TARGET).slice(1)).toEqual([
      ['Hộ nghèo', ...row],
      ['Tổng cộng', ...row],
      [below('31/12/2024', 'Phụ nữ, Đa Kia'), ...new Array(8).fill('')],
    ]);
  });

  test('one on either date: neither is rated', () => {
    const values = tabOf(UNITS, [
      farmers({ ...START, outstanding: 100 }),
      women({ outstanding: 50 }),
    ]);
    expect(rowOf('Tổng cộng', values, TARGET).slice(1)).toEqual([
      ...[200, 50, NO_END, 20, NO_BASE, NO_BASE, '', ''],
    ]);
  });

  test('by commune: the others are compared, the total is not', () => {
    const values = tabOf(UNITS, [
      { ...START, outstanding: 100 },
      { ...START, commune: 'Đăk Ơ', outstanding: 60 },
      { outstanding: 110 },
    ]);
    const targets = plan(
      [2025, 'HN', 'TW', 'Đa Kia', 120, 20],
      [2025, 'HN', 'TW', 'Đăk Ơ', 80, 10],
    );
    expect(table(values, targets, 'Xã').slice(1, 4)).toEqual([
      ['Đa Kia', 120, 110, 110 / 120, 20, 10, 0.5, '', ''],
      ['Đăk Ơ', 80, '', NO_END, 10, NO_END, NO_END, '', ''],
      ['Tổng cộng', 200, 110, NO_END, 30, NO_END, NO_END, '', ''],
    ]);
  });

  describe('but had reported at the ngày chốt before', () => {
    const FEBRUARY = { cutoff: '28/02/2025' };
    const LATE = [
      farmers({ ...FEBRUARY, outstanding: 105 }),
      women({ ...FEBRUARY, program: 'HCN', outstanding: 50 }),
      farmers({ outstanding: 110 }),
    ];
    const values = tabOf(UNITS, [farmers({ ...START, outstanding: 100 }), ...LATE]);

    test('the balance is not rated, and the unit is named', () => {
      expect(table(values, TARGET).slice(1)).toEqual([
        ['Hộ nghèo', 200, 110, 0.55, 20, 10, 0.5, '', ''],
        ['Tổng cộng', 200, 110, NO_END, 20, 10, 0.5, '', ''],
        [below('25/03/2025', 'Phụ nữ, Đa Kia'), ...new Array(8).fill('')],
      ]);
    });

    test('the balance is not rated either in a ledger that begins after 31/12', () => {
      const rows = table(tabOf(UNITS, LATE), TARGET);
      expect(rows[2]?.slice(0, 4)).toEqual(['Tổng cộng', 200, 110, NO_END]);
      expect(rows.at(-1)?.[0]).toBe(below('25/03/2025', 'Phụ nữ, Đa Kia'));
    });

    test('names once a unit that is missing beside both dates', () => {
      const both = [...LATE, women({ ...START, program: 'HCN', outstanding: 40 })];
      const rows = table(tabOf(UNITS, [farmers({ ...START, outstanding: 100 }), ...both]), TARGET);
      expect(rows.filter(([first]) => String(first).startsWith('Chưa có'))).toHaveLength(1);
    });
  });

  test('a program without that unit is compared', () => {
    const values = tabOf(UNITS, [
      farmers({ ...START, outstanding: 100 }),
      farmers({ outstanding: 110 }),
      women({ program: 'HCN', outstanding: 50 }),
    ]);
    expect(rowOf('Hộ nghèo', values, TARGET).slice(4, 7)).toEqual([20, 10, 0.5]);
    expect(rowOf('Tổng cộng', values, TARGET).slice(4, 7)).toEqual([20, NO_BASE, NO_BASE]);
  });
});

describe('UT_KEHOACH across the merger of communes on 1/7/2025', () => {
  const values = tabOf(FIELDS, [
    { cutoff: '31/12/2024', outstanding: 100 },
    { cutoff: '31/12/2024', commune: 'Phước Minh', outstanding: 50 },
    { cutoff: '30/09/2025', outstanding: 165 },
  ]);
  const OF_COMMUNE = plan([2025, 'HN', 'TW', 'Đa Kia', 200, 30]);

  test('compares what is assigned to the whole office', () => {
    const office = plan([2025, 'HN', 'TW', '', 200, 30]);
    expect(rowOf('Hộ nghèo', values, office, 'Chương trình', '30/09/2025').slice(1, 7)).toEqual([
      ...[200, 165, 165 / 200, 30, 15, 0.5],
    ]);
  });

  test.each(['Xã', 'Chương trình'])('by %s knows no growth of a commune, and says why', (by) => {
    const rows = table(values, OF_COMMUNE, by, '30/09/2025');
    const row = [200, 165, 165 / 200, 30, NO_BASE, NO_BASE];
    expect(rows[1]?.slice(1, 7)).toEqual(row);
    expect(rows.find(([name]) => name === 'Tổng cộng')?.slice(1, 7)).toEqual(row);
    expect(rows.at(-1)?.[0]).toContain('Xã của 31/12/2024 và của 30/09/2025 khác nhau');
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
