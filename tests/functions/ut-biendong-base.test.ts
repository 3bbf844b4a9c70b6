import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { tab, tabOf } from '../ledger/ledger-rows';
import {
  answer,
  atEnd,
  atStart,
  DATA,
  END,
  HCN,
  HPN,
  MONEY,
  NO_BASE,
  NO_END,
  ROWS,
  rows,
} from './change-answers';

describe('UT_BIENDONG', () => {
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
