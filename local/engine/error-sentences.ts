/** What Google says behind #REF! and #ERROR! where the engine has words of its own. */

import { cellText } from '../a1';
import type { Evaluator, Matrix } from './evaluation';

interface Failure {
  message: string;
}

export function speakAsGoogle(evaluator: Evaluator): void {
  nameTheCellInTheWay(evaluator);
  askForRoom(evaluator);
  tellParseErrors(evaluator);
}

function nameTheCellInTheWay(evaluator: Evaluator): void {
  const check = evaluator.checkCollision.bind(evaluator);
  evaluator.checkCollision = (formula) => {
    const checkOne = check(formula);
    return (column, row) => {
      try {
        checkOne(column, row);
      } catch (error) {
        const cell = cellText(formula.row + row, formula.col + column);
        (error as Failure).message =
          `Array result was not expanded because it would overwrite data in ${cell}.`;
        throw error;
      }
    };
  };
}

function askForRoom(evaluator: Evaluator): void {
  const check = evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult.bind(evaluator);
  evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult = (formula, matrix) => {
    try {
      check(formula, matrix);
    } catch (error) {
      const { sheetId, row, col } = formula;
      const rows = row + height(matrix) - evaluator.getters.getNumberRows(sheetId);
      const columns = col + matrix.length - evaluator.getters.getNumberCols(sheetId);
      const missing = rows > 0 ? `rows (${rows})` : `columns (${columns})`;
      (error as Failure).message =
        `Result was not automatically expanded, please insert more ${missing}.`;
      throw error;
    }
  };
}

function tellParseErrors(evaluator: Evaluator): void {
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    if (!cell.compiledFormula.isBadExpression) return compute(position, cell);
    try {
      return { ...compute(position, cell), message: 'Formula parse error.' };
    } catch (error) {
      (error as Failure).message = 'Formula parse error.';
      throw error;
    }
  };
}

function height(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}
