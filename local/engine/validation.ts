/**
 * What rules of data validation say of a script's or a person's entry. Most are asked before it is
 * made; a rule with a formula or a range of allowed values, and the result of an entered formula,
 * are known only when everything is evaluated, so they are asked after it.
 */

import type { ValidationData, Write } from '../store';
import type { Position } from './engine';
import { validationData } from './rules';
import type { EngineStore } from './store';

type CellWrite = Extract<Write, { kind: 'cells' | 'fill' }>;

/** Rules whose answer hangs on other cells, or on the cell itself. */
const EVALUATED = new Set(['customFormula', 'isValueInRange']);
const RESHAPES = new Set<Write['kind']>(['insert', 'delete', 'move', 'deleteSheet']);

interface Broken {
  /** Of the write among those applied. */
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly rule: ValidationData;
}

/** A rule that rejects and can be asked before the entry is made. */
export function rejectsAtOnce(store: EngineStore, position: Position): boolean {
  const rule = store.getters.getValidationRuleForCell(position);
  return rule?.isBlocking === true && !EVALUATED.has(rule.criterion.type);
}

/** The first of the applied writes that put in what a rule rejects. */
export function brokenBy(store: EngineStore, writes: readonly Write[]): Broken | undefined {
  // Where cells went since is not followed.
  const from = writes.findLastIndex(({ kind }) => RESHAPES.has(kind)) + 1;
  for (const [i, write] of writes.slice(from).entries()) {
    if (write.kind !== 'cells' && write.kind !== 'fill') continue;
    const found = write.checked ? brokenCell(store, write) : undefined;
    if (found) return { index: from + i, ...found };
  }
  return undefined;
}

function brokenCell(store: EngineStore, write: CellWrite): Omit<Broken, 'index'> | undefined {
  const { getters } = store;
  const { sheetId } = write;
  if (!getters.getDataValidationRules(sheetId)?.some(({ isBlocking }) => isBlocking))
    return undefined;
  for (const { row, column, input } of entries(write)) {
    const position = { sheetId, row, col: column };
    const rule = getters.getValidationRuleForCell(position);
    if (!rule?.isBlocking || input === undefined || input === null || input === '') continue;
    const formula = typeof input === 'string' && input.startsWith('=');
    if (!formula && !EVALUATED.has(rule.criterion.type)) continue;
    if (!getters.isDataValidationInvalid(position)) continue;
    return { row, column, rule: validationData(rule.criterion, true) };
  }
  return undefined;
}

function* entries(write: CellWrite) {
  if (write.kind === 'cells') {
    for (const [i, line] of write.inputs.entries()) {
      for (const [j, input] of line.entries()) {
        yield { row: write.row + i, column: write.column + j, input };
      }
    }
    return;
  }
  const { zone, input } = write;
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let column = zone.left; column <= zone.right; column++) yield { row, column, input };
  }
}
