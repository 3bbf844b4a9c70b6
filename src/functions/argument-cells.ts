import { type Cell, type Cells, isBlank } from '../ledger/cell';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { Argument, CustomFunction } from './custom-function';

/** The arguments of a function by their places in its syntax, and the cells they hold. */

export function argumentMissing(of: CustomFunction, position: number): Problem {
  return problem('argument-missing', {}, { argument: argumentName(of, position), ...syntaxOf(of) });
}

/** `don_vi` of "so; [don_vi]" */
export function argumentName(of: CustomFunction, position: number): string {
  return argumentNames(of)[position] ?? '';
}

/** Those of a pair that may be repeated stand once, at the end. */
export function argumentNames(of: CustomFunction): string[] {
  return of.syntax.split('; ').map((name) => name.replace(/[[\]…]/g, ''));
}

/** For sentences that show how the function is written. */
export function syntaxOf(of: CustomFunction): { readonly syntax: string } {
  return { syntax: `${of.name}(${of.syntax})` };
}

/** An array from another realm is still an array. */
export function rangeOf(argument: Argument): Cells {
  if (argument === undefined) return [];
  return Array.isArray(argument) ? (argument as Cells) : [[argument as Cell]];
}

/** The filled cells of a range, row by row. */
export function filledCells(argument: Argument): Cell[] {
  return rangeOf(argument)
    .flat()
    .filter((cell) => !isBlank(cell));
}

/**
 * The value of an argument that takes one; undefined where it is left out or blank. Of a range the one
 * cell that is filled: which of several is meant would be a guess. Problem: one-value-expected.
 */
export function optionalCell(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
): Result<Cell | undefined> {
  return onlyCell(args[position], argumentName(of, position));
}

/** Problems: argument-missing, one-value-expected. */
export function requiredCell(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
): Result<Cell> {
  const cell = optionalCell(of, args, position);
  if (!cell.ok) return cell;
  return cell.value === undefined ? failed(argumentMissing(of, position)) : ok(cell.value);
}

/** @param name of the argument, for the sentence. Problem: one-value-expected. */
export function onlyCell(argument: Argument, name: string): Result<Cell | undefined> {
  const [cell, ...others] = filledCells(argument);
  if (others.length === 0) return ok(cell);
  const about = { argument: name, found: others.length + 1 };
  return failed(problem('one-value-expected', {}, about));
}
