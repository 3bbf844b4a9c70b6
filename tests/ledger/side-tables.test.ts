import { describe, expect, it } from '@jest/globals';
import { bankTotal } from '../../src/ledger/bank-amount';
import { readBankFigures } from '../../src/ledger/bank-figures';
import { capitalAt, readCapital } from '../../src/ledger/capital';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell, Cells } from '../../src/ledger/cell';
import { type GroupRow, GroupsAt, groupTotals, readGroups } from '../../src/ledger/groups-table';
import type { Result } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';
import { ledgerOf, type RowCells } from './ledger-rows';

const catalogue = builtInCatalogue();
const MILLION = 1_000_000;
const day = new Date(2025, 2, 25);

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

function sentencesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(sentence);
}

describe('readCapital', () => {
  const header = ['Ngày chốt', 'Nguồn', 'Số tiền (tỷ đồng)', 'Mức'];

  it('reads amounts in the unit of the header and keeps "hơn"', () => {
    const rows = valueIn(
      readCapital([
        header,
        [day, 'Tổng', 453, ''],
        [day, 'Huy động tiền gửi tổ chức, cá nhân', 112, 'hơn'],
      ]),
    );

    expect(rows).toEqual([
      {
        cutoff: '2025-03-25',
        source: 'Tổng nguồn vốn cho vay',
        amount: 453_000 * MILLION,
        exactness: 'đúng',
      },
      {
        cutoff: '2025-03-25',
        source: 'Tiền gửi của tổ chức, cá nhân',
        amount: 112_000 * MILLION,
        exactness: 'hơn',
      },
    ]);
  });

  it('gives no rows for a tab that holds nothing but its header', () => {
    expect(valueIn(readCapital([header, ['', '', '', '']]))).toEqual([]);
  });

  it('keeps the name of a source that it does not know', () => {
    const rows = valueIn(readCapital([header, [day, 'Quỹ xoay vòng', 1, '']]));

    expect(rows[0]?.source).toBe('Quỹ xoay vòng');
  });

  it('puts the total first and unknown sources last', () => {
    const rows = valueIn(
      readCapital([
        header,
        [day, 'Quỹ xoay vòng', 1, ''],
        [day, 'Trung ương cân đối', 300, ''],
        [day, 'Tổng', 453, ''],
      ]),
    );

    expect(capitalAt(rows, '2025-03-25').map((row) => row.source)).toEqual([
      'Tổng nguồn vốn cho vay',
      'Trung ương cân đối',
      'Quỹ xoay vòng',
    ]);
  });

  it('refuses a word that is not a Mức, naming row, column and cure', () => {
    const result = readCapital([header, [day, 'Tổng', 453, 'chừng']], { tab: 'Nguồn vốn' });

    expect(sentencesOf(result)).toEqual([
      'Nguồn vốn, dòng 2, cột Mức: Không nhận giá trị “chừng”. Chọn một trong: đúng, hơn, gần.',
    ]);
  });

  it('refuses a header without unit', () => {
    const result = readCapital([
      ['Ngày chốt', 'Nguồn', 'Số tiền'],
      [day, 'Tổng', 453],
    ]);

    expect(sentencesOf(result)[0]).toContain('chưa ghi đơn vị');
  });

  it('says of a bracket that is no unit how to write one', () => {
    const result = readCapital([
      ['Ngày chốt', 'Nguồn', 'Số tiền (USD)'],
      [day, 'Tổng', 453],
    ]);

    expect(sentencesOf(result)[0]).toContain(
      'Không nhận ra đơn vị “USD” của tiêu đề “Số tiền (USD)”. Ghi như “Số tiền (triệu đồng)”',
    );
  });

  it('refuses a row without amount', () => {
    expect(sentencesOf(readCapital([header, [day, 'Tổng', '', '']]))[0]).toContain(
      'Chưa có giá trị',
    );
  });

  it('refuses one source twice at one date', () => {
    const result = readCapital([header, [day, 'Tổng', 453, ''], [day, 'Tổng nguồn vốn', 4, '']]);

    expect(sentencesOf(result)[0]).toContain('Trùng với dòng 2');
  });
});

describe('readGroups', () => {
  const header = [
    'Tổ',
    'Hội',
    'Xã',
    'Ngày chốt',
    'Dư nợ (triệu đồng)',
    'Số hộ còn dư nợ',
    'Xếp loại',
  ];
  const totals = (rows: readonly GroupRow[], ledger: readonly RowCells[] = []) =>
    groupTotals(rows, '2025-03-25', ledgerOf(ledger));
  const group = (name: string, ...rest: Cell[]): Cell[] => [name, 'HPN', 'Đăk Ơ', day, ...rest];

  it('finds columns by header and reads members, amounts and grades', () => {
    const [row] = valueIn(readGroups([header, group('T01', 1500.5, 40, 'Kém')], { catalogue }));

    expect(row).toMatchObject({
      cutoff: '2025-03-25',
      commune: 'Đăk Ơ',
      association: 'Phụ nữ',
      group: 'T01',
      outstanding: 1_500_500_000,
      households: 40,
      members: null,
      grade: 'Yếu',
    });
  });

  it('adds households over groups and leaves out groups without a balance', () => {
    const rows = valueIn(
      readGroups(
        [header, group('T01', 100, 40, ''), group('T02', 0, 3, ''), group('T03', 5, 2, '')],
        { catalogue },
      ),
    );

    expect(totals(rows)).toMatchObject({ groups: 2, households: 42 });
  });

  it('knows no households where one row does not say them', () => {
    const values = [header, group('T01', 100, 30, ''), group('T02', 100, '', '')];
    const rows = valueIn(readGroups(values, { catalogue }));

    expect(totals(rows)).toMatchObject({ groups: 2, households: null, silent: 1 });
  });

  it('knows no total where a unit of the ledger has no group, and names it', () => {
    const rows = valueIn(readGroups([header, group('T01', 100, 30, '')], { catalogue }));
    const ledger: RowCells[] = [
      { commune: 'Xã Đăk Ơ', association: 'HPN', outstanding: 100 },
      { commune: 'Phú Nghĩa', association: 'HPN', outstanding: 1 },
      { commune: 'Phú Nghĩa', association: 'HND', outstanding: 0 },
    ];

    expect(totals(rows, ledger)).toEqual({
      groups: null,
      households: null,
      savings: null,
      inactiveLoans: null,
      missing: ['Phú Nghĩa – Phụ nữ'],
      silent: 0,
      beyond: [],
    });
  });

  it('asks about the groups of one commune and association without the others', () => {
    const values = [header, group('T01', 100, 30, ''), ['T02', 'HND', 'Đăk Ơ', day, 50, 4, '']];
    const rows = valueIn(readGroups(values, { catalogue }));
    const at = new GroupsAt(rows, '2025-03-25', ledgerOf([]));

    expect(at.of({ commune: 'Xã Đăk Ơ', association: 'Phụ nữ' })?.households).toBe(30);
    expect(at.of({ commune: 'Đăk Ơ' })?.households).toBe(34);
    expect(at.of({ commune: 'Phú Nghĩa' })).toBeNull();
  });

  it('adds the savings of groups without a balance too, and none where nobody saves', () => {
    const saving = ['Tổ', 'Hội', 'Xã', 'Ngày chốt', 'Dư nợ (triệu đồng)'];
    const values = [
      [...saving, 'Tổ viên gửi tiết kiệm', 'Số dư tiết kiệm (triệu đồng)'],
      group('T01', 100, 5, 7),
      group('T02', 0, 2, 3),
      group('T03', 9, 0, ''),
    ];
    const rows = valueIn(readGroups(values, { catalogue }));

    expect(totals(rows)?.savings).toBe(10_000_000);
  });

  it('leaves out the groups of units without a record of the date, and names them', () => {
    const other = (name: string, ...rest: Cell[]): Cell[] => [name, 'HND', 'Đa Kia', day, ...rest];
    const values = [header, other('T01', 100, 2, ''), group('T02', 50, 3, '')];
    const rows = valueIn(readGroups(values, { catalogue }));
    const ledger: RowCells[] = [{ commune: 'Đa Kia', association: 'HND', outstanding: 100 }];

    expect(totals(rows, ledger)).toMatchObject({
      groups: 1,
      households: 2,
      beyond: ['Đăk Ơ – Phụ nữ'],
    });
  });

  it('knows the savings of a unit whose groups have no balance left', () => {
    const saving = ['Tổ', 'Hội', 'Xã', 'Ngày chốt', 'Dư nợ (triệu đồng)'];
    const values = [[...saving, 'Số dư tiết kiệm (triệu đồng)'], group('T01', 0, 9)];
    const rows = valueIn(readGroups(values, { catalogue }));
    const ledger: RowCells[] = [{ commune: 'Đăk Ơ', association: 'HPN', outstanding: 0 }];

    expect(totals(rows, ledger)).toMatchObject({ groups: 0, savings: 9_000_000 });
  });

  it('knows nothing of a date without rows', () => {
    const rows = valueIn(readGroups([header, group('T01', 100, 1, '')], { catalogue }));

    expect(groupTotals(rows, '2025-02-28', ledgerOf([]))).toBeNull();
  });

  it('refuses an unknown association and suggests the nearest', () => {
    const result = readGroups([header, ['T01', 'Phụ nưx', 'Đăk Ơ', day, 1, 1, '']], { catalogue });

    expect(sentencesOf(result)[0]).toContain('Ý bạn là “Phụ nữ”?');
  });

  it('refuses a group twice at one date', () => {
    const values = [header, group('T01', 1, 1, ''), [], group('t01', 2, 2, '')];

    expect(sentencesOf(readGroups(values, { catalogue, tab: 'Tổ TK&VV' }))).toEqual([
      'Tổ TK&VV, dòng 4: Trùng với dòng 2. Xóa bớt một dòng.',
    ]);
  });

  it('refuses a tab without a key column', () => {
    const result = readGroups([['Ngày chốt', 'Xã', 'Hội']], { catalogue });

    expect(sentencesOf(result)).toHaveLength(1);
  });

  it('refuses text in a score', () => {
    const values = [[...header, 'Điểm'], group('T01', 1, 1, '', 'tám mươi')];

    expect(sentencesOf(readGroups(values, { catalogue }))[0]).toContain('tám mươi');
  });

  it('reads a score typed with a comma', () => {
    const values = [[...header, 'Điểm'], group('T01', 1, 1, '', '87,5')];

    expect(valueIn(readGroups(values, { catalogue }))[0]?.score).toBe(87.5);
  });
});

describe('bankTotal', () => {
  const header = ['Bộ số liệu', 'Ngày chốt', 'Xã', 'Hội', 'Đơn vị', 'Số lẻ', 'Dư nợ'];
  const totalOf = (rows: Cells, ledger: readonly RowCells[] = []) =>
    bankTotal(
      valueIn(readBankFigures([header, ...rows], { catalogue })),
      '2025-03-25',
      ledgerOf(ledger),
    );

  it('takes the row that leaves every dimension blank, in the unit of its own column', () => {
    expect(totalOf([['BCDHTD 01.1', day, '', '', 'triệu đồng', 0, 536_273]])).toEqual({
      outstanding: 536_273 * MILLION,
      figureSet: 'BCDHTD 01.1',
    });
  });

  it('prefers the more trusted report and never adds two', () => {
    const total = totalOf([
      ['Mẫu 31', day, '', '', 'đồng', 0, 536_000 * MILLION],
      ['LEN_31 XAPUONG', day, '', '', 'đồng', 0, 536_200 * MILLION],
    ]);

    expect(total?.figureSet).toBe('LEN_31 XAPUONG');
  });

  it('adds the communes of one report that prints no total', () => {
    const total = totalOf([
      ['LEN_31', day, 'Phú Nghĩa', '', 'triệu đồng', 0, 10],
      ['LEN_31', day, 'Đăk Ơ', '', 'triệu đồng', 0, 5],
    ]);

    expect(total?.outstanding).toBe(15 * MILLION);
  });

  it('does not take the four associations for the whole without the direct loans', () => {
    expect(totalOf([['LEN_31', day, '', 'Nông dân', 'triệu đồng', 0, 10]])).toBeNull();
  });

  it('adds associations and direct loans', () => {
    const total = totalOf([
      ['LEN_31', day, '', 'Nông dân', 'triệu đồng', 0, 10],
      ['LEN_31', day, '', 'trực tiếp', 'triệu đồng', 0, 1],
    ]);

    expect(total?.outstanding).toBe(11 * MILLION);
  });

  it('does not take a split for the whole that lacks a commune with loans', () => {
    const communes = ['Phú Nghĩa', 'Đăk Ơ', 'Bù Gia Mập'];
    const ledger = communes.map((commune, at) => ({ commune, outstanding: at < 2 ? 5 : 0 }));
    const one = ['LEN_31', day, 'Phú Nghĩa', '', 'triệu đồng', 0, 10];
    const other = ['LEN_31', day, 'Đăk Ơ', '', 'triệu đồng', 0, 10];

    expect([totalOf([one], ledger), totalOf([one, other], ledger)?.outstanding]).toEqual([
      null,
      20 * MILLION,
    ]);
  });

  it('knows no total when a part is blank', () => {
    const total = totalOf([
      ['LEN_31', day, 'Phú Nghĩa', '', 'triệu đồng', 0, 10],
      ['LEN_31', day, 'Đăk Ơ', '', 'triệu đồng', 0, ''],
    ]);

    expect(total).toBeNull();
  });

  it('takes no figures of another date', () => {
    expect(totalOf([['B32', new Date(2025, 1, 28), '', '', 'triệu đồng', 0, 1]])).toBeNull();
  });
});
