import { describe, expect, it } from '@jest/globals';
import { datePeriod } from '../../src/ledger/period';
import { underBoundaries } from '../../src/reports/boundaries';
import { byAssociation } from '../../src/reports/by-association';
import { changes } from '../../src/reports/changes';
import { trendChart } from '../../src/reports/charts/trend-chart';
import { news } from '../../src/reports/news';
import type { ReportInput } from '../../src/reports/report';
import { inScope } from '../../src/reports/scope';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { mergedCommunes } from '../ledger/merged-communes';
import { inputOf } from './any-ledger';
import { valueIn } from './bu-gia-map';
import { grids, textOf } from './grid';

const catalogue = mergedCommunes();
const [START, JUNE, JULY] = ['31/12/2024', '30/06/2025', '31/07/2025'] as const;

/** Phước Minh and Bình Thắng became part of Đa Kia on 1/7/2025. */
function merged(of: readonly RowCells[], others: Partial<ReportInput> = {}): ReportInput {
  const ledger = ledgerOf(of, { catalogue });
  const flowPeriod = datePeriod('2025-07-31');
  const days = { cutoff: '2025-07-31', flowPeriod, builtOn: '2025-08-05' };
  return inputOf([], { ledger, catalogue, ...days, ...others });
}

function at(cutoff: string, balances: Readonly<Record<string, number>>): RowCells[] {
  return Object.entries(balances).map(([commune, outstanding]) => ({
    ...{ cutoff, commune, outstanding },
  }));
}

const FOUR = { 'Đa Kia': 100, 'Phước Minh': 100, 'Bình Thắng': 100, 'Đăk Ơ': 100 };
const WITHOUT_MINH = { 'Đa Kia': 100, 'Bình Thắng': 100, 'Đăk Ơ': 100 };

/** Dư nợ of the date, then at 31/12, the change and its percentage. */
const totalOf = (input: ReportInput) => grids(changes, input)[0]?.rows[0]?.slice(2, 6);

describe('BC · Biến động across a merger of communes', () => {
  it('compares a commune with all that became part of it', () => {
    const rows = [...at(START, FOUR), ...at(JULY, { 'Đa Kia': 330, 'Đăk Ơ': 110 })];
    expect(totalOf(merged(rows))).toEqual([440, 400, 40, 0.1]);
  });

  it('compares nothing while a commune that still is has not reported, and names it', () => {
    const rows = [...at(START, FOUR), ...at(JUNE, FOUR), ...at(JULY, { 'Đa Kia': 330 })];
    expect(totalOf(merged(rows))).toEqual([330, 400, '…', '…']);
    expect(textOf(changes, merged(rows))).toContain('số liệu 31/07/2025 của Nông dân, Đăk Ơ;');
  });

  const gapBefore = [
    ...at(START, WITHOUT_MINH),
    ...at(JUNE, FOUR),
    ...at(JULY, { 'Đa Kia': 330, 'Đăk Ơ': 110 }),
  ];

  it('compares nothing with a base that lacks a commune merged since, and names it', () => {
    expect(totalOf(merged(gapBefore))).toEqual([440, '…', '…', '…']);
    expect(textOf(changes, merged(gapBefore))).toContain('31/12/2024 của Nông dân, Phước Minh;');
  });

  it('compares no such base under the boundaries of today either', () => {
    const shown = valueIn(underBoundaries(merged(gapBefore)));
    expect(totalOf(shown)).toEqual([440, '…', '…', '…']);
    expect(textOf(changes, shown)).toContain('31/12/2024 của Nông dân, Phước Minh;');
  });

  it('tells of no growth in the text', () => {
    expect(textOf(news, merged(gapBefore))).not.toContain('so với 31/12/2024');
  });

  it('compares nothing with a base without a commune that Danh mục says was there', () => {
    const rows = [...at(START, { 'Đa Kia': 100 }), ...at(JULY, { 'Đa Kia': 110, 'Đăk Ơ': 110 })];
    expect(totalOf(merged(rows))).toEqual([220, '…', '…', '…']);
    expect(textOf(changes, merged(rows))).toContain('Nông dân, Đăk Ơ');
  });
});

describe('A copy for a commune that others became part of', () => {
  const whole = merged([
    ...at(START, { 'Đa Kia': 90, 'Phước Minh': 40, 'Bình Thắng': 20 }),
    ...at(JUNE, { 'Đa Kia': 100, 'Phước Minh': 50, 'Bình Thắng': 25 }),
    ...at(JULY, { 'Đa Kia': 180 }),
  ]);
  const copy = valueIn(inScope(whole, { commune: 'Đa Kia' }));

  it('is not compared with the commune that it was, and says how it can be', () => {
    const text = textOf(changes, copy);
    expect(text).not.toContain('không đổi nên vẫn so được');
    expect(text).toContain('địa giới hiện hành');
    expect(grids(changes, copy).flatMap(({ rows }) => rows.flat())).not.toContain(90);
  });

  it('has no base beside its hội', () => {
    const [grid] = grids(byAssociation, copy);
    const change = grid?.headers.findIndex((header) => String(header).includes('Tăng, giảm')) ?? -1;
    expect(grid?.rows.map((row) => row[change] ?? null)).toEqual(['', '']);
  });

  it('draws no dates before the merger', () => {
    const chart = trendChart(copy);
    expect(typeof chart).toBe('string');
  });

  it('is compared under the boundaries of today', () => {
    const shown = valueIn(inScope(valueIn(underBoundaries(whole)), { commune: 'Đa Kia' }));
    expect(totalOf(shown)).toEqual([180, 150, 30, 0.2]);
  });
});
