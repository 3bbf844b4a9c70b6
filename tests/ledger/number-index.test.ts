import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NumberIndex } from '../../src/ledger/number-index';

/** Keys of rows lie close together, or far apart where there are many Tổ. */
const NUMBER = fc.oneof(
  fc.nat({ max: 40 }),
  fc.maxSafeNat(),
  fc.nat({ max: 50 }).map((n) => n * 2 ** 40),
);

it('gives each number the place that a Map would, and -1 to those that were not added', () => {
  fc.assert(
    fc.property(fc.array(NUMBER, { maxLength: 300 }), fc.array(NUMBER), (added, asked) => {
      const index = new NumberIndex(added.length);
      const places = new Map<number, number>();
      for (const number of added) {
        if (!places.has(number)) places.set(number, places.size);
        expect(index.add(number)).toBe(places.get(number));
      }
      expect(index.size).toBe(places.size);
      for (const number of [...added, ...asked]) {
        expect(index.find(number)).toBe(places.get(number) ?? -1);
      }
    }),
  );
});
