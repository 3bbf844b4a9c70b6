import { type Cell, cellText } from '../ledger/cell';
import { type ExactNumber, exactOf, numberOf } from '../ledger/exact-number';
import { LARGEST_AMOUNT, readExactNumber } from '../ledger/number';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';

/**
 * A number cell, or a text that says a number of any length.
 * Problems: number-bad, number-too-long (a number cell that is no longer exact), those of
 * readExactNumber.
 */
export function readExactCell(
  cell: Cell,
  place: Place,
  options: { readonly approximate: boolean },
): Result<ExactNumber> {
  const about = { text: cellText(cell) };
  if (typeof cell === 'string') return readExactNumber(cell, options, place);
  if (typeof cell !== 'number' || !Number.isFinite(cell)) {
    return failed(problem('number-bad', place, about));
  }
  if (Math.abs(cell) > LARGEST_AMOUNT) return failed(problem('number-too-long', place, about));
  return ok(exactOf(cell));
}

/** As a cell can hold it. Problem: number-too-large. */
export function asNumber(exact: ExactNumber, place: Place, text: string): Result<number> {
  const number = numberOf(exact);
  if (Math.abs(number) <= LARGEST_AMOUNT) return ok(number);
  return failed(problem('number-too-large', place, { text }));
}
