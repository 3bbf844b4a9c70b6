import { describe, expect, it } from '@jest/globals';
import { headlineAmount, partAmount } from '../../../src/analysis/narrative/amount-phrase';

const MILLION = 1_000_000;

describe('headlineAmount', () => {
  it.each([
    [535_200 * MILLION, '535,2 tỷ đồng'],
    [453_000 * MILLION, '453 tỷ đồng'],
    [189_950 * MILLION, '190,0 tỷ đồng'],
    [16_950_100_000, '17,0 tỷ đồng'],
    [10_000 * MILLION, '10 tỷ đồng'],
    [9_999 * MILLION, '9.999 triệu đồng'],
    [2_847_000 * MILLION, '2.847 tỷ đồng'],
    [450_000, '450.000 đồng'],
    [0, '0 triệu đồng'],
  ])('writes %d đồng as %s', (dong, text) => {
    expect(headlineAmount(dong)).toBe(text);
  });
});

describe('partAmount', () => {
  it.each([
    [108_663 * MILLION, '108.663 triệu đồng'],
    [40_988_500_000, '40.989 triệu đồng'],
    [999_999, '999.999 đồng'],
  ])('writes %d đồng as %s', (dong, text) => {
    expect(partAmount(dong)).toBe(text);
  });
});
