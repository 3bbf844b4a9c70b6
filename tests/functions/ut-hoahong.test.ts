import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { dateOf } from '../../src/ledger/date';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import { dayIn } from '../../src/ledger/read-cell';
import { type RowCells, tabOf } from '../ledger/ledger-rows';
import { answerOf, message } from './message';
import { parameterTab } from './parameter-tab';

const FIELDS = [
  'cutoff',
  'association',
  'commune',
  'group',
  'program',
  'fund',
  'outstanding',
  'overdue',
  'frozen',
  'interestCollected',
] as const;
const [JAN, FEB, MAR] = ['31/01/2022', '28/02/2022', '31/03/2022'];

const RULES = parameterTab([
  ...parameterRows(),
  ['Lãi suất cho vay', 'HN', 6.24, '%/năm', dateOf('2022-01-01'), dateOf('2024-12-31')],
]);

const GROUP_HEADER = [
  'Ngày chốt',
  'Xã',
  'Hội',
  'Tổ',
  'Dư nợ (đồng)',
  'Tổ viên gửi tiết kiệm',
  'Số dư tiết kiệm (đồng)',
];

interface Group {
  date?: string;
  commune?: string;
  group?: string;
  outstanding?: Cell;
  savers?: Cell;
  savings?: Cell;
}

/** Groups of the Hội Nông dân. */
function groupTab(...groups: readonly Group[]): Cell[][] {
  return [
    GROUP_HEADER,
    ...groups.map((of): Cell[] => [
      dateOf(dayIn(of.date ?? FEB ?? '') ?? ''),
      of.commune ?? 'Đa Kia',
      'Nông dân',
      of.group ?? 'Tổ 1',
      of.outstanding ?? 1_000_000,
      of.savers ?? '',
      of.savings ?? '',
    ]),
  ];
}

/** A month of 10.400.000 đ of interest at 0,52 %, which is of 2.000.000.000 đ. */
const INTEREST = { outstanding: 2_000_000_000, interestCollected: 10_400_000 };

function ledger(...rows: readonly RowCells[]): Cell[][] {
  return tabOf(FIELDS, rows, 'đồng');
}

/** Interest at the end of February after a ngày chốt without any. */
const LEDGER = ledger({ cutoff: JAN }, { cutoff: FEB, ...INTEREST });

const SAVING: Group = { savings: 50_000_000 };

function table(values: Cell[][], groups: Cell[][], period: Cell = FEB ?? '', by = ''): Cell[][] {
  return answerOf('UT_HOAHONG', values, groups, RULES, period, by) as Cell[][];
}

function rowOf(label: string, ...args: Parameters<typeof table>): Cell[] {
  return table(...args).find(([first]) => first === label) ?? [];
}

describe('UT_HOAHONG', () => {
  test('pays on interest and on savings, by association', () => {
    expect(table(LEDGER, groupTab(SAVING)).slice(0, 3)).toEqual([
      [
        'Hội',
        'Lãi thực thu (đồng)',
        'Hoa hồng trên dư nợ (đồng)',
        'Số dư tiết kiệm (đồng)',
        'Hoa hồng tiết kiệm (đồng)',
        'Cộng hoa hồng (đồng)',
        'Lãi chưa tính hoa hồng (đồng)',
      ],
      ['Nông dân', 10_400_000, 1_700_000, 50_000_000, 50_000, 1_750_000, ''],
      ['Tổng cộng', 10_400_000, 1_700_000, 50_000_000, 50_000, 1_750_000, ''],
    ]);
  });

  test('pays less on interest where no group mobilises savings', () => {
    expect(rowOf('Nông dân', LEDGER, groupTab({ savings: 0 }))).toEqual([
      'Nông dân',
      10_400_000,
      1_500_000,
      '',
      '',
      1_500_000,
      '',
    ]);
  });

  test('knows that a group where nobody saves has no savings', () => {
    expect(rowOf('Nông dân', LEDGER, groupTab({ savers: 0 }))[2]).toBe(1_500_000);
  });

  test('pays a program on its balance in time, whoever saves', () => {
    const values = ledger(
      { cutoff: JAN, program: 'NOXH', outstanding: 900_000_000, overdue: 0 },
      { cutoff: FEB, program: 'NOXH', outstanding: 1_100_000_000, overdue: 0 },
    );
    expect(rowOf('Nông dân', values, groupTab({ savings: 0 }))[2]).toBe(50_000);
  });

  test('names below the table an association with dư nợ whose interest is blank', () => {
    const values = ledger({ cutoff: JAN }, { cutoff: FEB, outstanding: 1_000 });
    expect(table(values, groupTab(SAVING)).map(([first]) => first)).toContain(
      'Chưa có Lãi thực thu trong kỳ 28/02/2022: Nông dân.',
    );
  });

  test('adds up the ngày chốt of a period, and shows the savings of the last', () => {
    const values = ledger(
      { cutoff: JAN },
      { cutoff: FEB, ...INTEREST },
      { cutoff: MAR, ...INTEREST },
    );
    const groups = groupTab(SAVING, { date: MAR ?? '', savings: 60_000_000 });
    expect(rowOf('Nông dân', values, groups, 'từ 01/02/2022 đến 31/03/2022')).toEqual([
      'Nông dân',
      20_800_000,
      3_400_000,
      60_000_000,
      110_000,
      3_510_000,
      '',
    ]);
  });

  test('says which kinds of parameters are still to be confirmed', () => {
    expect(table(LEDGER, groupTab(SAVING)).at(-1)?.[0]).toBe(
      'Tham số cần xác nhận: Mức hoa hồng trên dư nợ có thu được lãi; Lãi suất cho vay; Mức hoa hồng trên số dư tiết kiệm.',
    );
  });
});

describe('UT_HOAHONG of a ledger kept by commune', () => {
  const some = groupTab(SAVING, { group: 'Tổ 2', savings: 0 });

  test('does not guess whose interest it is where some groups save and some do not', () => {
    expect(rowOf('Nông dân', LEDGER, some)).toEqual([
      'Nông dân',
      10_400_000,
      '',
      50_000_000,
      50_000,
      50_000,
      10_400_000,
    ]);
  });

  test('reckons the other communes all the same', () => {
    const values = ledger(
      { cutoff: JAN },
      { cutoff: JAN, commune: 'Đăk Ơ' },
      { cutoff: FEB, ...INTEREST },
      { cutoff: FEB, commune: 'Đăk Ơ', ...INTEREST },
    );
    const groups = [...some, ...groupTab({ ...SAVING, commune: 'Xã Đăk Ơ' }).slice(1)];
    const onBalance = table(values, groups, FEB, 'Xã').map((row) => [row[0], row[2], row[6]]);
    expect(onBalance.slice(1, 4)).toEqual([
      ['Đa Kia', '', 10_400_000],
      ['Đăk Ơ', 1_700_000, ''],
      ['Tổng cộng', 1_700_000, 10_400_000],
    ]);
  });

  test('passes over groups without a balance: they have no interest', () => {
    const groups = groupTab(SAVING, { group: 'Tổ 2', outstanding: 0, savings: 0 });
    expect(rowOf('Nông dân', LEDGER, groups)[2]).toBe(1_700_000);
  });

  test('refuses to answer by Tổ', () => {
    expect(message('UT_HOAHONG', LEDGER, some, RULES, FEB, 'Tổ')).toBe(
      'Số liệu không ghi Tổ nên không biết lãi của từng Tổ. Chia theo Hội hoặc Xã, hoặc nhập số liệu theo Tổ.',
    );
  });
});

describe('UT_HOAHONG of a ledger kept by Tổ', () => {
  const values = ledger(
    { cutoff: JAN, group: 'Tổ 1' },
    { cutoff: FEB, group: 'Tổ 1', ...INTEREST },
    { cutoff: FEB, group: 'Tổ 2', ...INTEREST },
  );

  test('pays each group by whether it mobilises savings itself', () => {
    const groups = groupTab(SAVING, { group: 'Tổ 2', savings: 0 });
    expect(
      table(values, groups, FEB, 'Tổ')
        .slice(0, 4)
        .map((row) => row.slice(0, 5)),
    ).toEqual([
      ['Xã', 'Hội', 'Tổ', 'Lãi thực thu (đồng)', 'Hoa hồng trên dư nợ (đồng)'],
      ['Đa Kia', 'Nông dân', 'Tổ 1', 10_400_000, 1_700_000],
      ['Đa Kia', 'Nông dân', 'Tổ 2', 10_400_000, 1_500_000],
      ['Tổng cộng', '', '', 20_800_000, 3_200_000],
    ]);
  });

  test('refuses a group that Tổ TK&VV does not have', () => {
    expect(message('UT_HOAHONG', values, groupTab(SAVING), RULES, FEB)).toBe(
      'Tab Tổ TK&VV không có Tổ 2 của Nông dân, Đa Kia ngày 28/02/2022. Thêm đủ các Tổ của ngày đó.',
    );
  });
});

describe('UT_HOAHONG that cannot answer', () => {
  test('refuses a ngày chốt that Tổ TK&VV does not have', () => {
    expect(
      message('UT_HOAHONG', LEDGER, groupTab({ ...SAVING, date: JAN ?? '' }), RULES, FEB),
    ).toBe(
      'Tab Tổ TK&VV không có dòng nào của ngày 28/02/2022. Thêm số liệu ngày đó, hoặc chọn ngày chốt khác.',
    );
  });

  test('refuses a period with neither interest nor savings, which would be a table without rows', () => {
    const values = ledger({ cutoff: JAN }, { cutoff: FEB, outstanding: 1_000 });
    expect(message('UT_HOAHONG', values, groupTab({ savings: 0 }), RULES, FEB)).toBe(
      'Chưa có Lãi thực thu của hội nào trong kỳ 28/02/2022. Điền cột Lãi thực thu, hoặc chọn kỳ khác.',
    );
  });

  test('refuses a balance in time of which no record says what is overdue', () => {
    const row = { program: 'NOXH', outstanding: 1_000 };
    const values = ledger({ cutoff: JAN, ...row }, { cutoff: FEB, ...row });
    expect(message('UT_HOAHONG', values, groupTab({ savings: 0 }), RULES, FEB)).toContain(
      'cột Nợ quá hạn (đồng): Mọi dòng của Nông dân ngày 31/01/2022 để trống cột này',
    );
  });

  test('refuses an association of which Tổ TK&VV names no group in that commune', () => {
    const groups = groupTab({ ...SAVING, commune: 'Phú Văn' });
    expect(message('UT_HOAHONG', LEDGER, groups, RULES, FEB)).toBe(
      'Tab Tổ TK&VV không có Nông dân, Đa Kia ngày 28/02/2022. Thêm đủ các Tổ của ngày đó.',
    );
  });

  test('refuses a group that does not say its savings', () => {
    expect(message('UT_HOAHONG', LEDGER, groupTab({}), RULES, FEB)).toBe(
      'Tab Tổ TK&VV để trống số dư tiết kiệm của Tổ 1 (Nông dân, Đa Kia) ngày 28/02/2022. Điền số; không có thì gõ 0.',
    );
  });

  test('refuses the first ngày chốt: how long its savings stood is not known', () => {
    const values = ledger({ cutoff: FEB, ...INTEREST });
    expect(message('UT_HOAHONG', values, groupTab(SAVING), RULES, FEB)).toBe(
      'Không biết số tháng để tính hoa hồng tiết kiệm của Nông dân, Đa Kia: không có ngày chốt trước 28/02/2022. Chọn kỳ sau ngày chốt đầu tiên.',
    );
  });

  test('refuses to divide by Chương trình: savings belong to none', () => {
    expect(message('UT_HOAHONG', LEDGER, groupTab(SAVING), RULES, FEB, 'Chương trình')).toBe(
      'Hoa hồng trả cho từng Tổ, không chia theo Chương trình. Chọn Hội, Xã hoặc Tổ.',
    );
  });

  test('refuses a date for which no commission is agreed', () => {
    const values = ledger({ cutoff: '31/01/2024' }, { cutoff: '29/02/2024', ...INTEREST });
    const groups = groupTab({ ...SAVING, date: '29/02/2024' });
    expect(message('UT_HOAHONG', values, groups, RULES, '29/02/2024')).toBe(
      'Chưa có “Mức hoa hồng trên số dư tiết kiệm” cho ngày 29/02/2024. Thêm dòng vào tab Tham số, đơn vị %/tháng, kèm số văn bản.',
    );
  });
});
