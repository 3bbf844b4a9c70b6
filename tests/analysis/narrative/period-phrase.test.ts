import { describe, expect, it } from '@jest/globals';
import {
  longDate,
  periodOpening,
  periodPhrase,
} from '../../../src/analysis/narrative/period-phrase';
import type { Period } from '../../../src/ledger/period';

const window = (from: string, to: string): Period => ({ kind: 'window', from, to, text: '' });

describe('periodPhrase', () => {
  it.each([
    ['2024-01-01', '2024-12-31', 'năm 2024'],
    ['2024-01-01', '2025-02-28', 'năm 2024 và 2 tháng đầu năm 2025'],
    ['2023-01-01', '2024-12-31', 'hai năm 2023, 2024'],
    ['2021-01-01', '2024-12-31', 'giai đoạn 2021 - 2024'],
    ['2022-01-01', '2025-03-31', 'giai đoạn 2022 - 2024 và quý I năm 2025'],
    ['2025-01-01', '2025-06-30', '6 tháng đầu năm 2025'],
    ['2025-07-01', '2025-12-31', '6 tháng cuối năm 2025'],
    ['2025-04-01', '2025-06-30', 'quý II năm 2025'],
    ['2025-02-01', '2025-02-28', 'tháng 02 năm 2025'],
    ['2025-11-01', '2025-11-30', 'tháng 11 năm 2025'],
    ['2025-03-01', '2025-05-31', 'từ tháng 3 đến tháng 5 năm 2025'],
    ['2023-10-01', '2025-02-28', 'quý IV năm 2023, năm 2024 và 2 tháng đầu năm 2025'],
    ['2023-12-01', '2024-01-31', 'tháng 12 năm 2023 và tháng 01 năm 2024'],
    ['2024-12-15', '2025-02-28', 'từ ngày 15/12/2024 đến ngày 28/02/2025'],
    ['2025-01-01', '2025-03-25', 'từ ngày 01/01/2025 đến ngày 25/03/2025'],
  ])('says %s to %s as "%s"', (from, to, phrase) => {
    expect(periodPhrase(window(from, to))).toBe(phrase);
  });

  it('ends the February of a leap year on the 29th', () => {
    expect(periodPhrase(window('2024-01-01', '2024-02-29'))).toBe('2 tháng đầu năm 2024');
  });

  it('names a single cut-off by its date', () => {
    const period: Period = { kind: 'date', from: '2025-03-25', to: '2025-03-25', text: '' };

    expect(periodPhrase(period)).toBe('kỳ số liệu ngày 25/03/2025');
  });
});

describe('periodOpening', () => {
  it('opens a sentence with Trong before a named period', () => {
    expect(periodOpening(window('2024-01-01', '2024-12-31'))).toBe('Trong năm 2024');
  });

  it('opens a sentence with Từ before a span of dates', () => {
    expect(periodOpening(window('2025-01-01', '2025-03-25'))).toBe(
      'Từ ngày 01/01/2025 đến ngày 25/03/2025',
    );
  });
});

describe('longDate', () => {
  it('puts a zero before days below 10 and months 1 and 2', () => {
    expect(longDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
  });

  it('puts no zero before month 3', () => {
    expect(longDate('2025-03-25')).toBe('ngày 25 tháng 3 năm 2025');
  });
});
