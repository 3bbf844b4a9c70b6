import { tidyText } from '../text-key';

/**
 * What a file or a pasted block holds, before anybody knows what it is. Plain values: the page that
 * reads the file and the server that is sent its rows share them. A date is yyyy-mm-dd, a blank ''.
 */
export type SourceCell = string | number;

export interface SourceSheet {
  readonly name: string;
  readonly rows: readonly (readonly SourceCell[])[];
  /** "row:column" from 0 of the cells that hold a formula; empty where the format keeps none. */
  readonly formulas: ReadonlySet<string>;
  /** Cells joined to one, from 0, ends included; none where the format keeps none. */
  readonly merges?: readonly Merge[];
}

interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function cellAt(row: readonly SourceCell[], index: number): SourceCell {
  return row[index] ?? '';
}

export function textOf(cell: SourceCell): string {
  return typeof cell === 'string' ? tidyText(cell) : String(cell);
}

export function isBlankCell(cell: SourceCell): boolean {
  if (typeof cell !== 'string') return false;
  return cell === '' || (!PRINTED.test(cell) && tidyText(cell) === '');
}

/** Decides nearly every cell of a large file at once. */
const PRINTED = /[!-~]/;

export function isBlankRow(row: readonly SourceCell[]): boolean {
  return row.every(isBlankCell);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** No cell of a sheet can hold them; nobody typed them. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, '');
}

const SAMPLE = 400;

/** So many at most, evenly from all of them: enough to tell what a column holds. */
export function sampleOf<T>(items: readonly T[]): readonly T[] {
  if (items.length <= SAMPLE) return items;
  const step = items.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, i) => items[Math.floor(i * step)] as T);
}

/** A number as it stands, or a text that begins like one: "1.234,5", "-", "12%". */
export function looksNumeric(cell: SourceCell): boolean {
  if (typeof cell === 'number') return true;
  return typeof cell === 'string' && /^[-+(]?\d[\d., ]*%?\)?$/.test(tidyText(cell));
}

/** The number that a cell shows, for comparing and adding up; null if it shows none. */
export function roughNumber(cell: SourceCell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = tidyText(cell).replace(/ /g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return Number(text.replace(/\./g, '').replace(',', '.'));
  }
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
