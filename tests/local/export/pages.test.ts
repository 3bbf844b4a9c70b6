import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pagesOf } from '../../../local/export/pages';
import type { TabShape } from '../../../local/export/tab-shape';

/** Rows of 10 pixels each, all of them filled. */
function tab(rows: number, more: Partial<TabShape> = {}): TabShape {
  return {
    area: { row: 1, column: 1, rows, columns: 1 },
    widths: [100],
    heights: Array.from({ length: rows }, () => 10),
    titles: null,
    blocks: [],
    tables: [],
    filled: Array.from({ length: rows }, () => true),
    ...more,
  };
}

const startsOf = (shape: TabShape, room = 100) => pagesOf(shape, room).map(({ row }) => row);

test('rows fill a page before the next begins', () => {
  expect(startsOf(tab(25))).toEqual([1, 11, 21]);
});

test('a block that would be cut goes to the next page whole', () => {
  expect(startsOf(tab(25, { blocks: [{ row: 9, rows: 4 }] }))).toEqual([1, 9, 19]);
});

test('blocks that overlap stay together as one', () => {
  const blocks = [
    { row: 7, rows: 3 },
    { row: 9, rows: 3 },
  ];
  expect(startsOf(tab(20, { blocks }))).toEqual([1, 7, 17]);
});

test('titles take room on each page after them', () => {
  const pages = pagesOf(tab(25, { titles: { row: 1, rows: 2 } }), 100);
  expect(pages).toEqual([
    { row: 1, rows: 10, titled: false },
    { row: 11, rows: 8, titled: true },
    { row: 19, rows: 7, titled: true },
  ]);
});

test('titles that fill half a page are not repeated', () => {
  const pages = pagesOf(tab(25, { titles: { row: 1, rows: 6 } }), 100);
  expect(pages.some(({ titled }) => titled)).toBe(false);
});

test('the last rows of a table are not left alone on a page', () => {
  expect(startsOf(tab(11, { tables: [{ row: 1, rows: 11 }] }))).toEqual([1, 9]);
});

test('a block longer than a page begins on a new one and ends with three rows at least', () => {
  expect(startsOf(tab(16, { blocks: [{ row: 5, rows: 11 }] }))).toEqual([1, 5, 13]);
});

test('a last page with nothing to be seen is left out', () => {
  const filled = Array.from({ length: 15 }, (_, i) => i < 9);
  expect(startsOf(tab(15, { filled }))).toEqual([1]);
});

test('hidden rows take no room', () => {
  const heights = Array.from({ length: 15 }, (_, i) => (i < 5 ? 0 : 10));
  expect(startsOf(tab(15, { heights }))).toEqual([1]);
});

describe('whatever the heights, blocks and titles', () => {
  const shapes = fc
    .record({
      heights: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 }),
      blocks: fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 8 })), { maxLength: 8 }),
      titles: fc.option(fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 2 }))),
    })
    .map(({ heights, blocks, titles }) =>
      tab(heights.length, {
        heights,
        blocks: blocks.map(([row, rows]) => ({ row: row + 1, rows })),
        titles: titles && { row: titles[0] + 1, rows: titles[1] },
      }),
    );

  test('every row is on exactly one page', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const rows = pagesOf(shape, 200).flatMap((page) =>
          Array.from({ length: page.rows }, (_, i) => page.row + i),
        );
        expect(rows).toEqual(shape.heights.map((_, i) => i + 1));
      }),
    );
  });

  test('no page is fuller than it may be', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const height = (row: number, rows: number) =>
          shape.heights.slice(row - 1, row - 1 + rows).reduce((sum, each) => sum + each, 0);
        for (const { row, rows, titled } of pagesOf(shape, 200)) {
          const above = titled && shape.titles ? height(shape.titles.row, shape.titles.rows) : 0;
          expect(height(row, rows) + above).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});

test('of overlapping blocks longer than a page the largest is given up, so that the end stays whole', () => {
  const table = { row: 1, rows: 9 };
  const signers = { row: 8, rows: 4 };
  expect(startsOf(tab(11, { blocks: [table, signers] }))).toEqual([1, 8]);
});
