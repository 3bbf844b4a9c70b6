import { expect, test } from '@jest/globals';
import { fewSizes } from '../../src/workbook/few-sizes';

test('sizes that take few calls already stay as they are', () => {
  expect(fewSizes([36, 200, 60, 60, 60], 3)).toEqual([36, 200, 60, 60, 60]);
});

test('too many sizes become fewer, none smaller, with as little added as possible', () => {
  expect(fewSizes([36, 200, 60, 70, 60, 60, 120], 4)).toEqual([60, 200, 60, 70, 60, 60, 120]);
});

test('with one call all are as large as the largest', () => {
  expect(fewSizes([20, 40, 30], 1)).toEqual([40, 40, 40]);
});
