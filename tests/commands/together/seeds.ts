/** The fixed seeds of the properties, in parts that run beside one another. */

import { afterAll, describe, expect, test } from '@jest/globals';
import { endSpareThreads } from '../../../local/threads/spare-threads';
import { type Tried, tried } from './scenario';

/** Of each part. */
const SEEDS = 50;

/** Eight people at once, by the seeds of one part. */
export function describeDays(part: number): void {
  const seeds = Array.from({ length: SEEDS }, (_, i) => part * SEEDS + i + 1);
  const days: Tried[] = [];

  afterAll(endSpareThreads);

  describe(`eight people at once, seeds ${seeds[0]} to ${seeds.at(-1)}`, () => {
    test.each(seeds)('seed %i loses, doubles and hides nothing', async (seed) => {
      const day = await tried(seed);
      days.push(day);
      expect(again(day)).toEqual([]);
    });

    test('had both kinds of collisions: prevented, and found and shown with both values', () => {
      const sum = (count: (day: Tried) => number) => days.reduce((all, day) => all + count(day), 0);
      expect(sum(({ prevented }) => prevented)).toBeGreaterThan(SEEDS);
      expect(sum(({ shown }) => shown)).toBeGreaterThan(SEEDS / 2);
    });

    test('had imports, undos and a closing that went through', () => {
      const kinds = new Set(days.flatMap((day) => day.kinds));
      expect([...kinds].sort()).toEqual(['close', 'import', 'save', 'undo']);
    });
  });
}

/** What was lost, and by which schedules it is lost again. */
function again({ violations, rounds }: Tried): readonly string[] {
  if (violations.length === 0) return [];
  return [...violations, JSON.stringify(rounds.map(({ schedule }) => schedule))];
}
