import { describe, expect, test } from '@jest/globals';
import { builtInCatalogue, type MemberList } from '../../src/ledger/catalogue';
import { ENTRY_HELPER_HEADERS } from '../../src/ledger/columns';
import { SETTINGS } from '../../src/ledger/settings';
import { TABS } from '../../src/ledger/tabs';
import { DEFAULT_SAMPLE, SAMPLE_NAMES, sampleNamed } from '../../tools/samples/index.mjs';
import { headerTexts } from '../support/header-texts';
import {
  ARTICLE_DATE,
  dateOf,
  ENTRY_TABS,
  groupBy,
  rowsOf,
  sumCount,
  sumDong,
} from './sample-rows';

const sample = sampleNamed('bu-gia-map');
const entries = ENTRY_TABS.flatMap((tab) => rowsOf(sample, tab));
const atArticle = entries.filter((row) => dateOf(row) === ARTICLE_DATE);
const inWindow = entries.filter(
  (row) => dateOf(row) >= '2024-01-01' && dateOf(row) <= '2025-02-28',
);
const groups = rowsOf(sample, 'Tổ TK&VV');

describe('the sample Bù Gia Mập gives the figures of the article', () => {
  test('dư nợ ủy thác is 535.200 triệu at 25/03/2025', () => {
    expect(sumDong(atArticle, 'Dư nợ')).toBe(535_200);
  });

  test.each([
    ['Hộ nghèo', 40_988],
    ['Hộ cận nghèo', 108_663],
    ['Hộ mới thoát nghèo', 48_650],
    ['SXKD vùng khó khăn', 123_083],
    ['NS&VSMTNT', 96_500],
    ['Giải quyết việc làm', 34_165],
    ['Nhà ở xã hội', 12_250],
    ['HSSV', 63_595],
    ['Chưa phân loại', 7_306],
  ])('the program %s has %d triệu', (name, amount) => {
    const standardName = builtInCatalogue().program.find(name)?.name;
    const rows = atArticle.filter((row) => row['Chương trình'] === standardName);
    expect(sumDong(rows, 'Dư nợ')).toBe(amount);
  });

  test('no program stands beside the nine', () => {
    expect(groupBy(atArticle, 'Chương trình').size).toBe(9);
  });

  test('nợ quá hạn is 268 triệu, which rounds to 0,05 %', () => {
    const overdue = sumDong(atArticle, 'Nợ quá hạn');
    expect([overdue, ((overdue / 535_200) * 100).toFixed(2)]).toEqual([268, '0.05']);
  });

  test('the window of 2024 and two months of 2025 has 189.900 triệu lent', () => {
    expect(sumDong(inWindow, 'Cho vay')).toBe(189_900);
  });

  test('the same window has 3.877 lượt hộ', () => {
    expect(sumCount(inWindow, 'Lượt hộ vay')).toBe(3_877);
  });

  test('the groups have 9.177 households at 25/03/2025', () => {
    const last = groups.filter((row) => dateOf(row) === ARTICLE_DATE);
    expect(sumCount(last, 'Số hộ còn dư nợ')).toBe(9_177);
  });

  test('the bank manages 536.273 triệu, of which 99,8 % are entrusted', () => {
    const [row, ...others] = rowsOf(sample, 'Số ngân hàng');
    expect([row?.['Dư nợ'], row?.['Đơn vị'], others]).toEqual([536_273, 'triệu đồng', []]);
    expect(((535_200 / 536_273) * 100).toFixed(1)).toBe('99.8');
  });
});

describe('the plan of the sample Bù Gia Mập', () => {
  const plans = groupBy(rowsOf(sample, 'Kế hoạch'), 'Chương trình', 'Nguồn vốn');

  test('assigns to the communes what it assigns to the office, for each program and fund', () => {
    const sums = [...plans.values()].map((rows) => {
      const of = (isOffice: boolean, header: string) =>
        rows
          .filter((row) => (row.Xã === null) === isOffice)
          .reduce((sum, row) => sum + Number(row[header]), 0);
      const headers = ['Kế hoạch dư nợ', 'Chỉ tiêu tăng trưởng'];
      return headers.map((header) => of(true, header) - of(false, header));
    });
    expect(sums).toEqual(Array.from({ length: 9 }, () => [0, 0]));
  });

  test('has no plan for what the article leaves unnamed', () => {
    expect([...plans.keys()].filter((key) => key.includes('Chưa phân loại'))).toEqual([]);
  });
});

describe('the sample Cần Giuộc', () => {
  const canGiuoc = sampleNamed('can-giuoc');

  test('has 453 tỷ in all and "hơn" 112 tỷ of deposits', () => {
    const rows = rowsOf(canGiuoc, 'Nguồn vốn').map((row) => [
      dateOf(row),
      row.Nguồn,
      row['Số tiền'],
      row.Mức,
    ]);
    expect(rows).toEqual([
      ['2024-04-22', 'Tổng (không tách)', 453_000, 'đúng'],
      ['2024-04-22', 'Tiền gửi của tổ chức, cá nhân', 112_000, 'hơn'],
    ]);
  });

  test('leaves what the article does not say missing: no ledger, no groups, no bank figures', () => {
    expect(canGiuoc.tables.map((table) => table.tab)).toEqual(['Danh mục', 'Nguồn vốn']);
  });
});

describe.each([...SAMPLE_NAMES])('every sample: %s', (name) => {
  const made = sampleNamed(name);

  test('is made the same each time', () => {
    expect(sampleNamed(name)).toEqual(made);
  });

  test('has only tabs and headers of the workbook', () => {
    for (const table of made.tables) {
      const spec = TABS.find((tab) => tab.name === table.tab);
      expect(spec === undefined ? [] : headerTexts(spec, 'triệu đồng')).toEqual(
        expect.arrayContaining([...table.headers]),
      );
      const helpers: string[] = Object.values(ENTRY_HELPER_HEADERS);
      expect(table.headers.filter((header) => helpers.includes(header))).toEqual([]);
    }
  });

  test('has one cell per header in every row', () => {
    for (const table of made.tables) {
      expect(table.rows.filter((row) => row.length !== table.headers.length)).toEqual([]);
    }
  });

  test('writes standard names, as the dropdowns offer them', () => {
    const communes = rowsOf(made, 'Danh mục').map((row) => row.Tên);
    const { program, association, fund } = builtInCatalogue();
    const known = (list: MemberList) => list.members.map((member) => member.name);
    const names: Record<string, readonly unknown[]> = {
      Xã: communes,
      Hội: known(association),
      'Chương trình': known(program),
      'Nguồn vốn': known(fund),
    };
    for (const [header, standard] of Object.entries(names)) {
      const used = made.tables
        .filter((table) => table.tab !== 'Danh mục')
        .flatMap((table) => rowsOf(made, table.tab))
        .map((row) => row[header])
        .filter((cell) => cell !== null && cell !== undefined);
      expect(standard).toEqual(expect.arrayContaining([...new Set(used)]));
    }
  });

  test('sets settings that the workbook has, and names no person', () => {
    const settings: string[] = SETTINGS.map((setting) => setting.name);
    expect(settings).toEqual(expect.arrayContaining(Object.keys(made.settings)));
    expect(Object.keys(made.settings).filter((setting) => setting.startsWith('Họ tên'))).toEqual(
      [],
    );
  });
});

describe('the first screen', () => {
  test('says of Bù Gia Mập which figures are the article’s and that the split is illustrative', () => {
    const text = sample.notice.join('\n');
    for (const figure of ['535,2', '9.177', '99,8%', '0,05%', '189,9', '3.877', '40.988']) {
      expect(text).toContain(figure);
    }
    expect(text).toContain('chỉ để minh họa');
  });

  test('says of Cần Giuộc that a blank is not a zero', () => {
    expect(sampleNamed('can-giuoc').notice.join('\n')).toContain('không phải bằng 0');
  });
});

test('an unknown sample is refused with the names of the known ones', () => {
  expect(() => sampleNamed('bu-dop')).toThrow(
    'Không có sổ mẫu "bu-dop". Các sổ mẫu: bu-gia-map, can-giuoc.',
  );
  expect(SAMPLE_NAMES).toContain(DEFAULT_SAMPLE);
});
