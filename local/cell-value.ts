/** What a cell takes of all that a script can give it. */

import { refuseTooLong } from './cell-limits';
import { notThere } from './script-error';

export type CellValue = null | string | number | boolean | Date;

/**
 * Of other kinds Google makes texts of its own, a list's address in memory for one; nobody says
 * which, and no script wants them.
 *
 * @param value as the host has it, or something else of the script's
 * @throws for a value of another kind, a date that is none and a text too long
 */
export function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    refuseTooLong([value]);
    return value;
  }
  if (!(value instanceof Date)) throw notThere(`giá trị kiểu ${kindOf(value)} trong một ô`);
  if (Number.isNaN(value.getTime())) throw notThere('ngày không hợp lệ (Invalid Date) trong một ô');
  return value;
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
