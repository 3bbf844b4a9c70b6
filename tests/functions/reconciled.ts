import type { Argument } from '../../src/functions/custom-function';
import type { Cell, Cells } from '../../src/ledger/cell';
import { tab } from '../ledger/ledger-rows';
import { answerOf } from './message';

export const MARCH = new Date(2025, 2, 25);
const BANK_HEADER = [
  'Bộ số liệu',
  'Ngày chốt',
  'Hội',
  'Chương trình',
  'Đơn vị',
  'Số lẻ',
  'Dư nợ',
  'Nợ quá hạn',
];
export const OWN = tab([
  { cutoff: '28/02/2025', outstanding: 1 },
  { outstanding: 40_988.4, overdue: 268 },
  { association: 'HPN', outstanding: 50_000, overdue: 0 },
]);

/** A tab Số ngân hàng in whole triệu: date, then Hội, Chương trình, Dư nợ, Nợ quá hạn. */
export function bankTab(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [
    BANK_HEADER,
    ...rows.map(([date = '', of = '', program = '', amount = '', overdue = '']) => [
      'BCDHTD',
      date,
      of,
      program,
      'triệu đồng',
      0,
      amount,
      overdue,
    ]),
    BANK_HEADER.map(() => ''),
  ];
}

export function table(...args: Argument[]): Cells {
  const answer = answerOf('UT_DOICHIEU', ...args);
  if (!Array.isArray(answer)) throw new Error(String(answer));
  return answer;
}

/** Member and verdict of each row. */
export function verdicts(...args: Argument[]): string[] {
  return table(...args)
    .slice(1)
    .map((row) => `${row[0]}: ${row[4]}`);
}
