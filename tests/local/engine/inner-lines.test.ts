import { expect, test } from '@jest/globals';
import type { Target } from '../../../local/engine/apply-target';
import { clearInnerLines } from '../../../local/engine/inner-lines';

const BOX = { left: 'line', right: 'line', top: 'line', bottom: 'line' };

/** Sides left of each cell of a framed row of three. */
function sidesAfter(sides: Parameters<typeof clearInnerLines>[2]): string[] {
  const left: string[] = [];
  const target = {
    store: { getters: { getCellBorder: () => BOX } },
    dispatch: (_: string, { border }: { border: Readonly<Record<string, unknown>> }) => {
      left.push(
        Object.keys(border)
          .filter((side) => border[side] !== undefined)
          .join(' '),
      );
    },
  } as unknown as Target;
  clearInnerLines('sheet', { left: 0, right: 2, top: 0, bottom: 0 }, sides, target);
  return left;
}

test('without lines between columns, those around the range stay', () => {
  expect(sidesAfter(['vertical'])).toEqual(['left top bottom', 'top bottom', 'right top bottom']);
});

test('a single row has no lines between rows to lose', () => {
  expect(sidesAfter(['horizontal'])).toEqual([]);
});
