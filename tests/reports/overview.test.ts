import { describe, expect, it } from '@jest/globals';
import { readBankFigures } from '../../src/ledger/bank-figures';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell } from '../../src/ledger/cell';
import { UNCLASSIFIED_PROGRAM } from '../../src/ledger/programs';
import { overview } from '../../src/reports/overview';
import {
  CUTOFFS,
  ledgerCells,
  OUTSTANDING_COLUMN,
  PROGRAM_MILLIONS,
  reportInput,
  valueIn,
} from './bu-gia-map';
import { built } from './reading';

/** A row of one unit at one of the dates of the ledger. */
function isOf(row: readonly Cell[], commune: string, association: string, cutoff: number) {
  const date = CUTOFFS[cutoff]?.getTime();
  return (
    row.includes(commune) &&
    row.includes(association) &&
    row.some((cell) => cell instanceof Date && cell.getTime() === date)
  );
}

/** The ledger with the first Dư nợ cell of the last cut-off raised by 1 tỷ. */
function raisedCells() {
  const cells = ledgerCells();
  const last = cells.length - Object.keys(PROGRAM_MILLIONS).length * 8;
  const row = cells[last] ?? [];
  row[OUTSTANDING_COLUMN] = Number(row[OUTSTANDING_COLUMN]) + 1_000;
  return cells;
}

describe('BC · Tổng quan of the published figures', () => {
  const report = built(overview, reportInput());

  it.each([
    ['Dư nợ ủy thác', 535.2],
    ['Số hộ còn dư nợ', 9_177],
    ['Tỷ lệ dư nợ ủy thác', 0.998],
    ['Nợ quá hạn', 268],
    ['Tỷ lệ nợ quá hạn', 0.0005],
    ['Cho vay', 189.9],
    ['Lượt hộ vay', 3_877],
  ])('has the headline figure %s', (label, value) => {
    expect(report.figure(label)?.value).toBe(value);
  });

  it.each([
    '189,9 tỷ đồng',
    '3.877 lượt hộ',
    '535,2 tỷ đồng',
    '9.177 hộ',
    '99,8%',
    '40.988 triệu đồng',
    '108.663 triệu đồng',
    '48.650 triệu đồng',
    '123.083 triệu đồng',
    '96.500 triệu đồng',
    '34.165 triệu đồng',
    '12.250 triệu đồng',
    '63.595 triệu đồng',
    '7.306 triệu đồng',
    '0,05%',
    'năm 2024 và 2 tháng đầu năm 2025',
    'ngày 25/03/2025',
  ])('has "%s" in the paragraph', (text) => {
    expect(report.paragraph()).toContain(text);
  });

  it('draws the programs from the largest on, what is unclassified last', () => {
    const known = Object.entries(PROGRAM_MILLIONS).filter(
      ([name]) => name !== UNCLASSIFIED_PROGRAM,
    );
    const rest = PROGRAM_MILLIONS[UNCLASSIFIED_PROGRAM] ?? 0;

    expect(report.chart('programs')).toEqual([
      ...known.sort(([, a], [, b]) => b - a),
      [UNCLASSIFIED_PROGRAM, rest],
    ]);
  });

  it('draws the association chart with a bar per association', () => {
    const names = report.chart('associations').map(([label]) => String(label).split(':')[0]);

    expect(names).toEqual(['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên']);
  });

  it('has shares of associations that add to exactly 100%', () => {
    const units = report.chart('associations').map(([, share]) => Math.round(Number(share) * 1e4));

    expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(10_000);
  });

  it('has the administrative header', () => {
    expect(report.texts).toEqual(
      expect.arrayContaining([
        'NGÂN HÀNG CHÍNH SÁCH XÃ HỘI TỈNH',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Bù Gia Mập, ngày 26 tháng 3 năm 2025',
        'Số liệu đến ngày 25/03/2025',
      ]),
    );
  });

  it('says from whom there are figures', () => {
    expect(report.texts.join('\n')).toContain('8/8 đơn vị nhập');
  });

  it('names the source of the bank’s total', () => {
    expect(report.texts.join('\n')).toContain('“BCDHTD 01.1”');
  });

  it('keeps its charts within its columns', () => {
    const width = report.layout.widths.length;

    expect(report.layout.charts.every((chart) => chart.column <= width)).toBe(true);
  });
});

describe('BC · Tổng quan after one Dư nợ cell was raised by 1 tỷ', () => {
  const before = built(overview, reportInput());
  const after = built(overview, reportInput({ cells: raisedCells() }));

  it('says the new balance in the paragraph', () => {
    expect(after.paragraph()).toContain('536,2 tỷ đồng');
  });

  it('says the new balance of the program in the paragraph', () => {
    expect(after.paragraph()).toContain('Hộ nghèo 41.988 triệu đồng');
  });

  it.each(['programs', 'associations', 'trend'])('draws %s from the new figures', (id) => {
    expect(after.chart(id)).not.toEqual(before.chart(id));
  });

  it('has shares that still add to 100%', () => {
    const shares = after.chart('associations').map(([, share]) => Number(share));

    expect(Math.round(sum(shares) * 1e4)).toBe(10_000);
  });
});

describe('BC · Tổng quan with sources missing', () => {
  it('leaves out households when Tổ TK&VV has none at the date', () => {
    const report = built(overview, reportInput({ groups: [] }));

    expect([report.figure('Số hộ còn dư nợ'), report.paragraph().includes('hộ còn dư nợ')]).toEqual(
      [undefined, false],
    );
  });

  it('says in a note that the households are not known', () => {
    const report = built(overview, reportInput({ groups: [] }));

    expect(report.texts.join('\n')).toContain('Chưa có số hộ ngày 25/03/2025');
  });

  it('prints no households of some units only, and names the others', () => {
    const groups = reportInput().groups.slice(1);
    const report = built(overview, reportInput({ groups }));

    expect(report.figure('Số hộ còn dư nợ')).toBeUndefined();
    expect(report.texts.join('\n')).toContain(
      'chưa có Tổ của Phú Nghĩa – Nông dân nên không có tổng số hộ.',
    );
  });

  it('leaves out the share when the bank’s figures are missing', () => {
    const report = built(overview, reportInput({ bankFigures: [] }));

    expect(report.figure('Tỷ lệ dư nợ ủy thác')).toBeUndefined();
  });

  it.each([
    ['no share of a smaller total', ['', 100], 'Dư nợ ủy thác lớn hơn tổng dư nợ 100'],
    ['no total made of one program', ['Hộ nghèo', 900_000], 'chưa đủ các phần'],
  ])('prints %s, and says why', (_, [program = '', total = 0], why) => {
    const bank = readBankFigures(
      [
        ['Bộ số liệu', 'Ngày chốt', 'Chương trình', 'Đơn vị', 'Dư nợ'],
        ['B32', new Date(2025, 2, 25), program, 'triệu đồng', total],
      ],
      { catalogue: builtInCatalogue() },
    );
    const report = built(overview, reportInput({ bankFigures: valueIn(bank) }));

    expect(report.figure('Tỷ lệ dư nợ ủy thác')).toBeUndefined();
    expect(report.paragraph()).not.toContain('chiếm');
    expect(report.texts.join('\n')).toContain(why);
  });

  it('names an entry unit without figures at the date', () => {
    const cells = ledgerCells().filter(
      ([date, association, commune], at) =>
        at === 0 ||
        !(
          commune === 'Đăk Ơ' &&
          association === 'Phụ nữ' &&
          date instanceof Date &&
          date.getTime() === new Date(2025, 2, 25).getTime()
        ),
    );
    const report = built(overview, reportInput({ cells }));

    expect(report.texts.join('\n')).toContain(
      '7/8 đơn vị nhập (xã × hội) có đủ số liệu ngày 25/03/2025; chưa có: Đăk Ơ – Phụ nữ.',
    );
  });

  it('counts a unit with rows not entered as not complete, in the head, the prose and the notes', () => {
    const amounts = (row: readonly Cell[]) =>
      row.map((cell) => (typeof cell === 'number' ? '' : cell));
    const cells = ledgerCells().map((row) =>
      isOf(row, 'Đăk Ơ', 'Phụ nữ', 3) && row.includes('Hộ cận nghèo') ? amounts(row) : row,
    );
    const report = built(overview, reportInput({ cells }));

    expect(report.texts.join('\n')).toContain(
      '7/8 đơn vị nhập (xã × hội) có đủ số liệu ngày 25/03/2025; chưa đủ: Đăk Ơ – Phụ nữ: còn 1 dòng chưa nhập.',
    );
    expect(report.texts).toContain('SỐ LIỆU CHƯA ĐỦ: mới có 7/8 đơn vị');
    expect(report.paragraph()).toMatch(/^Số liệu chưa đủ \(mới có 7\/8 đơn vị\)/);
    expect(report.figure('Tỷ lệ dư nợ ủy thác')).toBeUndefined();
  });

  it('names the units that lack flows at the end of the period', () => {
    const isLate = (row: readonly Cell[]) =>
      isOf(row, 'Đăk Ơ', 'Phụ nữ', 2) || isOf(row, 'Đăk Ơ', 'Phụ nữ', 3);
    const cells = ledgerCells().filter((row) => !isLate(row));
    const report = built(overview, reportInput({ cells }));

    expect(report.texts.join('\n')).toContain(
      'Doanh số chưa gồm đến cuối kỳ (trong ngoặc: ngày chốt gần nhất): Đăk Ơ – Phụ nữ (31/12/2024).',
    );
  });

  it('names the units whose first flows may be older than the period', () => {
    const cells = ledgerCells().filter(
      (row, at) => at === 0 || !isOf(row, 'Phú Nghĩa', 'Nông dân', 0),
    );
    const report = built(overview, reportInput({ cells }));

    expect(report.texts.join('\n')).toContain(
      'có thể gồm thời gian trước kỳ: Phú Nghĩa – Nông dân (31/12/2024).',
    );
  });

  it('says nothing of flows where every unit has the whole period', () => {
    expect(built(overview, reportInput()).texts.join('\n')).not.toContain('Doanh số chưa gồm');
    expect(built(overview, reportInput()).texts.join('\n')).not.toContain('trước kỳ');
  });

  it('refuses a date at which the ledger has nothing', () => {
    const result = overview.build(reportInput({ cutoff: '2025-03-24' }));

    expect(result.ok ? [] : result.problems.map((found) => found.code)).toEqual(['cutoff-missing']);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
