import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell } from '../../src/ledger/cell';
import { type GroupRow, GroupsAt, groupTotals, readGroups } from '../../src/ledger/groups-table';
import type { Result } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';
import { ledgerOf, type RowCells } from './ledger-rows';

const catalogue = builtInCatalogue();
const day = new Date(2025, 2, 25);

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

function sentencesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(sentence);
}

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
