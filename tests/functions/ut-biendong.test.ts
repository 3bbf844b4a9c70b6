import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { UT_BIENDONG } from '../../src/functions/ut-biendong';
import { sentences } from '../../src/ledger/wording';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';

const END = '31/03/2025';
const atStart = (row: RowCells): RowCells => ({ cutoff: '31/12/2024', ...row });
const atEnd = (row: RowCells): RowCells => ({ cutoff: END, ...row });
const HPN: RowCells = { association: 'HPN' };
const HCN: RowCells = { program: 'HCN' };

const ROWS: readonly RowCells[] = [
  atStart({ outstanding: 40_000, overdue: 40, households: 8 }),
  atStart({ ...HPN, outstanding: 20_000, overdue: 0, households: 4 }),
  { cutoff: '28/02/2025', outstanding: 41_000, disbursed: 100 },
  { cutoff: '28/02/2025', ...HPN, outstanding: 20_000, disbursed: 40 },
  atEnd({ outstanding: 42_000, overdue: 21, households: 9, disbursed: 150 }),
  atEnd({ ...HPN, outstanding: 19_000, overdue: 0, households: 4, disbursed: 20 }),
  atEnd({ ...HPN, ...HCN, outstanding: 500, disbursed: 10 }),
];
const DATA = tab(ROWS);
const MONEY = '(triệu đồng)';
const CHANGE = [`Tăng/giảm ${MONEY}`, 'Tăng/giảm (%)'];
const NO_BASE = 'không có số liệu gốc';
const NO_END = 'chưa đủ số liệu cuối kỳ';

function answer(...args: readonly Argument[]): unknown {
  const result = UT_BIENDONG.compute(args);
  return result.ok ? result.value : sentences(result.problems);
}

function rows(...args: readonly Argument[]): unknown[][] {
  const table = answer(...args);
  if (!Array.isArray(table)) throw new Error(String(table));
  return table.slice(1);
}

function header(...args: readonly Argument[]): unknown {
  const table = answer(...args);
  return Array.isArray(table) ? table[0] : table;
}

describe('UT_BIENDONG', () => {
  it('shows both dates, the change and its percentage for every member and the total', () => {
    expect(answer(DATA, 'Hội', 'Dư nợ', END, '31/12')).toEqual([
      ['Hội', `Dư nợ 31/12/2024 ${MONEY}`, `Dư nợ 31/03/2025 ${MONEY}`, ...CHANGE],
      ['Nông dân', 40_000, 42_000, 2000, 0.05],
      ['Phụ nữ', 20_000, 19_500, -500, -0.025],
      ['Tổng cộng', 60_000, 61_500, 1500, 0.025],
    ]);
  });

  it('names the indicator of every change where there are several, and takes ratios apart', () => {
    expect(answer(DATA, 'Hội', 'NQH|Tỷ lệ NQH', END, 'dau nam')).toEqual([
      [
        'Hội',
        `Nợ quá hạn 31/12/2024 ${MONEY}`,
        `Nợ quá hạn 31/03/2025 ${MONEY}`,
        `Nợ quá hạn tăng/giảm ${MONEY}`,
        'Nợ quá hạn tăng/giảm (%)',
        'Tỷ lệ nợ quá hạn 31/12/2024',
        'Tỷ lệ nợ quá hạn 31/03/2025',
        'Tỷ lệ nợ quá hạn tăng/giảm (điểm %)',
        'Tỷ lệ nợ quá hạn tăng/giảm (%)',
      ],
      ['Nông dân', 40, 21, -19, -0.475, 0.001, 0.0005, -0.0005, ''],
      ['Phụ nữ', 0, 0, 0, '', 0, 0, 0, ''],
      ['Tổng cộng', 40, 21, -19, -0.475, 40 / 60_000, 21 / 61_500, 21 / 61_500 - 40 / 60_000, ''],
    ]);
  });

  it.each<[string, Argument, Argument, string, string]>([
    ['kỳ trước of a date', END, 'kỳ trước', '28/02/2025', END],
    ['ky truoc of a month', 'T3/2025', 'ky truoc', '28/02/2025', END],
    ['kỳ trước of a quarter', 'Q1/2025', 'kỳ trước', '31/12/2024', END],
    ['31/12 of a month', 'T3/2025', '31/12', '31/12/2024', END],
    ['a date', END, '28/02/2025', '28/02/2025', END],
    ['a date cell', new Date(2025, 2, 31), new Date(2025, 1, 28), '28/02/2025', END],
    ['a cell with a period', [[END]], [['Q4/2024']], '31/12/2024', END],
  ])('compares with %s', (_, ky, base, from, to) => {
    expect(header(DATA, 'Hội', 'Dư nợ', ky, base)).toEqual([
      'Hội',
      `Dư nợ ${from} ${MONEY}`,
      `Dư nợ ${to} ${MONEY}`,
      ...CHANGE,
    ]);
  });

  it('compares flows of two periods of one kind', () => {
    const january = { cutoff: '31/01/2025', outstanding: 1, disbursed: 80 };
    const data = tab([
      january,
      { ...january, cutoff: '28/02/2025', disbursed: 20 },
      { ...january, cutoff: '15/03/2025', disbursed: 25 },
      { ...january, cutoff: END, disbursed: 5 },
    ]);
    expect(answer(data, 'Hội', 'Cho vay', 'T3/2025', 'kỳ trước')).toEqual([
      ['Hội', `Cho vay T2/2025 ${MONEY}`, `Cho vay T3/2025 ${MONEY}`, ...CHANGE],
      ['Nông dân', 20, 30, 10, 0.5],
      ['Tổng cộng', 20, 30, 10, 0.5],
    ]);
  });

  it('compares the flows of two ngày chốt', () => {
    expect(rows(DATA, 'Hội', 'Cho vay', END, 'kỳ trước')).toEqual([
      ['Nông dân', 100, 150, 50, 0.5],
      ['Phụ nữ', 40, 30, -10, -0.25],
      ['Tổng cộng', 140, 180, 40, 40 / 140],
    ]);
  });

  it('counts a new member of units that had reported as nothing before, and leaves it blank', () => {
    expect(rows(DATA, 'Chương trình', 'Dư nợ', END, '31/12')).toEqual([
      ['Hộ nghèo', 60_000, 61_000, 1000, 1000 / 60_000],
      ['Hộ cận nghèo', '', 500, 500, ''],
      ['Tổng cộng', 60_000, 61_500, 1500, 0.025],
    ]);
  });

  it('counts a member that is paid off as nothing left', () => {
    const data = tab([...ROWS, atStart({ program: 'NOXH', outstanding: 300 })]);
    expect(rows(data, 'Chương trình', 'Dư nợ', END, '31/12')).toContainEqual([
      'Nhà ở xã hội',
      300,
      '',
      -300,
      -1,
    ]);
  });

  it('says on which side a figure was not entered', () => {
    const data = tab([
      atStart({ outstanding: 5, frozen: 2 }),
      atEnd({ outstanding: 6, overdue: 1 }),
    ]);
    expect(rows(data, 'Hội', 'NQH', END, '31/12')).toEqual([
      ['Nông dân', NO_BASE, 1, NO_BASE, NO_BASE],
      ['Tổng cộng', NO_BASE, 1, NO_BASE, NO_BASE],
    ]);
    expect(rows(data, 'Hội', 'Nợ khoanh', END, '31/12')[0]).toEqual([
      'Nông dân',
      ...[2, '', NO_END, NO_END],
    ]);
  });

  it('leaves blank what was entered on neither side', () => {
    const data = tab([atStart({ outstanding: 5 }), atEnd({ outstanding: 6 })]);
    expect(rows(data, 'Hội', 'NQH|Dư nợ bình quân/hộ', END, '31/12')[0]?.slice(1).join('')).toBe(
      '',
    );
  });

  it('leaves blank a ratio that is not defined', () => {
    const data = tab([
      atStart({ outstanding: 0, overdue: 0 }),
      atEnd({ outstanding: 100, overdue: 1 }),
    ]);
    expect(rows(data, 'Hội', 'Tỷ lệ NQH', END, '31/12')[0]).toEqual(['Nông dân', '', 0.01, '', '']);
  });

  describe('of a period that is not over', () => {
    const monthly = (...dates: readonly string[]) =>
      tab(dates.map((cutoff) => ({ cutoff, outstanding: 10, disbursed: 1 })));
    const YEAR = ['31/01/2024', '29/02/2024', '31/03/2024', '30/04/2024', '31/12/2024'];
    const data = monthly(...YEAR, '31/01/2025', '28/02/2025', '25/03/2025');

    it.each<[string, string, Argument, string]>([
      ['2025', 'cùng kỳ', 'Cho vay', 'Chọn hai kỳ đủ số liệu: ky “T1/2025 - T3/2025”.'],
      ['2025', 'kỳ trước', 'Cho vay', 'Chọn hai kỳ đủ số liệu: ky “T1/2025 - T3/2025”.'],
      ['2025', 'cùng kỳ', 'Dư nợ', 'Chọn hai kỳ đủ số liệu: ky “T1/2025 - T3/2025”.'],
      [
        '2025',
        '2024',
        'Cho vay',
        'Chọn hai kỳ đủ số liệu: ky “T1/2025 - T3/2025”, so_voi “T1/2024 - T3/2024”.',
      ],
      ['T2/2025 - T4/2025', 'cùng kỳ', 'Cho vay', 'ky “T2/2025 - T3/2025”.'],
    ])('refuses %s against %s of %s', (ky, base, indicator, cure) => {
      expect(answer(data, 'Hội', indicator, ky, base)).toContain(cure);
    });

    it('names the dates to which there are figures', () => {
      expect(answer(data, 'Hội', 'Cho vay', '2025', 'cùng kỳ')).toContain(
        'Kỳ 2025 chỉ có số liệu đến 25/03/2025, không so được với kỳ 2024 có đến 31/12/2024.',
      );
    });

    it('refuses a base that was left unfinished, too', () => {
      const gap = monthly('31/01/2024', '31/01/2025', '28/02/2025', '31/03/2025');
      expect(answer(gap, 'Hội', 'Cho vay', 'Q1/2025', 'cùng kỳ')).toContain(
        'Kỳ Q1/2024 chỉ có số liệu đến 31/01/2024, không so được với kỳ Q1/2025 có đến 31/03/2025. Chọn hai kỳ đủ số liệu: ky “T1/2025”, so_voi “T1/2024”.',
      );
    });

    it('compares the part that the cure names, and tells of the days that are missing', () => {
      expect(answer(data, 'Hội', 'Cho vay', 'T1/2025 - T3/2025', 'cùng kỳ')).toEqual([
        [
          'Hội',
          `Cho vay T1/2024 - T3/2024 ${MONEY}`,
          `Cho vay T1/2025 - T3/2025 ${MONEY}`,
          ...CHANGE,
        ],
        ['Nông dân', 3, 3, 0, 0],
        ['Tổng cộng', 3, 3, 0, 0],
        [
          'Kỳ T1/2024 - T3/2024 tính đến 31/03/2024, kỳ T1/2025 - T3/2025 tính đến 25/03/2025.',
          ...['', '', '', ''],
        ],
      ]);
    });

    it('tells nothing of months that are over, long or short', () => {
      expect(rows(data, 'Hội', 'Cho vay', 'T2/2025', 'cùng kỳ')).toHaveLength(2);
      expect(rows(data, 'Hội', 'Cho vay', 'T2/2025', 'kỳ trước')).toHaveLength(2);
    });

    it('compares periods that end as early', () => {
      const early = monthly('31/12/2023', '29/02/2024', '31/12/2024', '28/02/2025');
      const found = rows(early, 'Hội', 'Dư nợ', 'Q1/2025', 'cùng kỳ');
      expect(found).toEqual([
        ['Nông dân', 10, 10, 0, 0],
        ['Tổng cộng', 10, 10, 0, 0],
      ]);
    });

    it.each(['31/12', '28/02/2025'])('compares the balance with that of %s', (base) => {
      expect(rows(data, 'Hội', 'Dư nợ', '2025', base)).toHaveLength(2);
    });
  });

  describe('without figures to compare with', () => {
    it('says so in every row, and which dates there are', () => {
      expect(rows(DATA, 'Hội', 'Dư nợ|Tỷ lệ NQH', END, 'cùng kỳ')).toEqual([
        ['Nông dân', NO_BASE, 42_000, NO_BASE, NO_BASE, NO_BASE, 0.0005, NO_BASE, ''],
        ['Phụ nữ', NO_BASE, 19_500, NO_BASE, NO_BASE, NO_BASE, 0, NO_BASE, ''],
        [
          'Tổng cộng',
          ...[NO_BASE, 61_500, NO_BASE, NO_BASE],
          ...[NO_BASE, 21 / 61_500, NO_BASE, ''],
        ],
        [
          'Không có ngày chốt trong kỳ 31/03/2024. Sau đó: 31/12/2024. Chọn kỳ có số liệu.',
          ...new Array(8).fill(''),
        ],
      ]);
    });

    it('says that nothing lies before the first ngày chốt', () => {
      const table = answer(DATA, 'Hội', 'Dư nợ', '31/12/2024', 'kỳ trước') as unknown[][];
      expect(table[0]?.[1]).toBe(`Dư nợ kỳ trước ${MONEY}`);
      expect(table[4]?.[0]).toBe('Không có ngày chốt nào trước 31/12/2024.');
    });

    it('compares neither a unit that had not reported nor the total that it is in', () => {
      const data = tab([...ROWS, atEnd({ association: 'CCB', outstanding: 700 })]);
      expect(rows(data, 'Hội', 'Dư nợ', END, '31/12')).toEqual([
        ['Nông dân', 40_000, 42_000, 2000, 0.05],
        ['Phụ nữ', 20_000, 19_500, -500, -0.025],
        ['Cựu chiến binh', NO_BASE, 700, NO_BASE, NO_BASE],
        ['Tổng cộng', NO_BASE, 62_200, NO_BASE, NO_BASE],
        [
          'Chưa có hoặc chưa đủ số liệu 31/12/2024 của Cựu chiến binh, Đa Kia; dòng có đơn vị này không so được.',
          ...['', '', '', ''],
        ],
      ]);
    });

    it('compares no member that a unit is part of which had not reported', () => {
      const late = { commune: 'Đăk Ơ', outstanding: 700 };
      const data = tab([...ROWS, atEnd({ ...late, ...HCN })]);
      expect(rows(data, 'Chương trình', 'Dư nợ', END, '31/12').slice(0, 3)).toEqual([
        ['Hộ nghèo', 60_000, 61_000, 1000, 1000 / 60_000],
        ['Hộ cận nghèo', NO_BASE, 1200, NO_BASE, NO_BASE],
        ['Tổng cộng', NO_BASE, 62_200, NO_BASE, NO_BASE],
      ]);
    });

    it('tells of a unit that has not reported at the end', () => {
      const data = tab([...ROWS, atStart({ association: 'CCB', outstanding: 700 })]);
      expect(rows(data, 'Hội', 'Dư nợ', END, '31/12').slice(2)).toEqual([
        ['Cựu chiến binh', 700, '', NO_END, NO_END],
        ['Tổng cộng', 60_700, 61_500, NO_END, NO_END],
        [
          'Chưa có hoặc chưa đủ số liệu 31/03/2025 của Cựu chiến binh, Đa Kia; dòng có đơn vị này không so được.',
          ...['', '', '', ''],
        ],
      ]);
    });

    it('takes rows prepared and not entered for no report', () => {
      const data = tab([...ROWS.slice(0, 5), atEnd({ ...HPN })]);
      expect(rows(data, 'Hội', 'Dư nợ', END, '31/12')[1]).toEqual([
        'Phụ nữ',
        ...[20_000, '', NO_END, NO_END],
      ]);
    });

    it('compares nothing of a unit that has left a row open', () => {
      const data = tab([...ROWS, atEnd({ program: 'HCN' })]);
      expect(rows(data, 'Chương trình', 'Dư nợ', END, '31/12')).toEqual([
        ['Hộ nghèo', 60_000, 61_000, 1000, 1000 / 60_000],
        ['Hộ cận nghèo', '', 500, NO_END, NO_END],
        ['Tổng cộng', 60_000, 61_500, NO_END, NO_END],
        [
          'Chưa có hoặc chưa đủ số liệu 31/03/2025 của Nông dân, Đa Kia; dòng có đơn vị này không so được.',
          ...['', '', '', ''],
        ],
      ]);
    });

    it('takes a row for a report in a range without Dư nợ', () => {
      const flows = [
        { cutoff: '28/02/2025', disbursed: 10 },
        { cutoff: '28/02/2025', ...HPN, disbursed: '' },
        { cutoff: END, disbursed: 15 },
        { cutoff: END, ...HPN, disbursed: 5 },
        { cutoff: END, association: 'CCB', disbursed: 1 },
      ];
      const data = tabOf(['disbursed', 'association', 'cutoff'], flows);
      expect(rows(data, 'Hội', 'Cho vay', END, 'kỳ trước').slice(0, 4)).toEqual([
        ['Nông dân', 10, 15, 5, 0.5],
        ['Phụ nữ', NO_BASE, 5, NO_BASE, NO_BASE],
        ['Cựu chiến binh', NO_BASE, 1, NO_BASE, NO_BASE],
        ['Tổng cộng', NO_BASE, 21, NO_BASE, NO_BASE],
      ]);
    });

    it('passes over units that were not asked for', () => {
      const data = tab([...ROWS, atEnd({ association: 'CCB', outstanding: 700 })]);
      expect(rows(data, 'Chương trình', 'Dư nợ', END, '31/12', 'Hội', 'HND')).toEqual([
        ['Hộ nghèo', 40_000, 42_000, 2000, 0.05],
        ['Tổng cộng', 40_000, 42_000, 2000, 0.05],
      ]);
    });
  });

  describe('across the merger of communes on 1/7/2025', () => {
    const merged = tab([
      { cutoff: '31/12/2024', outstanding: 100 },
      { cutoff: '31/12/2024', commune: 'Phước Minh', outstanding: 50 },
      { cutoff: '30/09/2025', outstanding: 165 },
    ]);

    it('compares by association and says so', () => {
      expect(rows(merged, 'Chương trình', 'Dư nợ', '30/09/2025', '31/12')).toEqual([
        ['Hộ nghèo', 150, 165, 15, 0.1],
        ['Tổng cộng', 150, 165, 15, 0.1],
        [
          'So qua việc sắp xếp xã ngày 01/07/2025: chỉ đối chiếu được theo hội, không theo xã.',
          ...['', '', '', ''],
        ],
      ]);
    });

    it.each<[string, Argument[]]>([
      ['by commune', ['Xã', 'Dư nợ', '30/09/2025', '31/12']],
      ['of one commune', ['Hội', 'Dư nợ', '30/09/2025', '31/12', 'Xã', 'Đa Kia']],
    ])('refuses a comparison %s', (_, args) => {
      expect(answer(merged, ...args)).toContain('Xã của 31/12/2024 và của 30/09/2025 khác nhau');
    });

    it('compares communes that are the same on both dates', () => {
      const same = tab([
        { cutoff: '31/12/2024', outstanding: 100 },
        { cutoff: '30/09/2025', outstanding: 110 },
      ]);
      expect(rows(same, 'Xã', 'Dư nợ', '30/09/2025', '31/12')[0]).toEqual([
        'Đa Kia',
        ...[100, 110, 10, 0.1],
      ]);
    });
  });

  it('leaves the total of households blank where it would count some twice', () => {
    const data = tab([
      atStart({ households: 3 }),
      atStart({ ...HCN, households: 2 }),
      atEnd({ households: 4 }),
      atEnd({ ...HCN, households: 2 }),
    ]);
    expect(rows(data, 'Chương trình', 'Số hộ', END, '31/12')).toEqual([
      ['Hộ nghèo', 3, 4, 1, 1 / 3],
      ['Hộ cận nghèo', 2, 2, 0, 0],
      ['Tổng cộng', '', '', '', ''],
    ]);
  });

  it.each<[string, Argument[], string]>([
    ['the dates as members', ['Ngày chốt', 'Dư nợ', END, '31/12'], 'dùng UT_CHUOI'],
    ['a missing so_voi', ['Hội', 'Dư nợ', END], 'Thiếu đối số so_voi. Cú pháp: UT_BIENDONG('],
    ['a mistyped so_voi', ['Hội', 'Dư nợ', END, 'kì trước đó'], 'Đối số so_voi: Không đọc được'],
    ['a later date', ['Hội', 'Dư nợ', '31/12/2024', END], 'không ở trước kỳ 31/12/2024'],
    [
      '31/12 that a cell made a date of',
      ['Hội', 'Dư nợ', END, new Date(2026, 11, 31)],
      '31/12 gõ vào ô là ngày của năm nay: đặt dấu nháy đơn ở trước',
    ],
    [
      'a flow against 31/12',
      ['Hội', 'Cho vay', END, '31/12'],
      'Cho vay là số phát sinh trong kỳ, không so 31/03/2025 với 31/12/2024.',
    ],
    ['a flow of a month against a date', ['Hội', 'Thu nợ', 'T3/2025', '28/02/2025'], 'phát sinh'],
    [
      'a flow of a month against a quarter',
      ['Hội', 'NQH|Thu nợ', 'T3/2025', 'Q4/2024'],
      'cùng loại',
    ],
    ['a period without figures', ['Hội', 'Dư nợ', '2026', '31/12'], 'Không có ngày chốt'],
    ['households counted twice', ['Xã', 'Số hộ', END, '31/12'], 'lấy ở tab Tổ TK&VV'],
  ])('refuses %s', (_, args, expected) => {
    const data = tab([...ROWS, atEnd({ ...HCN, households: 1 })]);
    expect(answer(data, ...args)).toContain(expected);
  });

  it('says that an empty ledger is empty', () => {
    expect(answer(DATA.slice(0, 1), 'Hội', 'Dư nợ', END, '31/12')).toContain('Chưa có số liệu');
  });
});
