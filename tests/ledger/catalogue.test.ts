import { describe, expect, it } from '@jest/globals';
import { allNames, builtInCatalogue, type Member } from '../../src/ledger/catalogue';
import { catalogueOf, catalogueRows } from '../../src/ledger/catalogue-table';
import type { Cell, Cells } from '../../src/ledger/cell';
import { PROGRAM_FACTS } from '../../src/ledger/program-facts';
import { PROGRAMS, UNCLASSIFIED_PROGRAM } from '../../src/ledger/programs';
import type { DimensionField } from '../../src/ledger/record';
import { tabSpec } from '../../src/ledger/tabs';
import { looseKey } from '../../src/ledger/text-key';

const catalogue = builtInCatalogue();
const HEADER: Cell[] = tabSpec('catalogue').columns.map(({ header }) => header);

function found(field: DimensionField, text: string): string | undefined {
  return catalogue[field].find(text)?.name;
}

describe('the built-in catalogue', () => {
  it.each([
    ['01', 'Hộ nghèo'],
    ['HN', 'Hộ nghèo'],
    ['hongheo', 'Hộ nghèo'],
    ['HCN', 'Hộ cận nghèo'],
    ['MTN', 'Hộ mới thoát nghèo'],
    ['Hộ SXKDVKK', 'Hộ SXKD vùng khó khăn'],
    ['Nước sạch vệ sinh môi trường', 'Nước sạch và vệ sinh môi trường nông thôn'],
    ['NS&VSMTNT', 'Nước sạch và vệ sinh môi trường nông thôn'],
    ['GQVL', 'Giải quyết việc làm'],
    [
      'Cho vay học sinh sinh viên có hoàn cảnh khó khăn',
      'Học sinh, sinh viên có hoàn cảnh khó khăn',
    ],
    ['XKLD', 'Người lao động đi làm việc ở nước ngoài'],
    ['chua phan loai', 'Chưa phân loại'],
    ['99', 'Cho vay khác'],
  ])('finds program “%s”', (text, name) => {
    expect(found('program', text)).toBe(name);
  });

  it.each([
    ['11', 'Nông dân'],
    ['Hội LHPN', 'Phụ nữ'],
    ['HPN', 'Phụ nữ'],
    ['HLHPN', 'Phụ nữ'],
    ['Hội Liên hiệp Phụ nữ', 'Phụ nữ'],
    ['CCB', 'Cựu chiến binh'],
    ['Đoàn TN', 'Đoàn Thanh niên'],
    ['ĐTN', 'Đoàn Thanh niên'],
    ['dtn', 'Đoàn Thanh niên'],
  ])('finds association “%s”', (text, name) => {
    expect(found('association', text)).toBe(name);
  });

  it('finds funds by code, name and abbreviation', () => {
    expect(['1', 'TW', 'trung uong', 'ĐP', 'Vốn địa phương'].map((t) => found('fund', t))).toEqual([
      'Trung ương',
      'Trung ương',
      'Trung ương',
      'Địa phương',
      'Địa phương',
    ]);
  });

  it.each<[DimensionField]>([['program'], ['association'], ['fund']])(
    'has no name that two members of %s share, with or without diacritics',
    (field) => {
      const owners = new Map<string, Member>();
      for (const member of catalogue[field].members) {
        for (const name of allNames(member)) {
          const key = looseKey(name);
          if (key === '') continue;
          expect([name, owners.get(key) ?? member]).toEqual([name, member]);
          owners.set(key, member);
        }
      }
    },
  );

  it('keeps “Chưa phân loại” apart from program 99 and sorts it last', () => {
    const names = ['Chưa phân loại', 'Cho vay khác', 'Của tỉnh', 'Hộ nghèo'];
    expect(names.sort(catalogue.program.compare)).toEqual([
      'Hộ nghèo',
      'Cho vay khác',
      'Của tỉnh',
      'Chưa phân loại',
    ]);
    expect(PROGRAMS.map(({ name }) => name)).not.toContain(UNCLASSIFIED_PROGRAM);
  });

  it('names the document behind every program', () => {
    expect(Object.keys(PROGRAM_FACTS)).toEqual(PROGRAMS.map(({ name }) => name));
  });

  it('says of every program without new loans since when', () => {
    const closed = PROGRAMS.filter(({ closedFrom }) => closedFrom !== undefined);
    expect(closed.map(({ name }) => name)).toEqual(
      PROGRAMS.map(({ name }) => name).filter((name) => PROGRAM_FACTS[name]?.closedToNewLoans),
    );
  });

  it('suggests a name for a slip and none for nonsense', () => {
    expect(catalogue.program.nearest('Ho ngheoo')).toBe('Hộ nghèo');
    expect(catalogue.program.nearest('Qwertz uiop')).toBeUndefined();
  });
});

describe('the catalogue of a workbook', () => {
  it('is the built-in one where Danh mục holds what a new workbook gets', () => {
    const read = catalogueOf([HEADER, ...catalogueRows(catalogue)], 'Danh mục');
    expect(read.ok && read.value.program.members).toEqual(catalogue.program.members);
    expect(read.ok && read.value.association.members).toEqual(catalogue.association.members);
  });

  it('passes over columns beside it, such as the lists that feed dropdowns', () => {
    const beside = (commune: string, kind: string, name: string): string[] => {
      const row = HEADER.map(() => '');
      row.splice(0, 3, kind, '', name);
      return [...row, commune];
    };
    const read = catalogueOf(
      [[...HEADER, 'Danh sách Xã'], beside('Đắk Ơ', 'Xã', 'Đắk Ơ'), beside('Phú Nghĩa', '', '')],
      'Danh mục',
    );
    expect(read.ok && read.value.commune.members.map(({ name }) => name)).toEqual(['Đắk Ơ']);
  });

  it('finds a commune with and without the word Xã', () => {
    const read = catalogueOf([HEADER, ['Xã', '', 'Đắk Ơ', '', '', '', '', '']], 'Danh mục');
    const names = ['Xã Đắk Ơ', 'đắk ơ', 'xa dak o', 'Phú Nghĩa'];
    expect(read.ok && names.map((name) => read.value.commune.find(name)?.name)).toEqual([
      'Đắk Ơ',
      'Đắk Ơ',
      'Đắk Ơ',
      undefined,
    ]);
  });

  it('keeps a xã and a thị trấn of one name apart, and takes the bare name for neither', () => {
    const rows = ['Thị trấn Phú Thịnh', 'Xã Phú Thịnh', 'Thị trấn Đức An', 'Đăk Ơ'].map((name) => [
      'Xã',
      '',
      name,
    ]);
    const read = catalogueOf([HEADER, ...rows], 'Danh mục');
    const typed = ['Xã Phú Thịnh', 'xa phu thinh', 'Thị trấn Phú Thịnh', 'Phú Thịnh', 'phu thinh'];
    const others = ['Đức An', 'Xã Đăk Ơ', 'xa dak o'];
    const found = [...typed, ...others].map((name) =>
      read.ok ? read.value.commune.find(name)?.name : '',
    );
    expect(found).toEqual([
      'Xã Phú Thịnh',
      'Xã Phú Thịnh',
      'Thị trấn Phú Thịnh',
      undefined,
      undefined,
      'Thị trấn Đức An',
      'Đăk Ơ',
      'Đăk Ơ',
    ]);
  });

  it('takes programs of the branch instead of the built-in list, and adds “Chưa phân loại”', () => {
    const read = catalogueOf(
      [HEADER, ['Chương trình', '88', 'Của tỉnh', 'CT', 'Cho vay của tỉnh | X', '', '', '']],
      'Danh mục',
    );
    expect(read.ok && read.value.program.members.map(({ name }) => name)).toEqual([
      'Của tỉnh',
      'Chưa phân loại',
    ]);
    expect(read.ok && read.value.program.find('X')?.code).toBe('88');
  });

  it.each<[string, Cells, string]>([
    ['an unknown kind', [HEADER, ['Quận', '', 'A']], 'catalogue-kind-unknown'],
    ['a member without a name', [HEADER, ['Xã', '1', '']], 'value-required'],
    [
      'a name that two communes have',
      [HEADER, ['Xã', '', 'A'], ['Xã', '', 'a']],
      'catalogue-name-twice',
    ],
    ['a bad date', [HEADER, ['Xã', '', 'A', '', '', 'x']], 'date-bad'],
    ['a missing column', [['Loại']], 'column-missing'],
  ])('refuses %s', (_, values, code) => {
    const read = catalogueOf(values, 'Danh mục');
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
