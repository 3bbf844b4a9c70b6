import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { readPeriod } from '../../src/ledger/period';

function reading(cell: Cell): string {
  const period = readPeriod(cell);
  if (!period.ok) return period.problems[0]?.code ?? '';
  const { kind, from, to, text } = period.value;
  return `${kind} ${from} ${to} ${text}`;
}

describe('reading a kỳ', () => {
  it.each<[Cell, string]>([
    ['25/03/2025', 'date 2025-03-25 2025-03-25 25/03/2025'],
    ['5/3/2025', 'date 2025-03-05 2025-03-05 05/03/2025'],
    ['2025-03-25', 'date 2025-03-25 2025-03-25 25/03/2025'],
    ['ngày 25/03/2025', 'date 2025-03-25 2025-03-25 25/03/2025'],
    [new Date(2025, 2, 25), 'date 2025-03-25 2025-03-25 25/03/2025'],
    [45741, 'date 2025-03-25 2025-03-25 25/03/2025'],
    [32874, 'date 1990-01-01 1990-01-01 01/01/1990'],
    [73050, 'date 2099-12-31 2099-12-31 31/12/2099'],
    ['T2/2025', 'month 2025-02-01 2025-02-28 T2/2025'],
    ['t02/2024', 'month 2024-02-01 2024-02-29 T2/2024'],
    ['tháng 2/2025', 'month 2025-02-01 2025-02-28 T2/2025'],
    ['Tháng 12 năm 2024', 'month 2024-12-01 2024-12-31 T12/2024'],
    ['02/2025', 'month 2025-02-01 2025-02-28 T2/2025'],
    ['Q1/2025', 'quarter 2025-01-01 2025-03-31 Q1/2025'],
    ['quý IV năm 2024', 'quarter 2024-10-01 2024-12-31 Q4/2024'],
    ['Quý 2/2025', 'quarter 2025-04-01 2025-06-30 Q2/2025'],
    [2024, 'year 2024-01-01 2024-12-31 2024'],
    ['2024', 'year 2024-01-01 2024-12-31 2024'],
    ['năm 2024', 'year 2024-01-01 2024-12-31 2024'],
    ['2024 - T2/2025', 'window 2024-01-01 2025-02-28 2024 - T2/2025'],
    ['2024–T2/2025', 'window 2024-01-01 2025-02-28 2024 - T2/2025'],
    ['2024-T2/2025', 'window 2024-01-01 2025-02-28 2024 - T2/2025'],
    ['từ 01/01/2024 đến 28/02/2025', 'window 2024-01-01 2025-02-28 01/01/2024 - 28/02/2025'],
    ['1-1-2024 - 28-2-2025', 'window 2024-01-01 2025-02-28 01/01/2024 - 28/02/2025'],
    ['2 tháng đầu năm 2025', 'window 2025-01-01 2025-02-28 T1/2025 - T2/2025'],
    ['6 tháng cuối năm 2024', 'window 2024-07-01 2024-12-31 T7/2024 - T12/2024'],
  ])('reads %p', (cell, expected) => {
    expect(reading(cell)).toBe(expected);
  });

  it.each<[Cell, string]>([
    ['31/02/2025', 'period-bad'],
    [new Date(2025, 2, 25, 7), 'date-bad'],
    ['T13/2025', 'period-bad'],
    ['Q5/2025', 'period-bad'],
    ['25', 'period-bad'],
    [32873, 'period-bad'],
    [73051, 'period-bad'],
    [45741.5, 'period-bad'],
    ['45741', 'period-bad'],
    [true, 'period-bad'],
    ['hôm nay', 'period-bad'],
    ['13 tháng đầu năm 2025', 'period-bad'],
    ['', 'value-required'],
    ['T2/2025 - 2024', 'period-order'],
  ])('refuses %p', (cell, code) => {
    expect(reading(cell)).toBe(code);
  });
});
