import { describe, expect, test } from '@jest/globals';
import { costOfImporting, costOfPreview, costOfSaving } from './costs';

const [FEW, MANY] = [100, 100_000];

describe.each(['closed', 'entry'] as const)('with the records of years in the %s tab', (place) => {
  test.each([
    ['saving one entry', costOfSaving],
    ['showing it before', costOfPreview],
  ])('%s calls and reads as much with 100 as with 100.000', async (_name, cost) => {
    const [few, many] = [await cost(FEW, place), await cost(MANY, place)];
    expect([few.ok, many.ok]).toEqual([true, true]);
    expect(many.calls).toBe(few.calls);
    expect(many.cellsRead).toBeGreaterThan(0.9 * few.cellsRead);
    expect(many.cellsRead).toBeLessThan(1.1 * few.cellsRead);
  });
});

test('importing 5.000 rows takes 60 service calls at the most', async () => {
  const { calls, ok } = await costOfImporting(5000);
  expect(ok).toBe(true);
  expect(calls).toBeLessThanOrEqual(60);
});
