import { describe, expect, test } from '@jest/globals';
import { differences, type StoredFlows } from '../../../src/ledger/imports/cumulative';
import type { RecordKey } from '../../../src/ledger/record';
import { mergedCommunes } from '../merged-communes';

const catalogue = mergedCommunes();

function record(cutoff: string, changes: Partial<RecordKey> = {}): RecordKey {
  const names = { commune: 'Đa Kia', association: 'Nông dân', group: '' };
  return { cutoff, ...names, program: 'Hộ nghèo', fund: 'Trung ương', ...changes };
}

function stored(
  cutoff: string,
  disbursed: number | null,
  { outstanding = 100, ...names }: Partial<RecordKey> & { outstanding?: number | null } = {},
): StoredFlows {
  return { record: record(cutoff, names), outstanding, flows: { disbursed } };
}

function apart(total: number, cutoff: string, has: readonly StoredFlows[], names = {}) {
  const line = { row: 2, record: record(cutoff, names), totals: { disbursed: total } };
  const { found, problems } = differences([line], has, catalogue);
  return {
    values: found.map(({ before, value }) => [before, value]),
    problems: problems.map(({ code, severity, about }) => [severity, code, about.date].join(' ')),
  };
}

describe('flows since the beginning of the year, taken apart', () => {
  test('lose what the merged communes had before the merger too', () => {
    const has = [stored('2025-06-30', 20), stored('2025-06-30', 10, { commune: 'Phước Minh' })];
    expect(apart(40, '2025-07-31', has)).toEqual({ values: [[30, 10]], problems: [] });
    // Before the merger they are another commune's.
    expect(apart(40, '2025-06-30', [stored('2025-05-31', 20), ...has.slice(1)]).values).toEqual([
      [20, 20],
    ]);
  });

  test('are refused where a commune was split and nothing tells which part came here', () => {
    const has = [stored('2025-06-30', 5, { commune: 'Phú Văn' })];
    const own = { commune: 'Đăk Ơ' };
    expect(apart(40, '2025-07-31', has, own)).toEqual({
      values: [],
      problems: ['error import-cumulative-split '],
    });
    expect(apart(40, '2025-07-31', has).problems).toEqual([]);
  });

  test('are refused where an earlier date of the year is blank, or has lost the row', () => {
    const blank = [stored('2025-01-31', null)];
    expect(apart(50, '2025-02-28', blank).problems).toEqual([
      'error import-cumulative-blank 31/01/2025',
    ]);
    const lost = [stored('2024-12-31', 0), stored('2025-01-31', 10, { program: 'Hộ cận nghèo' })];
    expect(apart(50, '2025-02-28', lost).problems).toEqual([
      'error import-cumulative-missing 31/01/2025',
    ]);
  });

  test('take a row that was not there, with nothing to begin with, for nothing', () => {
    const other = { program: 'Hộ cận nghèo' };
    const began = [stored('2024-12-31', 0, other), stored('2025-01-31', 10, other)];
    expect(apart(50, '2025-02-28', began)).toEqual({ values: [[0, 50]], problems: [] });
  });

  test('say what they assumed where no date before tells', () => {
    const first = [stored('2025-01-31', 10, { program: 'Hộ cận nghèo' })];
    expect(apart(50, '2025-02-28', first)).toEqual({
      values: [[0, 50]],
      problems: ['warning import-cumulative-assumed 31/01/2025'],
    });
  });

  test('name the later dates of the year that must be imported again', () => {
    const has = [stored('2025-01-31', 10), stored('2025-02-28', 20), stored('2025-03-31', 30)];
    expect(apart(15, '2025-01-31', has).problems).toEqual([
      'warning import-cumulative-later 28/02/2025',
      'warning import-cumulative-later 31/03/2025',
    ]);
    expect(apart(10, '2025-01-31', has).problems).toEqual([]);
    const merged = [stored('2025-06-30', 10, { commune: 'Phước Minh' }), stored('2025-07-31', 20)];
    expect(apart(15, '2025-06-30', merged, { commune: 'Phước Minh' }).problems).toEqual([
      'warning import-cumulative-later 31/07/2025',
    ]);
  });

  test('of several dates in one file build on each other', () => {
    const line = (row: number, cutoff: string, total: number) => ({
      row,
      record: record(cutoff),
      totals: { disbursed: total },
    });
    const has = [stored('2025-01-31', null), stored('2025-02-28', null)];
    const lines = [line(3, '2025-02-28', 25), line(2, '2025-01-31', 10)];
    const { found, problems } = differences(lines, has, catalogue);
    expect([found.map(({ value }) => value), problems]).toEqual([[10, 15], []]);
  });

  test('are refused where the interval of a merged commune began in the year before', () => {
    const has = [
      stored('2024-12-31', 0),
      stored('2025-06-30', 20),
      stored('2024-11-30', 3, { commune: 'Phước Minh' }),
      stored('2025-06-30', 10, { commune: 'Phước Minh' }),
    ];
    expect(apart(40, '2025-07-31', has).problems).toEqual([
      'error import-cumulative-cuts 30/06/2025',
    ]);
  });
});
