/** One cell: what was put in it and how it looks. */

import type { Locale } from '../engine/engine';
import { canonicalFormula } from '../engine/formula-text';
import { LOCALES } from '../engine/locales';
import type { CellInput, CellStyle } from '../store';
import { readTyped } from '../typed-text';
import { isDateFormat } from './number-format';

export type Literal = null | boolean | number | string;

export interface PlainCell {
  /** A date is its serial number; null where there is a formula. */
  readonly value: Literal;
  /** '' or a formula in the engine's (American) writing. */
  readonly formula: string;
  /** '' is the general format. */
  readonly format: string;
  readonly style: CellStyle | null;
  readonly note: string;
}

/** By which rules text is read. */
export interface Reading {
  readonly locale: Locale;
  readonly year: number;
}

export const EMPTY_CELL: PlainCell = {
  value: null,
  formula: '',
  format: '',
  style: null,
  note: '',
};
const TEXT_FORMAT = '@';

/** null for a cell that holds nothing at all. */
export function tidyCell(cell: PlainCell): PlainCell | null {
  const { format, style, note } = cell;
  return isFilled(cell) || format !== '' || style !== null || note !== '' ? cell : null;
}

export function isFilled({ value, formula }: PlainCell): boolean {
  return value !== null || formula !== '';
}

/** The cell after a value was put in it: text is read as typed, a format may come with the value. */
export function entered(cell: PlainCell, input: CellInput, reading: Reading): PlainCell {
  if (input === null || input === '') return { ...cell, value: null, formula: '' };
  if (typeof input === 'object') return withDate(cell, input.d, reading.locale);
  if (cell.format === TEXT_FORMAT) return { ...cell, value: literalText(input), formula: '' };
  if (typeof input !== 'string') return { ...cell, value: input, formula: '' };
  const typed = readTyped(input, reading.locale, reading.year);
  switch (typed.kind) {
    case 'formula':
      return { ...cell, value: null, formula: canonicalFormula(typed.formula, reading.locale) };
    case 'boolean':
      return { ...cell, value: typed.value, formula: '' };
    case 'number':
      return withNumber(cell, typed.value, typed.format);
    case 'date':
      return withDate(cell, typed.serial, reading.locale);
    case 'text':
      return { ...cell, value: typed.text, formula: '' };
  }
}

/** Under the format `@` a value is its text; when that format goes, the text is read again. */
export function withFormat(cell: PlainCell, format: string, { year }: Reading): PlainCell {
  const { value } = cell;
  if (format === TEXT_FORMAT && value !== null)
    return { ...cell, format, value: literalText(value) };
  if (cell.format !== TEXT_FORMAT || typeof value !== 'string') return { ...cell, format };
  const typed = readTyped(value, LOCALES.en_US, year);
  const again = typed.kind === 'number' || typed.kind === 'boolean' ? typed.value : value;
  return { ...cell, format, value: again };
}

function withNumber(cell: PlainCell, value: number, wanted: string | undefined): PlainCell {
  const keeps = wanted?.endsWith('%') ? cell.format.includes('%') : cell.format !== '';
  return { ...cell, value, formula: '', format: wanted && !keeps ? wanted : cell.format };
}

function withDate(cell: PlainCell, serial: number, locale: Locale): PlainCell {
  const format = isDateFormat(cell.format) ? cell.format : dateFormat(serial, locale);
  return { ...cell, value: serial, formula: '', format };
}

/** The format that a date brings along. */
export function dateFormat(serial: number, locale: Locale): string {
  if (Number.isInteger(serial)) return locale.dateFormat;
  return serial < 1 ? locale.timeFormat : `${locale.dateFormat} ${locale.timeFormat}`;
}

function literalText(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
