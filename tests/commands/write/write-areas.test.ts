import { describe, expect, test } from '@jest/globals';
import { type Between, layOut } from '../../../src/commands/write/write-areas';
import type { RowPlan } from '../../../src/commands/write/write-plan';

function plan(row: number, columns: readonly number[]): RowPlan {
  const writes = new Map(
    columns.map((column) => [column, { column, value: row * 100 + column, format: '0' }]),
  );
  return { index: row, kind: 'change', row, cells: [], writes };
}

/** What lies between, with formulas of hers in some rows of column 3. */
function between(formulaRows: readonly number[] = []): Between {
  return {
    cellsOf: (row) => [1, 2, 3, 4, 5].map((column) => `${row}.${column}`),
    formulasOf: (row) => (formulaRows.includes(row) ? ['', '', '=A1', '', ''] : []),
    formatsOf: () => ['@', '@', '@', '@', '@'],
  };
}

const shapes = (blocks: ReturnType<typeof layOut>['blocks']) =>
  blocks.map(({ row, column, values }) => [row, column, values.length, values[0]?.length]);

describe('laying out the cells to be written', () => {
  test('neighbouring rows with the same columns are one rectangle', () => {
    const { blocks, spans } = layOut([plan(4, [2, 3]), plan(2, [2, 3]), plan(3, [2, 3])], null);
    expect(shapes(blocks)).toEqual([[2, 2, 3, 2]]);
    expect(spans).toEqual([{ row: 2, count: 3 }]);
  });

  test('columns apart are rectangles of their own: what is between is not touched', () => {
    const { blocks, spans } = layOut([plan(2, [1, 2, 4])], null);
    expect(shapes(blocks)).toEqual([
      [2, 1, 1, 2],
      [2, 4, 1, 1],
    ]);
    expect(spans).toEqual([{ row: 2, count: 1 }]);
  });

  const scattered = Array.from({ length: 40 }, (_, i) => plan(2 + 2 * i, [3]));

  test('many rows apart are joined over those between, which keep what was read', () => {
    const { blocks } = layOut(scattered, between());
    expect(blocks.length).toBeLessThanOrEqual(3);
    const cells = blocks.flatMap(({ row, values }) =>
      values.map(([value], i) => [row + i, value] as const),
    );
    for (const [row, value] of cells) {
      expect(value).toBe(row % 2 === 0 ? row * 100 + 3 : `${row}.3`);
    }
    expect(cells.filter(([row]) => row % 2 === 0)).toHaveLength(40);
  });

  test('a formula between is never written over', () => {
    const { blocks } = layOut(scattered, between([21]));
    const rows = blocks.flatMap(({ row, values }) => values.map((_, i) => row + i));
    expect(rows).not.toContain(21);
    expect(rows.filter((row) => row % 2 === 0)).toHaveLength(40);
  });

  test('every cell is written once, whatever the rows and columns', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const plans = Array.from({ length: 30 }, (_, i) =>
        plan(2 + i * ((seed % 3) + 1), [1 + ((i * seed) % 3), 4 + ((i + seed) % 2)]),
      );
      const { blocks, spans } = layOut(plans, between([(seed % 30) + 2]));
      const met = blocks.flatMap(({ row, column, values }) =>
        values.flatMap((line, i) => line.map((_, j) => `${row + i}.${column + j}`)),
      );
      expect(new Set(met).size).toBe(met.length);
      for (const { row, writes } of plans) {
        for (const column of writes.keys()) expect(met).toContain(`${row}.${column}`);
        expect(spans.some((span) => row >= span.row && row < span.row + span.count)).toBe(true);
      }
    }
  });
});
