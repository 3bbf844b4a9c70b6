import { describe, expect, it } from '@jest/globals';
import { fittingWidth } from '../../src/reports/column-width';
import type { LayoutCell } from '../../src/reports/layout';

const width = (wished: number, ...cells: LayoutCell[]): number =>
  fittingWidth(
    wished,
    cells.map((cell) => ({ cells: [cell] })),
    0,
  );
const amount = (value: number): LayoutCell => ({ value, style: 'amount', format: '#,##0' });

describe('a column of figures', () => {
  it('is as wide as wished where its numbers need less', () => {
    expect(width(50, amount(12))).toBe(50);
  });

  it('has seventy pixels for hundreds of thousands and for 100,00%', () => {
    const whole: LayoutCell = { value: 1, style: 'totalPercent', format: '0.00%' };

    expect([width(60, amount(535_200)), width(60, whole)]).toEqual([70, 70]);
  });

  it('grows with its longest number, the sign of a decrease too', () => {
    const [up, down] = [width(60, amount(1e14)), width(60, amount(1), amount(-1e14))];

    expect(up).toBeGreaterThanOrEqual(15 * 8 + 4 * 4);
    expect(down).toBeGreaterThanOrEqual(up);
  });
});
