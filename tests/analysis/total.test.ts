import { describe, expect, it } from '@jest/globals';
import { readCriterion } from '../../src/analysis/criterion';
import type { IndicatorId } from '../../src/analysis/indicator';
import { indicator } from '../../src/analysis/indicators';
import { total } from '../../src/analysis/total';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell } from '../../src/ledger/cell';
import type { Ledger } from '../../src/ledger/ledger';
import { readPeriod } from '../../src/ledger/period';
import { sentence } from '../../src/ledger/wording';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';

const TRIEU = 1_000_000;

function answer(
  ledger: Ledger,
  id: IndicatorId,
  ky: Cell,
  ...pairs: readonly string[]
): number | null | string {
  const period = readPeriod(ky);
  if (!period.ok) throw new Error(`Bad period ${String(ky)}`);
  const criteria = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const read = readCriterion(pairs[i] ?? '', [pairs[i + 1] ?? ''], ledger, builtInCatalogue());
    if (!read.ok) return read.problems.map(sentence).join();
    if (read.value !== null) criteria.push(read.value);
  }
  const value = total(ledger, indicator(id), period.value, criteria);
  return value.ok ? value.value : (value.problems[0]?.code ?? '');
}

/** One unit with three dates, and a second program at the last. */
const ROWS: readonly RowCells[] = [
  { cutoff: '31/12/2024', outstanding: 100, disbursed: 9 },
  { cutoff: '28/02/2025', outstanding: 120, disbursed: 30, overdue: 1, households: 4 },
  { cutoff: '25/03/2025', outstanding: 150, disbursed: 40, overdue: 2, households: 5 },
  { cutoff: '25/03/2025', program: 'HCN', outstanding: 50, frozen: 3, households: 2 },
];
const ledger = ledgerOf(ROWS);

describe('a total', () => {
  it('takes a stock at its date', () => {
    expect(answer(ledger, 'outstanding', '25/03/2025')).toBe(200 * TRIEU);
  });

  it.each([
    ['T3/2025', 200],
    ['Q1/2025', 200],
    ['T2/2025', 120],
    ['2024 - T2/2025', 120],
    [2024, 100],
  ])('takes a stock over %s at the last date in it', (ky, expected) => {
    expect(answer(ledger, 'outstanding', ky)).toBe(expected * TRIEU);
  });

  it.each([
    ['T3/2025', 40],
    ['Q1/2025', 70],
    ['2024 - T2/2025', 39],
    ['25/03/2025', 40],
  ])('adds a flow over %s', (ky, expected) => {
    expect(answer(ledger, 'disbursed', ky)).toBe(expected * TRIEU);
  });

  it('refuses a window that cuts an interval, and names both dates and the unit', () => {
    const period = readPeriod('T2/2025');
    const value = period.ok ? total(ledger, indicator('disbursed'), period.value, []) : period;
    expect(value.ok ? '' : value.problems.map(sentence)[0]).toBe(
      'Kỳ T2/2025 cắt ngang số liệu từ sau 31/12/2024 đến 28/02/2025 của Nông dân, Đa Kia. Chọn kỳ từ sau một ngày chốt đến một ngày chốt.',
    );
  });

  it('looks only at the intervals of the units asked for', () => {
    const monthly = [
      { commune: 'Phú Nghĩa', cutoff: '31/12/2024' },
      { commune: 'Phú Nghĩa', cutoff: '31/01/2025', disbursed: 1 },
      { commune: 'Phú Nghĩa', cutoff: '28/02/2025', disbursed: 2 },
    ];
    const both = ledgerOf([...ROWS, ...monthly]);
    expect(answer(both, 'disbursed', 'T2/2025')).toBe('period-cuts-interval');
    expect(answer(both, 'disbursed', 'T2/2025', 'Xã', 'Phú Nghĩa')).toBe(2 * TRIEU);
  });

  it('says which dates are near when the period has none', () => {
    expect(answer(ledger, 'outstanding', 'T1/2025')).toBe('cutoff-missing');
    expect(answer(ledger, 'outstanding', '24/03/2025')).toBe('cutoff-missing');
  });

  it('never takes an older row for a unit that lacks the date', () => {
    const late = ledgerOf([
      ...ROWS,
      { commune: 'Phú Nghĩa', cutoff: '28/02/2025', outstanding: 7 },
    ]);
    expect(answer(late, 'outstanding', 'Q1/2025')).toBe(200 * TRIEU);
    expect(answer(late, 'outstanding', 'Q1/2025', 'Xã', 'Phú Nghĩa')).toBeNull();
  });

  it('is blank where nothing is reported, and zero where zero is', () => {
    expect(answer(ledger, 'writtenOff', '25/03/2025')).toBeNull();
    expect(answer(ledgerOf([{ writtenOff: 0 }]), 'writtenOff', '25/03/2025')).toBe(0);
  });

  it('derives current and bad debt from the classes', () => {
    expect(answer(ledger, 'current', '25/03/2025')).toBe(195 * TRIEU);
    expect(answer(ledger, 'badDebt', '25/03/2025')).toBe(5 * TRIEU);
    expect(answer(ledgerOf([{ overdue: 1 }]), 'current', '25/03/2025')).toBeNull();
  });

  it('refuses households over several programs, but not within one', () => {
    expect(answer(ledger, 'households', '25/03/2025')).toBe('households-over-programs');
    expect(answer(ledger, 'households', '25/03/2025', 'Chương trình', 'HN')).toBe(5);
    expect(answer(ledger, 'outstandingPerHousehold', '25/03/2025')).toBe(
      'households-over-programs',
    );
    expect(answer(ledger, 'outstandingPerHousehold', '25/03/2025', 'Chương trình', 'HN')).toBe(
      30 * TRIEU,
    );
  });

  it('computes a ratio from amounts', () => {
    expect(answer(ledger, 'overdueRate', '25/03/2025')).toBe(2 / 200);
    expect(answer(ledger, 'share', '25/03/2025', 'Chương trình', 'HCN')).toBe(0.25);
    expect(answer(ledger, 'interestCollectionRate', '25/03/2025')).toBeNull();
  });

  it('divides amounts of the same rows only', () => {
    const rows: readonly RowCells[] = [
      { outstanding: 100, households: 2, interestDue: 8, interestCollected: 6 },
      { commune: 'Phú Nghĩa', outstanding: 100, interestDue: 2 },
      { commune: 'Đăk Ơ', overdue: 50, households: 9 },
    ];
    const partial = ledgerOf(rows);
    expect(answer(partial, 'outstandingPerHousehold', '25/03/2025')).toBe(50 * TRIEU);
    expect(answer(partial, 'interestCollectionRate', '25/03/2025')).toBe(0.75);
    expect(answer(partial, 'overdueRate', '25/03/2025')).toBeNull();
  });

  it('takes a blank class of debt beside an outstanding amount for none', () => {
    const rows: readonly RowCells[] = [
      { outstanding: 100, overdue: 10 },
      { commune: 'Phú Nghĩa', outstanding: 100 },
    ];
    expect(answer(ledgerOf(rows), 'overdueRate', '25/03/2025')).toBe(10 / 200);
  });

  it('refuses a ratio whose denominator is zero', () => {
    const nothing = ledgerOf([{ outstanding: 0, overdue: 0 }]);
    expect(answer(nothing, 'overdueRate', '25/03/2025')).toBe('denominator-zero');
  });

  it('says that an empty ledger is empty', () => {
    expect(answer(ledgerOf([]), 'outstanding', '25/03/2025')).toBe('ledger-empty');
  });

  it('refuses a sum beyond what is exact', () => {
    const huge = ledgerOf([{ outstanding: 8e9 }, { program: 'HCN', outstanding: 8e9 }]);
    expect(answer(huge, 'outstanding', '25/03/2025')).toBe('total-too-large');
  });
});

describe('criteria', () => {
  it.each([
    ['HN', 150],
    ['ho ngheo', 150],
    ['01', 150],
    ['HN|HCN', 200],
    ['<>HN', 50],
    ['<>HN|HCN', null],
    ['*', 200],
  ])('takes Chương trình = “%s”', (value, expected) => {
    const amount = answer(ledger, 'outstanding', '25/03/2025', 'chuong trinh', value);
    expect(amount).toBe(expected === null ? null : expected * TRIEU);
  });

  it('narrows with every pair', () => {
    const pairs = ['Chương trình', 'HN|HCN', 'Chương trình', '<>HN', 'Hội', '11'];
    expect(answer(ledger, 'outstanding', '25/03/2025', ...pairs)).toBe(50 * TRIEU);
  });

  it('is blank for a program of the catalogue without records', () => {
    expect(answer(ledger, 'outstanding', '25/03/2025', 'Chương trình', 'NOXH')).toBeNull();
  });

  it('finds a commune that only the ledger knows', () => {
    expect(answer(ledger, 'outstanding', '25/03/2025', 'Xã', 'xã đa kia')).toBe(200 * TRIEU);
  });

  it.each([
    ['Chương trình', 'Ho ngheoo', 'Không có chương trình “Ho ngheoo”. Ý bạn là “Hộ nghèo”?'],
    ['Xã', 'Da Kiaa', 'Không có xã “Da Kiaa”. Ý bạn là “Đa Kia”?'],
    ['Chương trình', 'HN|<>HCN', 'Giá trị lọc “HN|<>HCN” vừa lấy vừa loại trừ.'],
    ['Hội', '', 'Giá trị lọc của cột “Hội” đang trống.'],
    ['Hộii', 'HPN', 'Không có cột “Hộii”. Ý bạn là “Hội”?'],
  ])('refuses %s = “%s”', (column, value, expected) => {
    expect(answer(ledger, 'outstanding', '25/03/2025', column, value)).toContain(expected);
  });
});
