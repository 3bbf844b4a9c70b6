import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell } from '../../src/ledger/cell';
import { tabSpec } from '../../src/ledger/tabs';
import { answerOf, message } from './message';
import { parameterTab } from './parameter-tab';

const RULES = parameterTab();
const GROUPS = tabSpec('groups').columns;
const MOST = [30, 20, 20, 15, 10, 5];
const grade = (...args: readonly Argument[]) => answerOf('UT_XEPLOAI', ...args);

const threshold = (name: string, from: Cell, points: number, to: Cell = ''): Cell[] => [
  'Ngưỡng xếp loại Tổ',
  name,
  points,
  'điểm',
  from,
  to,
];

/** A row of the tab Tổ TK&VV, and its header. */
const HEADER = GROUPS.map(({ header }) => header);
function groupRow(cutoff: Cell, scores: readonly Cell[]): Cell[] {
  const first = GROUPS.findIndex(({ id }) => id === 'scoreOverdue');
  return GROUPS.map(({ id }, i): Cell => (id === 'cutoff' ? cutoff : (scores[i - first] ?? '')));
}

describe('UT_XEPLOAI', () => {
  it.each<[Cell[], string]>([
    [[30, 20, 20, 15, 10, 5], 'Tốt'],
    [[30, 20, 20, 15, 0, 0], 'Tốt'],
    [[30, 20, 20, 14.9, 0, 0], 'Khá'],
    [[30, 20, 20, 0, 0, 0], 'Khá'],
    [[30, 20, '19,99', 0, 0, 0], 'Trung bình'],
    [[30, 20, 0, 0, 0, 0], 'Trung bình'],
    [[30, 19.99, 0, 0, 0, 0], 'Yếu'],
    [[0, 0, 0, 0, 0, 0], 'Yếu'],
    // 84,9 + 0,1 is 85 in decimals only.
    [[29.9, 20, 20, 15, 0, 0.1], 'Tốt'],
  ])('grades %p as %s', (scores, expected) => {
    expect(grade([scores], RULES, '30/09/2026')).toBe(expected);
  });

  it('answers a column of groups, blank for a blank row, none for blank rows below', () => {
    const rows = [MOST, ['', '', '', '', '', ''], [0, 0, 0, 0, 0, 0], ['', '', '', '', '', '']];
    expect(grade(rows, RULES, '30/09/2026')).toEqual([['Tốt'], [''], ['Yếu']]);
  });

  it('finds the columns of a range with a header row, in any order, and answers beside it', () => {
    const values = [
      HEADER,
      groupRow('30/09/2026', MOST),
      groupRow('30/09/2026', [0, 0, 0, 0, 0, 0]),
    ];
    const expected = [['Xếp loại'], ['Tốt'], ['Yếu']];
    expect(grade(values, RULES)).toEqual(expected);
    expect(
      grade(
        values.map((row) => [...row].reverse()),
        RULES,
      ),
    ).toEqual(expected);
    const named = [
      'diem_nqh',
      'DIEM GDTX',
      'diem_thu_lai',
      'diem_thu_no',
      'diem_ds_tg',
      'diem_tv_tiengui',
    ];
    expect(grade([named, MOST], RULES, new Date(2026, 8, 30))).toEqual([['Xếp loại'], ['Tốt']]);
  });

  const CHANGED = parameterTab([
    threshold('Tốt', '01/01/2020', 85, '31/12/2025'),
    threshold('Yếu', '01/01/2020', 0, '31/12/2025'),
    threshold('Tốt', '01/01/2026', 95),
    threshold('Khá', '01/01/2026', 0),
  ]);
  const NINETY = [30, 20, 20, 15, 5, 0];

  it('goes by the bounds of the date: one for all, one for each row, or the row’s own', () => {
    expect(grade([NINETY], CHANGED, '31/12/2025')).toBe('Tốt');
    expect(grade([NINETY, NINETY], CHANGED, [['31/12/2025'], ['01/01/2026']])).toEqual([
      ['Tốt'],
      ['Khá'],
    ]);
    const values = [HEADER, groupRow('31/12/2025', NINETY), groupRow('01/01/2026', NINETY)];
    expect(grade(values, CHANGED)).toEqual([['Xếp loại'], ['Tốt'], ['Khá']]);
    expect(grade(values, CHANGED, '31/12/2025')).toEqual([['Xếp loại'], ['Tốt'], ['Tốt']]);
  });

  it('goes by the newest bounds where no date is known', () => {
    expect(grade([NINETY], CHANGED)).toBe('Khá');
    expect(grade([NINETY], CHANGED, '')).toBe('Khá');
  });

  it.each<[string, Argument[], string]>([
    ['nothing', [], 'Thiếu đối số diem. Cú pháp: UT_XEPLOAI(diem; tham_so; [ngay]).'],
    ['no rules', [[MOST]], 'Thiếu đối số tham_so.'],
    ['a cell for the rules', [[MOST], 5], "ví dụ 'Tham số'!A:I"],
    ['five scores', [[[1, 2, 3, 4, 5]], RULES], 'Đối số diem phải có sáu cột điểm'],
    ['one score', [93, RULES], 'Đối số diem phải có sáu cột điểm'],
    [
      'a header row that lacks one',
      [[HEADER.slice(0, -3), MOST], RULES],
      'Đối số diem: Thiếu cột “Điểm tổ viên gửi tiền”',
    ],
    [
      'a header row that has one twice',
      [[[...HEADER, 'Điểm thu nợ'], MOST], RULES],
      'Cột “Điểm thu nợ” có hai lần',
    ],
    [
      'a blank score: it is not zero',
      [[MOST, [30, 20, '', 15, 10, 5]], RULES, '30/09/2026'],
      'Đối số diem, dòng 2, cột Điểm thu lãi: Chưa có giá trị',
    ],
    ['a text', [[[30, 'x', 20, 15, 10, 5]], RULES], 'cột Điểm giao dịch xã: Không đọc được số “x”'],
    ['an error cell', [[[30, '#N/A', 20, 15, 10, 5]], RULES], 'Ô đang báo lỗi #N/A'],
    ['a negative score', [[[30, -1, 20, 15, 10, 5]], RULES], 'Số “-1” âm. Nhập số từ 0 trở lên'],
    ['a negative score as text', [[[30, '−1,5', 20, 15, 10, 5]], RULES], 'Số “−1,5” âm'],
    [
      'a score above the most',
      [[[30, 20.5, 20, 15, 10, 5]], RULES, '30/09/2026'],
      'Đối số diem, dòng 1, cột Điểm giao dịch xã: Điểm 20,5 vượt mức tối đa 20',
    ],
    [
      'a day without bounds, said once',
      [[MOST, MOST], RULES, '01/01/2013'],
      'Chưa có “Ngưỡng xếp loại Tổ” cho ngày 01/01/2013. Thêm dòng vào tab Tham số, đơn vị điểm, kèm số văn bản.',
    ],
    ['no bounds at all', [[MOST], parameterTab([])], 'Chưa có “Ngưỡng xếp loại Tổ”. Thêm dòng'],
    [
      'a score below all bounds',
      [[[1, 0, 0, 0, 0, 0]], parameterTab([threshold('Tốt', '01/01/2020', 85)])],
      'Đối số diem, dòng 1: Điểm 1 thấp hơn mọi ngưỡng ngày 01/01/2020',
    ],
    ['a bad date', [[MOST], RULES, 'hôm qua'], 'Đối số ngay: Không đọc được ngày “hôm qua”'],
    [
      'a row without its date',
      [[HEADER, groupRow('', MOST)], RULES],
      'Đối số diem, dòng 2, cột Ngày chốt: Chưa có giá trị',
    ],
    [
      'fewer dates than groups',
      [[MOST, MOST, MOST], RULES, [['30/09/2026'], ['30/09/2026']]],
      'Đối số ngay có 2 dòng, không khớp 3 dòng của diem',
    ],
  ])('refuses %s', (_, args, expected) => {
    expect(message('UT_XEPLOAI', ...args)).toContain(expected);
  });

  it('says once what is missing for all rows', () => {
    expect(message('UT_XEPLOAI', [MOST, MOST], RULES, '01/01/2013').split('\n')).toHaveLength(1);
  });

  it('never grades a group lower for a higher score', () => {
    const order = ['Yếu', 'Trung bình', 'Khá', 'Tốt'];
    const scores = fc.tuple(...MOST.map((most) => fc.integer({ min: 0, max: most * 10 })));
    fc.assert(
      fc.property(scores, fc.nat(5), (tenths, at) => {
        const lower = tenths.map((score, i) => (i === at ? 0 : score) / 10);
        const [better, worse] = [tenths.map((score) => score / 10), lower].map((of) =>
          order.indexOf(String(grade([of], RULES, '30/09/2026'))),
        );
        expect(better).toBeGreaterThanOrEqual(worse ?? -1);
        expect(worse).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
