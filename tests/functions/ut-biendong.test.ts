import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { tab } from '../ledger/ledger-rows';
import {
  answer,
  atEnd,
  atStart,
  CHANGE,
  DATA,
  END,
  header,
  MONEY,
  NO_BASE,
  NO_END,
  ROWS,
  rows,
} from './change-answers';

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
      [
        'Nợ quá hạn 31/12/2024 của Nông dân, Đa Kia còn để trống; dòng có đơn vị này không so được. Không có thì ghi 0.',
        ...['', '', '', ''],
      ],
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
});
