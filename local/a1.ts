/** A1 notation and zones (rows and columns from 0, both ends inclusive). */

import type { Zone } from './store';

export function columnLetters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellText(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

export function zoneText({ top, left, bottom, right }: Zone): string {
  const from = cellText(top, left);
  return top === bottom && left === right ? from : `${from}:${cellText(bottom, right)}`;
}

/** A tab's name as formulas write it. */
export function quotedTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The tab (if one is named) and the rest of a reference. */
export function splitReference(text: string): { readonly tab?: string; readonly a1: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(text);
  if (!match) return { a1: text };
  return { tab: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', a1: match[3] ?? '' };
}

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/** 'B2', 'B2:C5', 'A:C', '2:5', 'A2:C'; open ends reach the end of the sheet. */
export function parseZone(
  a1: string,
  size: { readonly rows: number; readonly columns: number },
): Zone | undefined {
  const [first = '', second] = a1.trim().split(':');
  const from = part(first);
  const to = second === undefined ? from : part(second);
  if (!from || !to) return undefined;
  if (second === undefined && (from.row === undefined || from.column === undefined))
    return undefined;
  const rows = [from.row ?? 0, to.row ?? size.rows - 1];
  const columns = [from.column ?? 0, to.column ?? size.columns - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function part(text: string): { readonly row?: number; readonly column?: number } | undefined {
  const match = PART.exec(text);
  if (!match || text === '') return undefined;
  const [, letters, digits] = match;
  return {
    ...(letters ? { column: columnOf(letters) } : {}),
    ...(digits ? { row: Number(digits) - 1 } : {}),
  };
}
