import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue, memberList } from '../../src/ledger/catalogue';
import type { Cell, Cells } from '../../src/ledger/cell';
import { member } from '../../src/ledger/member';
import { readLedger } from '../../src/ledger/read-ledger';
import { sentence } from '../../src/ledger/wording';
import { ledgerFrom, ledgerOf, tab, tabOf } from './ledger-rows';

const catalogue = builtInCatalogue();

function problemsOf(values: Cells): string[] {
  const ledger = readLedger([{ tab: 'Nhập · Nông dân', values }], { catalogue, strict: true });
  return ledger.ok ? [] : ledger.problems.map(sentence);
}

function codesOf(values: Cells, strict = true): string[] {
  const ledger = readLedger([{ values }], { catalogue, strict });
  return ledger.ok ? [] : ledger.problems.map(({ code }) => code);
}

describe('reading a range into a ledger', () => {
  it('turns amounts into integer đồng by the unit of the header', () => {
    const ledger = ledgerOf([{ outstanding: 40.988, households: 7 }]);
    expect(ledger.measures.outstanding[0]).toBe(40_988_000);
    expect(ledger.measures.households[0]).toBe(7);
    expect(ledger.scale).toBe(1_000_000);
  });

  it.each([0.1 + 0.2, 40.988, 12_345_678.123456, 399_999_999.999999])(
    'takes %s triệu for whole đồng, whatever a double makes of it',
    (millions) => {
      const [dong] = ledgerOf([{ outstanding: millions }]).measures.outstanding;
      expect(dong).toBe(Math.round(millions * 1e6));
    },
  );

  it('keeps a blank apart from zero', () => {
    const ledger = ledgerOf([{ outstanding: '', overdue: 0 }]);
    expect(ledger.measures.outstanding[0]).toBeNaN();
    expect(ledger.measures.overdue[0]).toBe(0);
  });

  it('finds columns by header in any order, under older names and without diacritics', () => {
    const values: Cells = [
      ['Ghi gì đó', 'du no (trđ)', 'ĐVUT', 'Ngày'],
      ['x', 5, 'HPN', '31/12/2024'],
    ];
    const ledger = ledgerFrom(values);
    expect(ledger.measures.outstanding[0]).toBe(5_000_000);
    expect(ledger.dimensions.association.members).toEqual(['Phụ nữ']);
    expect(ledger.cutoffs.members).toEqual(['2024-12-31']);
    expect([...ledger.fields].sort()).toEqual(['association', 'cutoff', 'outstanding']);
  });

  it('takes every spelling of a member as one', () => {
    const ledger = ledgerOf([
      { program: 'Hộ nghèo' },
      { program: 'ho ngheo' },
      { program: '01' },
      { program: 'HN' },
      { program: 'Hô\u0323 nghe\u0300o' },
    ]);
    expect(ledger.dimensions.program.members).toEqual(['Hộ nghèo']);
  });

  it('takes a commune with and without “Xã” for one where none is listed', () => {
    const communes = ['Xã Đăk Ơ', 'Đăk Ơ', 'xã  đăk ơ', 'Thị trấn Đăk Ơ'];
    const ledger = ledgerOf(communes.map((commune) => ({ commune })));
    expect(ledger.dimensions.commune.members).toEqual(['Thị trấn Đăk Ơ', 'Xã Đăk Ơ']);
  });

  it('orders members by catalogue, unclassified last, and dates ascending', () => {
    const ledger = ledgerOf([
      { program: 'Chưa phân loại', cutoff: '25/03/2025' },
      { program: 'Cho vay khác', cutoff: '31/12/2024' },
      { program: 'GQVL', cutoff: '28/02/2025' },
      { program: 'HN', cutoff: '31/12/2023' },
    ]);
    expect(ledger.dimensions.program.members).toEqual([
      'Hộ nghèo',
      'Giải quyết việc làm',
      'Cho vay khác',
      'Chưa phân loại',
    ]);
    expect(ledger.cutoffs.members).toEqual([
      '2023-12-31',
      '2024-12-31',
      '2025-02-28',
      '2025-03-25',
    ]);
  });

  it('looks but once at the cells of the blank rows below, of which a whole column has thousands', () => {
    const [header = [], record = []] = tab([{ outstanding: 40.988 }]);
    let looks = 0;
    const blank = new Proxy<Cell[]>(Array(header.length).fill(''), {
      get(cells, index) {
        looks++;
        return Reflect.get(cells, index);
      },
    });
    const ledger = ledgerFrom([header, record, ...Array<Cell[]>(50_000).fill(blank)]);
    expect(ledger.rowCount).toBe(1);
    expect(looks).toBeLessThanOrEqual(50_000 * header.length);
  });

  it('passes over blank rows between and below', () => {
    const [header = [], row = []] = tab([{ outstanding: 1 }]);
    const blank = header.map((): Cell => '');
    const ledger = ledgerFrom([header, blank, row, blank, blank]);
    expect(ledger.rowCount).toBe(1);
    expect(ledger.place(0, 'outstanding')).toEqual({ row: 3, column: 'Dư nợ (triệu đồng)' });
  });

  it('does not take a row for a record that only holds its filled-in association', () => {
    const ledger = ledgerFrom(tab([{ cutoff: '', commune: '', program: '' }]));
    expect(ledger.rowCount).toBe(0);
  });

  it('reads dates that were born in another realm', () => {
    const foreign: Cell = vm.runInNewContext('new Date(2025, 2, 25)');
    expect(ledgerOf([{ cutoff: foreign }]).cutoffs.members).toEqual(['2025-03-25']);
  });

  it('adds several tabs together and knows where each row came from', () => {
    const ledger = readLedger(
      [
        { tab: 'A', values: tab([{ commune: 'X' }, { commune: 'Y' }]) },
        { tab: 'B', values: tab([{ commune: 'Z' }]) },
      ],
      { catalogue, strict: true },
    );
    expect(ledger.ok && ledger.value.place(2)).toEqual({ tab: 'B', row: 2 });
  });

  it('asks for a blank association even in the tab of one: formulas would miss the row', () => {
    const ledger = readLedger(
      [{ tab: 'A', association: 'Phụ nữ', values: tab([{ association: '' }]) }],
      { catalogue, strict: true },
    );
    expect(ledger).toMatchObject({
      ok: false,
      problems: [{ code: 'value-required', place: { tab: 'A', row: 2, column: 'Hội' } }],
    });
  });

  it('knows the tab of an association that the branch renamed', () => {
    const renamed = { ...catalogue, association: memberList([member('12', 'LHPN tỉnh', '', [])]) };
    const values = tab([{ association: '12', commune: 'Đăk Ơ' }]);
    const ledger = readLedger([{ association: 'Phụ nữ', values }], {
      catalogue: renamed,
      strict: true,
    });
    expect(ledger.ok && ledger.value.dimensions.association.members).toEqual(['LHPN tỉnh']);
  });

  it('keeps amounts without a unit exact, decimals included', () => {
    const fields = ['cutoff', 'outstanding'] as const;
    const ledger = ledgerFrom(tabOf(fields, [{ outstanding: 40.988 }, { outstanding: 0.1 }], ''));
    expect(ledger.unit).toBeNull();
    expect([...ledger.measures.outstanding]).toEqual([40_988_000, 100_000]);
  });

  it('lets names outside the catalogue pass for a custom function', () => {
    const ledger = ledgerOf([{ program: 'Chương trình của tỉnh' }]);
    expect(ledger.dimensions.program.members).toEqual(['Chương trình của tỉnh']);
  });
});

describe('what a strict reading refuses', () => {
  it('names tab, row, column and cure of a bad number', () => {
    expect(problemsOf(tab([{ outstanding: 'abc' }]))).toEqual([
      'Nhập · Nông dân, dòng 2, cột Dư nợ (triệu đồng): Không đọc được số “abc”. Gõ như 1234 hoặc 1234,5.',
    ]);
  });

  it('refuses a day that is text: no formula finds its row', () => {
    expect(problemsOf(tab([{ cutoff: "'25/03/2025" }]))).toEqual([
      'Nhập · Nông dân, dòng 2, cột Ngày chốt: Ngày bị dán thành chữ “25/03/2025” nên lệnh không tìm thấy dòng. Gõ lại ngày vào ô.',
    ]);
    expect(ledgerOf([{ cutoff: "'25/03/2025" }]).cutoffs.members).toEqual(['2025-03-25']);
  });

  it('refuses the date cells of a sheet in another time zone, where the day may be another', () => {
    const cutoff = new Date(2025, 2, 25, 7);
    expect(problemsOf(tab([{ cutoff }]))[0]).toBe(
      'Nhập · Nông dân, dòng 2, cột Ngày chốt: Không đọc được ngày “25/03/2025”. Ô là 7 giờ 0 phút: kiểm tra múi giờ ở Tệp › Cài đặt. Gõ như 25/03/2025.',
    );
  });

  it('suggests the nearest program', () => {
    expect(problemsOf(tab([{ program: 'Ho ngheoo' }]))[0]).toContain(
      'Không có chương trình “Ho ngheoo”. Ý bạn là “Hộ nghèo”?',
    );
  });

  it.each<[string, Cells, string[]]>([
    ['an ambiguous number', tab([{ outstanding: '1.234' }]), ['number-ambiguous']],
    ['a negative number', tab([{ outstanding: -1 }]), ['number-negative']],
    ['a part of a đồng', tab([{ outstanding: 40988.4 }], 'đồng'), ['number-too-fine']],
    ['a part of a đồng in triệu', tab([{ outstanding: 1.23456789 }]), ['number-too-fine']],
    ['half a household', tab([{ households: 1.5 }]), ['count-fraction']],
    ['an unknown association', tab([{ association: 'Hội Chữ thập' }]), ['association-unknown']],
    ['an unknown fund', tab([{ fund: 'Quỹ lạ' }]), ['fund-unknown']],
    ['a date that does not exist', tab([{ cutoff: '31/02/2025' }]), ['date-bad']],
    ['a row without a date', tab([{ cutoff: '' }]), ['value-required']],
    ['a row without a commune', tab([{ commune: '' }]), ['value-required']],
    ['an error cell', tab([{ outstanding: '#REF!' }]), ['error-cell']],
    ['an error in a key', tab([{ program: '#N/A' }]), ['error-cell']],
    ['two rows with one key', tab([{}, {}]), ['key-twice']],
    [
      'overdue and frozen above outstanding',
      tab([{ outstanding: 10, overdue: 8, frozen: 3 }]),
      ['outstanding-below-classes'],
    ],
    ['a range without a header', [['1', '2']], ['header-missing']],
    ['an empty range', [], ['header-missing']],
  ])('refuses %s', (_, values, codes) => {
    expect(codesOf(values)).toEqual(codes);
  });

  it('refuses a column that stands there twice', () => {
    const values: Cells = [
      ['Ngày chốt', 'Dư nợ (đồng)', 'Tổng dư nợ (đồng)'],
      ['25/03/2025', 1, 1],
    ];
    expect(codesOf(values, false)).toEqual(['column-twice']);
  });

  it('refuses a renamed header', () => {
    const values = tab([{}]);
    const header = values[0] ?? [];
    header[9] = 'Dư nợ của tôi';
    expect(problemsOf(values)[0]).toContain('Nhập · Nông dân: Thiếu cột “Dư nợ” ở dòng tiêu đề.');
  });

  it('refuses money headers without a unit or with different ones', () => {
    const values = tab([{}]);
    const header = values[0] ?? [];
    header[9] = 'Dư nợ';
    expect(codesOf(values)).toEqual(['unit-missing']);
    header[9] = 'Dư nợ (đồng)';
    expect(codesOf(values)).toEqual(['unit-mixed']);
  });

  it('refuses a row of another association', () => {
    const ledger = readLedger(
      [{ tab: 'A', association: 'Phụ nữ', values: tab([{ association: 'Nông dân' }]) }],
      { catalogue, strict: true },
    );
    expect(ledger.ok ? [] : ledger.problems.map(({ code }) => code)).toEqual([
      'association-of-other-tab',
    ]);
  });

  it('holds a workbook to its level of detail', () => {
    const withGroup = [{ values: tab([{ group: 'T01' }]) }];
    const without = [{ values: tab([{}]) }];
    const codes = (result: ReturnType<typeof readLedger>): string[] =>
      result.ok ? [] : result.problems.map(({ code }) => code);
    expect(codes(readLedger(withGroup, { catalogue, strict: true, detail: 'commune' }))).toEqual([
      'group-not-kept',
    ]);
    expect(codes(readLedger(without, { catalogue, strict: true, detail: 'group' }))).toEqual([
      'group-required',
    ]);
    expect(codes(readLedger(withGroup, { catalogue, strict: true, detail: 'any' }))).toEqual([]);
  });
});
