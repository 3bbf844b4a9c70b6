import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankSide } from '../../src/analysis/bank-side';
import { tableSide } from '../../src/analysis/figure-side';
import { type Reconciled, reconcile } from '../../src/analysis/reconcile';
import { readBankFigures } from '../../src/ledger/bank-figures';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cells } from '../../src/ledger/cell';
import { readFigureTable } from '../../src/ledger/figure-table';
import type { Result } from '../../src/ledger/problem';
import { roundHalfUp } from '../../src/ledger/rounding';
import { MONEY_UNITS, unitExponent } from '../../src/ledger/unit';
import { sentence } from '../../src/ledger/wording';

const DAY = '2025-03-25';
const NAMES = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];
const catalogue = builtInCatalogue();

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

const QUESTION = { cutoff: DAY, by: 'association', measure: 'outstanding' } as const;

/** Rows and total of the amounts beside what a report prints of them. */
function compared(amounts: readonly number[], print: Cells): Reconciled[] {
  const own = [['Hội', 'Dư nợ (đồng)'], ...amounts.map((dong, i) => [NAMES[i] ?? '', dong])];
  const table = readFigureTable(own, { catalogue, undatedAs: DAY, printed: false });
  const figures = readBankFigures(print, { catalogue });
  const sides = [tableSide(valueIn(table), 'added'), bankSide(valueIn(figures))] as const;
  const { rows, total } = valueIn(reconcile(...sides, QUESTION));
  return [...rows, total];
}

const HEADER = ['Bộ số liệu', 'Ngày chốt', 'Hội', 'Đơn vị', 'Số lẻ', 'Dư nợ'];
const amounts = fc.array(fc.integer({ min: 0, max: 9e14 }), { minLength: 1, maxLength: 4 });
const printed = fc
  .record({ unit: fc.constantFrom(...MONEY_UNITS), decimals: fc.integer({ min: 0, max: 3 }) })
  .filter(({ unit, decimals }) => decimals <= unitExponent(unit));

/** A report that prints each amount as `digits` gives it, in units of the last printed digit. */
function report(
  values: readonly number[],
  { unit, decimals }: { readonly unit: (typeof MONEY_UNITS)[number]; readonly decimals: number },
  digits: (dong: number, step: number) => number,
): Cells {
  const step = 10 ** (unitExponent(unit) - decimals);
  const rows = values.map((dong, i) => {
    const amount = digits(dong, step) / 10 ** decimals;
    return ['BCDHTD', new Date(2025, 2, 25), NAMES[i] ?? '', unit, decimals, amount];
  });
  return [HEADER, ...rows];
}

describe('a report that prints the associations’ own amounts', () => {
  it.each([
    ['rounded half up', (dong: number, step: number) => roundHalfUp(dong, step)],
    ['cut off', (dong: number, step: number) => Math.floor(dong / step)],
  ])('never differs from them, %s, whatever unit and decimals it has', (_, digits) => {
    fc.assert(
      fc.property(amounts, printed, (values, form) => {
        const found = compared(values, report(values, form, digits));
        expect(found.map(({ difference }) => difference)).not.toContain('difference');
      }),
    );
  });

  it('differs as soon as it is two of its last digits away', () => {
    fc.assert(
      fc.property(amounts, printed, (values, form) => {
        const wrong = report(values, form, (dong, step) => roundHalfUp(dong, step) + 2);
        const rows = compared(values, wrong).slice(0, -1);
        expect(new Set(rows.map(({ difference }) => difference))).toEqual(new Set(['difference']));
      }),
    );
  });

  it('leaves residuals that add up to that of the total', () => {
    fc.assert(
      fc.property(amounts, printed, (values, form) => {
        const found = compared(
          values,
          report(values, form, (dong, step) => roundHalfUp(dong, step)),
        );
        const residuals = found.map(({ residual }) => residual ?? Number.NaN);
        const total = residuals.pop();
        expect(residuals.reduce((sum, residual) => sum + residual, 0)).toBe(total);
      }),
    );
  });
});
