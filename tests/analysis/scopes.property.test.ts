import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakdown } from '../../src/analysis/breakdown';
import type { AmountIndicator, ScopedAmount } from '../../src/analysis/indicator';
import { indicator } from '../../src/analysis/indicators';
import { matrix } from '../../src/analysis/matrix';
import { scopedAmounts } from '../../src/analysis/scoped-indicators';
import { addKnown } from '../../src/analysis/sums';
import { total } from '../../src/analysis/total';
import type { Cell } from '../../src/ledger/cell';
import type { Ledger } from '../../src/ledger/ledger';
import { datePeriod } from '../../src/ledger/period';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';

const date = datePeriod('2025-03-25');
const amount: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>(''),
  fc.integer({ min: 0, max: 4e12 }).map((dong) => dong / 1e6),
);
const row: fc.Arbitrary<RowCells> = fc.record({
  association: fc.constantFrom('Nông dân', 'Phụ nữ', 'Trực tiếp'),
  program: fc.constantFrom('HN', 'HSSV', 'HSSV STEM', 'NOXH', 'Cho vay của huyện'),
  commune: fc.constantFrom('Đa Kia', 'Phú Nghĩa'),
  outstanding: amount,
  overdue: amount,
  frozen: amount,
});
const DIRECT: RowCells = { association: 'Trực tiếp', outstanding: 1 };
const rows = fc.array(row, { minLength: 1, maxLength: 30 }).map((of) => [...of, DIRECT]);
const scoped = fc.constantFrom(...scopedAmounts());

function totalOf(of: Ledger, asked: AmountIndicator): number | null {
  const result = total(of, asked, date, []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Whether a row is in the scope, told without the code under test. */
function isIn({ association, program }: RowCells, { scope }: AmountIndicator): boolean {
  const isStudentOrHousing = ['HSSV', 'HSSV STEM', 'NOXH'].includes(String(program));
  if (scope?.lending === 'entrusted' && association === 'Trực tiếp') return false;
  return scope?.withoutPrograms === undefined || !isStudentOrHousing;
}

describe('an amount of some loans only', () => {
  it('is the plain amount of a ledger that holds only these', () => {
    fc.assert(
      fc.property(rows, scoped, (of, asked) => {
        const plain = /^(outstanding|overdue|badDebt)/.exec(asked.id)?.[0] ?? 'outstanding';
        const inside = of.filter((each) => isIn(each, asked));
        const alone = indicator(plain as ScopedAmount) as AmountIndicator;
        const expected = inside.length === 0 ? null : totalOf(ledgerOf(inside), alone);
        expect(totalOf(ledgerOf(of), asked)).toBe(expected);
      }),
    );
  });

  it('adds up over every dimension, and both ways', () => {
    fc.assert(
      fc.property(rows, scoped, (of, asked) => {
        const ledger = ledgerOf(of);
        const whole = totalOf(ledger, asked);
        for (const by of ['association', 'program', 'commune'] as const) {
          const table = breakdown(ledger, by, [asked], date, []);
          if (!table.ok) throw new Error('no table');
          expect(addKnown(table.value.columns[0]?.values ?? [])).toBe(whole);
        }
        const both = matrix(ledger, { row: 'program', column: 'commune' }, [asked], date, []);
        if (!both.ok) throw new Error('no matrix');
        expect(both.value.tables[0]?.total).toBe(whole);
        expect(addKnown(both.value.tables[0]?.rowTotals ?? [])).toBe(whole);
      }),
    );
  });
});
