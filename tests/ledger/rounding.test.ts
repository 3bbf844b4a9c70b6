import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divideHalfUp, roundHalfUp } from '../../src/ledger/rounding';

describe('division rounded half up', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [-1n, 3n, 0n],
    [2n, 3n, 1n],
  ])('of %d by %d is %d, away from zero', (numerator, denominator, expected) => {
    expect(divideHalfUp(numerator, denominator)).toBe(expected);
  });

  it('is at most a half away, whatever the signs', () => {
    const divisor = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).filter((n) => n !== 0n);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), divisor, (n, d) => {
        const gap = 2n * (n - divideHalfUp(n, d) * d);
        expect(gap * gap <= d * d).toBe(true);
      }),
    );
  });

  it('never gives minus zero', () => {
    expect(Object.is(roundHalfUp(-1, 3), 0)).toBe(true);
  });
});
