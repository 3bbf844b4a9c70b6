import { describe, expect, test } from '@jest/globals';
import { runs } from '../../src/workbook/runs';
import { columnLetter, quotedName } from '../../src/workbook/table';
import { freeName } from '../../src/workbook/tabs';

describe('runs of equal numbers', () => {
  test('are one run however long', () => {
    expect(runs(new Array(1000).fill(21))).toEqual([{ start: 0, length: 1000, value: 21 }]);
  });

  test('begin anew when the number changes', () => {
    expect(runs([5, 5, 7, 5])).toEqual([
      { start: 0, length: 2, value: 5 },
      { start: 2, length: 1, value: 7 },
      { start: 3, length: 1, value: 5 },
    ]);
  });
});

describe('names of tabs and columns', () => {
  test('a taken name gets a number, without regard to case', () => {
    expect(freeName('BC · Theo hội', ['bc · theo hội', 'BC · Theo hội (2)'])).toBe(
      'BC · Theo hội (3)',
    );
  });

  test('an apostrophe is doubled in a formula', () => {
    expect(quotedName("Xã 'A'")).toBe("'Xã ''A'''");
  });

  test('letters go on after Z', () => {
    expect([1, 26, 27, 52, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});
