import { type Cell, type Cells, cellText, isBlank, isErrorCell } from '../ledger/cell';
import { failed, ok, type Place, type Problem, problem, type Result } from '../ledger/problem';
import { argumentMissing, argumentName, rangeOf } from './argument-cells';
import type { Answer, Argument, CustomFunction } from './custom-function';

/** Functions that answer each cell of a range by itself: a column of numbers, a column of words. */

/** What one answer is made from. */
export interface CellArguments {
  /** The cell of an argument; undefined if it was left out or is blank. */
  optional(position: number): Result<Cell | undefined>;
  /** Problems: argument-missing, error-cell. */
  required(position: number): Result<Cell>;
  /** For problems with the cell of an argument. */
  place(position: number): Place;
}

/**
 * Answers once for single values; for a range once per cell, in its shape. Each of the arguments is
 * one value, which then goes for all cells, or a range of that shape. A blank cell of the first
 * has a blank answer; blank rows at the end, as a whole column has, have none.
 * Problems: argument-missing, ranges-differ, and those of the cells.
 *
 * @param heading stands above the answers where columns that belong together begin with their names
 */
export function answerEach(
  of: CustomFunction,
  args: readonly Argument[],
  positions: number,
  answer: (cells: CellArguments) => Result<Cell>,
  heading?: string,
): Result<Answer> {
  if (args[0] === undefined) return failed(argumentMissing(of, 0));
  const ranges = Array.from({ length: positions }, (_, i) => rangeOf(args[i]));
  const shapeAt = Math.max(
    0,
    ranges.findIndex((range) => range.length > 0 && !isOne(range)),
  );
  const shape = ranges[shapeAt] ?? [];
  const differing = ranges.findIndex(
    (range) => range.length > 0 && !isOne(range) && sizeText(range) !== sizeText(shape),
  );
  if (differing >= 0) {
    const about = {
      argument: argumentName(of, differing),
      found: sizeText(ranges[differing] ?? []),
      expected: sizeText(shape),
      first: argumentName(of, shapeAt),
    };
    return failed(problem('ranges-differ', {}, about));
  }
  const problems: Problem[] = [];
  const isHeaded = heading !== undefined && beginWithNames(ranges);
  const answers = filledPart(shape).map((row, r) =>
    row.map((_, c): Cell => {
      if (isHeaded && r === 0) return heading;
      const cells = cellsAt(of, ranges, r, c);
      const asked = cells.optional(0);
      if (asked.ok && asked.value === undefined) return '';
      const answered = asked.ok ? answer(cells) : asked;
      if (answered.ok) return answered.value;
      problems.push(...answered.problems);
      return '';
    }),
  );
  if (problems.length > 0) return failed(...problems);
  return ok(isOne(shape) ? (answers[0]?.[0] ?? '') : answers);
}

/** Several columns whose first cells are all words: no value of one of them went wrong. */
function beginWithNames(ranges: readonly Cells[]): boolean {
  const columns = ranges.filter((range) => range.length > 1);
  return (
    columns.length > 1 && columns.every(([first = []]) => first.length === 1 && first.every(isName))
  );
}

function isName(cell: Cell): boolean {
  return !isBlank(cell) && !isErrorCell(cell) && typeof cell === 'string' && !/\d/.test(cell);
}

function cellsAt(
  of: CustomFunction,
  ranges: readonly Cells[],
  row: number,
  column: number,
): CellArguments {
  const optional = (position: number): Result<Cell | undefined> => {
    const range = ranges[position] ?? [];
    const cell = isOne(range) ? range[0]?.[0] : range[row]?.[column];
    if (!isErrorCell(cell)) return ok(isBlank(cell) ? undefined : cell);
    return failed(problem('error-cell', place(position), { text: cellText(cell) }));
  };
  const place = (position: number): Place => {
    const range = ranges[position] ?? [];
    const argument = argumentName(of, position);
    if (range.length === 0 || isOne(range)) return { argument };
    const isWide = (range[0]?.length ?? 0) > 1;
    return { argument, row: row + 1, ...(isWide ? { column: String(column + 1) } : {}) };
  };
  return {
    optional,
    required(position) {
      const cell = optional(position);
      if (!cell.ok) return cell;
      return cell.value === undefined ? failed(missingAt(position)) : ok(cell.value);
    },
    place,
  };

  function missingAt(position: number): Problem {
    const found = place(position);
    return found.row === undefined
      ? argumentMissing(of, position)
      : problem('value-required', found);
  }
}

/** What a reader of cells makes of a required argument. */
export function readAt<T>(
  cells: CellArguments,
  position: number,
  read: (cell: Cell, place: Place) => Result<T>,
): Result<T> {
  const cell = cells.required(position);
  return cell.ok ? read(cell.value, cells.place(position)) : cell;
}

/** For a function that takes one cell per argument. Problem: one-cell-expected. */
export function singleCells(
  of: CustomFunction,
  args: readonly Argument[],
  positions: number,
): Result<CellArguments> {
  const ranges = Array.from({ length: positions }, (_, i) => rangeOf(args[i]));
  const wide = ranges.findIndex((range) => range.length > 0 && !isOne(range));
  if (wide < 0) return ok(cellsAt(of, ranges, 0, 0));
  return failed(problem('one-cell-expected', {}, { argument: argumentName(of, wide) }));
}

function isOne(range: Cells): boolean {
  return range.length === 1 && range[0]?.length === 1;
}

function isFilled(row: readonly Cell[]): boolean {
  return row.some((cell) => !isBlank(cell));
}

/** Without the blank rows below, as a whole column has; one row in any case. */
export function filledPart(range: Cells): Cells {
  let end = range.length;
  while (end > 0 && !isFilled(range[end - 1] ?? [])) end--;
  return range.slice(0, Math.max(1, end));
}

function sizeText(range: Cells): string {
  return `${range.length} × ${range[0]?.length ?? 0}`;
}
