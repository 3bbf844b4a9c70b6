/** References inside a formula, in the engine's own writing: they follow their cells and tabs. */

import { columnLetters } from '../a1';
import type { Zone } from '../store';
import { tabText } from './reference';
import { adapted, type LineChange } from './zones';

const CELL = '\\$?[A-Z]{1,3}\\$?\\d+';
const REFERENCE = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.$!'])(?<tab>(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?` +
    `(?<a1>${CELL}(?::(?:${CELL}|\\$?[A-Z]{1,3}))?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+)(?![\\p{L}\\p{N}_.(!])`,
  'giu',
);
const END = /^(\$?)([A-Z]*)(\$?)(\d*)$/i;
const BROKEN = '#REF!';

/** @param home the tab of the formula itself, `name` the tab that changes, both by name */
export function formulaAfterLines(
  formula: string,
  home: string,
  name: string,
  change: LineChange,
): string {
  return eachReference(formula, (tab, a1) => {
    if ((tab === undefined ? home : unquoted(tab)) !== name) return undefined;
    const after = adaptedText(a1, change);
    return after === BROKEN ? BROKEN : `${tab ?? ''}${after}`;
  });
}

/** @param to undefined: the tab is deleted */
export function formulaAfterTab(formula: string, name: string, to: string | undefined): string {
  return eachReference(formula, (tab, a1) => {
    if (tab === undefined || unquoted(tab) !== name) return undefined;
    return to === undefined ? BROKEN : `${tabText(to)}!${a1}`;
  });
}

function eachReference(
  formula: string,
  change: (tab: string | undefined, a1: string) => string | undefined,
): string {
  return formula.replace(REFERENCE, (whole: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as { readonly tab?: string; readonly a1?: string };
    return found.a1 === undefined ? whole : (change(found.tab, found.a1) ?? whole);
  });
}

function unquoted(tab: string): string {
  const name = tab.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

interface End {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly columnMark: string;
  readonly rowMark: string;
}

function adaptedText(a1: string, change: LineChange): string {
  const [first = '', second] = a1.split(':');
  const from = end(first);
  const to = second === undefined ? from : end(second);
  const last = Number.MAX_SAFE_INTEGER;
  const zone: Zone = {
    top: from.row ?? 0,
    left: from.column ?? 0,
    bottom: to.row ?? last,
    right: to.column ?? last,
  };
  const open = change.axis === 'rows' ? to.row === undefined : to.column === undefined;
  const shut = change.axis === 'rows' ? from.row === undefined : from.column === undefined;
  if (open && shut) return a1;
  const after = adapted(zone, change);
  if (!after) return BROKEN;
  const start = endText(from, after.top, after.left);
  return second === undefined ? start : `${start}:${endText(to, after.bottom, after.right)}`;
}

function end(text: string): End {
  const [, mark = '', letters = '', second = '', digits = ''] = END.exec(text) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  return {
    column: letters === '' ? undefined : column - 1,
    row: digits === '' ? undefined : Number(digits) - 1,
    columnMark: letters === '' ? '' : mark,
    rowMark: letters === '' ? mark : second,
  };
}

function endText({ column, row, columnMark, rowMark }: End, at: number, across: number): string {
  const letters = column === undefined ? '' : columnMark + columnLetters(across);
  return letters + (row === undefined ? '' : `${rowMark}${at + 1}`);
}
