import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ChangeTable, changeTable } from '../../src/analysis/change';
import type { Criterion } from '../../src/analysis/criterion';
import type { AmountIndicator } from '../../src/analysis/indicator';
import { amountIndicator, indicator } from '../../src/analysis/indicators';
import { series } from '../../src/analysis/series';
import { addKnown } from '../../src/analysis/sums';
import { total } from '../../src/analysis/total';
import type { Cell } from '../../src/ledger/cell';
import { datePeriod, type Period, yearPeriod } from '../../src/ledger/period';
import type { Step } from '../../src/ledger/period-steps';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';

const DATES = ['31/12/2024', '31/01/2025', '15/03/2025', '31/03/2025', '30/06/2025'];
const YEAR = yearPeriod(2025);

const amount: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>(''),
  fc.integer({ min: 0, max: 4e12 }).map((dong) => dong / 1e6),
);
const row: fc.Arbitrary<RowCells> = fc.record({
  cutoff: fc.constantFrom(...DATES),
  association: fc.constantFrom('HND', 'HPN'),
  commune: fc.constantFrom('Đa Kia', 'Phú Nghĩa'),
  program: fc.constantFrom('HN', 'HCN', 'NOXH'),
  outstanding: amount,
  overdue: amount,
  disbursed: amount,
  collected: amount,
});
const rows = fc.array(row, { minLength: 1, maxLength: 30 });
const shuffled = rows.chain((of) =>
  fc.tuple(fc.constant(of), fc.shuffledSubarray([...of], { minLength: of.length })),
);
const flow = fc.constantFrom(amountIndicator('disbursed'), amountIndicator('collected'));
const stock = fc.constantFrom(amountIndicator('outstanding'), amountIndicator('current'));
const step = fc.constantFrom<Step>('cutoff', 'month', 'quarter', 'year');
const criteria = fc.constantFrom<readonly Criterion[]>(
  [],
  [{ field: 'association', members: ['Phụ nữ'] }],
  [{ field: 'program', members: ['Hộ nghèo'], exclude: true }],
);
const ASKED = [indicator('outstanding'), indicator('overdueRate'), indicator('share')];

describe('a series', () => {
  it('by ngày chốt of a flow adds up to the total of the period', () => {
    fc.assert(
      fc.property(rows, flow, criteria, (of, asked, where) => {
        const ledger = ledgerOf(of);
        const found = series(ledger, [asked], YEAR, 'cutoff', where);
        const whole = total(ledger, asked, YEAR, where);
        expect(found.ok).toBe(whole.ok);
        if (!found.ok || !whole.ok) return;
        expect(addKnown(found.value.columns[0]?.values ?? [])).toBe(whole.value);
      }),
    );
  });

  it('has in every step what a total of that step has', () => {
    fc.assert(
      fc.property(rows, fc.oneof(flow, stock), step, criteria, (of, asked, by, where) => {
        const ledger = ledgerOf(of);
        const found = series(ledger, [asked], YEAR, by, where);
        if (!found.ok) return;
        const { steps, columns } = found.value;
        expect(columns[0]?.values).toEqual(steps.map((at) => totalAt(of, asked, at, where)));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(shuffled, step, criteria, ([of, moved], by, where) => {
        const asked = [...ASKED, amountIndicator('disbursed')];
        const [one, other] = [of, moved].map((each) =>
          series(ledgerOf(each), asked, YEAR, by, where),
        );
        expect(other).toEqual(one);
      }),
    );
  });
});

/** null where the step has no ngày chốt. */
function totalAt(
  of: readonly RowCells[],
  asked: AmountIndicator,
  at: Period,
  where: readonly Criterion[],
): number | null {
  const found = total(ledgerOf(of), asked, at, where);
  if (found.ok) return found.value;
  expect(found.problems.map(({ code }) => code)).toEqual(['cutoff-missing']);
  return null;
}

describe('a change', () => {
  const by = fc.constantFrom('association', 'commune', 'program', 'fund');
  const times = { period: datePeriod('2025-06-30'), base: 'year-start' } as const;
  const tableOf = (
    of: readonly RowCells[],
    field: 'association' | 'commune' | 'program' | 'fund',
  ) => changeTable(ledgerOf(of), field, ASKED, times, []);

  it('is what is at the end less what was before, for every member and the total', () => {
    fc.assert(
      fc.property(rows, by, (of, field) => {
        const found = tableOf(of, field);
        if (!found.ok) return;
        for (const change of changesOf(found.value)) {
          if (change.lacks !== null || change.base === null || change.end === null) continue;
          expect(change.change).toBe(change.end - change.base);
        }
      }),
    );
  });

  it('of amounts adds up to that of the total where all units reported at both times', () => {
    fc.assert(
      fc.property(rows, by, (of, field) => {
        const everywhere = ['HND', 'HPN'].flatMap((association) =>
          ['Đa Kia', 'Phú Nghĩa'].flatMap((commune) =>
            ['31/12/2024', '30/06/2025'].map((cutoff) => {
              return { association, commune, cutoff, program: 'HN', outstanding: 1 };
            }),
          ),
        );
        const known = of.map((each) => ({ ...each, outstanding: each.outstanding || 0 }));
        const found = tableOf([...known, ...everywhere], field);
        if (!found.ok) throw new Error(found.problems[0]?.code);
        const [first] = found.value.columns;
        expect(first?.total.lacks).toBeNull();
        expect(addKnown(first?.rows.map(({ change }) => change) ?? [])).toBe(first?.total.change);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(shuffled, by, ([of, moved], field) => {
        expect(tableOf(moved, field)).toEqual(tableOf(of, field));
      }),
    );
  });
});

function changesOf({ columns }: ChangeTable) {
  return columns.flatMap((column) => [...column.rows, column.total]);
}
