import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell, Cells } from '../../src/ledger/cell';
import { type RowCells, tab } from '../ledger/ledger-rows';
import { message } from './message';
import { bankTab, MARCH, OWN, table, verdicts } from './reconciled';

describe('UT_DOICHIEU over the tab Số ngân hàng', () => {
  it('shows both figures in the unit of the ledger, the difference in đồng, the verdict and the report', () => {
    const bank = bankTab([MARCH, 'HND', '', 40_988], [MARCH, 'HPN', '', 50_001]);
    expect(table(OWN, bank)).toEqual([
      [
        'Dư nợ theo hội, ngày 25/03/2025',
        'Số của hội (triệu đồng)',
        'Số ngân hàng (triệu đồng)',
        'Chênh lệch (đồng)',
        'Kết luận',
        'Nguồn (Bộ số liệu)',
      ],
      ['Nông dân', 40_988.4, 40_988, 400_000, 'lệch do làm tròn', 'BCDHTD'],
      ['Phụ nữ', 50_000, 50_001, -1_000_000, 'lệch', 'BCDHTD'],
      ['Tổng cộng', 90_988.4, 90_989, -600_000, 'lệch do làm tròn', 'BCDHTD'],
    ]);
  });

  it('takes the newest date that both have, or the one that is asked for', () => {
    const february = new Date(2025, 1, 28);
    const bank = bankTab([february, 'HND', '', 1], [new Date(2025, 5, 30), 'HND', '', 2]);
    expect(table(OWN, bank)[0]?.[0]).toBe('Dư nợ theo hội, ngày 28/02/2025');
    expect(message('UT_DOICHIEU', OWN, bank, 'Hội', '25/03/2025')).toBe(
      'Hai bên không cùng có ngày chốt nào trong kỳ 25/03/2025; số của hội có 25/03/2025, 28/02/2025; số ngân hàng có 30/06/2025, 28/02/2025. Chọn ngày cả hai cùng có.',
    );
  });

  it('compares overdue debt in a table of its own where both sides have it', () => {
    const bank = bankTab([MARCH, 'HND', '', 40_988, 268], [MARCH, 'HPN', '', 50_000, 3]);
    const rows = table(OWN, bank);
    expect(rows.slice(4).map((row) => row.slice(0, 5))).toEqual([
      ['', '', '', '', ''],
      [
        'Nợ quá hạn theo hội, ngày 25/03/2025',
        'Số của hội (triệu đồng)',
        'Số ngân hàng (triệu đồng)',
        'Chênh lệch (đồng)',
        'Kết luận',
      ],
      ['Nông dân', 268, 268, 0, 'khớp'],
      ['Phụ nữ', 0, 3, -3_000_000, 'lệch'],
      ['Tổng cộng', 268, 271, -3_000_000, 'lệch'],
    ]);
  });

  it('says that the bank’s total of all loans is one of another scope', () => {
    const bank = bankTab([MARCH, '', '', 95_000]);
    expect(verdicts(OWN, bank)).toEqual([
      'Nông dân: thiếu một bên',
      'Phụ nữ: thiếu một bên',
      'Tổng cộng: khác phạm vi',
    ]);
  });

  it('takes direct lending out of the bank’s total and says so', () => {
    const bank = bankTab([MARCH, '', '', 95_988], [MARCH, 'trực tiếp', '', 5_000]);
    const total = table(OWN, bank).slice(-1)[0];
    expect(total).toEqual([
      'Tổng cộng',
      90_988.4,
      90_988,
      400_000,
      'lệch do làm tròn',
      'BCDHTD, đã trừ cho vay trực tiếp',
    ]);
  });

  it('reads figures of the press as far as they say', () => {
    const bank = bankTab([MARCH, 'HND', '', 'trên 40 tỷ'], [MARCH, 'HPN', '', 'gần 50 tỷ đồng']);
    expect(verdicts(OWN, bank)).toEqual([
      'Nông dân: lệch do làm tròn',
      'Phụ nữ: khớp',
      'Tổng cộng: lệch do làm tròn',
    ]);
  });

  it('compares by program', () => {
    const bank = bankTab([MARCH, '', 'HN', 90_988]);
    expect(verdicts(OWN, bank, 'Chương trình')).toEqual([
      'Hộ nghèo: lệch do làm tròn',
      'Tổng cộng: lệch do làm tròn',
    ]);
  });

  it('compares balances that are all paid back', () => {
    const bank = bankTab([MARCH, 'HND', '', 0]);
    expect(verdicts(tab([{ outstanding: 0 }]), bank)).toEqual([
      'Nông dân: khớp',
      'Tổng cộng: khớp',
    ]);
  });

  it('does not take the bank’s total for records without a name', () => {
    const own = tab([{ outstanding: 40_988 }, { association: '', outstanding: 10 }]);
    const bank = bankTab([MARCH, '', '', 10], [MARCH, 'HND', '', 40_988]);
    expect(verdicts(own, bank).slice(0, 2)).toEqual([
      'Nông dân: khớp',
      '(để trống): thiếu một bên',
    ]);
  });

  it('takes text in the ledger for exact, unless it says that it is not', () => {
    const bank = bankTab([MARCH, 'HND', '', 40_988], [MARCH, 'HPN', '', 49_999]);
    const own = (amount: string): Cells =>
      tab([{ outstanding: 40_988 }, { association: 'HPN', outstanding: amount }]);
    expect(verdicts(own('50 tỷ'), bank)[1]).toBe('Phụ nữ: lệch');
    expect(verdicts(own('gần 50 tỷ'), bank)[1]).toBe('Phụ nữ: lệch do làm tròn');
  });

  it('finds a commune with or without the word Xã', () => {
    const bank = [
      ['Bộ số liệu', 'Ngày chốt', 'Xã', 'Đơn vị', 'Dư nợ'],
      ['LEN_31', MARCH, 'Xã Đa Kia', 'đồng', 90_988_400_000],
    ];
    expect(verdicts(OWN, bank, 'Xã')[0]).toBe('Đa Kia: khớp');
  });
});

describe('UT_DOICHIEU over rows of communes and associations', () => {
  const nested = (...rows: readonly Cell[][]): Cells => [
    ['Bộ số liệu', 'Ngày chốt', 'Xã', 'Hội', 'Đơn vị', 'Số lẻ', 'Dư nợ'],
    ...rows.map(([commune = '', of = '', amount = '']) => [
      'LEN_31',
      MARCH,
      commune,
      of,
      'triệu đồng',
      1,
      amount,
    ]),
  ];
  const rows = [
    ['Đa Kia', 'HND', 40_988.4],
    ['Đa Kia', 'HPN', 50_000],
    ['Đa Kia', 'trực tiếp', 7],
  ];

  it('adds those of a commune without its direct loans, and the communes to the total', () => {
    expect(verdicts(OWN, nested(...rows), 'Xã')).toEqual(['Đa Kia: khớp', 'Tổng cộng: khớp']);
  });

  it('adds nothing where an association of the commune is missing', () => {
    expect(verdicts(OWN, nested(...rows.slice(1)), 'Xã')).toEqual([
      'Đa Kia: thiếu một bên',
      'Tổng cộng: thiếu một bên',
    ]);
  });
});

describe('UT_DOICHIEU that cannot answer', () => {
  it.each<[string, Argument[], string]>([
    [
      'a bank range without a header',
      [OWN, [['HND', 5]]],
      'Đối số so_ngan_hang phải là vùng của tab Số ngân hàng kể cả dòng tiêu đề, hoặc bảng có cột Hội, Xã hay Chương trình và cột Dư nợ (đơn vị).',
    ],
    [
      'a single cell for the ledger',
      [5, OWN],
      "Đối số so_hoi phải là vùng có dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
    ],
    [
      'a missing range',
      [OWN],
      'Thiếu đối số so_ngan_hang. Cú pháp: UT_DOICHIEU(so_hoi; so_ngan_hang; [theo]; [ky]).',
    ],
    [
      'a ledger without rows',
      [tab([]), OWN],
      'Đối số so_hoi: Chưa có số liệu. Nhập ít nhất một dòng.',
    ],
    [
      'a comparison by Tổ, which the bank’s tab has not',
      [OWN, OWN, 'Tổ'],
      'Đối số theo: Không nhận “Tổ”. Ghi Xã, Hội, Chương trình, Nguồn vốn.',
    ],
  ])('says what is wrong with %s', (_, args, sentence) => {
    expect(message('UT_DOICHIEU', ...args)).toBe(sentence);
  });

  it('names row and column of a cell that is no amount', () => {
    const bank = bankTab([MARCH, 'HND', '', 'bốn mươi']);
    expect(message('UT_DOICHIEU', OWN, bank)).toMatch(/^Đối số so_ngan_hang, dòng 2, cột Dư nợ: /);
  });

  it('takes the rows of a ledger in any order', () => {
    const rows: RowCells[] = [
      { association: 'HPN', outstanding: 50_000 },
      { outstanding: 40_988.4 },
    ];
    const bank = bankTab([MARCH, 'HND', '', 40_988], [MARCH, 'HPN', '', 50_001]);
    expect(table(tab(rows), bank)).toEqual(table(tab([...rows].reverse()), bank));
  });
});
