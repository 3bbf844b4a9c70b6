import { expect, test } from '@jest/globals';
import { readSame, recordsText, totalsOf } from '../../../src/ledger/periods/closed-records';

const IDS = ['cutoff', 'commune', 'outstanding'];
const DATE = new Date(2025, 2, 31);
const record = (commune: string, outstanding: number | string) => ({
  cutoff: DATE,
  commune,
  outstanding,
});
const RECORDS = [record('Đăk Ơ', 0.1), record('Phú Nghĩa', 0.2)];

test('closed records give the same text in any order, and another after any change', () => {
  const text = recordsText(RECORDS, IDS);
  expect(recordsText([...RECORDS].reverse(), IDS)).toBe(text);
  expect(recordsText([record('Đăk Ơ', 0.1), record('Phú Nghĩa', 0.3)], IDS)).not.toBe(text);
  expect(recordsText(RECORDS.slice(1), IDS)).not.toBe(text);
});

test('totals add exactly in đồng', () => {
  expect(totalsOf(RECORDS, 1_000_000)).toEqual({
    rows: 2,
    outstanding: 300_000,
    overdue: 0,
    households: 0,
  });
});

test('a blank is the same cell as a missing one, and not the same as zero', () => {
  expect([readSame('', undefined), readSame(0, ''), readSame('a ', 'a')]).toEqual([
    true,
    false,
    true,
  ]);
});
