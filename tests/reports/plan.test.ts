import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planProgress } from '../../src/analysis/plan-progress';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { datePeriod } from '../../src/ledger/period';
import type { PlanRow } from '../../src/ledger/plan';
import { plan } from '../../src/reports/plan';
import type { RowCells } from '../ledger/ledger-rows';
import { inputOf, PROGRAMS, RUNS, rows } from './any-ledger';
import { capitalOnlyInput, valueIn } from './bu-gia-map';
import { dong, grids, section, textOf } from './grid';

const planRows: fc.Arbitrary<PlanRow[]> = fc.uniqueArray(
  fc.record({
    year: fc.constant(2025),
    program: fc.constantFrom(...PROGRAMS),
    fund: fc.constantFrom('Trung ương', 'Địa phương'),
    commune: fc.constant(''),
    planOutstanding: fc.option(fc.nat(4e9)),
    growthTarget: fc.option(fc.integer({ min: -4e9, max: 4e9 })),
  }),
  { selector: ({ program, fund }) => `${program}|${fund}`, minLength: 1, maxLength: 6 },
);

/** Amounts of the columns Kế hoạch, Thực hiện, Chỉ tiêu, Không giao. */
const AMOUNTS = [3, 4, 6, 9];

describe('BC · Kế hoạch over any ledger and plan', () => {
  it('has the total of UT_KEHOACH, and numbered rows that add up to it', () => {
    fc.assert(
      fc.property(rows, planRows, (of, plans) => {
        const input = inputOf(of, { plan: plans });
        const catalogue = builtInCatalogue();
        const period = datePeriod(input.cutoff);
        const { total } = valueIn(planProgress(input.ledger, plans, 'program', period, catalogue));
        const [grid] = grids(plan, input);
        const printed = grid?.rows[grid.rows.length - 1] ?? [];
        const numbered = grid?.rows.filter(([index]) => typeof index === 'number') ?? [];
        const known = [
          total.outstanding.assigned,
          total.outstanding.done,
          total.growth.assigned,
          total.outstanding.unassigned,
        ];
        expect(AMOUNTS.map((column) => dong([printed[column]]))).toEqual(known.map((x) => x ?? 0));
        expect(AMOUNTS.map((column) => dong(numbered.map((row) => row[column])))).toEqual(
          known.map((x) => x ?? 0),
        );
      }),
      RUNS,
    );
  });

  it('has rows by nguồn vốn that add up to those of all', () => {
    fc.assert(
      fc.property(rows, planRows, (of, plans) => {
        const [grid] = grids(plan, inputOf(of, { plan: plans }));
        const body = grid?.rows.slice(0, -1) ?? [];
        const leaves = body.filter((cells) => cells[2] !== 'Cộng');
        const sums = AMOUNTS.map((column) => dong(leaves.map((cells) => cells[column])));
        const total = grid?.rows[grid.rows.length - 1] ?? [];
        expect(sums).toEqual(AMOUNTS.map((column) => dong([total[column]])));
      }),
      RUNS,
    );
  });
});

const year: RowCells[] = [
  { cutoff: '31/12/2024', outstanding: 90, overdue: 0 },
  { outstanding: 100, overdue: 0 },
  { outstanding: 5, overdue: 0, fund: 'Địa phương' },
  { outstanding: 7, overdue: 0, program: 'Nhà ở xã hội' },
];
const row = (changes: Partial<PlanRow>): PlanRow => ({
  ...{ year: 2025, program: 'Hộ nghèo', fund: 'Trung ương', commune: '' },
  ...{ planOutstanding: 125e6, growthTarget: 20e6 },
  ...changes,
});

describe('BC · Kế hoạch', () => {
  it('has a program of two nguồn vốn first as a sum, then by each', () => {
    const plans = [row({}), row({ fund: 'Địa phương', planOutstanding: 10e6, growthTarget: null })];
    expect(grids(plan, inputOf(year, { plan: plans }))[0]?.rows.slice(0, 3)).toEqual([
      [1, 'Hộ nghèo', 'Cộng', 135, 105, 105 / 135, 20, 10, 0.5, '', 5],
      ['', '', 'Trung ương', 125, 100, 0.8, 20, 10, 0.5, '', ''],
      ['', '', 'Địa phương', 10, 5, 0.5, '', '', '', '', 5],
    ]);
  });

  it('names what has no plan', () => {
    expect(textOf(plan, inputOf(year, { plan: [row({})] }))).toContain(
      'Dư nợ không giao kế hoạch 12 triệu đồng, không tính vào tỷ lệ thực hiện: Hộ nghèo 5; Nhà ở xã hội 7.',
    );
  });

  it('goes on by xã where plans are given to communes', () => {
    const plans = [row({ commune: 'Đa Kia' })];
    const [grid] = grids(plan, inputOf(year, { plan: plans }));
    const [first] = grid === undefined ? [] : section(grid, 'Theo xã được giao kế hoạch');
    expect(first?.slice(0, 6)).toEqual([1, 'Đa Kia', 'Cộng', 125, 100, 0.8]);
  });

  it('has no rows by xã where the plan is of the whole office', () => {
    expect(textOf(plan, inputOf(year, { plan: [row({})] }))).not.toContain('Theo xã được giao');
  });

  it('shows no growth where 31/12 is not there', () => {
    const [grid] = grids(plan, inputOf([{ outstanding: 5 }], { plan: [row({})] }));
    expect(grid?.rows[0]?.slice(6, 9)).toEqual([20, '…', '…']);
  });

  it('draws the plan beside what was reached', () => {
    const { charts } = valueIn(plan.build(inputOf(year, { plan: [row({})] })));
    expect(charts.map(({ id }) => id)).toEqual(['plan']);
  });

  it('says how to come by a plan of the year', () => {
    expect(textOf(plan, inputOf(year, { plan: [] }))).toContain('Thêm kế hoạch năm 2025');
  });

  it('says that there is no record in a workbook without any', () => {
    expect(textOf(plan, capitalOnlyInput())).toContain('Chưa có số liệu dư nợ');
  });
});
