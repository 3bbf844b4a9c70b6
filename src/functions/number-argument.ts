import { type Cell, cellText } from '../ledger/cell';
import { type ExactNumber, exactOf, numberOf } from '../ledger/exact-number';
import { LARGEST_AMOUNT, readExactNumber } from '../ledger/number';
import { numberFault } from '../ledger/number-fault';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';

/**
 * A number cell, or a text that says a number of any length.
 * Problems: number-too-long (a number cell that is no longer exact), those of numberFault and
 * readExactNumber.
 */
export function readExactCell(
  cell: Cell,
  place: Place,
  options: { readonly approximate: boolean },
): Result<ExactNumber> {
  const about = { text: cellText(cell) };
  if (typeof cell === 'string') {
    const read = readExactNumber(cell, options, place);
    const isBad = !read.ok && read.problems.some(({ code }) => code === 'number-bad');
    return isBad ? failed(numberFault(cell, place)) : read;
  }
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
