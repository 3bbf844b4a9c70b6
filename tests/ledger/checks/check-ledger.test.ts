import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../../src/ledger/catalogue';
import { checkLedger } from '../../../src/ledger/checks/check-ledger';
import type { Problem } from '../../../src/ledger/problem';
import { sentence } from '../../../src/ledger/wording';
import { ledgerOf, type RowCells } from '../ledger-rows';

function check(rows: readonly RowCells[]): Problem[] {
  return checkLedger(ledgerOf(rows), builtInCatalogue());
}

function codes(rows: readonly RowCells[]): string[] {
  return check(rows).map(({ code }) => code);
}

const january: RowCells = { cutoff: '31/01/2025', outstanding: 100 };
const february: RowCells = { cutoff: '28/02/2025' };

describe('checking the rows of a ledger', () => {
  it('finds a key that two rows share, however it is written', () => {
    const problems = check([{ program: 'Hộ nghèo' }, { program: 'HCN' }, { program: '01' }]);
    expect(problems.map(sentence)).toEqual([
      'Dòng 4: Trùng với dòng 2: cùng ngày chốt, xã, hội, Tổ, chương trình và nguồn vốn. Gộp hoặc xóa một dòng.',
    ]);
  });

  it.each<[string, RowCells]>([
    ['date', { cutoff: '26/03/2025' }],
    ['commune', { commune: 'Phú Nghĩa' }],
    ['association', { association: 'Phụ nữ' }],
    ['group', { group: 'T02' }],
    ['program', { program: 'HCN' }],
    ['fund', { fund: 'ĐP' }],
  ])('takes rows that differ by %s for different ones', (_, other) => {
    expect(codes([{}, other])).toEqual([]);
  });

  it('accepts overdue and frozen debt up to the outstanding amount', () => {
    expect(codes([{ outstanding: 10, overdue: 7, frozen: 3 }])).toEqual([]);
  });

  it('shows both amounts where the classes exceed the outstanding amount', () => {
    const [problem] = check([{ outstanding: 10, overdue: 10.5 }]);
    expect(problem && sentence(problem)).toContain(
      'Dư nợ 10 triệu đồng nhỏ hơn nợ quá hạn cộng nợ khoanh (10,5 triệu đồng)',
    );
  });

  it.each<[string, RowCells]>([
    ['overdue debt', { overdue: 50 }],
    ['loans of the period', { disbursed: 5, households: 1 }],
  ])('asks for the outstanding amount of a row with %s', (_, figures) => {
    const [problem] = check([figures]);
    expect(problem && sentence(problem)).toBe(
      'Dòng 2, cột Dư nợ (triệu đồng): Chưa có giá trị. Điền vào rồi làm lại.',
    );
  });

  it('asks nothing of a row that holds its key only, nor of one with a balance of 0', () => {
    expect(codes([{}, { program: 'HCN', outstanding: 0, collected: 5 }])).toEqual([]);
  });

  it('accepts a balance that rolls forward', () => {
    const rows = [
      january,
      { ...february, disbursed: 30, collected: 20, writtenOff: 1, outstanding: 109 },
    ];
    expect(codes(rows)).toEqual([]);
  });

  it('warns with the residual where a balance does not roll forward', () => {
    const rows = [january, { ...february, disbursed: 30, collected: 20, outstanding: 109 }];
    const [problem] = check(rows);
    expect(problem?.severity).toBe('warning');
    expect(problem?.about).toMatchObject({
      expected: '110 triệu đồng',
      found: '109 triệu đồng',
      residual: '-1 triệu đồng',
    });
  });

  it('rolls forward exactly where doubles would not', () => {
    const rows = [
      { ...january, outstanding: 40.988 },
      { ...february, disbursed: 12.3, collected: 5.45, outstanding: 47.838 },
    ];
    expect(codes(rows)).toEqual([]);
  });

  it('warns of a balance that is gone at the next date of its unit', () => {
    const rows = [january, { ...february, program: 'HCN', outstanding: 5 }];
    const [problem] = check(rows);
    expect(problem?.severity).toBe('warning');
    expect(problem && sentence(problem)).toBe(
      'Dòng 2, cột Dư nợ (triệu đồng): Dư nợ 100 triệu đồng không có dòng ở ngày chốt sau, 28/02/2025. Thêm dòng; nếu đã thu hết nợ, ghi dư nợ 0.',
    );
  });

  it.each<[string, RowCells[]]>([
    [
      'was paid off before',
      [
        { ...january, outstanding: 0 },
        { ...february, program: 'HCN' },
      ],
    ],
    ['is of a unit without a later date', [january, { ...february, commune: 'Đăk Ơ' }]],
  ])('says nothing of a balance that %s', (_, rows) => {
    expect(codes(rows)).toEqual([]);
  });

  it('opens a balance at nothing if its unit reported before without it', () => {
    const rows = [
      january,
      { ...february, outstanding: 100 },
      { ...february, program: 'HCN', disbursed: 5, outstanding: 5 },
      { ...february, program: 'GQVL', disbursed: 5, outstanding: 6 },
    ];
    expect(codes(rows)).toEqual(['roll-forward']);
  });

  it('asks nothing of the first date of a unit, nor of a row without flows', () => {
    expect(codes([january, { ...february, outstanding: 7 }])).toEqual([]);
  });
});
