import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, formatCount, formatPercent } from '../../src/ledger/format';
import { readNumberText } from '../../src/ledger/number';
import type { NumberTextOptions } from '../../src/ledger/number-phrase';

const money: NumberTextOptions = { kind: 'money', unitExponent: 6, approximate: true };
const dong: NumberTextOptions = { kind: 'money', unitExponent: 0 };
const count: NumberTextOptions = { kind: 'count' };
const ratio: NumberTextOptions = { kind: 'ratio' };

function reading(text: string, options: NumberTextOptions): number | string {
  const result = readNumberText(text, options);
  return result.ok ? result.value : (result.problems[0]?.code ?? '');
}

/** As found in the press and in branch reports. */
const PRINTED: readonly [text: string, options: NumberTextOptions, expected: number | string][] = [
  ['535, 2 tỷ đồng', money, 535_200_000_000],
  ['40.988 triệu đồng', money, 40_988_000_000],
  ['453 tỉ đồng', money, 453_000_000_000],
  ['2.847 tỷ đồng', money, 2_847_000_000_000],
  ['19 136 hộ', count, 19_136],
  ['15.483 hộ', count, 15_483],
  ['124,756 tỷ đồng', money, 124_756_000_000],
  ['5,670 tỷ đồng', money, 5_670_000_000],
  ['0,19%', ratio, 0.0019],
  ['190.605 triệu đồng', money, 190_605_000_000],
  ['5 tỷ 992 triệu đồng', money, 5_992_000_000],
  ['486,6 tỷ đồng', money, 486_600_000_000],
  ['2.758.926 triệu đồng', money, 2_758_926_000_000],
  ['13.219.326 triệu đồng', money, 13_219_326_000_000],
  ['541.964.356 đồng', money, 541_964_356],
  ['6.600 nghìn hộ', count, 6_600_000],
  ['hơn 4,3 nghìn tỷ đồng', money, 4_300_000_000_000],
  ['17,399 billion VND', money, 17_399_000_000_000],
  ['VND 2,172 billion', money, 2_172_000_000_000],
  ['95,4%', ratio, 0.954],
  ['tăng.032 triệu đồng', money, 'number-bad'],
  ['2.584 hộ (trong tổng số 6.634 hộ)', count, 'number-bad'],
];

describe('reading numbers that people wrote', () => {
  it.each(PRINTED)('reads “%s”', (text, options, expected) => {
    expect(reading(text, options)).toBe(expected);
  });

  it.each<[string, NumberTextOptions, number | string]>([
    ['1.234.567,89', money, 1_234_567_890_000],
    ['1 234', money, 1_234_000_000],
    ['1\u00a0234,5', money, 1_234_500_000],
    ['40,988', money, 40_988_000],
    ['1234', money, 1_234_000_000],
    ['1.234', dong, 1234],
    ['1.234', count, 1234],
    ['0', money, 0],
    ['12.500 trđ', money, 12_500_000_000],
    ['12.500 tr.đ', money, 12_500_000_000],
    ['500 ngàn', money, 500_000],
    ['190 tỷ 605 triệu', money, 190_605_000_000],
    ['1,234,567', dong, 1_234_567],
    ['−5', money, -5_000_000],
    ['0,000001', money, 1],
    ['14.917 lượt hộ', count, 14_917],
  ])('reads “%s” typed into a column', (text, options, expected) => {
    expect(reading(text, options)).toBe(expected);
  });

  it.each<[string, NumberTextOptions, string]>([
    ['1.234', money, 'number-ambiguous'],
    ['40.988', money, 'number-ambiguous'],
    ['.032', money, 'number-bad'],
    ['1,23,4', money, 'number-bad'],
    ['1.23', money, 'number-bad'],
    ['1.2345', money, 'number-bad'],
    ['0.123', money, 'number-bad'],
    ['1.234.56', money, 'number-bad'],
    ['abc', money, 'number-bad'],
    ['5 constructor', money, 'number-bad'],
    ['5 triệu 2 tỷ', money, 'number-bad'],
    ['5 tỷ 1.992 triệu', money, 'number-bad'],
    ['5 tỷ 992', money, 'number-bad'],
    ['5 hộ', money, 'number-bad'],
    ['5 đồng', count, 'number-bad'],
    ['5', ratio, 'number-bad'],
    ['14,917 hộ', count, 'count-fraction'],
    ['0,0000001', money, 'number-too-fine'],
    ['99999999999', money, 'number-too-large'],
    ['', money, 'number-bad'],
  ])('refuses “%s”', (text, options, code) => {
    expect(reading(text, options)).toBe(code);
  });

  it('takes “hơn” and “gần” only where an approximate figure will do', () => {
    expect(reading('hơn 112 tỷ', { kind: 'money', unitExponent: 6 })).toBe('number-approximate');
    expect(reading('gần 112 tỷ', money)).toBe(112_000_000_000);
  });

  it('names the text that it could not read', () => {
    const result = readNumberText('x', money, { column: 'Dư nợ' });
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'number-bad', severity: 'error', place: { column: 'Dư nợ' }, about: { text: 'x' } },
    ]);
  });
});

const amounts = fc.integer({ min: 0, max: 9e15 });

describe('numbers written and read again', () => {
  it.each(['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const)(
    'gives back every amount printed in %s',
    (unit) => {
      fc.assert(
        fc.property(amounts, (amount) => {
          expect(reading(`${formatAmount(amount, unit)} ${unit}`, money)).toBe(amount);
        }),
      );
    },
  );

  it('gives back every count', () => {
    fc.assert(
      fc.property(amounts, (n) => {
        expect(reading(formatCount(n), count)).toBe(n);
      }),
    );
  });
});

describe('printing numbers', () => {
  it.each([
    [535_200_000_000, 'tỷ đồng', undefined, '535,2'],
    [535_200_000_000, 'tỷ đồng', 0, '535'],
    [535_500_000_000, 'tỷ đồng', 0, '536'],
    [40_988_000_000, 'triệu đồng', 0, '40.988'],
    [1_234_567_890_000, 'triệu đồng', 2, '1.234.567,89'],
    [1_005_000, 'triệu đồng', 2, '1,01'],
    [5, 'triệu đồng', undefined, '0,000005'],
    [1234, 'đồng', 2, '1.234,00'],
    [-1_500_000, 'triệu đồng', 0, '-2'],
    [0, 'tỷ đồng', undefined, '0'],
    [100_000_000_000, 'tỷ đồng', undefined, '100'],
  ] as const)('prints %d đồng in %s with %s decimals', (amount, unit, decimals, expected) => {
    expect(formatAmount(amount, unit, decimals)).toBe(expected);
  });

  it.each([
    [46, 160, 1, '28,8%'],
    [268_000_000, 535_200_000_000, 2, '0,05%'],
    [535_200_000_000, 536_273_000_000, 1, '99,8%'],
    [1, 3, 0, '33%'],
    [1, 0, 1, 'không xác định'],
  ])('prints %d / %d with %d decimals', (numerator, denominator, decimals, expected) => {
    expect(formatPercent(numerator, denominator, decimals)).toBe(expected);
  });
});
