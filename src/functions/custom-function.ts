import type { Cell, Cells } from '../ledger/cell';
import type { Result } from '../ledger/problem';

/** What Google passes: a single cell's value, or a range as rows; undefined if left out. */
export type Argument = Cell | Cells | undefined;

/** A single value, or a table that spills. */
export type Answer = Cell | Cell[][];

/** A custom function with its help; the build makes JSDoc and the reference from it. */
export interface CustomFunction {
  readonly name: `UT_${string}`;
  /** Vietnamese, one or two sentences. */
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** What the answer is. */
  readonly returns: string;
  readonly examples: readonly Example[];
  compute(args: readonly Argument[]): Result<Answer>;
}

export interface Parameter {
  /** ASCII, as in the formula help: du_lieu. */
  readonly name: string;
  /** JSDoc type. */
  readonly type: string;
  readonly description: string;
  readonly optional?: boolean;
  /** This one and those after it may be given again and again: criteria pairs. */
  readonly repeats?: boolean;
}

export interface Example {
  readonly formula: string;
  readonly result: string;
  readonly text: string;
}
