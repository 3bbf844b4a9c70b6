/** A ledger of two dates, and what UT_BIENDONG makes of it. */
import type { Argument } from '../../src/functions/custom-function';
import { UT_BIENDONG } from '../../src/functions/ut-biendong';
import { sentences } from '../../src/ledger/wording';
import { type RowCells, tab } from '../ledger/ledger-rows';

export const END = '31/03/2025';
export const atStart = (row: RowCells): RowCells => ({ cutoff: '31/12/2024', ...row });
export const atEnd = (row: RowCells): RowCells => ({ cutoff: END, ...row });
export const HPN: RowCells = { association: 'HPN' };
export const HCN: RowCells = { program: 'HCN' };

export const ROWS: readonly RowCells[] = [
  atStart({ outstanding: 40_000, overdue: 40, households: 8 }),
  atStart({ ...HPN, outstanding: 20_000, overdue: 0, households: 4 }),
  { cutoff: '28/02/2025', outstanding: 41_000, disbursed: 100 },
  { cutoff: '28/02/2025', ...HPN, outstanding: 20_000, disbursed: 40 },
  atEnd({ outstanding: 42_000, overdue: 21, households: 9, disbursed: 150 }),
  atEnd({ ...HPN, outstanding: 19_000, overdue: 0, households: 4, disbursed: 20 }),
  atEnd({ ...HPN, ...HCN, outstanding: 500, disbursed: 10 }),
];
export const DATA = tab(ROWS);
export const MONEY = '(triệu đồng)';
export const CHANGE = [`Tăng/giảm ${MONEY}`, 'Tăng/giảm (%)'];
export const NO_BASE = 'không có số liệu gốc';
export const NO_END = 'chưa đủ số liệu cuối kỳ';

export function answer(...args: readonly Argument[]): unknown {
  const result = UT_BIENDONG.compute(args);
  return result.ok ? result.value : sentences(result.problems);
}

export function rows(...args: readonly Argument[]): unknown[][] {
  const table = answer(...args);
  if (!Array.isArray(table)) throw new Error(String(table));
  return table.slice(1);
}

export function header(...args: readonly Argument[]): unknown {
  const table = answer(...args);
  return Array.isArray(table) ? table[0] : table;
}
