import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell } from '../../src/ledger/cell';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';
import { answerOf } from './message';

const HPN: RowCells = { association: 'HPN' };
const [BEFORE, DATE] = ['28/02/2025', '31/03/2025'];
const ROWS: readonly RowCells[] = [
  { cutoff: BEFORE, outstanding: 100, disbursed: 5 },
  { cutoff: BEFORE, ...HPN, outstanding: 50, disbursed: 2 },
  { cutoff: DATE, outstanding: 110, disbursed: 7 },
];

function lines(name: string, ...args: readonly Argument[]): (Cell | undefined)[] {
  const answer = answerOf(name, ...args);
  if (!Array.isArray(answer)) throw new Error(String(answer));
  const cells = answer.map((row) => row[0]);
  return cells.filter((cell) => String(cell).includes('chưa đủ số liệu'));
}

function sentence(units: string, date: string = DATE): string {
  return `Chưa có hoặc chưa đủ số liệu ${date} của ${units}; bảng chưa gồm phần thiếu này.`;
}

const bang = (rows: readonly RowCells[], ...args: readonly Argument[]): (Cell | undefined)[] =>
  lines('UT_BANG', tab(rows), ...args);

describe('below a table', () => {
  it('stands who has no figures at its ngày chốt, as wide as the table', () => {
    expect(answerOf('UT_BANG', tab(ROWS), 'Hội', 'Dư nợ|Tỷ trọng', DATE)).toEqual([
      ['Hội', 'Dư nợ (triệu đồng)', 'Tỷ trọng'],
      ['Nông dân', 110, 1],
      ['Tổng cộng', 110, 1],
      [sentence('Phụ nữ, Đa Kia'), '', ''],
    ]);
  });

  it.each<[string, string[]]>([
    ['UT_BANG', ['Chương trình', 'Dư nợ', 'Q1/2025']],
    ['UT_BANG', ['Hội', 'Cho vay', 'Q1/2025']],
    ['UT_MATRAN', ['Hội', 'Xã', 'Dư nợ', DATE]],
    ['UT_MATRAN', ['Hội', 'Xã', 'Dư nợ|NQH', 'T3/2025']],
    ['UT_TYTRONG', ['Hội', 'Dư nợ', DATE]],
    ['UT_XEPHANG', ['Hội', 'Dư nợ', DATE, '3']],
  ])('of %s stands who is missing: %j', (name, args) => {
    expect(lines(name, tab(ROWS), ...args)).toEqual([sentence('Phụ nữ, Đa Kia')]);
  });

  it('stands nothing while nobody is missing', () => {
    expect(bang(ROWS, 'Hội', 'Dư nợ', BEFORE)).toEqual([]);
  });

  it('stands nothing of who was not asked for', () => {
    expect(bang(ROWS, 'Chương trình', 'Dư nợ', DATE, 'Hội', 'ND')).toEqual([]);
  });

  it('stands nothing of a unit that has repaid the loans of a program', () => {
    const repaid = [...ROWS, { cutoff: BEFORE, program: 'NOXH', outstanding: 3 }];
    expect(bang(repaid, 'Hội', 'Dư nợ', DATE, 'Chương trình', 'NOXH|HN', 'Hội', 'ND')).toEqual([]);
  });

  it('stands nothing of a unit that had none the time before either', () => {
    const gone = [{ cutoff: '31/01/2025', association: 'CCB', outstanding: 9 }, ...ROWS];
    expect(bang(gone, 'Hội', 'Dư nợ', DATE)).toEqual([sentence('Phụ nữ, Đa Kia')]);
  });

  it('stands who left a row open, in a range of one date too', () => {
    const open = [
      { cutoff: DATE, outstanding: 110 },
      { cutoff: DATE, program: 'HCN' },
      { cutoff: DATE, ...HPN },
    ];
    expect(bang(open, 'Hội', 'Dư nợ', DATE)).toEqual([
      sentence('Nông dân, Đa Kia; Phụ nữ, Đa Kia'),
    ]);
  });

  it('stands nothing of a row with a figure in a column that was not asked for', () => {
    const rows = [{ cutoff: DATE, program: 'HCN', overdue: 0 }, ...ROWS.slice(2)];
    expect(bang(rows, 'Hội', 'Dư nợ', DATE)).toEqual([]);
  });

  it('stands who is missing at each ngày chốt of a table by date', () => {
    const rows = [
      { cutoff: '31/01/2025', outstanding: 1 },
      { cutoff: '31/01/2025', association: 'CCB', outstanding: 1 },
      ...ROWS,
    ];
    expect(bang(rows, 'Ngày chốt', 'Dư nợ', 'Q1/2025')).toEqual([
      sentence('Cựu chiến binh, Đa Kia', BEFORE),
      sentence('Phụ nữ, Đa Kia'),
    ]);
  });

  it('stand eight units at most, and how many others', () => {
    const communes = Array.from({ length: 11 }, (_, i) => `Xã ${i + 10}`);
    const many = communes.map((commune) => ({ commune, cutoff: BEFORE, outstanding: 1 }));
    const [line] = bang([...many, ...ROWS], 'Hội', 'Dư nợ', DATE, 'Hội', 'ND');
    expect(String(line).match(/Nông dân, Xã/g)).toHaveLength(8);
    expect(line).toContain('và 3 đơn vị khác');
  });

  it('stand associations once communes have been merged', () => {
    const merged = [
      { cutoff: '30/06/2025', commune: 'Phước Minh', outstanding: 1 },
      { cutoff: '30/06/2025', ...HPN, outstanding: 1 },
      { cutoff: '31/07/2025', outstanding: 2 },
    ];
    expect(bang(merged, 'Hội', 'Dư nợ', '31/07/2025')).toEqual([sentence('Phụ nữ', '31/07/2025')]);
  });

  it('stands who is missing of the groups that are asked for', () => {
    const rows = [
      { cutoff: BEFORE, ...HPN, group: 'Tổ 1', outstanding: 50 },
      { cutoff: BEFORE, association: 'CCB', group: 'Tổ 2', outstanding: 50 },
      { cutoff: DATE, group: 'Tổ 3', outstanding: 60 },
    ];
    expect(bang(rows, 'Hội', 'Dư nợ', DATE, 'Tổ', 'Tổ 1|Tổ 3')).toEqual([
      sentence('Phụ nữ, Đa Kia'),
    ]);
  });

  it('stand units by what the range tells of them', () => {
    const data = tabOf(['cutoff', 'association', 'outstanding'], ROWS);
    expect(lines('UT_BANG', data, 'Hội', 'Dư nợ', DATE)).toEqual([sentence('Phụ nữ')]);
  });

  it('stands nothing in a range that tells of no units', () => {
    const data = tabOf(['cutoff', 'program', 'outstanding'], ROWS);
    expect(lines('UT_BANG', data, 'Chương trình', 'Dư nợ', DATE)).toEqual([]);
  });
});
