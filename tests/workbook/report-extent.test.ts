import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { coversOwnCells, type Extent } from '../../src/workbook/report-extent';

const LAST: Extent = {
  rows: 3,
  columns: 2,
  landmarks: [
    [1, 1, 'đầu'],
    [3, 2, 'cuối'],
  ],
};
const REPORT: Cell[][] = [
  ['đầu', ''],
  ['', 5],
  ['', 'cuối'],
];
const SAME = { rows: 3, columns: 2 };

describe('a new build of a report', () => {
  test.each<[string, Cell[][], boolean]>([
    ['is free over the report as it was', REPORT, false],
    ['covers a column inserted at the left', REPORT.map((row) => ['', ...row]), true],
    ['covers a row inserted inside', [['đầu', ''], ['tôi'], ['', 5], ['', 'cuối']], true],
    ['covers cells that moved up under a shortened report', [['đầu'], ['', 'cuối'], ['tôi']], true],
    [
      'is free over a shortened report',
      [
        ['đầu', ''],
        ['', 'cuối'],
      ],
      false,
    ],
    [
      'is free over texts typed over',
      [
        ['khác', ''],
        ['', 5],
        ['', 'khác'],
      ],
      false,
    ],
    ['is free of cells under the report', [...REPORT, ['tôi', '']], false],
    ['is free of cells beside it', [['đầu', '', 'tôi'], ...REPORT.slice(1)], false],
  ])('%s', (_, values, covers) => {
    expect(coversOwnCells(values, LAST, SAME)).toBe(covers);
  });

  test('covers cells under and beside a report that grows', () => {
    expect(coversOwnCells([...REPORT, ['tôi', '']], LAST, { rows: 4, columns: 2 })).toBe(true);
    const beside = [['đầu', '', 'tôi'], ...REPORT.slice(1)];
    expect(coversOwnCells(beside, LAST, { rows: 3, columns: 3 })).toBe(true);
  });

  test('trusts the size alone after a build that was cut short', () => {
    expect(coversOwnCells(REPORT, { ...LAST, landmarks: [] }, SAME)).toBe(false);
  });
});
