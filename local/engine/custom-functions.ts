/**
 * The script's functions as functions of the engine. The host's model computes them at once; a
 * page's model asks the host and shows LOADING_TEXT meanwhile. Both find results by the same key:
 * a hash of the function's name and its arguments, so a page seldom sends a range to the host.
 */

import type { FunctionInfo, WireArgument, WireCell, WireResult } from '../host-types';
import type { Engine, FunctionValue, Position } from './engine';
import { Hasher } from './hasher';
import { takesVolatile, VOLATILE_REFUSED } from './volatile';

/** What a cell shows while the page waits; an error value, so that dependents wait too. */
export const LOADING_TEXT = 'Đang tải…';
const ERROR_TEXT = '#ERROR!';
const CATEGORY = 'Sổ tính';

export interface PendingCall {
  readonly key: string;
  readonly name: string;
  /** Made only when wanted: a range may hold 100.000 cells. */
  args(): WireArgument[];
}

/** Answers calls of custom functions; hand it to the model as `custom: { customFunctions }`. */
export interface CustomEvaluator {
  evaluate(call: PendingCall, cell: Position | undefined): WireResult | 'loading';
}

interface EvalContext {
  readonly customFunctions?: CustomEvaluator;
  readonly __originCellPosition?: Position;
  readonly getters: object;
  readonly locale: { readonly dateFormat: string; readonly timeFormat: string };
}
type Matrix = readonly (readonly FunctionValue[])[];
type EngineArgument = FunctionValue | Matrix | undefined;

/** Names the engine can call: not a cell reference, no characters of its own. */
const CALLABLE = /^(?![A-Z]{1,3}\d+$)[A-Z_][A-Z0-9_]*$/i;

/** The engine remembers places of arguments by name alone: a function never has fewer than before. */
const widest = new Map<string, number>();

/** Call before the model is made: the engine compiles formulas while it reads the data. */
export function registerCustomFunctions(o: Engine, functions: readonly FunctionInfo[]): void {
  const registry = o.registries.functionRegistry;
  for (const info of functions) {
    const name = info.name.toUpperCase();
    if (!CALLABLE.test(name)) continue;
    if (registry.contains(name) && registry.get(name).category !== CATEGORY) continue;
    registry.replace(
      name,
      description(o, info) as unknown as Parameters<typeof registry.replace>[1],
    );
    // Google calls a function with however few arguments the cell gives. Set afterwards: the engine
    // refuses optional arguments before repeating ones.
    registry.get(name).minArgRequired = 0;
  }
}

function description(o: Engine, info: FunctionInfo) {
  const flags = { type: ['ANY', 'RANGE'], acceptMatrix: true, acceptErrors: true };
  const width = Math.max(info.parameters.length, widest.get(info.name) ?? 0);
  widest.set(info.name, width);
  const extra = { name: 'thêm', description: 'Đối số thêm.' };
  return {
    description: info.description,
    category: CATEGORY,
    hidden: !info.listed,
    isExported: false,
    args: [
      ...Array.from({ length: width }, (_, i) => {
        const { name, description: text } = info.parameters[i] ?? extra;
        return { ...flags, name, description: text };
      }),
      // … and with however many.
      { ...flags, ...extra, repeating: true, optional: true },
    ],
    compute(this: EvalContext, ...args: EngineArgument[]) {
      const evaluator = this.customFunctions;
      if (!evaluator) return { value: ERROR_TEXT, message: `Không gọi được ${info.name} ở đây.` };
      const cell = this.__originCellPosition;
      if (cell && takesVolatile(this.getters, cell, info.name.toUpperCase())) {
        return { value: ERROR_TEXT, message: VOLATILE_REFUSED };
      }
      const call: PendingCall = {
        name: info.name,
        key: keyOf(o, info.name, args),
        args: () => args.map((arg) => wireArgument(o, arg)),
      };
      const result = evaluator.evaluate(call, cell);
      return result === 'loading' ? { value: LOADING_TEXT } : engineResult(result, this.locale);
    },
  };
}

/* ---- arguments to the wire --------------------------------------------------------------- */

function wireArgument(o: Engine, arg: EngineArgument): WireArgument {
  if (arg === undefined) return { omitted: true };
  if (!isMatrix(arg)) return wireCell(o, arg);
  const height = arg[0]?.length ?? 0;
  const rows: WireCell[][] = [];
  for (let row = 0; row < height; row++) rows.push(arg.map((column) => wireCell(o, column[row])));
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return single === undefined ? rows : single;
}

function wireCell(o: Engine, cell: FunctionValue | undefined): WireCell {
  const value = cell?.value ?? null;
  if (typeof value === 'number' && isDate(o, cell?.format)) return { d: value };
  if (typeof value === 'string' && o.registries.errorTypes.has(value)) return { e: value };
  return value;
}

function isMatrix(arg: FunctionValue | Matrix): arg is Matrix {
  return Array.isArray(arg);
}

const dateFormats = new Map<string, boolean>();
function isDate(o: Engine, format: string | undefined): boolean {
  if (!format) return false;
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const answer = o.helpers.isDateTimeFormat(format);
  dateFormats.set(format, answer);
  return answer;
}

/* ---- keys --------------------------------------------------------------------------------- */

/** The engine hands the same matrix to every formula of one evaluation: hash it once. */
const hashes = new WeakMap<Matrix, string>();

function keyOf(o: Engine, name: string, args: readonly EngineArgument[]): string {
  return [name, ...args.map((arg) => hashOf(o, arg))].join('|');
}

function hashOf(o: Engine, arg: EngineArgument): string {
  if (arg === undefined) return '-';
  if (!isMatrix(arg)) return new Hasher().cell(arg.value, isDate(o, arg.format)).text();
  const known = hashes.get(arg);
  if (known) return known;
  const height = arg[0]?.length ?? 0;
  // A 1×1 range arrives as its value, so it must have the value's key.
  const hasher = new Hasher();
  if (arg.length !== 1 || height !== 1) hasher.size(arg.length, height);
  for (const column of arg) {
    for (const cell of column) hasher.cell(cell?.value ?? null, isDate(o, cell?.format));
  }
  const hash = hasher.text();
  hashes.set(arg, hash);
  return hash;
}

/* ---- results to the engine ------------------------------------------------------------------ */

function engineResult(result: WireResult, locale: EvalContext['locale']) {
  if (result.kind === 'error') return { value: ERROR_TEXT, message: result.message };
  if (result.kind === 'value') return engineCell(result.value, locale);
  const width = result.rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    result.rows.map((row) => engineCell(row[column] ?? null, locale)),
  );
}

function engineCell(cell: WireCell, locale: EvalContext['locale']): FunctionValue {
  if (cell === null || typeof cell !== 'object') return { value: cell };
  if ('e' in cell) return { value: cell.e };
  const format = Number.isInteger(cell.d)
    ? locale.dateFormat
    : `${locale.dateFormat} ${locale.timeFormat}`;
  return { value: cell.d, format };
}
