import { describe, expect, it } from '@jest/globals';
import { type Breakdown, breakdown } from '../../src/analysis/breakdown';
import type { IndicatorId } from '../../src/analysis/indicator';
import { indicator } from '../../src/analysis/indicators';
import { readPeriod } from '../../src/ledger/period';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';

const ROWS: readonly RowCells[] = [
  { cutoff: '28/02/2025', outstanding: 1, disbursed: 1 },
  { program: 'Chưa phân loại', outstanding: 20, disbursed: 2, households: 1 },
  { program: 'HCN', outstanding: 30, overdue: 3, households: 2 },
  { program: 'HN', outstanding: 50, overdue: 0, disbursed: 5, households: 3 },
  { program: 'HN', association: 'HPN', outstanding: 100, overdue: 1, households: 4 },
];

function table(
  by: Breakdown['by'],
  ids: readonly IndicatorId[],
  ky = '25/03/2025',
  rows = ROWS,
): Breakdown | string {
  const period = readPeriod(ky);
  if (!period.ok) throw new Error(`Bad period ${ky}`);
  const result = breakdown(ledgerOf(rows), by, ids.map(indicator), period.value, []);
  return result.ok ? result.value : (result.problems[0]?.code ?? '');
}

function column(by: Breakdown['by'], id: IndicatorId, ky?: string) {
  const result = table(by, [id], ky);
  if (typeof result === 'string') throw new Error(result);
  const [first] = result.columns;
  return { members: result.members, values: first?.values, total: first?.total, ...first };
}

describe('a breakdown', () => {
  it('lists members in catalogue order, unclassified last, with a total', () => {
    const { members, values, total } = column('program', 'outstanding');
    expect(members).toEqual(['Hộ nghèo', 'Hộ cận nghèo', 'Chưa phân loại']);
    expect(values).toEqual([150e6, 30e6, 20e6]);
    expect(total).toBe(200e6);
  });

  it('computes ratios from the amounts of each member and of the whole', () => {
    const { values, total, fractions } = column('program', 'overdueRate');
    expect(values).toEqual([1 / 150, 3 / 30, null]);
    expect(total).toBe(4 / 200);
    expect(fractions?.[0]).toEqual({ numerator: 1e6, denominator: 150e6 });
  });

  it('takes a blank part of Dư nợ for nothing, and a row without Dư nợ for no part of the ratio', () => {
    const rows = [
      { outstanding: 100 },
      { association: 'HPN', outstanding: 100, overdue: 2 },
      { association: 'CCB', overdue: 3 },
    ];
    const found = table('association', ['outstanding', 'overdue', 'overdueRate'], undefined, rows);
    if (typeof found === 'string') throw new Error(found);
    expect(found.columns.map(({ total }) => total)).toEqual([200e6, 5e6, 0.01]);
  });

  it('computes shares of the total', () => {
    expect(column('association', 'share').values).toEqual([0.5, 0.5]);
    expect(column('association', 'share').total).toBe(1);
  });

  it('gives households by program, but refuses their total with the reason', () => {
    const { values, total, totalRefused } = column('program', 'households');
    expect(values).toEqual([7, 2, 1]);
    expect(total).toBeNull();
    expect(totalRefused?.code).toBe('households-over-programs');
  });

  it('refuses households of an association with several programs', () => {
    const { values, valueRefused } = column('association', 'households');
    expect([values, valueRefused?.code]).toEqual([[null, 4], 'households-over-programs']);
  });

  it('adds households over units, but not over the funds of one program in one unit', () => {
    const rows: readonly RowCells[] = [
      { program: 'HN', households: 3 },
      { program: 'HN', commune: 'Đăk Ơ', fund: 'ĐP', households: 3 },
      { program: 'HCN', households: 3 },
      { program: 'HCN', fund: 'ĐP', households: 2 },
      { program: 'GQVL', households: 3 },
      { program: 'GQVL', fund: 'ĐP', households: 0 },
    ];
    const result = table('program', ['households'], '25/03/2025', rows);
    const [first] = typeof result === 'string' ? [] : result.columns;
    expect([first?.values, first?.valueRefused?.code]).toEqual([
      [6, null, 3],
      'households-over-funds',
    ]);
  });

  it('shows a stock at every date and does not add it over dates', () => {
    const { members, values, totalRefused } = column('cutoff', 'outstanding', 'Q1/2025');
    expect(members).toEqual(['2025-02-28', '2025-03-25']);
    expect(values).toEqual([1e6, 200e6]);
    expect(totalRefused?.code).toBe('stock-over-cutoffs');
  });

  it('adds a flow over dates', () => {
    expect(column('cutoff', 'disbursed', 'Q1/2025').total).toBe(8e6);
  });

  it('shows a member that has flows in the period but no stock at its end', () => {
    const rows: readonly RowCells[] = [
      { cutoff: '31/01/2025', program: 'NOXH', disbursed: 5 },
      { cutoff: '28/02/2025', disbursed: 1, outstanding: 9 },
    ];
    const result = table('program', ['outstanding', 'disbursed'], '2025', rows);
    expect(typeof result === 'string' ? result : result.members).toEqual([
      'Hộ nghèo',
      'Nhà ở xã hội',
    ]);
    expect(
      typeof result === 'string' ? result : result.columns.map(({ values }) => values),
    ).toEqual([
      [9e6, null],
      [1e6, 5e6],
    ]);
  });

  it('says that an empty ledger is empty', () => {
    expect(table('program', ['outstanding'], '25/03/2025', [])).toBe('ledger-empty');
  });
});
