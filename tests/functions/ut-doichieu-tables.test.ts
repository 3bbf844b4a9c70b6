import { describe, expect, it } from '@jest/globals';
import type { Cell, Cells } from '../../src/ledger/cell';
import { tab } from '../ledger/ledger-rows';
import { answerOf, message } from './message';
import { OWN, table, verdicts } from './reconciled';

describe('UT_DOICHIEU over a table of the bank that was pasted', () => {
  it('knows its exactness from the decimals of its numbers', () => {
    const bank = [
      ['Đơn vị ủy thác', 'Tổng dư nợ (tỷ đồng)'],
      ['Hội Nông dân', 41],
      ['Hội LHPN', 50.1],
      ['TỔNG CỘNG (4 hội):', 91.1],
      ['', ''],
    ];
    expect(verdicts(OWN, bank, '', '25/03/2025')).toEqual([
      'Nông dân: lệch do làm tròn',
      'Phụ nữ: lệch',
      'Tổng cộng: lệch',
    ]);
  });

  it('compares another ledger of the same shape', () => {
    expect(verdicts(OWN, OWN)).toEqual(
      [
        'Nông dân: khớp',
        'Phụ nữ: khớp',
        'Tổng cộng: khớp',
        ': ',
        'Nông dân: khớp',
        'Phụ nữ: khớp',
        'Tổng cộng: khớp',
      ].flatMap((line) =>
        line === ': ' ? [line, 'Nợ quá hạn theo hội, ngày 25/03/2025: Kết luận'] : [line],
      ),
    );
  });

  it('takes the table of UT_BANG', () => {
    const bank = answerOf('UT_BANG', OWN, 'Hội', 'Dư nợ', '25/03/2025') as Cells;
    expect(verdicts(OWN, bank, 'Hội', '25/03/2025')).toEqual([
      'Nông dân: khớp',
      'Phụ nữ: khớp',
      'Tổng cộng: khớp',
    ]);
  });

  it('says of a total that was added from fewer members that one side is missing', () => {
    const bank = [
      ['Hội', 'Dư nợ (triệu đồng)'],
      ['HND', 40_988.4],
    ];
    expect(verdicts(OWN, bank, 'Hội', '25/03/2025')).toEqual([
      'Nông dân: khớp',
      'Phụ nữ: thiếu một bên',
      'Tổng cộng: thiếu một bên',
    ]);
    expect(verdicts(tab([{ outstanding: 40_988.4 }]), OWN)[2]).toBe('Tổng cộng: thiếu một bên');
  });

  it('judges a total that the bank printed, whichever members it lists', () => {
    const bank = [
      ['Hội', 'Dư nợ (triệu đồng)'],
      ['HND', 40_988.4],
      ['Tổng cộng', 90_000],
    ];
    expect(verdicts(OWN, bank, 'Hội', '25/03/2025')[2]).toBe('Tổng cộng: lệch');
  });

  it('adds rows of one association that other columns tell apart', () => {
    const bank = [
      ['Xã', 'Hội', 'Dư nợ (triệu đồng)'],
      ['Đa Kia', 'HND', 40_000],
      ['Đăk Ơ', 'HND', 988.4],
    ];
    expect(verdicts(OWN, bank, 'Hội', '25/03/2025')[0]).toBe('Nông dân: khớp');
  });

  it('refuses two rows of one association that nothing tells apart', () => {
    const bank = [
      ['Hội', 'Dư nợ (triệu đồng)'],
      ['HND', 100.5],
      ['Nông dân', 1],
    ];
    expect(message('UT_DOICHIEU', OWN, bank, 'Hội', '25/03/2025')).toBe(
      'Đối số so_ngan_hang, dòng 3: Trùng với dòng 2: cùng ngày chốt, xã, hội, Tổ, chương trình và nguồn vốn. Gộp hoặc xóa một dòng.',
    );
  });

  it('asks for the date of a table that names none', () => {
    const bank = [
      ['Hội', 'Dư nợ (tỷ đồng)'],
      ['HND', 41],
    ];
    expect(message('UT_DOICHIEU', OWN, bank)).toBe(
      'Đối số so_ngan_hang: Bảng không có cột Ngày chốt nên không biết của ngày nào. Ghi ngày đó ở đối số ky.',
    );
  });

  it('refuses amounts without a unit and names the range', () => {
    const bank = [
      ['Hội', 'Dư nợ'],
      ['HND', 41],
    ];
    expect(message('UT_DOICHIEU', OWN, bank, 'Hội', '25/03/2025')).toBe(
      'Đối số so_ngan_hang: Tiêu đề “Dư nợ” chưa ghi đơn vị. Ghi như “Dư nợ (triệu đồng)”.',
    );
  });

  it('leaves loans without an association out of the associations’ total', () => {
    const bank = [
      ['Hội', 'Dư nợ (triệu đồng)'],
      ['HND', 40_988.4],
      ['HPN', 50_000],
      ['Cho vay trực tiếp', 7],
      ['Tổng cộng', 90_995.4],
    ];
    expect(verdicts(OWN, bank, 'Hội', '25/03/2025').slice(-1)).toEqual(['Tổng cộng: khớp']);
  });
});

describe('UT_DOICHIEU of a published table with itself', () => {
  const published = (total: Cell, ...parts: readonly Cell[]): Cells => [
    ['Hội', 'Dư nợ (tỷ đồng)'],
    ...['HPN', 'HND', 'HCCB', 'ĐTN'].map((of, i) => [of, parts[i] ?? '']),
    ['Tổng cộng', total],
  ];
  const totalOf = (values: Cells): Cell[] => (table(values, values).slice(-1)[0] ?? []).slice(3, 5);

  it.each<[string, Cell, Cell[], Cell[]]>([
    ['parts that add up', '2.847 tỷ đồng', [808, 776, 646, 617], [0, 'khớp']],
    [
      'parts that are consistent as intervals',
      'trên 425 tỷ',
      ['gần 147 tỷ', 'trên 129 tỷ', 'trên 74 tỷ', 'trên 73 tỷ'],
      [-2_000_000_000, 'lệch do làm tròn'],
    ],
    [
      'parts with different decimals',
      'gần 297 tỷ',
      ['hơn 158,4 tỷ', 'hơn 91,7 tỷ', 'gần 44,2 tỷ', 'hơn 2,58 tỷ'],
      [-120_000_000, 'lệch do làm tròn'],
    ],
    [
      'parts that leave a residual',
      'trên 4.295 tỷ',
      ['trên 2.000 tỷ', 'trên 1.526 tỷ', 'trên 403 tỷ', 'trên 320,9 tỷ'],
      [-45_100_000_000, 'lệch'],
    ],
  ])('judges %s', (_, total, parts, verdict) => {
    expect(totalOf(published(total, ...parts))).toEqual(verdict);
  });
});
