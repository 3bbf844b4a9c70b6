import { describe, expect, it } from '@jest/globals';
import { byProgram } from '../../src/reports/by-program';
import { REPORTS } from '../../src/reports/registry';
import { capitalOnlyInput, PROGRAM_MILLIONS, reportInput, SETTINGS_OF_OFFICE } from './bu-gia-map';
import { built } from './reading';

describe('BC · Theo chương trình', () => {
  const report = built(byProgram, reportInput());

  it('has a row per program in catalogue order, unclassified last', () => {
    expect(report.column('Chương trình')).toEqual(Object.keys(PROGRAM_MILLIONS));
  });

  it('has the published balances', () => {
    expect(report.column('Dư nợ')).toEqual(Object.values(PROGRAM_MILLIONS));
  });

  it('adds the balances', () => {
    expect(report.total('Dư nợ')).toBe(535_200);
  });

  it('sums the loans of the whole window, not of the cut-off alone', () => {
    expect(report.total('Cho vay')).toBe(189_900);
  });

  it('takes total households from Tổ TK&VV, not from the sum over programs', () => {
    expect(report.total('Số hộ')).toBe(9_177);
  });

  it('recomputes the overdue rate of the total from amounts', () => {
    expect(report.total('Tỷ lệ NQH')).toBeCloseTo(268 / 535_200, 12);
  });

  it('leaves the write-off column blank when nobody filled it', () => {
    expect(report.total('Xóa nợ')).toBe('');
  });

  it('leaves total households blank when Tổ TK&VV is empty', () => {
    expect(built(byProgram, reportInput({ groups: [] })).total('Số hộ')).toBe('');
  });

  it('prints where share and rate come from among the column numbers', () => {
    expect(report.texts).toEqual(expect.arrayContaining(['(7)=(6)/Σ(6)', '(9)=(8)/(6)']));
  });

  it('has shares that add to exactly 100%', () => {
    const units = report.column('Tỷ trọng').map((share) => Math.round(Number(share) * 10_000));

    expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(10_000);
  });

  it('shows amounts in the unit of display', () => {
    const settings = { ...SETTINGS_OF_OFFICE, displayUnit: 'tỷ đồng' } as const;

    expect(built(byProgram, reportInput({ settings })).total('Dư nợ')).toBe(535.2);
  });

  it('keeps header and column numbers in sight', () => {
    const { frozenRows, rows } = report.layout;

    expect(rows[frozenRows - 1]?.cells[0]?.style).toBe('columnNumber');
  });
});

const ORDER = [
  ...['Tổng quan', 'Theo hội', 'Theo chương trình', 'Theo xã', 'Hội × chương trình'],
  ...['Biến động', 'Kế hoạch', 'Chất lượng', 'Xếp loại tổ', 'Phí ủy thác', 'Đối chiếu'],
  ...['Nguồn vốn', 'Hoạt động', 'Tình hình nộp', 'Bản tin'],
];

const isBody = (style: string): boolean => style !== 'header' && style !== 'columnNumber';

describe('every report', () => {
  it('stands in the workbook in the order of the registry', () => {
    const places = REPORTS.map((report) => ORDER.indexOf(report.tabName.replace('BC · ', '')));

    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it.each(REPORTS)('$tabName draws no table without a row where there is no record', (report) => {
    const { grids, rows } = built(report, capitalOnlyInput()).layout;
    const filled = grids.filter(({ row, rows: count }) =>
      rows
        .slice(row - 1, row - 1 + count)
        .some(({ cells }) => cells.some(({ value, style }) => value !== '' && isBody(style))),
    );

    expect(filled).toEqual(grids);
  });

  it.each(REPORTS)('$tabName has no row wider than its columns', (report) => {
    const { layout } = built(report, reportInput());

    expect(layout.rows.every((row) => row.cells.length <= layout.widths.length)).toBe(true);
  });

  it.each(REPORTS)('$tabName merges no cell twice', (report) => {
    const { merges, mergesAcross } = built(report, reportInput()).layout;
    const cells = [...merges, ...mergesAcross].flatMap((area) =>
      Array.from(
        { length: area.rows * area.columns },
        (_, at) =>
          `${area.row + Math.floor(at / area.columns)}:${area.column + (at % area.columns)}`,
      ),
    );

    expect(new Set(cells).size).toBe(cells.length);
  });

  it.each(REPORTS)('$tabName ends with the signers of the settings', (report) => {
    expect(built(report, reportInput()).texts).toEqual(
      expect.arrayContaining(['NGƯỜI LẬP BIỂU', 'KIỂM SOÁT', 'THỦ TRƯỞNG ĐƠN VỊ']),
    );
  });

  it.each(REPORTS)('$tabName prints the note of the settings', (report) => {
    const settings = { ...SETTINGS_OF_OFFICE, reportNote: 'Số chia theo xã là minh họa.' };

    expect(built(report, reportInput({ settings })).texts).toContain(
      '– Số chia theo xã là minh họa.',
    );
  });

  it.each(REPORTS)('$tabName writes no text of its own that begins like a formula', (report) => {
    const texts = built(report, reportInput()).texts;

    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
  });
});
