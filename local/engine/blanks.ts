/**
 * Blank stays blank. The engine turns an empty cell that passes through a formula (FILTER, VSTACK,
 * SORT, UNIQUE, a plain reference …) into 0 at the very end of evaluating; Google leaves it empty.
 * One place turns it back: the evaluator, after the formula has run.
 */

import type { FunctionValue, Position, Zone } from './engine';
import type { EvaluatedCell, Evaluator, Matrix, Result } from './evaluation';

const NOWHERE: Position = { sheetId: '', col: -1, row: -1 };

export function keepBlanks(evaluator: Evaluator): void {
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  const spread = evaluator.spreadValues.bind(evaluator);
  const empty = evaluator.getEvaluatedCell(NOWHERE);
  const emptyAt = (position: Position, format: string | undefined): EvaluatedCell =>
    format === undefined ? { ...empty, ...{ position } } : { ...empty, ...{ position, format } };

  evaluator.computeFormulaCell = (position, cell) => {
    let first: FunctionValue | undefined;
    const compiledFormula = Object.create(cell.compiledFormula, {
      execute: {
        value: (...args: unknown[]) => {
          const result = cell.compiledFormula.execute(...args);
          first = topLeft(result);
          return result;
        },
      },
    });
    const watched = Object.create(cell, { compiledFormula: { value: compiledFormula } });
    const evaluated = compute(position, watched);
    return first && isBlank(first) && evaluated.value === 0
      ? emptyAt(position, evaluated.format)
      : evaluated;
  };

  evaluator.spreadValues = (formula, matrix) => {
    const spreadOne = spread(formula, matrix);
    return (col, row) => {
      const value = matrix[col]?.[row];
      if (value && !isBlank(value)) return spreadOne(col, row);
      const position = { ...formula, col: formula.col + col, row: formula.row + row };
      evaluator.evaluatedCells.set(position, emptyAt(position, value?.format));
    };
  };

  const check = evaluator.checkCollision.bind(evaluator);
  // The engine takes an empty cell for free; it may be a blank of another spill.
  evaluator.checkCollision = (formula) => {
    const checkOne = check(formula);
    const others = othersSpreading(evaluator, formula);
    if (others.length === 0) return checkOne;
    return (col, row) => {
      checkOne(col, row);
      if (!others.some((zone) => holds(zone, formula.row + row, formula.col + col))) return;
      evaluator.blockedArrayFormulas.add(formula);
      throw Object.assign(new Error(), { value: '#REF!' });
    };
  };

  // The engine looks no further when a cell is empty; now spilled cells may be empty.
  evaluator.getArrayFormulaSpreadingOn = (position) => {
    const zone = {
      left: position.col,
      right: position.col,
      top: position.row,
      bottom: position.row,
    };
    return evaluator.spreadingRelations
      .searchFormulaPositionsSpreadingOn(position.sheetId, zone)
      .find((formula) => !evaluator.blockedArrayFormulas.has(formula));
  };
}

/** Where other formulas spread over the place of this one. */
function othersSpreading(evaluator: Evaluator, formula: Position): Zone[] {
  const { sheetId, col, row } = formula;
  const { spreadingRelations: relations, blockedArrayFormulas: blocked } = evaluator;
  const own = relations.getArrayResultZone(formula);
  if (!own) return [];
  return relations
    .searchFormulaPositionsSpreadingOn(sheetId, own)
    .filter((other) => (other.col !== col || other.row !== row) && !blocked.has(other))
    .flatMap((other) => relations.getArrayResultZone(other) ?? []);
}

function holds({ top, bottom, left, right }: Zone, row: number, col: number): boolean {
  return row >= top && row <= bottom && col >= left && col <= right;
}

function topLeft(result: Result): FunctionValue | undefined {
  return Array.isArray(result) ? (result as Matrix)[0]?.[0] : (result as FunctionValue);
}

function isBlank({ value }: FunctionValue): boolean {
  return value === null || value === undefined;
}
