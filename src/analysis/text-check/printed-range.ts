import type { Figure } from './figure';
import type { Range } from './range';

type Printed = Pick<Figure, 'kind' | 'value' | 'step' | 'hedge'> & { readonly zeros: number };

/** Round figures reach this much further behind "trên", "hơn", "gần". */
const ROUND_REACH = 0.05;
/** "chiếm trên 95%" holds for 97,3%. */
const PERCENT_REACH = 5;
const ROUND_ZEROS = 2;

/**
 * What a printed figure may stand for: half a step to each side, one-sided behind trên, hơn and gần.
 * @param printed with the zeros that its whole number ends with
 */
export function printedRanges(printed: Printed): { rounded: Range; wide: Range } {
  const { value, step, hedge } = printed;
  const reach = reachOf(printed);
  switch (hedge) {
    case 'above':
      return same({ low: value, high: value + reach });
    case 'below':
      return same({ low: value - reach, high: value });
    case 'under':
      return same({ low: 0, high: value });
    case 'about':
      return same({ low: value - reach, high: value + reach });
    default: {
      const size = plainStep(printed, step);
      const rounded = { low: value - size / 2, high: value + size / 2 };
      return { rounded, wide: { low: rounded.low, high: value + size } };
    }
  }
}

/** A count in full is exact; one that ends with hundreds or thousands may have been rounded to them. */
function plainStep({ kind, zeros }: Printed, step: number): number {
  if (kind !== 'count' && kind !== 'bare') return step;
  if (step > 1) return step;
  return zeros >= ROUND_ZEROS ? 10 ** zeros : 0;
}

function reachOf({ kind, value, step, zeros }: Printed): number {
  if (kind === 'percent') return step < 1 ? step : PERCENT_REACH;
  if (zeros >= ROUND_ZEROS) return Math.max(step, value * ROUND_REACH);
  return zeros === 1 ? step * 10 : step;
}

function same(range: Range): { rounded: Range; wide: Range } {
  return { rounded: range, wide: range };
}
