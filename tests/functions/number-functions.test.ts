import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Argument } from '../../src/functions/custom-function';
import { formatAmount, formatCount } from '../../src/ledger/format';
import { answerOf, message } from './message';
import { numberOfWords } from './words-reader';

const spellings: readonly { readonly text: string; readonly value: number | null }[] = JSON.parse(
  readFileSync(path.join(__dirname, '../support/number-spellings.json'), 'utf8'),
);
const inWords = (...args: readonly Argument[]) => answerOf('UT_DOCSO', ...args);
const number = (...args: readonly Argument[]) => answerOf('UT_SO', ...args);

describe('UT_DOCSO', () => {
  it.each<[number | string, string]>([
    [0, 'Không'],
    [10, 'Mười'],
    [11, 'Mười một'],
    [14, 'Mười bốn'],
    [15, 'Mười lăm'],
    [20, 'Hai mươi'],
    [21, 'Hai mươi mốt'],
    [24, 'Hai mươi tư'],
    [25, 'Hai mươi lăm'],
    [55, 'Năm mươi lăm'],
    [101, 'Một trăm linh một'],
    [105, 'Một trăm linh năm'],
    [110, 'Một trăm mười'],
    [1005, 'Một nghìn không trăm linh năm'],
    [1021, 'Một nghìn không trăm hai mươi mốt'],
    [1_000_015, 'Một triệu không trăm mười lăm'],
    [1_050_000, 'Một triệu không trăm năm mươi nghìn'],
    [535_200_000_000, 'Năm trăm ba mươi lăm tỷ hai trăm triệu'],
    [5_000_000_007, 'Năm tỷ không trăm linh bảy'],
    [400_000_000_000_000, 'Bốn trăm nghìn tỷ'],
    [9e15, 'Chín triệu tỷ'],
    [-5_992_000_000, 'Âm năm tỷ chín trăm chín mươi hai triệu'],
    [12.5, 'Mười hai phẩy năm'],
    [0.05, 'Không phẩy không năm'],
    [-0.25, 'Âm không phẩy hai mươi lăm'],
    [1e-7, 'Không phẩy không không không không không không một'],
    [0.1 + 0.2, 'Không phẩy ba'],
    ['535,2 tỷ', 'Năm trăm ba mươi lăm tỷ hai trăm triệu'],
    [
      '1.234.567,89',
      'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy phẩy tám mươi chín',
    ],
    ['-0', 'Không'],
    ['0,500', 'Không phẩy năm'],
    ['9000000000000001', 'Chín triệu tỷ không trăm linh một'],
    ['1000000000000000000', 'Một tỷ tỷ'],
  ])('reads %p as “%s đồng”', (given, expected) => {
    expect(inWords(given)).toBe(`${expected} đồng`);
  });

  it('names another unit', () => {
    expect(inWords(1021, 'hộ')).toBe('Một nghìn không trăm hai mươi mốt hộ');
  });

  it.each<[string, string]>([
    ['12 hộ', 'Mười hai hộ'],
    ['12 ho', 'Mười hai hộ'],
    ['14.917 lượt hộ', 'Mười bốn nghìn chín trăm mười bảy lượt hộ'],
    ['6.600 nghìn hộ', 'Sáu triệu sáu trăm nghìn hộ'],
    ['60 Tổ viên', 'Sáu mươi tổ viên'],
    ['12%', 'Mười hai phần trăm'],
    ['0,19%', 'Không phẩy mười chín phần trăm'],
    ['-1,5 %', 'Âm một phẩy năm phần trăm'],
    ['12 triệu', 'Mười hai triệu đồng'],
    ['VND 500', 'Năm trăm đồng'],
  ])('says the unit that “%s” is written with', (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  it.each<[number | string, string, string]>([
    ['12 hộ', 'Hộ', 'Mười hai Hộ'],
    ['3,5%', '%', 'Ba phẩy năm phần trăm'],
    ['3,5%', 'phần trăm', 'Ba phẩy năm phần trăm'],
    [12.5, '%', 'Mười hai phẩy năm phần trăm'],
    ['12 triệu', 'đồng chẵn', 'Mười hai triệu đồng chẵn'],
    ['500 đồng', 'VND', 'Năm trăm VND'],
    [535_200, 'triệu đồng', 'Năm trăm ba mươi lăm nghìn hai trăm triệu đồng'],
  ])('says %p with don_vi “%s”, which fits it', (given, unit, expected) => {
    expect(inWords(given, unit)).toBe(expected);
  });

  it.each<[number | string, string]>([
    ['535,2 tỷ', 'triệu đồng'],
    ['12 triệu', 'hộ'],
    ['VND 500', 'hộ'],
    ['12 hộ', 'đồng'],
    ['12 hộ', 'tổ'],
    ['12 hộ', 'nghìn hộ'],
    ['12%', 'đồng'],
    ['12 đồng', '%'],
  ])('refuses “%s” with don_vi “%s”, which it is not of', (given, unit) => {
    expect(message('UT_DOCSO', given, unit)).toContain(
      `Đối số don_vi: Đơn vị “${unit}” không khớp “${given}”`,
    );
  });

  it.each([0.12, 1.2, -0.05])(
    'refuses the number %d with %%: the cell may show a percentage',
    (n) => {
      expect(message('UT_DOCSO', n, '%')).toContain('Đối số so: Số');
    },
  );

  it('refuses an amount for each household as a number of households', () => {
    expect(message('UT_DOCSO', '40 triệu/hộ')).toContain('Không đọc được số “40 triệu/hộ”');
  });

  it('answers a column cell by cell, blank for blank, without the blank rows below', () => {
    expect(inWords([[5], [''], [7], [''], ['']], 'hộ')).toEqual([['Năm hộ'], [''], ['Bảy hộ']]);
    expect(inWords([[5], [6]], [['hộ'], ['tổ']])).toEqual([['Năm hộ'], ['Sáu tổ']]);
    expect(inWords([[''], ['']])).toEqual([['']]);
  });

  it('leaves a blank cell blank: it is not zero', () => {
    expect(inWords('')).toBe('');
  });

  it.each<[string, Argument[], string]>([
    ['nothing', [], 'Thiếu đối số so. Cú pháp: UT_DOCSO(so; [don_vi]).'],
    ['a text', ['abc'], 'Đối số so: Không đọc được số “abc”'],
    ['an error cell', ['#REF!'], 'Đối số so: Ô đang báo lỗi #REF!'],
    ['a boolean', [true], 'Không đọc được số “true”'],
    ['a date', [new Date(2025, 2, 25)], 'Không đọc được số “25/03/2025”'],
    ['a number that the sheet no longer holds', [1e16], 'Gõ thành chữ: đặt dấu nháy đơn'],
    ['“gần”', ['gần 5 tỷ'], 'không phải số chính xác'],
    ['a cell of a column', [[[5], ['x']]], 'Đối số so, dòng 2: Không đọc được số “x”'],
    ['a cell of a block', [[[5, 'x']]], 'Đối số so, dòng 1, cột 2: Không đọc được số “x”'],
    [
      'ranges of two sizes',
      [
        [[5], [6]],
        [['hộ'], ['hộ'], ['hộ']],
      ],
      'Đối số don_vi có 3 × 1 ô, không khớp 2 × 1 ô của so.',
    ],
  ])('refuses %s', (_, args, expected) => {
    expect(message('UT_DOCSO', ...args)).toContain(expected);
  });

  it('says every number so that it can be read back', () => {
    const digits = fc.bigInt({ min: BigInt(0), max: BigInt(10) ** BigInt(27) });
    fc.assert(
      fc.property(digits, (n) => {
        expect(numberOfWords(String(inWords(String(n), 'x')).replace(/ x$/, ''))).toBe(n);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e15 }), (n) => {
        expect(numberOfWords(String(inWords(n, 'x')).replace(/ x$/, ''))).toBe(BigInt(n));
      }),
    );
  });
});

describe('UT_SO', () => {
  it.each(spellings.filter(({ value }) => value !== null))('reads “$text”', ({ text, value }) => {
    expect(number(text)).toBe(value);
  });

  it.each(spellings.filter(({ value }) => value === null))('refuses “$text”', ({ text }) => {
    expect(message('UT_SO', text)).toContain(`Không đọc được số “${text}”`);
  });

  it.each<[string | number, number]>([
    ['14,917 tỷ', 14_917_000_000],
    ['14,917 %', 0.14917],
    ['14,9170', 14.917],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
    ['1,234,567', 1_234_567],
    ['1.234', 1234],
    ['1234 %', 12.34],
    ['1 234,5', 1234.5],
    ['gần 19.136 hộ', 19_136],
    ['trên 425 tỷ', 425_000_000_000],
    ['−5 triệu', -5_000_000],
    ['–5 triệu', -5_000_000],
    ['– 5', -5],
    ['+5', 5],
    ['+5%', 0.05],
    ['100%', 1],
    ['0,000001 triệu', 1],
    [12.5, 12.5],
  ])('reads %p as %d', (given, expected) => {
    expect(number(given)).toBe(expected);
  });

  it('answers a column cell by cell', () => {
    expect(number([['5 tỷ'], [''], [7]])).toEqual([[5e9], [''], [7]]);
  });

  it.each<[string, Argument[], string]>([
    ['nothing', [], 'Thiếu đối số chu. Cú pháp: UT_SO(chu).'],
    ['half a đồng', ['12,5 đồng'], 'lẻ hơn 1 đồng'],
    ['half a household', ['12,5 hộ'], 'có phần lẻ'],
    ['units in the wrong order', ['5 triệu 2 tỷ'], 'Không đọc được số'],
    ['a part too large', ['5 tỷ 1.992 triệu'], 'Không đọc được số'],
    ['a part without a unit', ['5 tỷ 992'], 'Không đọc được số'],
    ['two percentages', ['5% 3%'], 'Không đọc được số'],
    ['points in wrong places', ['1.23 tỷ'], 'Không đọc được số'],
    ['more than a cell holds', ['99999999 tỷ'], 'quá lớn'],
    [
      'one group after a comma, which has stood for thousands',
      ['14,917'],
      'Số “14,917” hiểu được hai cách. Viết 14,917 thành 14.917 nếu là số nguyên, 14,9170 nếu là số lẻ; hoặc ghi kèm đơn vị',
    ],
    ['it with words around', ['gần -1,234'], 'hiểu được hai cách'],
    [
      'one group after a dot in a percentage',
      ['1.234 %'],
      'Viết 1.234 thành 1234 nếu là số nguyên, 1,234 nếu là số lẻ.',
    ],
    ['one group of households after a comma', ['14,917 hộ'], 'có phần lẻ'],
    ['a zero before groups', ['01.234'], '“01.234” có số 0 đứng đầu. Ghi 1.234'],
    [
      'a column with its header, which a formula cannot tell from an amount in words',
      [[['Số tiền'], ['5 tỷ']]],
      'dòng 1: Không đọc được số “Số tiền”. Gõ như 1234; nếu đó là tiêu đề cột thì chọn vùng từ dòng dưới, như A2:A.',
    ],
    [
      'words further down',
      [[['5 tỷ'], ['chưa có']]],
      'dòng 2: Không đọc được số “chưa có”. Gõ như 1234 hoặc',
    ],
  ])('refuses %s', (_, args, expected) => {
    expect(message('UT_SO', ...args)).toContain(expected);
  });

  const amounts = fc.integer({ min: -9e15, max: 9e15 });

  it.each(['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const)(
    'gives back every amount printed in %s, with separators and without',
    (unit) => {
      fc.assert(
        fc.property(amounts, fc.constantFrom('.', ' ', ''), (amount, separator) => {
          const printed = formatAmount(amount, unit).replace(/\./g, separator);
          expect(number(`${printed} ${unit}`)).toBe(amount);
          if (unit === 'đồng') expect(number(printed)).toBe(amount);
        }),
      );
    },
  );

  it.each([
    ['tỷ đồng', 'tỉ đồng'],
    ['tỷ đồng', 'tỷ'],
    ['triệu đồng', 'triệu'],
    ['triệu đồng', 'trđ'],
    ['nghìn đồng', 'ngàn đồng'],
    ['đồng', 'VNĐ'],
  ] as const)(
    'gives back every amount of %s written in %s, “hơn” or minus before it',
    (unit, word) => {
      const before = fc.constantFrom('', 'hơn ', 'trên ', 'gần ', 'khoảng ');
      fc.assert(
        fc.property(amounts, before, (amount, words) => {
          const printed = formatAmount(amount, unit).replace('-', '−');
          expect(number(`${words}${printed} ${word}`)).toBe(amount);
        }),
      );
    },
  );

  it('gives back every amount that is taken apart into tỷ, triệu, nghìn and đồng', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9e15 }), (amount) => {
        const parts = [
          [Math.floor(amount / 1e9), 'tỷ'],
          [Math.floor(amount / 1e6) % 1000, 'triệu'],
          [Math.floor(amount / 1000) % 1000, 'nghìn'],
          [amount % 1000, 'đồng'],
        ] as const;
        const said = parts.filter(([size]) => size > 0);
        const text = said.map(([size, word]) => `${formatCount(size)} ${word}`).join(' ');
        expect(number(text)).toBe(amount);
      }),
    );
  });

  it('gives back every number of households', () => {
    fc.assert(
      fc.property(fc.nat(9e9), (count) => {
        expect(number(`${formatCount(count)} hộ`)).toBe(count);
        expect(number(`${count} hộ`)).toBe(count);
      }),
    );
  });
});
