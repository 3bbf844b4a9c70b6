import type { Cell } from '../../src/ledger/cell';
import { dateOf } from '../../src/ledger/date';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import { type RowCells, tabOf } from '../ledger/ledger-rows';
import { answerOf } from './message';
import { parameterTab } from './parameter-tab';

export const FIELDS = [
  'cutoff',
  'association',
  'commune',
  'program',
  'fund',
  'outstanding',
  'overdue',
  'frozen',
  'interestCollected',
] as const;

/** What UT_PHI is tried with: amounts in đồng, nothing overdue where it is not said. */
export function ledger(rows: readonly RowCells[]): Cell[][] {
  const whole = rows.map((row) => ({ overdue: 0, ...row }));
  return tabOf(FIELDS, whole, 'đồng');
}

export const [JAN, FEB, MAR] = ['31/01/2022', '28/02/2022', '31/03/2022'] as const;
export const RATE = 'Lãi suất cho vay';

/** A row of Tham số. */
export function rule(
  name: string,
  target: string,
  value: Cell,
  unit: string,
  from = '2022-01-01',
  to?: string,
): Cell[] {
  return [name, target, value, unit, dateOf(from), to === undefined ? '' : dateOf(to)];
}

/** The shipped rows, which have fees of 2022, and lending rates of that time. */
export const RULES = [
  ...parameterRows(),
  rule(RATE, 'HN', 6.24, '%/năm', '2022-01-01', '2024-12-31'),
  rule(RATE, 'HCN', 7.488, '%/năm', '2022-01-01', '2024-12-31'),
];

export const RULED = parameterTab(RULES);

export function table(values: Cell[][], period: Cell, by?: string, rules = RULED): Cell[][] {
  return answerOf('UT_PHI', values, rules, period, by ?? '') as Cell[][];
}

/** The cells of a row under some headers. */
export function cells(answer: Cell[][], label: string, ...headers: string[]): Cell[] {
  const row = answer.find(([first]) => first === label) ?? [];
  return headers.map((header) => row[answer[0]?.indexOf(header) ?? -1] ?? 'none');
}

export const EXAMPLE = ledger([
  { cutoff: FEB, program: 'HN', outstanding: 2_100_000_000, interestCollected: 10_400_000 },
]);
