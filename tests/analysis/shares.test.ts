import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharesOf } from '../../src/analysis/shares';

type Parts = readonly (number | null)[];

const decimals = fc.integer({ min: 0, max: 6 });
const amount = fc.integer({ min: -1e14, max: 1e15 });
const parts = fc
  .array(fc.option(amount, { freq: 5 }), { minLength: 1, maxLength: 8 })
  .filter((of) => of.every((part) => Math.abs(part ?? 0) < 1e4 * Math.abs(add(of))));

function add(of: Parts): number {
  return of.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

function units(of: Parts, places: number, addTo100: boolean): Parts {
  return sharesOf(of, places, addTo100)?.units ?? [];
}

describe('shares made to add up', () => {
  it('add to exactly 100 at any number of decimals, corrections below zero or not', () => {
    fc.assert(
      fc.property(parts, decimals, (of, places) => {
        expect(add(units(of, places, true))).toBe(100 * 10 ** places);
      }),
    );
  });

  it('stay less than one printed unit away from the true share', () => {
    fc.assert(
      fc.property(parts, decimals, (of, places) => {
        const total = BigInt(add(of));
        const unit = BigInt(100 * 10 ** places);
        units(of, places, true).forEach((share, i) => {
          const off = BigInt(share ?? 0) * total - BigInt(of[i] ?? 0) * unit;
          expect(magnitude(off) < magnitude(total)).toBe(true);
        });
      }),
    );
  });

  it('do not depend on the order of the parts, but for equal ones', () => {
    const different = fc.uniqueArray(amount, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(different, decimals, (of, places) => {
        fc.pre(add(of) !== 0);
        const turned = units([...of].reverse(), places, true);
        expect([...turned].reverse()).toEqual(units(of, places, true));
      }),
    );
  });

  it('give the spare unit to the largest remainder, then to the larger part, then the earlier', () => {
    expect(units([1, 1, 1], 1, true)).toEqual([334, 333, 333]);
    expect(units([46, 114], 1, true)).toEqual([287, 713]);
    expect(units([2, 1, 4], 0, true)).toEqual([29, 14, 57]);
  });

  it('leave what is nothing at 0', () => {
    expect(units([0, 1, 0, 2, 0], 0, true)).toEqual([0, 33, 0, 67, 0]);
  });

  it('are of the same size where all is below zero', () => {
    expect(units([-1, -1, -1], 1, true)).toEqual([334, 333, 333]);
  });
});

describe('shares rounded one by one', () => {
  it('are rounded half up, away from zero', () => {
    expect(units([46, 114], 1, false)).toEqual([288, 713]);
    expect(units([-1, 201], 0, false)).toEqual([-1, 101]);
  });

  it('are as near to the true share as the decimals allow', () => {
    fc.assert(
      fc.property(parts, decimals, (of, places) => {
        const total = BigInt(add(of));
        const unit = BigInt(100 * 10 ** places);
        units(of, places, false).forEach((share, i) => {
          const off = BigInt(share ?? 0) * total - BigInt(of[i] ?? 0) * unit;
          expect(BigInt(2) * magnitude(off) <= magnitude(total)).toBe(true);
        });
      }),
    );
  });
});

describe('shares', () => {
  it('of a blank part are blank', () => {
    expect(units([5, null, 5], 0, true)).toEqual([50, null, 50]);
  });

  it('say whether one of them was adjusted', () => {
    expect(sharesOf([1, 1, 1], 1, true)?.adjusted).toBe(true);
    expect(sharesOf([1, 3], 1, true)?.adjusted).toBe(false);
    expect(sharesOf([1, 1, 1], 1, false)?.adjusted).toBe(false);
  });

  it.each<[string, Parts]>([
    ['nothing', []],
    ['blanks', [null, null]],
    ['zeros', [0, 0]],
    ['what adds to nothing', [5, -5]],
  ])('do not exist of %s', (_, of) => {
    expect(sharesOf(of, 1, true)).toBeNull();
  });
});

function magnitude(value: bigint): bigint {
  return value < BigInt(0) ? -value : value;
}
