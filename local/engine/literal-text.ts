import type { Evaluator } from './evaluation';

/**
 * Text that begins with `=` stands in a cell of format @ behind an apostrophe, or the engine would
 * make it a formula. Elsewhere the engine takes the apostrophe off itself.
 */
export function hideApostrophes(evaluator: Evaluator): void {
  const compute = evaluator.computeCell.bind(evaluator);
  evaluator.computeCell = (position) => {
    const evaluated = compute(position);
    const { value } = evaluated;
    if (typeof value !== 'string' || !value.startsWith("'")) return evaluated;
    const cell = evaluator.getters.getCell(position);
    if (cell?.isFormula !== false || cell.content !== value) return evaluated;
    const text = value.slice(1);
    return { ...evaluated, ...{ value: text, formattedValue: text } };
  };
}
