/** Where a range is, and checks of what scripts give as places. */

import { cellValue } from '../cell-value';
import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import type { SheetFacts, StoredValue, Zone } from '../store';
import { instantToSerial, serialToInstant } from '../time-zone';

export interface Place {
  readonly sheetId: string;
  readonly zone: Zone;
}

export function sheetFacts(run: Execution, sheetId: string): SheetFacts {
  return run.buffer.sheet(sheetId);
}

/** @throws Google's message when the zone is not inside the sheet */
export function insideSheet(sheet: SheetFacts, zone: Zone): Zone {
  const reason = outside(sheet, zone);
  if (reason === undefined) return zone;
  throw new ScriptException(reason);
}

function outside(sheet: SheetFacts, { top, left, bottom, right }: Zone): string | undefined {
  if (top < 0) return 'The starting row of the range is too small.';
  if (left < 0) return 'The starting column of the range is too small.';
  if (bottom < top) return 'The number of rows in the range must be at least 1.';
  if (right < left) return 'The number of columns in the range must be at least 1.';
  if (bottom < sheet.rows && right < sheet.columns) return undefined;
  return 'The coordinates of the range are outside the dimensions of the sheet.';
}

export function signatureError(...given: readonly unknown[]): ScriptException {
  const types = given.map((value) => (value === null ? 'null' : typeof value)).join(',');
  return new ScriptException(`The parameters (${types}) don't match the method signature.`);
}

/** @param argument as Google names it */
export function tooLarge(argument: 'key' | 'value'): ScriptException {
  return new ScriptException(`Argument too large: ${argument}`);
}

export function whole(value: unknown): number {
  const number = Number(value);
  if (typeof value !== 'number' || !Number.isFinite(number)) throw signatureError(value);
  return Math.trunc(number);
}

export function height(zone: Zone): number {
  return zone.bottom - zone.top + 1;
}

export function width(zone: Zone): number {
  return zone.right - zone.left + 1;
}

/** A stored value as getValues gives it: blank is '', a date is a Date. */
export function scriptValue(run: Execution, value: StoredValue): string | number | boolean | Date {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return new Date(serialToInstant(value.d, run.store.timeZone()));
}

/** A value that a script puts into a cell. */
export function cellInput(run: Execution, given: unknown): StoredValue {
  const value = cellValue(given);
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (value instanceof Date) return { d: instantToSerial(value.getTime(), run.buffer.timeZone()) };
  return value;
}
