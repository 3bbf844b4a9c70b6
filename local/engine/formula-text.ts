/**
 * Formulas between a locale's writing and the engine's own (en_US). With a decimal comma, arguments
 * are separated by `;`, and in an array literal columns by `\`; `;` separates arguments in every
 * locale. https://support.google.com/docs/answer/58515
 */

import type { Locale } from './engine';

/**
 * Stands for a comma that separates nothing where the comma is decimal: the engine, which reads
 * en_US, would take it for a separator; this sign it cannot parse, as Google cannot parse the comma.
 */
const REFUSED_COMMA = '\u201a';

type Rewrite = (char: string, inArray: boolean) => string | undefined;

/** What a person typed → the engine's formula. */
export function canonicalFormula(formula: string, locale: Locale): string {
  const comma = locale.decimalSeparator === ',';
  const text = comma ? decimalPoints(formula, ',', '.') : formula;
  return rewrite(text, (char, inArray) => {
    if (char === ';') return inArray ? ';' : ',';
    if (!comma) return undefined;
    if (char === ',') return REFUSED_COMMA;
    return char === '\\' && inArray ? ',' : undefined;
  });
}

/** The engine's formula → as the locale writes it. */
export function localFormula(formula: string, locale: Locale): string {
  if (locale.decimalSeparator !== ',') return formula.replaceAll(REFUSED_COMMA, ',');
  const text = rewrite(formula, (char, inArray) => {
    if (char === ',') return inArray ? '\\' : ';';
    return undefined;
  });
  return decimalPoints(text, '.', ',').replaceAll(REFUSED_COMMA, ',');
}

/** Text in double quotes, and names of tabs in single ones, are left alone. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

function rewrite(formula: string, change: Rewrite): string {
  const open: string[] = [];
  return outsideQuotes(formula, (part) => {
    let text = '';
    for (const char of part) {
      if (char === '(' || char === '{') open.push(char);
      if (char === ')' || char === '}') open.pop();
      text += change(char, open.at(-1) === '{') ?? char;
    }
    return text;
  });
}

function decimalPoints(formula: string, from: ',' | '.', to: ',' | '.'): string {
  const number = from === ',' ? /(?<![\w$.])(\d+),(\d+)/g : /(?<![\w$,])(\d+)\.(\d+)/g;
  return outsideQuotes(formula, (part) => part.replace(number, `$1${to}$2`));
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  let text = '';
  let from = 0;
  for (const quoted of formula.matchAll(QUOTED)) {
    text += change(formula.slice(from, quoted.index)) + quoted[0];
    from = quoted.index + quoted[0].length;
  }
  return text + change(formula.slice(from));
}
