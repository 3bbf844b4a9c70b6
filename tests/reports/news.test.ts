import { describe, expect, it } from '@jest/globals';
import { readFacts } from '../../src/analysis/narrative/facts';
import { narrative, narrativeText } from '../../src/analysis/narrative/narrative';
import { figuresOf } from '../../src/analysis/narrative/phrase';
import type { Cell } from '../../src/ledger/cell';
import { news } from '../../src/reports/news';
import { capitalOnlyInput, reportInput, valueIn } from './bu-gia-map';
import { type BuiltReport, built } from './reading';

const PLACES = ['Bản ngắn', 'Bản vừa', 'Bản dài'];

/** The cells of all texts from the top. */
function paragraphs({ layout }: BuiltReport): readonly Cell[] {
  return layout.rows
    .flatMap(({ cells }) => cells)
    .filter(({ style, value }) => style === 'paragraph' && value !== '')
    .map(({ value }) => value);
}

/** The rows of the list. */
function list({ layout }: BuiltReport): readonly (readonly Cell[])[] {
  const header = layout.rows.findIndex(({ cells }) => cells[0]?.value === 'STT');
  const rows = layout.rows.slice(header + 1).map(({ cells }) => cells.map(({ value }) => value));
  return rows.slice(
    0,
    rows.findIndex((row) => typeof row[0] !== 'number'),
  );
}

function rowOf(report: BuiltReport, printed: string): readonly Cell[] {
  return list(report).find((row) => row[1] === printed) ?? [];
}

describe('BC · Bản tin', () => {
  const input = reportInput();
  const report = built(news, input);
  const facts = valueIn(readFacts(input));

  it('has the three texts, the paragraph of Tổng quan between the others', () => {
    const texts = (['short', 'medium', 'long'] as const).map((length) =>
      narrativeText(facts, input.settings, length),
    );
    expect(paragraphs(report)).toEqual(texts);
  });

  it('gives every text a cell as wide as the page', () => {
    const { layout } = report;
    const { rows, merges } = layout;
    const own = rows.flatMap(({ cells }, at) =>
      cells[0]?.style === 'paragraph' && cells[0].value !== '' ? [at + 1] : [],
    );
    const joined = merges.filter(
      ({ row, columns }) =>
        columns === layout.widths.length && rows[row - 1]?.cells[0]?.style === 'paragraph',
    );
    expect(joined.map(({ row }) => row)).toEqual(own);
  });

  it.each([
    ['535,2 tỷ đồng', 535_200_000_000, '#,##0 "đồng"', 'Số liệu, cột Dư nợ, ngày chốt 25/03/2025'],
    [
      '9.177 hộ',
      9_177,
      '#,##0 "hộ"',
      'Tổ TK&VV, cột Số hộ còn dư nợ, ngày chốt 25/03/2025, Tổ còn dư nợ',
    ],
    [
      '40.988 triệu đồng',
      40_988_000_000,
      '#,##0 "đồng"',
      'Số liệu, cột Dư nợ, 25/03/2025, Hộ nghèo',
    ],
    ['189,9 tỷ đồng', 189_900_000_000, '#,##0 "đồng"', 'Số liệu, cột Cho vay, kỳ 2024 - T2/2025'],
    [
      '99,8%',
      535_200 / 536_273,
      '0.0000%',
      'Dư nợ: Số liệu / Số ngân hàng: 535.200.000.000 / 536.273.000.000',
    ],
    ['0,05%', 268 / 535_200, '0.0000%', 'Số liệu, Nợ quá hạn / Dư nợ'],
  ])('tells what %s is in full and where it comes from', (printed, exact, format, from) => {
    const [, , value, , origin] = rowOf(report, printed);
    const row = report.layout.rows.find(({ cells }) => cells[1]?.value === printed);
    expect([value, row?.cells[2]?.format, origin]).toEqual([exact, format, from]);
  });

  it.each(PLACES.map((name, at) => [name, at] as const))(
    'numbers the figures of the text “%s” as they stand in it',
    (_, at) => {
      const length = (['short', 'medium', 'long'] as const)[at];
      const printed = figuresOf(narrative(facts, input.settings, length)).map((own) => own.printed);
      const numbered = list(report).filter((row) => row[5 + at] !== '');
      expect(new Set(numbered.map((row) => row[1]))).toEqual(new Set(printed));
      for (const row of numbered) expect(printed[Number(row[5 + at]) - 1]).toBe(row[1]);
    },
  );

  it('says why it tells of no change', () => {
    const early = built(news, reportInput({ base: 'year-before' }));
    expect(early.texts.join('\n')).toContain('Không so được dư nợ với ngày 25/03/2024');
    expect(early.texts.join('\n')).not.toMatch(/tăng \d|giảm \d/);
  });

  it('says so where there are no figures at all', () => {
    const empty = capitalOnlyInput();
    const report = built(news, { ...empty, capital: [] });
    expect(paragraphs(report)).toEqual(Array(3).fill('Chưa có số liệu đến ngày 22/04/2024.'));
  });

  it('speaks of capital alone, exact as it is known', () => {
    const report = built(news, capitalOnlyInput());
    expect(rowOf(report, '112 tỷ đồng')[2]).toBe(112_000_000_000);
  });

  it('writes no text as a formula', () => {
    const settings = { ...input.settings, officeName: '=1+1', area: '@x' };
    const named = built(news, reportInput({ settings }));
    expect(paragraphs(named).every((text) => /^\p{Lu}/u.test(String(text)))).toBe(true);
  });
});
