import fc from 'fast-check';
import type { Cell } from '../../src/ledger/cell';
import type { ReportInput } from '../../src/reports/report';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { reportInput } from './bu-gia-map';

/** The dates of random ledgers; the last is the cut-off. */
export const DATES = ['31/12/2024', '28/02/2025', '25/03/2025'] as const;

export const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh'] as const;
export const COMMUNES = ['Đa Kia', 'Phú Nghĩa', 'Đăk Ơ'] as const;
export const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Nhà ở xã hội'] as const;

/** In triệu with all đồng; now and then blank, 0, or as large as nothing is. */
export const amount: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Cell>('', 0) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4e12 }).map((dong) => dong / 1e6) },
  { weight: 1, arbitrary: fc.constant<Cell>(1e8) },
);

const row: fc.Arbitrary<RowCells> = fc.record({
  cutoff: fc.constantFrom(...DATES),
  association: fc.constantFrom(...ASSOCIATIONS),
  commune: fc.constantFrom(...COMMUNES),
  program: fc.constantFrom(...PROGRAMS),
  fund: fc.constantFrom('Trung ương', 'Địa phương'),
  outstanding: amount,
  overdue: amount,
  interestCollected: amount,
});

/** Records of which at least one is of the cut-off. */
export const rows: fc.Arbitrary<RowCells[]> = fc
  .array(row, { maxLength: 30 })
  .map((of) => [...of, { outstanding: 1, overdue: 0, frozen: 0 }]);

/** A report is a thousand cells: as many ledgers as take a second. */
export const RUNS = { numRuns: 25 };

/** The ledger and nothing else. */
export function inputOf(of: readonly RowCells[], changes: Partial<ReportInput> = {}): ReportInput {
  return reportInput({ ledger: ledgerOf(of), groups: [], bankFigures: [], ...changes });
}
