import type { Cell, Cells } from '../ledger/cell';
import type { Result } from '../ledger/problem';

/** What Google passes: a single cell's value, or a range as rows; undefined if left out. */
export type Argument = Cell | Cells | undefined;

/** A single value, or a table that spills. */
export type Answer = Cell | Cell[][];

export interface CustomFunction {
  readonly name: `UT_${string}`;
  /** Names of the arguments as the syntax shows them: `du_lieu; ky; [cot; gia_tri]…`. */
  readonly syntax: string;
  compute(args: readonly Argument[]): Result<Answer>;
}

/**
 * What people read about a custom function. The build makes the formula help and the reference from
 * it; at run time nobody reads it, so it stands apart and Code.js goes without.
 */
export interface FunctionHelp {
  readonly of: CustomFunction;
  /** Vietnamese, one or two sentences. */
  readonly summary: string;
  /** Every argument of the syntax, in its order. */
  readonly parameters: readonly Parameter[];
  /** What the answer is; for the reference, as the formula help does not show it. */
  readonly returns: string;
  readonly examples: readonly Example[];
  /** What it refuses, and how it says so. */
  readonly errors?: readonly Refusal[];
}

export interface Parameter {
  /** ASCII, as in the formula help: du_lieu. */
  readonly name: string;
  /** JSDoc type. */
  readonly type: string;
  /** One line: it stands in the formula bar. The reference tells more of those all functions share. */
  readonly description: string;
}

/** A formula for the sample workbook, and what it then shows. */
export interface Example {
  readonly formula: string;
  /** As the cell shows it; of a spilled table its first rows, in full width. */
  readonly result: string | readonly (readonly string[])[];
  /** What it tells, one sentence. */
  readonly text: string;
}

/** A formula for the sample workbook that is refused. */
export interface Refusal {
  readonly formula: string;
  /** The sentence that the error cell carries. */
  readonly message: string;
}
