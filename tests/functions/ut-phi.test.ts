import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { dateOf } from '../../src/ledger/date';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import { type RowCells, tabOf } from '../ledger/ledger-rows';
import { answerOf, message } from './message';
import { parameterTab } from './parameter-tab';

const FIELDS = [
  'cutoff',
  'association',
  'commune',
  'program',
  'fund',
  'outstanding',
  'overdue',
  'frozen',
  'interestCollected',
] as const;

/** Amounts in đồng, at the ends of January, February and March 2022 where not said. */
function ledger(rows: readonly RowCells[]): Cell[][] {
  return tabOf(FIELDS, rows, 'đồng');
}

const [JAN, FEB, MAR] = ['31/01/2022', '28/02/2022', '31/03/2022'];
const RATE = 'Lãi suất cho vay';

/** A row of Tham số. */
function rule(
  name: string,
  target: string,
  value: Cell,
  unit: string,
  from = '2022-01-01',
  to?: string,
): Cell[] {
  return [name, target, value, unit, dateOf(from), to === undefined ? '' : dateOf(to)];
}

/** The shipped rows, which have fees of 2022, and lending rates of that time. */
const RULES = [
  ...parameterRows(),
  rule(RATE, 'HN', 6.24, '%/năm', '2022-01-01', '2024-12-31'),
  rule(RATE, 'HCN', 7.488, '%/năm', '2022-01-01', '2024-12-31'),
];

const RULED = parameterTab(RULES);

function table(values: Cell[][], period: Cell, by?: string, rules = RULED): Cell[][] {
  return answerOf('UT_PHI', values, rules, period, by ?? '') as Cell[][];
}

/** The cells of a row under some headers. */
function cells(answer: Cell[][], label: string, ...headers: string[]): Cell[] {
  const row = answer.find(([first]) => first === label) ?? [];
  return headers.map((header) => row[answer[0]?.indexOf(header) ?? -1] ?? 'none');
}

const EXAMPLE = ledger([
  { cutoff: FEB, program: 'HN', outstanding: 2_100_000_000, interestCollected: 10_400_000 },
]);

describe('UT_PHI', () => {
  test('reckons the worked example: 10.400.000 đ at 0,52 % a month gives 640.000 đ in four parts', () => {
    const [header, line] = table(EXAMPLE, FEB);
    expect(header).toEqual([
      'Hội',
      'Chương trình',
      'Lãi thực thu (đồng)',
      'Lãi suất (%/tháng)',
      'Dư nợ tính phí (đồng)',
      'Mức phí (%/tháng)',
      'Tỷ lệ NQH (%)',
      'Hệ số (%)',
      'Phí (đồng)',
      'Phí · Xã (đồng)',
      'Phí · Huyện (đồng)',
      'Phí · Tỉnh (đồng)',
      'Phí · Trung ương (đồng)',
      'Lãi chưa tính phí (đồng)',
    ]);
    const bases = [10_400_000, 0.52, 2_000_000_000, 0.032, 0, 100];
    const parts = [537_600, 57_600, 28_800, 16_000];
    expect(line).toEqual(['Nông dân', 'Hộ nghèo', ...bases, 640_000, ...parts, '']);
  });

  test('adds up each association and everything', () => {
    const values = ledger([
      { cutoff: FEB, program: 'HN', outstanding: 1, interestCollected: 10_400_000 },
      { cutoff: FEB, program: 'HCN', outstanding: 1, interestCollected: 6_240_000 },
      { cutoff: FEB, association: 'Phụ nữ', outstanding: 1, interestCollected: 5_200_000 },
    ]);
    const answer = table(values, FEB);
    expect(answer.slice(1, -1).map((row) => [row[0], row[1], row[8]])).toEqual([
      ['Nông dân', 'Hộ nghèo', 640_000],
      ['Nông dân', 'Hộ cận nghèo', 320_000],
      ['Cộng Nông dân', '', 960_000],
      ['Phụ nữ', 'Hộ nghèo', 320_000],
      ['Cộng Phụ nữ', '', 320_000],
      ['Tổng cộng', '', 1_280_000],
    ]);
  });

  test('takes the unit from the header', () => {
    const inMillions = tabOf(FIELDS, [{ cutoff: FEB, outstanding: 1, interestCollected: 10.4 }]);
    expect(cells(table(inMillions, FEB), 'Tổng cộng', 'Phí (đồng)')).toEqual([640_000]);
  });

  test.each(['Hội', 'Chương trình', 'Xã', 'Nguồn vốn', 'don vi uy thac', 'CT'])(
    'has the same total by %s',
    (by) => {
      expect(cells(table(EXAMPLE, FEB, by), 'Tổng cộng', 'Phí (đồng)', 'Phí · Xã (đồng)')).toEqual([
        640_000, 537_600,
      ]);
    },
  );

  test('has no fee for what the bank lends itself', () => {
    const values = ledger([{ cutoff: FEB, association: 'Trực tiếp', interestCollected: 1 }]);
    expect(cells(table(values, FEB), 'Tổng cộng', 'Phí (đồng)')).toEqual(['']);
  });

  test('says which kinds of parameters are still to be confirmed', () => {
    expect(table(EXAMPLE, FEB).at(-1)?.[0]).toBe(
      'Tham số cần xác nhận: Lãi suất cho vay; Phân bổ phí ủy thác.',
    );
  });
});

describe('UT_PHI by the overdue rate of the association', () => {
  test.each([
    [19_999_999, 100],
    [20_000_000, 80],
    [30_000_000, 50],
    [40_000_000, 0],
  ])('%d of 1.000.000.000 đ overdue makes %d %%', (overdue, coefficient) => {
    const values = ledger([
      {
        cutoff: FEB,
        commune: 'Đăk Ơ',
        program: 'HCN',
        overdue,
        outstanding: 900_000_000,
        interestCollected: '',
      },
      { cutoff: FEB, outstanding: 100_000_000, interestCollected: 10_400_000 },
    ]);
    expect(cells(table(values, FEB), 'Nông dân', 'Hệ số (%)', 'Phí (đồng)')).toEqual([
      coefficient,
      6_400 * coefficient,
    ]);
  });

  test('goes by each ngày chốt: a line for each coefficient, and as much as month by month', () => {
    const row = { outstanding: 1_000, interestCollected: 10_400_000 };
    const values = ledger([
      { cutoff: JAN, ...row, overdue: 0 },
      { cutoff: FEB, ...row, overdue: 25 },
    ]);
    const fees = (period: Cell) => table(values, period).map((cellsOfRow) => cellsOfRow[8]);
    expect(fees('2 tháng đầu năm 2022').slice(1, 4)).toEqual([640_000, 512_000, 1_152_000]);
    expect([fees('T1/2022')[1], fees('T2/2022')[1]]).toEqual([640_000, 512_000]);
  });
});

describe('UT_PHI on the balance in time', () => {
  const social = (rows: readonly RowCells[]): Cell[][] =>
    ledger(rows.map((row) => ({ program: 'NOXH', ...row })));

  test('takes the mean of both ends of each month, without coefficient, all for the commune', () => {
    const values = social([
      { cutoff: JAN, outstanding: 1_000_000_000, interestCollected: 1 },
      { cutoff: FEB, outstanding: 1_300_000_000, overdue: 100_000_000, interestCollected: 2 },
    ]);
    const amounts = [2, '', 1_100_000_000, 0.003, 7.69, '', 33_000, 33_000, ''];
    expect(table(values, FEB)[1]).toEqual(['Nông dân', 'Nhà ở xã hội', ...amounts]);
  });

  test('counts a balance that was paid back in the month by half', () => {
    const values = ledger([
      { cutoff: JAN, program: 'NOXH', outstanding: 1_000_000_000 },
      { cutoff: FEB, program: 'HN', outstanding: 1 },
    ]);
    expect(cells(table(values, FEB), 'Tổng cộng', 'Phí (đồng)')).toEqual([15_000]);
  });

  test('counts days of a month as their part of it', () => {
    const balance = { outstanding: 1_000_000_000 };
    const values = social([
      { cutoff: '28/02/2022', ...balance },
      { cutoff: '25/03/2022', ...balance },
      { cutoff: MAR, ...balance },
    ]);
    const fee = (period: Cell) => cells(table(values, period), 'Tổng cộng', 'Phí (đồng)')[0];
    expect([fee('25/03/2022'), fee(MAR), fee('T3/2022')]).toEqual([24_194, 5_806, 30_000]);
  });

  test('refuses the first ngày chốt: the balance before is not known', () => {
    expect(message('UT_PHI', social([{ cutoff: JAN, outstanding: 1 }]), RULED, JAN)).toBe(
      'Không tính được dư nợ bình quân Nhà ở xã hội của Nông dân, Đa Kia: không có ngày chốt trước 31/01/2022. Chọn kỳ sau ngày chốt đầu tiên.',
    );
  });

  test('refuses a split without a level of the commune', () => {
    const rules = RULES.map(([name, target = '', ...rest]) => [
      name ?? '',
      name === 'Phân bổ phí ủy thác' && target === 'Xã' ? 'Cơ sở' : target,
      ...rest,
    ]);
    const values = social([JAN, FEB].map((cutoff) => ({ cutoff, outstanding: 1_000 })));
    expect(message('UT_PHI', values, parameterTab(rules), FEB)).toBe(
      'Phí của Nhà ở xã hội chỉ trả cho cấp xã, mà “Phân bổ phí ủy thác” ngày 28/02/2022 không có cấp nào tên Xã. Ghi tên cấp đó là Xã.',
    );
  });
});

describe('UT_PHI and lending rates', () => {
  const of = (program: string, cutoff = FEB): Cell[][] =>
    ledger([{ cutoff, program, outstanding: 1_000, interestCollected: 10_400_000 }]);

  test('shows the interest of the unclassified beside the fee, and takes no part of it', () => {
    const answer = table(of('Chưa phân loại'), FEB);
    expect(cells(answer, 'Tổng cộng', 'Lãi thực thu (đồng)', 'Phí (đồng)')).toEqual([
      10_400_000,
      '',
    ]);
    expect(cells(answer, 'Nông dân', 'Lãi chưa tính phí (đồng)')).toEqual([10_400_000]);
  });

  test('refuses a program without one, and names the row to add', () => {
    expect(message('UT_PHI', of('HSSV'), RULED, FEB)).toBe(
      'Chưa có “Lãi suất cho vay” của “Học sinh, sinh viên có hoàn cảnh khó khăn” cho ngày 28/02/2022. Thêm dòng vào tab Tham số, đơn vị %/năm, kèm số văn bản.',
    );
  });

  const cases = [
    rule(RATE, 'GQVL · người lao động', 7.92, '%/năm'),
    rule(RATE, 'GQVL · cơ sở', 9, '%/năm'),
  ];

  test('refuses to choose between cases', () => {
    expect(message('UT_PHI', of('GQVL'), parameterTab([...RULES, ...cases]), FEB)).toBe(
      'Ngày 28/02/2022 chương trình Giải quyết việc làm chỉ có lãi suất từng trường hợp (người lao động: 7,92%/năm; cơ sở: 9%/năm), mà số liệu không tách trường hợp. Thêm vào tab Tham số một dòng “Lãi suất cho vay” chung của Giải quyết việc làm.',
    );
  });

  test('takes the common rate of a program that has cases too', () => {
    const rules = parameterTab([
      ...RULES,
      ...cases,
      rule(RATE, 'GQVL', 7.8, '%/năm', '2022-01-01', '2022-12-31'),
    ]);
    expect(cells(table(of('GQVL'), FEB, '', rules), 'Nông dân', 'Lãi suất (%/tháng)')).toEqual([
      0.65,
    ]);
  });

  test('knows programs of the branch itself', () => {
    const rules = parameterTab([...RULES, rule(RATE, 'Vốn tỉnh', 6.24, '%/năm')]);
    expect(cells(table(of('vốn tỉnh'), FEB, '', rules), 'Tổng cộng', 'Phí (đồng)')).toEqual([
      640_000,
    ]);
  });

  const changing = parameterTab([
    ...parameterRows(),
    rule(RATE, 'HN', 6.24, '%/năm', '2022-01-01', '2022-03-14'),
    rule(RATE, 'HN', 6.6, '%/năm', '2022-03-15', '2022-12-31'),
  ]);

  test('takes of a month the rate of its ngày chốt', () => {
    const row = { outstanding: 1_000, interestCollected: 1_000 };
    const values = ledger([FEB, MAR].map((cutoff) => ({ cutoff, ...row })));
    const answer = table(values, 'Q1/2022', '', changing);
    expect(answer.slice(1, 3).map((cellsOfRow) => cellsOfRow[3])).toEqual([0.52, 0.55]);
  });

  test('refuses a longer time in which it changed', () => {
    const row = { outstanding: 1_000, interestCollected: 1_000 };
    const values = ledger([JAN, MAR].map((cutoff) => ({ cutoff, ...row })));
    expect(message('UT_PHI', values, changing, MAR)).toBe(
      '“Lãi suất cho vay” của “Hộ nghèo” ngày 01/02/2022 khác ngày 31/03/2022, mà số liệu gộp cả khoảng đó. Thêm ngày chốt vào cuối ngày trước khi đổi.',
    );
  });
});

describe('UT_PHI refuses', () => {
  test('a date for which no fee is agreed, and names the row to add once', () => {
    const values = ledger([
      { cutoff: '28/02/2024', program: 'HN', outstanding: 1, interestCollected: 1 },
      { cutoff: '28/02/2024', program: 'HCN', outstanding: 1, interestCollected: 1 },
    ]);
    expect(message('UT_PHI', values, RULED, '28/02/2024').split('\n')).toEqual([
      'Chưa có “Mức phí ủy thác trên dư nợ có thu được lãi” cho ngày 28/02/2024. Thêm dòng vào tab Tham số, đơn vị %/tháng, kèm số văn bản.',
      'Chưa có “Hệ số chất lượng phí ủy thác” cho ngày 28/02/2024. Thêm dòng vào tab Tham số, đơn vị %, kèm số văn bản.',
      'Chưa có “Phân bổ phí ủy thác” cho ngày 28/02/2024. Thêm dòng vào tab Tham số, đơn vị %, kèm số văn bản.',
    ]);
  });

  test('headers without a unit', () => {
    const bare = tabOf(FIELDS, [{ cutoff: FEB, interestCollected: 1 }], '');
    expect(message('UT_PHI', bare, RULED, FEB)).toContain('đơn vị');
  });

  test('a range without the interest', () => {
    const values = tabOf(FIELDS.slice(0, -1), [{ cutoff: FEB, outstanding: 1 }]);
    expect(message('UT_PHI', values, RULED, FEB)).toContain('Lãi thực thu');
  });

  test('by Tổ where the ledger does not name any', () => {
    const values = tabOf([...FIELDS, 'group'], [{ cutoff: FEB, interestCollected: 1 }]);
    expect(message('UT_PHI', values, RULED, FEB, 'Tổ')).toBe(
      'Số liệu không ghi Tổ nên không biết lãi của từng Tổ. Chia theo Hội hoặc Xã, hoặc nhập số liệu theo Tổ.',
    );
  });

  test('a division that there is not', () => {
    expect(message('UT_PHI', EXAMPLE, RULED, FEB, 'huyện')).toContain('Không có cột “huyện”');
  });
});
