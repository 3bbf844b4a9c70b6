import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../../src/ledger/catalogue';
import type { Cell } from '../../../src/ledger/cell';
import { decimalText, readDecimal } from '../../../src/ledger/decimal';
import type { Parameter } from '../../../src/ledger/parameters/parameter';
import { PARAMETER_KINDS } from '../../../src/ledger/parameters/parameter-kinds';
import { parameterRows, SHIPPED_PARAMETERS } from '../../../src/ledger/parameters/parameter-rows';
import {
  bandAt,
  parameterAt,
  parametersAt,
  readParameters,
} from '../../../src/ledger/parameters/parameters';
import type { Result } from '../../../src/ledger/problem';
import { tabSpec } from '../../../src/ledger/tabs';
import { sentence } from '../../../src/ledger/wording';

const catalogue = builtInCatalogue();
const HEADER = tabSpec('parameters').columns.map(({ header }) => header);

type Row = [name: string, target: string, value: Cell, unit: string, from: string, to?: string];

function read(rows: readonly Cell[][]): Result<readonly Parameter[]> {
  return readParameters([HEADER, ...rows], { tab: 'Tham số', catalogue });
}

function problemsOf(...rows: Row[]): string[] {
  const result = read(rows.map((row) => HEADER.map((_, i) => row[i] ?? '')));
  return result.ok ? [] : result.problems.map(sentence);
}

function shipped(): readonly Parameter[] {
  const result = read(parameterRows());
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

function textOf(result: Result<Parameter>): string {
  return result.ok ? decimalText(result.value.value) : result.problems.map(sentence).join();
}

const RATE: Row = ['Lãi suất cho vay', 'HN', 6.6, '%/năm', '01/01/2025', '30/11/2025'];
const split = (target: string, value: number): Row => [
  'Phân bổ phí ủy thác',
  target,
  value,
  '%',
  '01/01/2026',
];

describe('the parameters of a new workbook', () => {
  const parameters = shipped();

  it('are read without a problem', () => {
    expect(parameters).toHaveLength(SHIPPED_PARAMETERS.length);
  });

  it('have a row of every kind', () => {
    expect([...new Set(parameters.map(({ id }) => id))].sort()).toEqual(
      PARAMETER_KINDS.map(({ id }) => id).sort(),
    );
  });

  it('name a document or publication each, and are marked where there is none', () => {
    for (const row of SHIPPED_PARAMETERS) {
      expect(row.note).toMatch(/\.$/);
      if (/Chưa có nguồn|chưa có nguồn công bố|Tính bằng/.test(row.note)) {
        expect(row.confirmation).toBe('cần xác nhận');
      }
    }
  });

  it.each<[string, string, string]>([
    ['Hộ nghèo', '2025-11-30', '6,6'],
    ['Hộ nghèo', '2025-12-01', '6,24'],
    ['Hộ cận nghèo', '2026-01-31', '7,488'],
    ['Giải quyết việc làm', '2026-01-01', '7,9248'],
    ['Nhà ở xã hội', '2025-10-09', '6,6'],
  ])('give the rate of %s on %s: %s', (program, date, rate) => {
    expect(textOf(parameterAt(parameters, 'interestRate', program, date))).toBe(rate);
  });

  it('refuse a fee for a time that no agreement is known of, and say what to add', () => {
    expect(textOf(parameterAt(parameters, 'feeRate', 'Hộ nghèo', '2023-12-31'))).toBe('0,032');
    expect(textOf(parameterAt(parameters, 'feeRate', 'Hộ nghèo', '2025-03-25'))).toBe(
      'Chưa có “Mức phí ủy thác trên dư nợ có thu được lãi” của “Hộ nghèo” cho ngày 25/03/2025. Thêm dòng vào tab Tham số, đơn vị %/tháng, kèm số văn bản.',
    );
  });

  it.each([
    [{ units: 0, places: 0 }, '100'],
    [{ units: 1999, places: 3 }, '100'],
    [{ units: 2, places: 0 }, '80'],
    [{ units: 39_999, places: 4 }, '50'],
    [{ units: 4, places: 0 }, '0'],
  ])('take the coefficient of the band that %o reaches', (rate, coefficient) => {
    expect(textOf(bandAt(parameters, 'qualityCoefficient', rate, '2022-06-30'))).toBe(coefficient);
  });

  it('list the levels of the split in the order of the tab', () => {
    const levels = parametersAt(parameters, 'feeSplit', '2022-06-30');
    expect(levels.ok && levels.value.map(({ target }) => target)).toEqual([
      'Xã',
      'Huyện',
      'Tỉnh',
      'Trung ương',
    ]);
  });
});

describe('reading Tham số', () => {
  it('finds programs by any name and goes by the row for everything where there is no other', () => {
    const fee = (target: string, value: number): Cell[] => [
      'Mức phí ủy thác trên dư nợ có thu được lãi',
      target,
      value,
      '% / tháng',
      new Date(2026, 0, 1),
      '',
      '',
      '',
      '',
    ];
    const result = read([fee('', 0.032), fee('GQVL', 0.03)]);
    const rows = result.ok ? result.value : [];
    expect(textOf(parameterAt(rows, 'feeRate', 'Hộ nghèo', '2026-05-05'))).toBe('0,032');
    expect(textOf(parameterAt(rows, 'feeRate', 'Giải quyết việc làm', '2026-05-05'))).toBe('0,03');
  });

  it('lets one row follow another by a day', () => {
    expect(problemsOf(RATE, ['Lãi suất cho vay', '01', 6.24, '%/năm', '01/12/2025'])).toEqual([]);
  });

  it('refuses two values for one thing on one day', () => {
    expect(problemsOf(RATE, ['Lãi suất cho vay', '01', 6.24, '%/năm', '30/11/2025'])).toEqual([
      'Tham số, dòng 3, cột Từ ngày: Ngày 30/11/2025 đã có giá trị khác ở dòng 2. Ghi Đến ngày cho dòng cũ, hoặc sửa Từ ngày.',
    ]);
  });

  it('refuses a split that does not make 100 %', () => {
    expect(problemsOf(split('Xã', 84), split('Tỉnh', 13.5))).toEqual([
      'Tham số, dòng 2, cột Giá trị: “Phân bổ phí ủy thác” ngày 01/01/2026 cộng lại được 97,5, không phải 100. Sửa các dòng của ngày đó.',
    ]);
    expect(problemsOf(split('Xã', 84), split('Tỉnh', 13.5), split('Trung ương', 2.5))).toEqual([]);
  });

  it('refuses a split of which one part ends before the others', () => {
    const ending: Row = ['Phân bổ phí ủy thác', 'Tỉnh', 16, '%', '01/01/2026', '30/06/2026'];
    expect(problemsOf(split('Xã', 84), ending)[0]).toContain('ngày 01/07/2026 cộng lại được 84');
  });

  it('refuses bands that do not begin at 0', () => {
    expect(
      problemsOf(['Hệ số chất lượng phí ủy thác', 'NQH từ 2%', 80, '%', '01/01/2026'])[0],
    ).toContain('chưa có bậc đầu');
  });

  it.each<[string, Row, string]>([
    [
      'an unknown name',
      ['Lãi suất cho vai', 'HN', 1, '%/năm', '01/01/2026'],
      'Ý bạn là “Lãi suất cho vay”?',
    ],
    [
      'a program that is not listed',
      ['Lãi suất cho vay', 'Hộ ngheof', 1, '%/năm', '01/01/2026'],
      'Ý bạn là “Hộ nghèo”?',
    ],
    [
      'a year rate by the month',
      ['Lãi suất cho vay', 'HN', 0.52, '%/tháng', '01/01/2026'],
      '“Lãi suất cho vay” tính theo %/năm',
    ],
    [
      'a word for a number',
      ['Lãi suất cho vay', 'HN', 'sáu', '%/năm', '01/01/2026'],
      'Không đọc được số “sáu”',
    ],
    [
      'a negative number',
      ['Lãi suất cho vay', 'HN', -1, '%/năm', '01/01/2026'],
      'Gõ số từ 0 trở lên',
    ],
    [
      'no value',
      ['Lãi suất cho vay', 'HN', '', '%/năm', '01/01/2026'],
      'cột Giá trị: Chưa có giá trị',
    ],
    [
      'no program',
      ['Lãi suất cho vay', '', 6, '%/năm', '01/01/2026'],
      'cột Áp dụng cho: Chưa có giá trị',
    ],
    ['no first day', ['Lãi suất cho vay', 'HN', 6, '%/năm', ''], 'cột Từ ngày: Chưa có giá trị'],
    [
      'days the wrong way round',
      ['Lãi suất cho vay', 'HN', 6, '%/năm', '02/01/2026', '01/01/2026'],
      'Đổi chỗ hai ngày',
    ],
    [
      'a band without a bound',
      ['Hệ số chất lượng phí ủy thác', 'tốt', 80, '%', '01/01/2026'],
      'Không đọc được mức “tốt”',
    ],
  ])('refuses %s', (_, row, part) => {
    expect(problemsOf(row)[0]).toContain(part);
  });
});

describe('exact decimals', () => {
  it.each<[Cell, string | null]>([
    [6.24, '6,24'],
    ['7,9248', '7,9248'],
    ['0.032', '0,032'],
    ['5,40', '5,4'],
    [130, '130'],
    [0.1 + 0.2, null],
    [-1, null],
    ['1.234,5', null],
    [true, null],
    [1e-9, null],
  ])('read %s as %s', (cell, text) => {
    const decimal = readDecimal(cell);
    expect(decimal && decimalText(decimal)).toBe(text);
  });
});
