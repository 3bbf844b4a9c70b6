import { describe, expect, it } from '@jest/globals';
import { readPeriod } from '../../src/ledger/period';
import { periodSteps, type Step } from '../../src/ledger/period-steps';

function steps(ky: string, step: Step, ...dates: readonly string[]): string[] {
  const period = readPeriod(ky);
  if (!period.ok) throw new Error(`Bad period ${ky}`);
  return periodSteps(period.value, step, dates).map(({ text }) => text);
}

describe('the steps of a period', () => {
  it('are its dates', () => {
    expect(steps('2025', 'cutoff', '2025-02-28', '2025-03-25')).toEqual([
      '28/02/2025',
      '25/03/2025',
    ]);
  });

  it('are months from that of the first date to that of the last, over the turn of a year', () => {
    expect(steps('2024 - 2025', 'month', '2024-11-30', '2025-02-28')).toEqual([
      'T11/2024',
      'T12/2024',
      'T1/2025',
      'T2/2025',
    ]);
  });

  it('are quarters and years', () => {
    expect(steps('2024 - 2025', 'quarter', '2024-06-30', '2024-10-01')).toEqual([
      'Q2/2024',
      'Q3/2024',
      'Q4/2024',
    ]);
    expect(steps('2023 - 2025', 'year', '2023-12-31', '2025-01-31')).toEqual([
      '2023',
      '2024',
      '2025',
    ]);
  });

  it('say which part of them lies in the period', () => {
    expect(steps('15/01/2025 - 25/03/2025', 'month', '2025-01-31', '2025-03-25')).toEqual([
      'T1/2025 (15/01/2025 - 31/01/2025)',
      'T2/2025',
      'T3/2025 (01/03/2025 - 25/03/2025)',
    ]);
  });

  it('of a date are the date', () => {
    expect(steps('25/03/2025', 'quarter', '2025-03-25')).toEqual(['25/03/2025']);
  });
});
