/** Ranges of a ledger and a plan, and what UT_KEHOACH makes of them. */
import type { Cell } from '../../src/ledger/cell';
import { type RowCells, tabOf } from '../ledger/ledger-rows';
import { answerOf } from './message';

export const FIELDS = ['cutoff', 'commune', 'program', 'fund', 'outstanding'] as const;

/** Dư nợ (triệu đồng) of some rows at 31/12/2024 and 25/03/2025. */
export function ledger(rows: readonly (RowCells & { before?: Cell })[]): Cell[][] {
  return tabOf(
    FIELDS,
    rows.flatMap(({ before, ...row }) => [
      ...(before === undefined ? [] : [{ ...row, cutoff: '31/12/2024', outstanding: before }]),
      ...(row.outstanding === undefined ? [] : [{ ...row, cutoff: '25/03/2025' }]),
    ]),
  );
}

export const HEADER = [
  'Năm',
  'Chương trình',
  'Nguồn vốn',
  'Xã',
  'Kế hoạch dư nợ (triệu đồng)',
  'Chỉ tiêu tăng trưởng (triệu đồng)',
];

export function plan(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [HEADER, ...rows.map((row) => [...row])];
}

export const LEDGER = ledger([
  { program: 'Hộ nghèo', before: 100, outstanding: 110 },
  { program: 'Hộ cận nghèo', before: 200, outstanding: 230 },
]);
export const PLAN = plan(
  [2025, 'HN', 'TW', '', 120, 20],
  [2025, 'Hộ cận nghèo', 'Trung ương', '', 240, 40],
  [2024, 'HN', 'TW', '', 1, 1],
);

export function table(
  values: Cell[][],
  plans: Cell[][],
  by = 'Chương trình',
  at: Cell = '25/03/2025',
) {
  return answerOf('UT_KEHOACH', values, plans, by, at) as Cell[][];
}

export function rowOf(name: string, ...args: Parameters<typeof table>): Cell[] {
  return table(...args).find(([first]) => first === name) ?? [];
}
