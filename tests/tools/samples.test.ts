import { describe, expect, test } from '@jest/globals';
import { builtInCatalogue, type MemberList } from '../../src/ledger/catalogue';
import { ENTRY_HELPER_HEADERS } from '../../src/ledger/columns';
import { isoDateOf } from '../../src/ledger/date';
import { SETTINGS } from '../../src/ledger/settings';
import { headerTexts, TABS } from '../../src/ledger/tabs';
import { DEFAULT_SAMPLE, SAMPLE_NAMES, sampleNamed } from '../../tools/samples/index.mjs';

type Sample = ReturnType<typeof sampleNamed>;
type Table = Sample['tables'][number];
type Row = Record<string, Table['rows'][number][number]>;

const ENTRY_TABS = ['Nhập · Nông dân', 'Nhập · Phụ nữ', 'Nhập · Cựu chiến binh', 'Nhập · Đoàn TN'];
const ARTICLE_DATE = '2025-03-25';
const OPENING_DATE = '2023-12-31';

/** Rows of a tab as objects by header without unit. */
function rowsOf(sample: Sample, tab: string): Row[] {
  return sample.tables
    .filter((table) => table.tab === tab)
    .flatMap((table) =>
      table.rows.map((row) =>
        Object.fromEntries(
          table.headers.map((header, index) => [header.replace(/ \(.*/, ''), row[index] ?? null]),
        ),
      ),
    );
}

function dateOf(row: Row): string {
  const cell = row['Ngày chốt'];
  if (!(cell instanceof Date)) throw new Error(`Not a date: ${String(cell)}`);
  return isoDateOf(cell);
}

/** A cell in triệu đồng as integer đồng, through its decimal text: no binary fraction comes in. */
function dong(cell: Row[string] | undefined): bigint {
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(String(cell));
  if (!match) throw new Error(`Not an exact amount: ${String(cell)}`);
  return BigInt(`${match[1]}${(match[2] ?? '').padEnd(6, '0')}`);
}

function trieu(amount: bigint): number {
  return Number(amount / 1_000_000n) + Number(amount % 1_000_000n) / 1e6;
}

function sumDong(rows: readonly Row[], header: string): number {
  return trieu(rows.reduce((sum, row) => sum + dong(row[header]), 0n));
}

function sumCount(rows: readonly Row[], header: string): number {
  return rows.reduce((sum, row) => sum + Number(row[header]), 0);
}

function groupBy(rows: readonly Row[], ...headers: string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = headers.map((header) => String(row[header])).join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const sample = sampleNamed('bu-gia-map');
const entries = ENTRY_TABS.flatMap((tab) => rowsOf(sample, tab));
const dates = [...new Set(entries.map(dateOf))].sort();
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

describe('the split of the sample Bù Gia Mập', () => {
  test('has sixteen ngày chốt from 31/12/2023 to 25/03/2025', () => {
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([16, OPENING_DATE, ARTICLE_DATE]);
  });

  test('has every xã × hội at every ngày chốt, eight xã and four hội', () => {
    const units = [...groupBy(entries, 'Xã', 'Hội').values()];
    expect(units.length).toBe(32);
    for (const rows of units) expect(new Set(rows.map(dateOf)).size).toBe(16);
  });

  test('has each key once', () => {
    const keys = entries.map((row) =>
      [dateOf(row), row.Xã, row.Hội, row['Chương trình'], row['Nguồn vốn']].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('rolls forward to the đồng in every series', () => {
    for (const rows of groupBy(entries, 'Xã', 'Hội', 'Chương trình', 'Nguồn vốn').values()) {
      let carried = dong(rows[0]?.['Dư nợ']);
      for (const row of rows.slice(1)) {
        carried += dong(row['Cho vay']) - dong(row['Thu nợ']) - dong(row['Xóa nợ']);
        expect(dong(row['Dư nợ'])).toBe(carried);
      }
    }
  });

  test('keeps each series in the order of the ngày chốt, without a gap', () => {
    for (const rows of groupBy(entries, 'Xã', 'Hội', 'Chương trình', 'Nguồn vốn').values()) {
      expect(rows.map(dateOf)).toEqual(dates);
    }
  });

  test('has flows at every date but the opening one', () => {
    const flows = ['Cho vay', 'Thu nợ', 'Xóa nợ', 'Lượt hộ vay', 'Nợ đến hạn', 'Lãi phải thu'];
    for (const row of entries) {
      const blank = flows.filter((header) => row[header] === null);
      expect(blank).toEqual(dateOf(row) === OPENING_DATE ? flows : []);
    }
  });

  test('never has more nợ quá hạn and nợ khoanh than dư nợ', () => {
    for (const row of entries) {
      const classes = dong(row['Nợ quá hạn']) + dong(row['Nợ khoanh']);
      expect(classes <= dong(row['Dư nợ'])).toBe(true);
    }
  });

  test('has a plausible dư nợ per household in every row', () => {
    for (const row of entries) {
      const perHousehold = Number(row['Dư nợ']) / Number(row['Số hộ']);
      expect(perHousehold).toBeGreaterThanOrEqual(1);
      expect(perHousehold).toBeLessThanOrEqual(2_000);
    }
  });

  test('counts borrowers where and only where something was lent', () => {
    for (const row of entries.filter((row) => dateOf(row) !== OPENING_DATE)) {
      expect(Number(row['Lượt hộ vay']) > 0).toBe(Number(row['Cho vay']) > 0);
    }
  });

  test('collects no more of the instalments than fell due, nor than was repaid in all', () => {
    for (const row of entries.filter((row) => dateOf(row) !== OPENING_DATE)) {
      expect(dong(row['Thu nợ đến hạn']) <= dong(row['Nợ đến hạn'])).toBe(true);
      expect(dong(row['Thu nợ đến hạn']) <= dong(row['Thu nợ'])).toBe(true);
    }
  });

  test('carries lãi tồn forward exactly', () => {
    for (const rows of groupBy(entries, 'Xã', 'Hội', 'Chương trình', 'Nguồn vốn').values()) {
      let arrears = dong(rows[0]?.['Lãi tồn']);
      for (const row of rows.slice(1)) {
        arrears += dong(row['Lãi phải thu']) - dong(row['Lãi thực thu']);
        expect(dong(row['Lãi tồn'])).toBe(arrears);
      }
    }
  });

  test('grows from 470–490 tỷ at the end of 2023', () => {
    const opening = entries.filter((row) => dateOf(row) === OPENING_DATE);
    expect(sumDong(opening, 'Dư nợ')).toBeGreaterThan(470_000);
    expect(sumDong(opening, 'Dư nợ')).toBeLessThan(490_000);
  });

  test.each(['Xã', 'Hội', 'Chương trình'])('is uneven by %s', (header) => {
    const sums = [...groupBy(atArticle, header).values()].map((rows) => sumDong(rows, 'Dư nợ'));
    expect(new Set(sums).size).toBe(sums.length);
    expect(Math.max(...sums)).toBeGreaterThan(2 * Math.min(...sums));
  });

  test('gives every xã its own mix of programs', () => {
    const shares = [...groupBy(atArticle, 'Xã').values()].map((rows) => {
      const poor = rows.filter((row) => row['Chương trình'] === 'Hộ nghèo');
      return sumDong(poor, 'Dư nợ') / sumDong(rows, 'Dư nợ');
    });
    expect(Math.max(...shares)).toBeGreaterThan(1.5 * Math.min(...shares));
  });

  test('lends unevenly over the months', () => {
    const sums = dates.slice(1).map((date) =>
      sumDong(
        entries.filter((row) => dateOf(row) === date),
        'Cho vay',
      ),
    );
    expect(Math.max(...sums)).toBeGreaterThan(2 * Math.min(...sums));
  });
});

describe('the groups of the sample Bù Gia Mập', () => {
  const unitAndDate = (row: Row) => [dateOf(row), row.Xã, row.Hội].join('|');

  test('add to the dư nợ of their xã × hội at the same date', () => {
    const ledger = new Map<string, bigint>();
    for (const row of entries) {
      ledger.set(unitAndDate(row), (ledger.get(unitAndDate(row)) ?? 0n) + dong(row['Dư nợ']));
    }
    const sums = new Map<string, bigint>();
    for (const row of groups) {
      sums.set(unitAndDate(row), (sums.get(unitAndDate(row)) ?? 0n) + dong(row['Dư nợ']));
    }
    expect(sums.size).toBe(32 * 3);
    for (const [unit, sum] of sums) expect(sum).toBe(ledger.get(unit));
  });

  test('have fewer distinct households than the programs of the unit count together', () => {
    const loans = new Map<string, number>();
    for (const row of entries) {
      loans.set(unitAndDate(row), (loans.get(unitAndDate(row)) ?? 0) + Number(row['Số hộ']));
    }
    for (const [unit, rows] of groupBy(
      groups.map((row) => ({ ...row, unit: unitAndDate(row) })),
      'unit',
    )) {
      expect(sumCount(rows, 'Số hộ còn dư nợ')).toBeLessThanOrEqual(loans.get(unit) ?? 0);
    }
  });

  test('have 5 to 60 members, no fewer than borrowing households or savers', () => {
    for (const row of groups) {
      const members = Number(row['Số tổ viên']);
      expect(members).toBeGreaterThanOrEqual(5);
      expect(members).toBeLessThanOrEqual(60);
      expect(Number(row['Số hộ còn dư nợ'])).toBeLessThanOrEqual(members);
      expect(Number(row['Tổ viên gửi tiết kiệm'])).toBeLessThanOrEqual(members);
    }
  });

  test('belong each to one xã and one hội and are named by number, without a person', () => {
    for (const [name, rows] of groupBy(groups, 'Tổ')) {
      expect(name).toMatch(/^Tổ \d{3}$/);
      expect(groupBy(rows, 'Xã', 'Hội').size).toBe(1);
    }
  });

  test('are graded from the sum of their six marks', () => {
    const gradeOf = (points: number) =>
      points < 50 ? 'Yếu' : points < 70 ? 'Trung bình' : points < 85 ? 'Khá' : 'Tốt';
    for (const row of groups) {
      const marks = Object.keys(row).filter((header) => header.startsWith('Điểm '));
      const points = marks.reduce((sum, header) => sum + Number(row[header]), 0);
      expect([marks.length, row.Điểm, row['Xếp loại']]).toEqual([6, points, gradeOf(points)]);
    }
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
