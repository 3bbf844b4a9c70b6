import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountColumn, shareColumn } from '../../src/reports/columns';

const MILLION = 1_000_000;

function shares(values: readonly (number | null)[]) {
  return shareColumn({ values, total: null });
}

describe('shareColumn', () => {
  it('adds to exactly 100% as printed, whatever the parts', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 4e14 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        parts.filter((values) => values.some((value) => value > 0)),
        (values) => {
          const units = shares(values).column.values.map((share) =>
            Math.round(Number(share) * 1e4),
          );

          expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(10_000);
        },
      ),
    );
  });

  it('moves no share by more than one unit of its last digit', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 4e14 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);

        shares(values).column.values.forEach((share, at) => {
          expect(Math.abs(Number(share) - (values[at] ?? 0) / total)).toBeLessThan(0.0001);
        });
      }),
    );
  });

  it('says when a share differs from its own rounding', () => {
    expect(shares([1, 1, 1])).toMatchObject({
      adjusted: true,
      column: { values: [0.3334, 0.3333, 0.3333] },
    });
  });

  it('says nothing when rounding alone adds to 100%', () => {
    expect(shares([1, 3]).adjusted).toBe(false);
  });

  it('leaves the share of a blank part blank', () => {
    expect(shares([5, null]).column.values).toEqual([1, null]);
  });

  it('has no shares of nothing', () => {
    expect(shares([0, 0]).column).toMatchObject({ values: [null, null], total: null });
  });
});

describe('amountColumn', () => {
  const figures = { values: [1_234_567_890, null], total: 1_234_567_890 };

  it.each([
    ['triệu đồng', 1234.56789, '#,##0'],
    ['tỷ đồng', 1.23456789, '#,##0.000'],
    ['đồng', 1_234_567_890, '#,##0'],
  ] as const)('shows %s with its number format and keeps all digits', (unit, value, format) => {
    expect(amountColumn('outstanding', 'Dư nợ', figures, unit)).toMatchObject({
      values: [value, null],
      total: value,
      format,
    });
  });

  it('keeps an amount of 4·10^14 đồng exact', () => {
    const nation = { values: [400_000_000 * MILLION], total: 400_000_000 * MILLION };

    expect(amountColumn('outstanding', 'Dư nợ', nation, 'triệu đồng').total).toBe(400_000_000);
  });
});
