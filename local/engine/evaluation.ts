/**
 * The engine's evaluator, opened for our mends: each makes one thing of it Google's. These are the
 * parts of o-spreadsheet 19.3 that they touch.
 */

import type { Engine, FunctionValue, Position, Zone } from './engine';

export type Matrix = readonly (readonly FunctionValue[])[];
export type Result = FunctionValue | Matrix;

export interface EvaluatedCell {
  readonly value: unknown;
  readonly format?: string | undefined;
  readonly message?: string | undefined;
}

export interface CompiledFormula {
  readonly isBadExpression: boolean;
  readonly normalizedFormula: string;
  /** One for each reference among the tokens, in their order. */
  readonly rangeDependencies: readonly Area[];
  getTokens(getters: unknown): readonly { readonly type: string; readonly value: string }[];
  execute(...args: unknown[]): Result;
}

export interface Cell {
  readonly isFormula: boolean;
  readonly content: string;
  readonly compiledFormula: CompiledFormula;
}

export interface Area {
  readonly sheetId: string;
  readonly zone: Zone;
}

export interface Evaluator {
  readonly getters: {
    getCell(position: Position): Cell | undefined;
    getNumberCols(sheetId: string): number;
    getNumberRows(sheetId: string): number;
  };
  readonly evaluatedCells: { set(position: Position, cell: EvaluatedCell): void };
  readonly blockedArrayFormulas: {
    has(position: Position): boolean;
    add(position: Position): void;
  };
  readonly spreadingRelations: {
    getArrayResultZone(formula: Position): Zone | undefined;
    searchFormulaPositionsSpreadingOn(sheetId: string, zone: object): readonly Position[];
  };
  getEvaluatedCell(position: Position): EvaluatedCell;
  getArrayFormulaSpreadingOn(position: Position): Position | undefined;
  getCellsDependingOn(areas: Iterable<Area>): Iterable<Area>;
  computeCell(position: Position): EvaluatedCell;
  computeFormulaCell(position: Position, cell: Cell): EvaluatedCell;
  spreadValues(formula: Position, matrix: Matrix): (col: number, row: number) => void;
  checkCollision(formula: Position): (col: number, row: number) => void;
  assertSheetHasEnoughSpaceToSpreadFormulaResult(formula: Position, matrix: Matrix): void;
}

type Mend = (evaluator: Evaluator) => void;

/** Every evaluator made from now on is mended. */
export function mendEvaluation(o: Engine, mends: readonly Mend[]): void {
  const registry = o.registries.coreViewsPluginRegistry;
  const Evaluation = registry.get('evaluation');
  class MendedEvaluation extends Evaluation {
    constructor(...args: ConstructorParameters<typeof Evaluation>) {
      super(...args);
      const { evaluator } = this as unknown as { evaluator: Evaluator };
      for (const mend of mends) mend(evaluator);
    }
  }
  registry.replace('evaluation', MendedEvaluation);
}
