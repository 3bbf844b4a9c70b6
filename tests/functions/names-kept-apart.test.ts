import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell } from '../../src/ledger/cell';
import { type RowCells, tab } from '../ledger/ledger-rows';
import { answerOf, message } from './message';

const DATE = '25/03/2025';

function sum(rows: readonly RowCells[], ...criteria: Argument[]): unknown {
  return answerOf('UT_TONG', tab(rows), 'Dư nợ', DATE, ...criteria);
}

function refusal(rows: readonly RowCells[], ...criteria: Argument[]): string {
  return message('UT_TONG', tab(rows), 'Dư nợ', DATE, ...criteria);
}

function table(rows: readonly RowCells[], by: string): Cell[][] {
  return answerOf('UT_BANG', tab(rows), by, 'Dư nợ', DATE) as Cell[][];
}

describe('groups of one name', () => {
  const rows: readonly RowCells[] = [
    { group: 'Tổ 1', outstanding: 100 },
    { group: 'Tổ 1', outstanding: 20, association: 'Phụ nữ' },
    { group: 'Tổ 1', outstanding: 7, commune: 'Phú Nghĩa' },
    { group: 'Tổ 2', outstanding: 3 },
    { group: 'Tổ 2', outstanding: 1, program: 'HCN' },
    { group: '', outstanding: 50, commune: 'Phú Nghĩa' },
  ];

  it('stand apart in a table, each called with its commune and association', () => {
    expect(table(rows, 'Tổ').slice(1)).toEqual([
      ['(để trống)', 50],
      ['Tổ 1 – Đa Kia – Nông dân', 100],
      ['Tổ 1 – Đa Kia – Phụ nữ', 20],
      ['Tổ 1 – Phú Nghĩa – Nông dân', 7],
      ['Tổ 2', 4],
      ['Tổng cộng', 181],
    ]);
  });

  it('stand apart in a ranking', () => {
    const ranking = answerOf('UT_XEPHANG', tab(rows), 'Tổ', 'Dư nợ', DATE, 1) as Cell[][];
    expect(ranking[1]).toEqual(expect.arrayContaining(['Tổ 1 – Đa Kia – Nông dân', 100]));
  });

  it('stand apart in a comparison of two dates', () => {
    const before = rows.map((row) => ({ ...row, cutoff: '31/12/2024' }));
    const changes = answerOf(
      'UT_BIENDONG',
      tab([...before, ...rows]),
      'Tổ',
      'Dư nợ',
      DATE,
      '31/12',
    ) as Cell[][];
    expect(changes.map(([name]) => name)).toContain('Tổ 1 – Phú Nghĩa – Nông dân');
  });

  it.each<[Argument[], number]>([
    [['Tổ', 'Tổ 1', 'Xã', 'Phú Nghĩa'], 7],
    [['Xã', 'phu nghia', 'Tổ', 'to 1'], 7],
    [['Hội', 'PN', 'Tổ', 'Tổ 1'], 20],
    [['Tổ', 'Tổ 1', 'Xã', '<>Phú Nghĩa', 'Hội', 'ND'], 100],
    [['Tổ', 'Tổ 1 - Đa Kia - Nông dân'], 100],
    [['Tổ', '<>Tổ 1', 'Xã', 'Phú Nghĩa'], 50],
    [['Tổ', 'Tổ 2'], 4],
  ])('are told by the criteria %j', (criteria, total) => {
    expect(sum(rows, ...criteria)).toBe(total);
  });

  it.each<[Argument[]]>([[['Tổ', 'Tổ 1']], [['Tổ', 'Tổ 1', 'Xã', 'Đa Kia']], [['Tổ', '<>to 1']]])(
    'are refused with the choices where %j leaves several',
    (criteria) => {
      expect(refusal(rows, ...criteria)).toMatch(
        /hợp với \d tên: Tổ 1 – Đa Kia – Nông dân; Tổ 1 – Đa Kia – Phụ nữ.*lọc thêm Xã, Hội\./,
      );
    },
  );
});

describe('a row of totals', () => {
  const total = { outstanding: 30 };

  it.each<[string, RowCells]>([
    ['in Hội', { association: 'TỔNG CỘNG' }],
    ['in Hội, without diacritics', { association: 'Tong cong:' }],
    ['in Xã', { commune: ' Cộng' }],
    ['in Chương trình', { program: 'Tổng' }],
    ['in Nguồn vốn', { fund: 'Tổng số' }],
    ['in Xã, of a district', { commune: 'Toàn huyện' }],
    ['in Hội, of one association', { association: 'Cộng Hội Nông dân' }],
    ['in Xã, of one commune', { commune: 'Cộng xã Đa Kia' }],
  ])('%s is refused with its row, asked for or not', (_, row) => {
    const rows = [{ outstanding: 10 }, { outstanding: 20, program: 'HCN' }, { ...total, ...row }];
    expect(refusal(rows)).toContain('Bỏ dòng tổng ra khỏi vùng');
    expect(refusal(rows)).toContain('Dòng 4');
  });

  it('is refused in a table by its column', () => {
    const rows = [{ outstanding: 30 }, { ...total, association: 'Cộng' }];
    expect(message('UT_BANG', tab(rows), 'Hội', 'Dư nợ', DATE)).toContain('dòng tổng');
  });

  it('is not taken for one where a place has such a name', () => {
    const rows = [
      { outstanding: 10, commune: 'Tòng' },
      { outstanding: 20, commune: 'Cộng Hòa' },
      { outstanding: 30, commune: 'Tông Cọ', group: 'Tổ 12' },
    ];
    expect(sum(rows)).toBe(60);
  });
});

describe('a plan', () => {
  const plan = (program: Cell): Cell[][] => [
    ['Năm', 'Chương trình', 'Nguồn vốn', 'Kế hoạch dư nợ (triệu đồng)'],
    [2025, 'HN', 'TW', 200],
    [2025, program, 'TW', 300],
  ];
  const refused = (program: Cell): string =>
    message('UT_KEHOACH', tab([{ outstanding: 100 }]), plan(program), 'Chương trình', DATE);

  it('is refused with a row of totals among its programs', () => {
    expect(refused('Tổng cộng')).toContain('Bỏ dòng tổng ra khỏi vùng');
  });

  it('is refused with a code of a program that lost its zero', () => {
    expect(refused(3)).toContain('có thể là “03”');
  });
});

describe('an association or a fund', () => {
  it.each<[string, string, string]>([
    ['Hội', 'HỘI NÔNG DÂN VIỆT NAM', 'ND'],
    ['Hội', 'Hội LHPN Việt Nam', 'Phụ nữ'],
    ['Hội', 'Hội Cựu chiến binh Việt Nam', 'CCB'],
    ['Hội', 'ĐTNCS HCM', 'Đoàn TN'],
    ['Hội', 'Đoàn TNCS HCM', 'ĐTN'],
  ])('of %s is known as %s', (column, name, asked) => {
    expect(sum([{ outstanding: 10, association: name }], column, asked)).toBe(10);
  });

  it.each<[string, string]>([
    ['Vốn TW', 'TW'],
    ['Vốn trung ương', 'Trung ương'],
    ['NSTW', 'tw'],
    ['NSĐP', 'ĐP'],
    ['Vốn ĐP', 'Địa phương'],
  ])('of Nguồn vốn is known as %s', (name, asked) => {
    expect(sum([{ outstanding: 10, fund: name }], 'Nguồn vốn', asked)).toBe(10);
  });

  const rows: readonly RowCells[] = [
    { outstanding: 100 },
    { outstanding: 20, association: 'Hội ND xã Đa Kia' },
    { outstanding: 3, association: 'Hội Khuyến học' },
  ];

  it('that may be a known one is not missed by a criterion for it', () => {
    expect(refusal(rows, 'Hội', 'ND')).toBe(
      'Dòng 3, cột Hội: Danh mục chuẩn không có “Hội ND xã Đa Kia”, có thể là “Nông dân”. Sửa tên đó, hoặc lọc cả hai: "Nông dân|Hội ND xã Đa Kia".',
    );
  });

  it('that may be a known one is not left in by a criterion without it', () => {
    expect(refusal(rows, 'Hội', '<>ND')).toContain('Hội ND xã Đa Kia');
  });

  it('that may be a known one beside it is not split off in a table', () => {
    expect(message('UT_BANG', tab(rows), 'Hội', 'Dư nợ', DATE)).toContain('Ghi một tên');
  });

  it('that may be a known one beside it is no association of its own in the paragraph', () => {
    expect(message('UT_BANTIN', tab(rows), DATE, DATE)).toContain('Ghi một tên');
  });

  it.each<[Argument[], number]>([
    [['Hội', 'ND|Hội ND xã Đa Kia'], 120],
    [['Hội', 'Hội ND xã Đa Kia'], 20],
    [['Hội', 'Hội khuyến học'], 3],
    [['Xã', 'Đa Kia'], 123],
  ])('is asked for by its own name, or not at all: %j', (criteria, total) => {
    expect(sum(rows, ...criteria)).toBe(total);
  });

  it('that was renamed stands in a table under its new name', () => {
    const renamed = rows.map((row) => ({ association: 'Hội Nông dân phường Đa Kia', ...row }));
    expect(table(renamed.slice(0, 1), 'Hội')[1]).toEqual(['Hội Nông dân phường Đa Kia', 100]);
  });

  it('that nobody could mean stands in a table by itself', () => {
    const others = [{ outstanding: 100 }, { outstanding: 3, association: 'Hội Khuyến học' }];
    expect(table(others, 'Hội').slice(1, 3)).toEqual([
      ['Nông dân', 100],
      ['Hội Khuyến học', 3],
    ]);
  });
});

describe('the code of a program', () => {
  it.each<[Cell]>([['1'], [1]])(
    'that lost its zero as %j is refused with the whole one',
    (cell) => {
      expect(refusal([{ outstanding: 10, program: cell }], 'Chương trình', 'HN')).toContain(
        'Mã “1” đã mất số 0 ở đầu, có thể là “01”',
      );
    },
  );

  it('that lost its zero is suggested to who asks for it', () => {
    expect(refusal([{ outstanding: 10 }], 'Chương trình', '1')).toContain('Ý bạn là “01”?');
  });
});

describe('a name without diacritics', () => {
  const rows: readonly RowCells[] = [
    { outstanding: 50, commune: 'Đăk Ơ' },
    { outstanding: 10, commune: 'Đắk Ơ' },
    { outstanding: 7, commune: 'xã Đak Ơ' },
  ];

  it('that fits several communes picks none of them', () => {
    expect(refusal(rows, 'Xã', 'Dak O')).toBe(
      '“Dak O” hợp với 3 tên: Đăk Ơ; Đắk Ơ; xã Đak Ơ. Ghi đúng một tên.',
    );
  });

  it('that fits a commune with and one without the word Xã picks none of them', () => {
    expect(refusal([rows[0] ?? {}, rows[2] ?? {}], 'Xã', 'dak o')).toContain('hợp với 2 tên');
  });

  it('that fits two communes is told both', () => {
    const two = [
      { outstanding: 1, commune: 'Tân Hưng' },
      { outstanding: 2, commune: 'Tân Hùng' },
    ];
    expect(refusal(two, 'Xã', 'tan hung')).toMatch(/hợp với 2 tên: Tân H[ưù]ng; Tân H[ưù]ng/);
    expect(sum(two, 'Xã', 'Tân Hưng')).toBe(1);
  });
});

describe('a header of another sheet', () => {
  const day = new Date(2025, 2, 25);
  const found = (header: string, cell: Cell): unknown =>
    answerOf(
      'UT_BANG',
      [
        [header, 'Tổ chức hội', 'Mã chương trình', 'Dư nợ (đồng)'],
        [cell, 'ND', '01', 5],
      ],
      'Hội',
      'Dư nợ',
      DATE,
    );

  it.each(['Ngày báo cáo', 'Số liệu đến ngày', 'Kỳ'])('“%s” stands above the dates', (header) => {
    expect((found(header, day) as Cell[][])[1]).toEqual(['Nông dân', 5]);
  });

  it('“Kỳ” above months is not taken for dates', () => {
    const values = [
      ['Kỳ', 'Dư nợ (đồng)'],
      ['T3/2025', 5],
    ];
    expect(message('UT_TONG', values, 'Dư nợ', DATE)).toContain('Thiếu cột “Ngày chốt”');
  });

  it.each<[string, string, Cell]>([
    ['Ngày chốt', 'Ngày báo cáo', new Date(2025, 3, 1)],
    ['Chương trình', 'Mã chương trình', 'XX'],
  ])('is a column of one’s own beside %s', (column, own, cell) => {
    const header = ['Ngày chốt', 'Chương trình', own, 'Dư nợ (đồng)'];
    const values = [header, [day, 'HN', cell, 5]];
    expect(column).not.toBe(own);
    expect(answerOf('UT_TONG', values, 'Dư nợ', DATE, 'Chương trình', 'HN')).toBe(5);
  });
});
