import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../../src/ledger/catalogue';
import { comparisonProblems } from '../../../src/ledger/checks/check-boundaries';
import { checkLedger } from '../../../src/ledger/checks/check-ledger';
import { sentence } from '../../../src/ledger/wording';
import { ledgerOf, type RowCells } from '../ledger-rows';
import { july, june, mergedCommunes } from '../merged-communes';

const catalogue = mergedCommunes();

function warnings(...rows: RowCells[]): string[] {
  return checkLedger(ledgerOf(rows, { catalogue }), catalogue).map(sentence);
}

describe('checking figures that no loan can be behind', () => {
  it('warns of new loans of a program that is only collected any more', () => {
    const row: RowCells = { program: 'NOHN', outstanding: 20, disbursed: 5 };
    expect(warnings(row)).toEqual([
      'Dòng 2, cột Cho vay (triệu đồng): Cho vay 5 triệu đồng, nhưng “Hộ nghèo về nhà ở” chỉ còn thu nợ từ ngày 01/01/2021. Kiểm tra lại, hoặc sửa cột Ngừng cho vay từ ở tab Danh mục.',
    ]);
    expect(warnings({ ...row, disbursed: 0 })).toEqual([]);
    expect(warnings({ ...row, cutoff: '31/12/2020' })).toEqual([]);
  });

  it.each<[string, RowCells, number]>([
    ['nghìn đồng typed into a column of triệu', { outstanding: 40_988_000, households: 800 }, 1],
    ['tỷ typed into a column of triệu', { outstanding: 40.988, households: 800 }, 1],
    ['an average of exactly 1 triệu', { outstanding: 800, households: 800 }, 0],
    ['an average of exactly 2.000 triệu', { outstanding: 2000, households: 1 }, 0],
    ['no households', { outstanding: 40_988, households: 0 }, 0],
    ['blank households', { outstanding: 0.5 }, 0],
  ])('looks at the debt of a household: %s', (_, row, count) => {
    expect(warnings(row)).toHaveLength(count);
  });

  it.each([
    [40.988, 800, '0,051'],
    [50_000, 2, '25.000'],
    [0.0005, 2, '0,00025'],
  ])(
    'prints the average that looks wrong without needless decimals: %d of %d is %s',
    (outstanding, households, average) => {
      expect(warnings({ outstanding, households })[0]).toContain(`hộ là ${average} triệu đồng/hộ`);
    },
  );
});

describe('checking members against their days in Danh mục', () => {
  it('warns of a commune after its last day and gives the new name', () => {
    expect(warnings(july('Phước Minh', { outstanding: 5 }))).toEqual([
      'Dòng 2, cột Xã: “Phước Minh” chỉ có đến ngày 30/06/2025. Ghi tên mới là “Đa Kia”. Nếu sai, sửa ngày ở tab Danh mục.',
    ]);
    expect(warnings(june('Phước Minh', { outstanding: 5 }))).toEqual([]);
  });

  it('warns of a program before its first day', () => {
    expect(warnings({ program: 'HSSV STEM', outstanding: 5 })).toEqual([
      'Dòng 2, cột Chương trình: “Học sinh, sinh viên, học viên ngành STEM” chỉ có từ ngày 28/08/2025. Ghi tên của thời gian trước, hoặc sửa ngày ở tab Danh mục.',
    ]);
  });
});

describe('comparing across the reorganisation of 1/7/2025', () => {
  const compare = (rows: readonly RowCells[], of = catalogue) =>
    comparisonProblems(ledgerOf(rows, { catalogue: of }), of, '2025-06-30', '2025-07-31').map(
      ({ code, about }) => [code, about.names],
    );
  const rows = [june('Đa Kia', { outstanding: 5 }), july('Đa Kia', { outstanding: 5 })];

  it('names the communes that were merged or split in between', () => {
    const more = [june('Phước Minh', { outstanding: 1 }), june('Phú Văn', { outstanding: 1 })];
    expect(compare([...rows, ...more])).toEqual([['comparison-merged', 'Phước Minh, Phú Văn']]);
  });

  it('says nothing when the communes compared are the same', () => {
    expect(compare(rows)).toEqual([]);
  });

  it('warns once, in a ledger and in a comparison, where Danh mục gives no commune a date', () => {
    const undated = builtInCatalogue();
    expect(compare(rows, undated)).toEqual([['comparison-without-crosswalk', undefined]]);
    expect(checkLedger(ledgerOf(rows), undated).map(({ code }) => code)).toEqual([
      'comparison-without-crosswalk',
    ]);
  });
});

describe('checking groups against Danh mục', () => {
  const group = (name: string, commune: string, cutoff = '31/07/2025'): RowCells => ({
    group: name,
    commune,
    cutoff,
    outstanding: 5,
  });

  it('warns of a group that is listed for other communes only', () => {
    expect(warnings(group('T01', 'Đăk Ơ'))).toEqual([
      'Dòng 2, cột Tổ: Tổ “T01” ở tab Danh mục thuộc Nông dân, Phú Nghĩa. Sửa xã, hội hoặc Tổ của dòng này, hoặc thêm dòng vào Danh mục.',
    ]);
    expect(warnings(group('T01', 'Phú Nghĩa'))).toEqual([]);
  });

  it('warns of a group after its last day and gives the one that it became', () => {
    expect(warnings(group('T03', 'Phú Văn')).at(-1)).toContain(
      '“T03” chỉ có đến ngày 30/06/2025. Ghi tên mới là “T02, Đăk Ơ”.',
    );
    expect(warnings(group('T03', 'Phú Văn', '30/06/2025'))).toEqual([]);
  });
});
