/** How much a workbook may hold: https://support.google.com/drive/answer/37603 */

import { ScriptException } from './script-error';

const MAX_CHARACTERS = 50_000;
const MAX_CELLS = 10_000_000;

export const TOO_LONG =
  'Your input contains more than the maximum of 50000 characters in a single cell.';
export const TOO_MANY_CELLS =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

export function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > MAX_CHARACTERS;
}

/** @throws Google's sentence when one of the texts is longer than a cell takes */
export function refuseTooLong(inputs: readonly unknown[]): void {
  if (inputs.some(isTooLong)) throw new ScriptException(TOO_LONG);
}

/** Empty cells count too. */
export function areTooMany(
  sheets: readonly { readonly rows: number; readonly columns: number }[],
): boolean {
  return sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MAX_CELLS;
}
