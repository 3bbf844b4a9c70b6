import { findDimension } from '../analysis/criterion';
import { type Cell, cellText, isBlank } from '../ledger/cell';
import { nameIndex } from '../ledger/name-index';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';
import { argumentName, filledCells, onlyCell } from './argument-cells';
import type { Argument, CustomFunction } from './custom-function';

/**
 * Options stand before the criteria pairs and may be left out, one by one: what is no value of an
 * option is for the next option, or begins the pairs.
 */
export interface Option<Value> {
  /** null where the cell is none of its values; a problem where it is one, but a bad one. */
  read(cell: Cell, place: Place): Result<Value> | null;
  readonly otherwise: Value;
  /** What may be written, for who wrote something else. */
  readonly values: string;
}

interface ReadOptions<Values> {
  readonly values: Values;
  /** Position of the first criteria column. */
  readonly criteria: number;
}

/** A number cell or digits. Problem: whole-number-bad. */
export function wholeNumber<Otherwise extends number | null>(
  { least, most }: { readonly least: number; readonly most?: number },
  otherwise: Otherwise,
): Option<number | Otherwise> {
  return {
    otherwise,
    values: `số nguyên từ ${least}${most === undefined ? '' : ` đến ${most}`}`,
    read(cell, place) {
      const text = cellText(cell);
      if (typeof cell !== 'number' && !/^[-−]?\d+(,\d+)?$/.test(text)) return null;
      const number = Number(cell);
      const isTaken = Number.isInteger(number) && number >= least && number <= (most ?? Infinity);
      if (isTaken) return ok(number);
      const about = { text, least, ...(most === undefined ? {} : { most }) };
      return failed(problem('whole-number-bad', place, about));
    },
  };
}

/** A value of a closed list by any of its names, the one to show first; TRUE is a name too. */
interface Choice<Value> {
  readonly value: Value;
  readonly names: readonly string[];
}

/** A column, or a text that is like none of the names, begins the pairs. Problem: option-bad. */
export function choice<Value>(choices: readonly Choice<Value>[], otherwise: Value): Option<Value> {
  const shown = orList(choices.map(({ names }) => names[0] ?? ''));
  return {
    otherwise,
    values: shown,
    read(cell, place) {
      const text = cellText(cell);
      const index = nameIndex(choices, ({ names }) => names);
      const found = index.find(text);
      if (found !== undefined) return ok(found.value);
      if (typeof cell === 'string' && findDimension(text).ok) return null;
      const nearest = typeof cell === 'string' ? index.nearest(text) : undefined;
      if (typeof cell === 'string' && nearest === undefined) return null;
      const about = { text, choices: shown, ...(nearest === undefined ? {} : { nearest }) };
      return failed(problem('option-bad', place, about));
    },
  };
}

/** "ngày chốt, tháng, quý hoặc năm" */
function orList(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' hoặc ');
}

/**
 * Problems: one-value-expected, option-unknown, those of the options.
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
    const place = { argument: argumentName(of, position + values.length) };
    const given = onlyCell(args[next], place.argument);
    if (!given.ok) return given;
    const cell = given.value ?? '';
    const read = isBlank(cell) ? null : option.read(cell, place);
    if (read !== null && !read.ok) return read;
    values.push(read === null ? option.otherwise : read.value);
    if (read !== null || (isBlank(cell) && next < args.length)) next++;
  }
  const criteria = pairsBegin(args, position, next);
  const text = strayOption(args.slice(criteria));
  if (text === null) return ok({ values: values as unknown as Values, criteria });
  const choices = options
    .map((option, i) => `${argumentName(of, position + i)} (${option.values})`)
    .join('; ');
  return failed(problem('option-unknown', {}, { text, choices }));
}

/**
 * What begins the pairs and is no column: an option out of its order, or one that nobody knows. A text
 * that has a value after it may be a mistyped column; the criteria tell of that.
 */
function strayOption(pairs: readonly Argument[]): string | null {
  const [cell] = filledCells(pairs[0]);
  if (cell === undefined) return null;
  const text = cellText(cell);
  if (typeof cell !== 'string') return text;
  const column = findDimension(text);
  const isNearColumn = column.ok || column.problems.some(({ about }) => about.nearest);
  return pairs.length % 2 === 0 || isNearColumn ? null : text;
}

/** Two blanks may be a left-out option, or a pair whose cells are blank: then the rest is uneven. */
function pairsBegin(args: readonly Argument[], position: number, next: number): number {
  const blankAt = (at: number): boolean => filledCells(args[at]).length === 0;
  const isUneven = (args.length - next) % 2 === 1;
  return isUneven && next > position && blankAt(next - 1) && blankAt(next) ? next - 1 : next;
}
