/**
 * Values that change by themselves. A function of the script may not take one, neither directly nor
 * through a cell: https://developers.google.com/apps-script/guides/sheets/functions. TODAY may be
 * taken (assumed: Google documents it for the IMPORT functions).
 */

import type { Position } from './engine';
import type { Area, CompiledFormula, Evaluator } from './evaluation';

export const VOLATILE_REFUSED =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

const VOLATILE = new Set(['NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN']);
const CALL = /\b(?:NOW|RAND|RANDARRAY|RANDBETWEEN)\(/i;

class VolatileCells {
  private readonly cells = new Map<string, Position>();

  constructor(private readonly evaluator: Evaluator) {}

  meet(position: Position, formula: CompiledFormula): void {
    if (!CALL.test(formula.normalizedFormula)) return;
    const { sheetId, col, row } = position;
    this.cells.set(`${sheetId} ${col} ${row}`, { sheetId, col, row });
  }

  /** Whether the formula in the cell hands such a value to the function. */
  isTakenBy(cell: Position, name: string): boolean {
    if (this.cells.size === 0) return false;
    const formula = this.evaluator.getters.getCell(cell)?.compiledFormula;
    if (!formula) return false;
    const { calls, areas } = argumentsOf(name, formula, this.evaluator);
    if (calls.some((call) => VOLATILE.has(call))) return true;
    const changing = this.changing();
    return areas.some((area) => changing.some((other) => overlap(area, other)));
  }

  /** All cells that follow a changing value, with that value itself. */
  private changing(): readonly Area[] {
    const { evaluator } = this;
    const sources: Area[] = [];
    for (const [key, position] of this.cells) {
      const formula = evaluator.getters.getCell(position)?.compiledFormula;
      if (!formula || !CALL.test(formula.normalizedFormula)) this.cells.delete(key);
      else sources.push({ sheetId: position.sheetId, zone: spreadOf(evaluator, position) });
    }
    return sources.length === 0 ? [] : [...sources, ...evaluator.getCellsDependingOn(sources)];
  }
}

const watched = new WeakMap<object, VolatileCells>();

export function watchVolatile(evaluator: Evaluator): void {
  const cells = new VolatileCells(evaluator);
  watched.set(evaluator.getters, cells);
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    cells.meet(position, cell.compiledFormula);
    return compute(position, cell);
  };
}

/** @param getters of the model in which the cell is evaluated */
export function takesVolatile(getters: object, cell: Position, name: string): boolean {
  return watched.get(getters)?.isTakenBy(cell, name) ?? false;
}

/** What stands between the parentheses of each call of a function: other calls, and references. */
function argumentsOf(name: string, formula: CompiledFormula, { getters }: Evaluator) {
  const calls: string[] = [];
  const areas: Area[] = [];
  let references = 0;
  let depth = 0;
  let inside = 0;
  for (const { type, value } of formula.getTokens(getters)) {
    if (type === 'LEFT_PAREN') depth += 1;
    if (type === 'RIGHT_PAREN') depth -= 1;
    if (depth < inside) inside = 0;
    const area = type === 'REFERENCE' ? formula.rangeDependencies[references] : undefined;
    if (type === 'REFERENCE' || type === 'INVALID_REFERENCE') references += 1;
    if (inside > 0 && area) areas.push(area);
    if (type !== 'SYMBOL') continue;
    if (inside > 0) calls.push(value.toUpperCase());
    else if (value.toUpperCase() === name) inside = depth + 1;
  }
  return { calls, areas };
}

function spreadOf(evaluator: Evaluator, position: Position): Area['zone'] {
  const { row, col } = position;
  const own = { top: row, bottom: row, left: col, right: col };
  return evaluator.spreadingRelations.getArrayResultZone(position) ?? own;
}

function overlap(a: Area, b: Area): boolean {
  const [one, other] = [a.zone, b.zone];
  if (a.sheetId !== b.sheetId) return false;
  const sideBySide = one.right < other.left || other.right < one.left;
  return !sideBySide && one.bottom >= other.top && other.bottom >= one.top;
}
