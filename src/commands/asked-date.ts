import type { IsoDate } from '../ledger/date';
import { atField, ok, type Result } from '../ledger/problem';
import { readDate } from '../ledger/read-cell';

/** The date in a field of a form. Problems, at that field: value-required, error-cell, date-bad. */
export function askedDate(text: string, field = 'cutoff'): Result<IsoDate> {
  return atField(field, readDate(text, {}));
}

/** The same where the field may be left blank. */
export function dateIfAsked(text: string, field = 'cutoff'): Result<IsoDate | null> {
  return text === '' ? ok(null) : askedDate(text, field);
}
