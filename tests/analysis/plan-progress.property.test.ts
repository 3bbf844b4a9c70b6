import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  PLAN_DIMENSIONS,
  type PlanDimension,
  type PlanProgress,
  planProgress,
} from '../../src/analysis/plan-progress';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { datePeriod } from '../../src/ledger/period';
import type { PlanRow } from '../../src/ledger/plan';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';

const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Nhà ở xã hội'];
const FUNDS = ['Trung ương', 'Địa phương'];
const COMMUNES = ['Đa Kia', 'Phú Nghĩa', 'Đăk Ơ'];

const parts = {
  program: fc.constantFrom(...PROGRAMS),
  fund: fc.constantFrom(...FUNDS),
};
const row: fc.Arbitrary<RowCells> = fc.record({
  ...parts,
  commune: fc.constantFrom(...COMMUNES),
  cutoff: fc.constantFrom('31/12/2024', '25/03/2025'),
  outstanding: fc.integer({ min: 0, max: 4e12 }).map((dong) => dong / 1e6),
});
/** Both dates are there. */
const rows = fc
  .array(row, { maxLength: 30 })
  .map((of): RowCells[] => [
    ...of,
    { cutoff: '31/12/2024', outstanding: 1 },
    { cutoff: '25/03/2025', outstanding: 2 },
  ]);
const planRow: fc.Arbitrary<PlanRow> = fc.record({
  ...parts,
  year: fc.constant(2025),
  commune: fc.constantFrom('', ...COMMUNES),
  planOutstanding: fc.option(fc.nat(4e9)),
  growthTarget: fc.option(fc.integer({ min: -4e9, max: 4e9 })),
});
const plan = fc
  .uniqueArray(planRow, {
    selector: ({ program, fund, commune }) => `${program}|${fund}|${commune}`,
    maxLength: 12,
  })
  .map((of): PlanRow[] => {
    const first = { year: 2025, program: 'Hộ nghèo', fund: 'Trung ương', growthTarget: null };
    const own = of.filter(({ program, fund }) => program !== 'Hộ nghèo' || fund !== 'Trung ương');
    return [...own, { ...first, commune: 'Đa Kia', planOutstanding: 1 }];
  });

function progressBy(of: readonly RowCells[], plans: readonly PlanRow[], by: PlanDimension) {
  const period = datePeriod('2025-03-25');
  const progress = planProgress(ledgerOf(of), plans, by, period, builtInCatalogue());
  if (!progress.ok) throw new Error(JSON.stringify(progress.problems));
  return progress.value;
}

const FIGURES: ((progress: PlanProgress['total']) => number | null)[] = [
  ({ outstanding }) => outstanding.assigned,
  ({ outstanding }) => outstanding.done,
  ({ outstanding }) => outstanding.unassigned,
  ({ growth }) => growth.assigned,
];

describe('the plan', () => {
  it('has what is assigned, done and not assigned of every member in the total, once', () => {
    const dimension = fc.constantFrom(...PLAN_DIMENSIONS);
    fc.assert(
      fc.property(rows, plan, dimension, (of, plans, by) => {
        const { members, total } = progressBy(of, plans, by);
        for (const figure of FIGURES) {
          const sum = members.reduce((all, { progress }) => all + (figure(progress) ?? 0), 0);
          expect(sum).toBe(figure(total) ?? 0);
        }
      }),
    );
  });

  it('has the same total by program and by fund', () => {
    fc.assert(
      fc.property(rows, plan, (of, plans) => {
        const byFund = progressBy(of, plans, 'fund').total;
        expect(progressBy(of, plans, 'program').total).toEqual(byFund);
      }),
    );
  });
});
