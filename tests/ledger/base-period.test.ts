import { describe, expect, it } from '@jest/globals';
import { basePeriod, readBase } from '../../src/ledger/base-period';
import type { Cell } from '../../src/ledger/cell';
import { readPeriod } from '../../src/ledger/period';

const CUTOFFS = ['2024-12-31', '2025-02-28', '2025-03-25'];

/** Its text; null where nothing is before; the code of a problem. */
function base(of: Cell, ky: Cell): string | null | undefined {
  const period = readPeriod(ky);
  if (!period.ok) throw new Error(`Bad period ${String(ky)}`);
  const read = readBase(of);
  if (!read.ok) return read.problems[0]?.code;
  const found = basePeriod(read.value, period.value, CUTOFFS);
  if (!found.ok) return found.problems[0]?.code;
  return found.value?.text ?? null;
}

describe('what a period is compared with', () => {
  it.each<[Cell, Cell, string]>([
    ['31/12', '25/03/2025', '31/12/2024'],
    ['đầu năm', '31/12/2025', '31/12/2024'],
    ['dau nam', 'Q2/2025', '31/12/2024'],
    ['31/12', '2024 - T2/2025', '31/12/2024'],
  ])('%s of %s is the end of the year before its last day', (of, ky, expected) => {
    expect(base(of, ky)).toBe(expected);
  });

  it.each<[Cell, string]>([
    ['25/03/2025', '28/02/2025'],
    ['30/06/2025', '25/03/2025'],
    ['T1/2025', 'T12/2024'],
    ['Q1/2025', 'Q4/2024'],
    ['2025', '2024'],
    ['2 tháng đầu năm 2025', 'T11/2024 - T12/2024'],
    ['2023 - 2024', 'T1/2021 - T12/2022'],
    ['từ 01/03/2025 đến 10/03/2025', '19/02/2025 - 28/02/2025'],
  ])('kỳ trước of %s is %s', (ky, expected) => {
    expect(base('kỳ trước', ky)).toBe(expected);
  });

  it('kỳ trước of the first ngày chốt is nothing', () => {
    expect(base('Ky truoc', '31/12/2024')).toBeNull();
  });

  it.each<[Cell, string]>([
    ['25/03/2025', '25/03/2024'],
    ['28/02/2025', '29/02/2024'],
    ['29/02/2024', '28/02/2023'],
    ['28/02/2024', '28/02/2023'],
    ['30/04/2025', '30/04/2024'],
    ['T2/2025', 'T2/2024'],
    ['Q1/2025', 'Q1/2024'],
    ['2025', '2024'],
    ['9 tháng đầu năm 2025', 'T1/2024 - T9/2024'],
    ['01/01/2025 - 25/03/2025', '01/01/2024 - 25/03/2024'],
  ])('cùng kỳ of %s is %s', (ky, expected) => {
    expect(base('cùng kỳ', ky)).toBe(expected);
    expect(base('cùng kỳ năm trước', ky)).toBe(expected);
  });

  it.each<[Cell, string]>([
    ['30/06/2024', '30/06/2024'],
    ['Q4/2024', 'Q4/2024'],
    [2024, '2024'],
    [new Date(2024, 5, 30), '30/06/2024'],
  ])('may be the date or period %s', (of, expected) => {
    expect(base(of, '25/03/2025')).toBe(expected);
  });

  it.each<[Cell, string]>([
    ['25/03/2025', 'base-not-before'],
    ['T6/2025', 'base-not-before'],
    ['kỳ sau', 'base-bad'],
    ['30/6', 'base-bad'],
    ['', 'value-required'],
    ['2025 - 2024', 'period-order'],
  ])('is not %s: %s', (of, code) => {
    expect(base(of, '25/03/2025')).toBe(code);
  });
});
