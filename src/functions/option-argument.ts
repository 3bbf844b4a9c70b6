import { type Cell, isBlank } from '../ledger/cell';
import { ok, type Place, type Result } from '../ledger/problem';
import type { Argument, CustomFunction } from './custom-function';
import { argumentName, rangeOf } from './each-cell';

/**
 * Options stand before the criteria pairs and may be left out, one by one: what is no value of an
 * option is for the next option, or begins the pairs.
 */
export interface Option<Value> {
  /** null where the cell is none of its values; a problem where it is one, but a bad one. */
  read(cell: Cell, place: Place): Result<Value> | null;
  readonly otherwise: Value;
}

interface ReadOptions<Values> {
  readonly values: Values;
  /** Position of the first criteria column. */
  readonly criteria: number;
}

/**
 * Problems: those of the options.
 *
 * @param position of the first option; the syntax names them one after the other
 */
export function readOptions<Values extends readonly unknown[]>(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
  options: { readonly [Index in keyof Values]: Option<Values[Index]> },
): Result<ReadOptions<Values>> {
  const values: unknown[] = [];
  let next = position;
  for (const option of options) {
    const cell = rangeOf(args[next])[0]?.[0] ?? '';
    const place = { argument: argumentName(of, position + values.length) };
    const read = isBlank(cell) ? null : option.read(cell, place);
    if (read !== null && !read.ok) return read;
    values.push(read === null ? option.otherwise : read.value);
    if (read !== null || (isBlank(cell) && next < args.length)) next++;
  }
  return ok({ values: values as unknown as Values, criteria: pairsBegin(args, position, next) });
}

/** Two blanks may be a left-out option, or a pair whose cells are blank: then the rest is uneven. */
function pairsBegin(args: readonly Argument[], position: number, next: number): number {
  const blankAt = (at: number): boolean => rangeOf(args[at]).flat().every(isBlank);
  const isUneven = (args.length - next) % 2 === 1;
  return isUneven && next > position && blankAt(next - 1) && blankAt(next) ? next - 1 : next;
}
