/**
 * Lookups that tell letters with marks apart, as Google's do: to the engine "Lan" and "Lân" are one
 * name, so that a name would be found in the row of another.
 */

import type { Engine, FunctionValue } from './engine';
import type { Matrix } from './evaluation';

type Argument = FunctionValue | Matrix | undefined;
type Lookup = (this: unknown, ...args: Argument[]) => unknown;

/** Lookups that answer from elsewhere than where they look, and where they say how near is enough. */
const LOOKUPS = [
  { name: 'XLOOKUP', nearness: 4, exact: 0 },
  { name: 'MATCH', nearness: 2, exact: 1 },
] as const;

export function lookUpByLetters(o: Engine): void {
  const functions = o.registries.functionRegistry.mapping as unknown as Record<string, Lookup>;
  const spelt = new WeakMap<Matrix, Matrix>();
  const spellRange = (range: Matrix): Matrix => {
    const known = spelt.get(range) ?? spellMatrix(range);
    // The engine remembers where things stand in a range by the range itself.
    spelt.set(range, known);
    return known;
  };
  for (const { name, nearness, exact } of LOOKUPS) {
    const lookup = functions[name];
    if (!lookup) throw new Error(`The engine has no ${name} to wrap.`);
    functions[name] = function (key, range, ...others) {
      const mode = others[nearness - 2];
      const isExact =
        mode === undefined ? exact === 0 : single(mode) === 0 || single(mode) === false;
      if (!isExact || !isMatrix(range) || key === undefined) {
        return lookup.call(this, key, range, ...others);
      }
      const spelling = isMatrix(key) ? spellMatrix(key) : spell(key);
      return lookup.call(this, spelling, spellRange(range), ...others);
    };
  }
}

function isMatrix(argument: Argument): argument is Matrix {
  return Array.isArray(argument);
}

function single(argument: Argument): unknown {
  return isMatrix(argument) ? argument[0]?.[0]?.value : argument?.value;
}

function spellMatrix(matrix: Matrix): Matrix {
  return matrix.map((column) => column.map(spell));
}

const PLAIN = /^\p{ASCII}*$/u;
const OF_ITS_OWN = /[^\p{ASCII}]/gu;

/** Each letter beyond the plain ones by its number; letters with loose marks as those in one piece. */
function spell(cell: FunctionValue): FunctionValue {
  if (typeof cell.value !== 'string' || PLAIN.test(cell.value)) return cell;
  const text = cell.value.toLowerCase().normalize('NFC');
  const value = text.replace(OF_ITS_OWN, (letter) => `\u0001${letter.codePointAt(0)}\u0002`);
  return { ...cell, value };
}
