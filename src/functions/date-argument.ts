import type { Cell } from '../ledger/cell';
import { dayOfSerial, type IsoDate } from '../ledger/date';
import { ok, type Place, type Result } from '../ledger/problem';
import { readDate } from '../ledger/read-cell';

/**
 * A date as an argument: a cell, a text, or the number of the day, which is what a formula inside the
 * formula may hand over: EOMONTH(A1;0). Problems: those of readDate.
 */
export function readDateArgument(cell: Cell, place: Place): Result<IsoDate> {
  const counted = typeof cell === 'number' ? dayOfSerial(cell) : null;
  return counted === null ? readDate(cell, place) : ok(counted);
}
