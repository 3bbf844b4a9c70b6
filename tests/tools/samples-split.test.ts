import { describe, expect, test } from '@jest/globals';
import { sampleNamed } from '../../tools/samples/index.mjs';
import {
  ARTICLE_DATE,
  dateOf,
  dong,
  ENTRY_TABS,
  groupBy,
  OPENING_DATE,
  type Row,
  rowsOf,
  sumCount,
  sumDong,
} from './sample-rows';

const sample = sampleNamed('bu-gia-map');
const entries = ENTRY_TABS.flatMap((tab) => rowsOf(sample, tab));
const dates = [...new Set(entries.map(dateOf))].sort();
const atArticle = entries.filter((row) => dateOf(row) === ARTICLE_DATE);
const groups = rowsOf(sample, 'Tổ TK&VV');

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
