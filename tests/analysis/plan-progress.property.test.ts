import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeTable } from '../../src/analysis/change';
import { amountIndicator } from '../../src/analysis/indicators';
import { PLAN_DIMENSIONS, type PlanDimension } from '../../src/analysis/plan-parts';
import { type PlanProgress, planProgress } from '../../src/analysis/plan-progress';
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
/** Both dates are there; of all communes, or of one at least. */
const rows = fc
  .tuple(fc.array(row, { maxLength: 30 }), fc.constantFrom(COMMUNES, ['Đa Kia']))
  .map(([of, communes]): RowCells[] => [
    ...of,
    ...communes.flatMap((commune) => [
      { commune, cutoff: '31/12/2024', outstanding: 1 },
      { commune, cutoff: '25/03/2025', outstanding: 2 },
    ]),
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

const dimension = fc.constantFrom(...PLAN_DIMENSIONS);

/** null beside what is known counts as nothing. */
function together(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}

describe('the plan', () => {
  it('grows by what UT_BIENDONG finds for every member and the total, or is not compared as there', () => {
    fc.assert(
      fc.property(rows, plan, dimension, (of, plans, by) => {
        const { members, total } = progressBy(of, plans, by);
        const times = { period: datePeriod('2025-03-25'), base: 'year-start' } as const;
        const asked = [amountIndicator('outstanding')];
        const table = changeTable(ledgerOf(of), by, asked, times, []);
        if (!table.ok) throw new Error(JSON.stringify(table.problems));
        const [column] = table.value.columns;
        const grown = ({ growth }: PlanProgress['total']) => [
          together(growth.done, growth.unassigned),
          growth.lacks,
        ];
        table.value.members.forEach((name, i) => {
          const found = members.find((member) => member.name === name);
          const { change, lacks } = column?.rows[i] ?? {};
          expect(found && grown(found.progress)).toEqual([change, lacks]);
        });
        expect(grown(total)).toEqual([column?.total.change, column?.total.lacks]);
      }),
    );
  });

  it('has in every row the rate that its amounts give', () => {
    fc.assert(
      fc.property(rows, plan, dimension, (of, plans, by) => {
        const { members, total } = progressBy(of, plans, by);
        for (const { outstanding, growth } of [total, ...members.map((m) => m.progress)]) {
          for (const { assigned, done, rate, lacks } of [outstanding, growth]) {
            const isKnown = assigned !== null && assigned !== 0 && done !== null && lacks === null;
            expect(rate).toBe(isKnown ? done / assigned : null);
          }
        }
      }),
    );
  });

  it('has what is assigned, done and not assigned of every member in the total, once', () => {
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
