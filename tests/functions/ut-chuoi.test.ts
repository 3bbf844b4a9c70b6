import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { UT_CHUOI } from '../../src/functions/ut-chuoi';
import { isDate } from '../../src/ledger/cell';
import { isoDateOf } from '../../src/ledger/date';
import { sentences } from '../../src/ledger/wording';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';

/** Every unit reports on all dates; none in February. */
const ROWS: readonly RowCells[] = [
  { cutoff: '31/12/2024', outstanding: 10_000, disbursed: 900, overdue: 10 },
  { cutoff: '31/01/2025', outstanding: 11_000, disbursed: 100 },
  { cutoff: '31/01/2025', outstanding: 9000, overdue: 40, program: 'HCN', disbursed: 5 },
  { cutoff: '15/03/2025', outstanding: 12_000, disbursed: 70 },
  { cutoff: '31/03/2025', outstanding: 12_500, overdue: 25, disbursed: 30 },
  { cutoff: '31/03/2025', outstanding: 12_500, program: 'HCN' },
];
const DATA = tab(ROWS);
const MONEY = 'triệu đồng';

/** Dates as yyyy-mm-dd, so that they can be told from text. */
function answer(...args: readonly Argument[]): unknown {
  const result = UT_CHUOI.compute(args);
  if (!result.ok) return sentences(result.problems);
  if (!Array.isArray(result.value)) return result.value;
  return result.value.map((row) => row.map((cell) => (isDate(cell) ? isoDateOf(cell) : cell)));
}

describe('UT_CHUOI', () => {
  it('has a row with a real date for every ngày chốt of the period', () => {
    expect(answer(DATA, 'Dư nợ|NQH|Tỷ lệ NQH|Cho vay', 'Q1/2025')).toEqual([
      [
        'Ngày chốt',
        `Dư nợ (${MONEY})`,
        `Nợ quá hạn (${MONEY})`,
        'Tỷ lệ nợ quá hạn',
        `Cho vay (${MONEY})`,
      ],
      ['2025-01-31', 20_000, 40, 0.002, 105],
      ['2025-03-15', 12_000, '', '', 70],
      ['2025-03-31', 25_000, 25, 0.001, 30],
    ]);
  });

  it('takes a stock at the last ngày chốt of a month and leaves a month without one blank', () => {
    expect(answer(DATA, 'Dư nợ', '2024 - 2025', 'tháng')).toEqual([
      ['Tháng', `Dư nợ (${MONEY})`],
      ['T12/2024', 10_000],
      ['T1/2025', 20_000],
      ['T2/2025', ''],
      ['T3/2025', 25_000],
    ]);
  });

  it.each<[string, string]>([
    ['quý', 'Quý'],
    ['QUY', 'Quý'],
    ['theo quý', 'Quý'],
  ])('sums a flow over the step %s', (step, header) => {
    expect(answer(DATA, 'cho vay', '2025', step)).toEqual([
      [header, `Cho vay (${MONEY})`],
      ['Q1/2025', 205],
    ]);
  });

  it('goes by years', () => {
    expect(answer(DATA, 'Dư nợ', '2024 - 2025', 'năm')).toEqual([
      ['Năm', `Dư nợ (${MONEY})`],
      ['2024', 10_000],
      ['2025', 25_000],
    ]);
  });

  it('says which part of a step lies in the period', () => {
    expect(answer(DATA, 'Dư nợ|Cho vay', 'từ 01/01/2025 đến 15/03/2025', 'quý')).toEqual([
      ['Quý', `Dư nợ (${MONEY})`, `Cho vay (${MONEY})`],
      ['Q1/2025 (01/01/2025 - 15/03/2025)', 12_000, 175],
    ]);
  });

  it('takes pairs after the step, after a blank or right after the period', () => {
    const expected = [
      ['Ngày chốt', `Dư nợ (${MONEY})`],
      ['2025-01-31', 9000],
      ['2025-03-15', ''],
      ['2025-03-31', 12_500],
    ];
    for (const step of [['ngay chot'], [''], []]) {
      expect(answer(DATA, 'Dư nợ', 'Q1/2025', ...step, 'CT', 'HCN')).toEqual(expected);
    }
  });

  it('gives the share of the selection in everything at each date', () => {
    expect(answer(DATA, 'Tỷ trọng', 'Q1/2025', 'tháng', 'Chương trình', 'HCN')).toEqual([
      ['Tháng', 'Tỷ trọng'],
      ['T1/2025', 0.45],
      ['T2/2025', ''],
      ['T3/2025', 0.5],
    ]);
  });

  it('has one row for a single date', () => {
    expect(answer(DATA, 'Dư nợ', '31/03/2025', 'tháng')).toEqual([
      ['Ngày chốt', `Dư nợ (${MONEY})`],
      ['2025-03-31', 25_000],
    ]);
  });

  it('ignores the blank rows of a whole column', () => {
    const blank = (DATA[0] ?? []).map(() => '');
    const column = [...DATA, ...Array.from({ length: 30 }, () => blank)];
    expect(answer(column, 'Dư nợ', 'Q1/2025')).toEqual(answer(DATA, 'Dư nợ', 'Q1/2025'));
  });

  it.each<[string, Argument[], string]>([
    [
      'a flow of a step that cuts an interval',
      [DATA, 'Dư nợ|Cho vay', 'Q1/2025', 'tháng'],
      'Bước T2/2025 cắt ngang số liệu từ sau 31/01/2025 đến 15/03/2025 của Nông dân, Đa Kia. Chọn bước dài hơn',
    ],
    [
      'a flow of a period that cuts an interval',
      [DATA, 'Cho vay', '10/02/2025 - 31/03/2025'],
      'Kỳ 10/02/2025 - 31/03/2025 cắt ngang số liệu từ sau 31/01/2025 đến 15/03/2025',
    ],
    ['a step that is mistyped', [DATA, 'Dư nợ', '2025', 'thang1'], 'Ý bạn là “tháng”?'],
    ['a period without figures', [DATA, 'Dư nợ', '2023'], 'Không có ngày chốt trong kỳ 2023.'],
    ['an unknown indicator', [DATA, 'Du no qa han', '2025'], 'Ý bạn là “Nợ quá hạn”?'],
    ['households over programs', [householdsTab(), 'Số hộ', '2025'], 'Tổ TK&VV'],
    ['a missing column', [tabOf(['cutoff'], [{}]), 'Dư nợ', '2025'], 'Thiếu cột “Dư nợ”'],
    ['an empty ledger', [DATA.slice(0, 1), 'Dư nợ', '2025'], 'Chưa có số liệu'],
  ])('refuses %s', (_, args, expected) => {
    expect(answer(...args)).toContain(expected);
  });
});

function householdsTab(): Argument {
  return tab([{ households: 3 }, { households: 2, program: 'HCN' }]);
}
