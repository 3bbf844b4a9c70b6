import { expect, it } from '@jest/globals';
import { DAYS_OF_YEAR, daysAt, simpleInterest } from '../../src/analysis/interest';

it('gives back of a correction what it gave of the amount, a half rounded away from zero', () => {
  const day = daysAt({ units: 10, places: 0 }, '2025-01-01', '2025-01-02');
  expect(simpleInterest(1825, day, DAYS_OF_YEAR)).toBe(1);
  expect(simpleInterest(-1825, day, DAYS_OF_YEAR)).toBe(-1);
});
