import { describe, expect, it } from '@jest/globals';
import { REPORTS } from '../../src/reports/registry';
import { capitalOnlyInput, reportInput, SETTINGS_OF_OFFICE } from './bu-gia-map';
import { built } from './reading';

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
