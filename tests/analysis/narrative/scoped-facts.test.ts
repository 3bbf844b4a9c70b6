import { describe, expect, it } from '@jest/globals';
import { type Facts, type FactsInput, readFacts } from '../../../src/analysis/narrative/facts';
import type { BankFigure } from '../../../src/ledger/bank-figures';
import { builtInCatalogue } from '../../../src/ledger/catalogue';
import { datePeriod } from '../../../src/ledger/period';
import type { PlanRow } from '../../../src/ledger/plan';
import { ledgerOf, type RowCells } from '../../ledger/ledger-rows';
import { valueIn } from '../../reports/bu-gia-map';

const MILLION = 1_000_000;
const SEPTEMBER = '2025-09-30';

/** In triệu đồng. */
const row = (cutoff: string, outstanding: number, others: RowCells = {}): RowCells => ({
  cutoff,
  outstanding,
  overdue: 1,
  ...others,
});
const SINCE: Partial<FactsInput> = { base: 'year-start' };
const ROWS = [row('31/12/2024', 900), row('25/03/2025', 1_000)];

function factsOf(rows: readonly RowCells[], input: Partial<FactsInput> = SINCE): Facts {
  const cutoff = input.cutoff ?? '2025-03-25';
  return valueIn(
    readFacts({
      ledger: ledgerOf(rows),
      catalogue: builtInCatalogue(),
      cutoff,
      flowPeriod: datePeriod(cutoff),
      groups: [],
      bankFigures: [],
      capital: [],
      boundaries: null,
      ...input,
    }),
  );
}

describe('the change of the balance', () => {
  it('is what UT_BIENDONG gives', () => {
    expect(factsOf(ROWS).change).toEqual({
      since: '2024-12-31',
      isReorganised: false,
      outstanding: 100 * MILLION,
      growth: { numerator: 100 * MILLION, denominator: 900 * MILLION },
      overdue: 0,
      associations: new Map([['Nông dân', 100 * MILLION]]),
    });
  });

  it.each<[string, readonly RowCells[], Partial<FactsInput>]>([
    ['no base is given', ROWS, {}],
    ['the ledger lacks the date', ROWS, { base: 'year-before' }],
    ['a unit has not reported then', [...ROWS, row('25/03/2025', 5, { commune: 'Đăk Ơ' })], SINCE],
    ['a unit has not reported since', [...ROWS, row('31/12/2024', 5, { commune: 'Đăk Ơ' })], SINCE],
  ])('is not known where %s', (_, rows, input) => {
    expect(factsOf(rows, input).change).toBeNull();
  });

  const across = [row('31/12/2024', 900), row('30/09/2025', 1_000)];

  it('is marked across the day on which communes became others', () => {
    expect(factsOf(across, { ...SINCE, cutoff: SEPTEMBER }).change?.isReorganised).toBe(true);
  });

  it('is not marked where all dates are of the communes of today', () => {
    const boundaries = { missing: [] };
    expect(factsOf(across, { ...SINCE, cutoff: SEPTEMBER, boundaries }).change?.isReorganised).toBe(
      false,
    );
  });

  it('is none of a commune that kept its name that day', () => {
    const scope = { commune: 'Đa Kia' };
    expect(factsOf(across, { ...SINCE, cutoff: SEPTEMBER, scope }).change).toBeNull();
  });

  it('is refused against a later date', () => {
    const base = datePeriod('2025-06-30');
    expect(() => factsOf(ROWS, { base })).toThrow('30/06/2025');
  });
});

describe('the facts of one commune or association', () => {
  const assigned = (commune: string, planOutstanding: number): PlanRow => ({
    year: 2025,
    program: 'Hộ nghèo',
    fund: 'Trung ương',
    commune,
    planOutstanding: planOutstanding * MILLION,
    growthTarget: null,
  });
  const figure = (commune: string, outstanding: number): BankFigure => ({
    figureSet: 'BCDHTD',
    cutoff: '2025-03-25',
    commune,
    association: '',
    program: '',
    fund: '',
    unit: 'đồng',
    decimals: 0,
    outstanding: outstanding * MILLION,
    overdue: null,
    frozen: null,
    households: null,
  });
  const input: Partial<FactsInput> = {
    plan: [assigned('', 9_000), assigned('Đa Kia', 2_000)],
    bankFigures: [figure('', 8_000), figure('Xã Đa Kia', 1_250)],
    capital: [{ cutoff: '2025-03-25', source: 'Tổng', amount: 9_000 * MILLION, exactness: 'đúng' }],
  };

  it('have the plan and the bank’s total of the commune, and no capital', () => {
    const facts = factsOf(ROWS, { ...input, scope: { commune: 'Đa Kia' } });
    const { plan, bank, capital } = facts;
    expect([plan?.progress.outstanding.assigned, bank?.outstanding, capital]).toEqual([
      2_000 * MILLION,
      1_250 * MILLION,
      [],
    ]);
  });

  it('have no plan, no bank and no capital of an association', () => {
    const { plan, bank, capital } = factsOf(ROWS, { ...input, scope: { association: 'Nông dân' } });
    expect([plan, bank, capital]).toEqual([null, null, []]);
  });

  it('have all of them of the office', () => {
    const { plan, bank, capital } = factsOf(ROWS, input);
    expect([plan?.progress.outstanding.assigned, bank?.outstanding, capital.length]).toEqual([
      9_000 * MILLION,
      8_000 * MILLION,
      1,
    ]);
  });
});

describe('what was collected of what was due', () => {
  it('has a rate where every row has both', () => {
    const rows = [row('25/03/2025', 5, { due: 10, dueCollected: 9 })];
    expect(factsOf(rows).due.rate).toEqual({ numerator: 9 * MILLION, denominator: 10 * MILLION });
  });

  it('has none where a row does not say what was collected', () => {
    const rows = [
      row('25/03/2025', 5, { due: 10, dueCollected: 9 }),
      row('25/03/2025', 5, { due: 10, program: 'HCN' }),
    ];
    expect(factsOf(rows).due).toEqual({ asked: 20 * MILLION, done: 9 * MILLION, rate: null });
  });
});
