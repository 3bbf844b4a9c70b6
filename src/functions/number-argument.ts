import { type Cell, cellText } from '../ledger/cell';
import { type ExactNumber, exactOf, numberOf } from '../ledger/exact-number';
import { readExactNumber, type WrittenNumber } from '../ledger/exact-text';
import { LARGEST_AMOUNT } from '../ledger/number';
import { numberFault } from '../ledger/number-fault';
import { failed, ok, type Place, type Problem, problem, type Result } from '../ledger/problem';

/**
 * A number cell, or a text that says a number of any length.
 * Problems: number-too-long (a number cell that is no longer exact), number-or-heading, those of
 * numberFault and readExactNumber.
 */
export function readExactCell(
  cell: Cell,
  place: Place,
  options: Parameters<typeof readExactNumber>[1],
): Result<WrittenNumber> {
  const about = { text: cellText(cell) };
  if (typeof cell === 'string') {
    const read = readExactNumber(cell, options, place);
    const isBad = !read.ok && read.problems.some(({ code }) => code === 'number-bad');
    return isBad ? failed(faultOf(cell, place)) : read;
  }
  if (typeof cell !== 'number' || !Number.isFinite(cell)) {
    return failed(problem('number-bad', place, about));
  }
  if (Math.abs(cell) > LARGEST_AMOUNT) return failed(problem('number-too-long', place, about));
  return ok({ number: exactOf(cell), unit: null });
}

/**
 * Words in the first row of a range may be its header, or an amount in words: a formula is not told
 * in which row of the sheet its range begins, so it must not pass over them.
 */
function faultOf(text: string, place: Place): Problem {
  const fault = numberFault(text, place);
  const isWords = place.row === 1 && !/\d/.test(text);
  return isWords ? { ...fault, code: 'number-or-heading' } : fault;
}

/** As a cell can hold it. Problem: number-too-large. */
export function asNumber(exact: ExactNumber, place: Place, text: string): Result<number> {
  const number = numberOf(exact);
  if (Math.abs(number) <= LARGEST_AMOUNT) return ok(number);
  return failed(problem('number-too-large', place, { text }));
}
