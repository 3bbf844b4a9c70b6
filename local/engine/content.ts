/**
 * What becomes of a value put in a cell: text is read as if typed, by the spreadsheet's locale
 * (`USER_ENTERED`: https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption).
 */

import { readTyped } from '../typed-text';
import type { Engine, Locale } from './engine';
import { canonicalFormula } from './formula-text';

/** A value to put in a cell. A date is a serial number; null and '' empty the cell. */
export type CellInput = null | boolean | number | string | { readonly d: number };

/** The engine's content; `format` only when the cell's number format changes with it. */
export interface CellContent {
  readonly content: string;
  readonly format?: string;
}

/** What reading takes from the engine; a store without it brings its own. */
interface LiteralReading {
  readonly DEFAULT_LOCALE: Locale;
  readonly helpers: Pick<Engine['helpers'], 'isNumber' | 'isDateTime' | 'isDateTimeFormat'>;
}

/** What reading a text depends on besides the text. */
export interface Reading {
  readonly locale: Locale;
  /** The present year, for a date without one. */
  readonly year: number;
  /** The cell's present number format. */
  readonly format?: string | undefined;
}

const PLAIN_TEXT = '@';
const EMPTY: CellContent = { content: '' };

export function cellContent(o: LiteralReading, input: CellInput, reading: Reading): CellContent {
  if (input === null || input === '') return EMPTY;
  if (typeof input === 'number') return { content: String(input) };
  if (typeof input === 'boolean') return { content: input ? 'TRUE' : 'FALSE' };
  if (typeof input === 'object') return dateContent(o, input.d, reading);
  return reading.format === PLAIN_TEXT ? plainText(input) : typedContent(o, input, reading);
}

/** A cell of format @ takes text as it is; the engine would take `=` for a formula. */
function plainText(text: string): CellContent {
  return { content: text.startsWith('=') ? `'${text}` : text };
}

function typedContent(o: LiteralReading, text: string, reading: Reading): CellContent {
  const { locale, year, format } = reading;
  const typed = readTyped(text, locale, year);
  switch (typed.kind) {
    case 'formula':
      return { content: canonicalFormula(typed.formula, locale) };
    case 'boolean':
      return { content: typed.value ? 'TRUE' : 'FALSE' };
    case 'number':
      return numberContent(typed.value, typed.format, format);
    case 'date':
      return dateContent(o, typed.serial, reading);
    case 'text':
      return { content: text.startsWith("'") ? text : guarded(o, text, locale) };
  }
}

/** A cell keeps a format of the same kind as the one typed. */
function numberContent(value: number, wanted: string | undefined, format: string | undefined) {
  const content = String(value);
  const keeps = wanted?.endsWith('%') ? format?.includes('%') : format;
  return wanted === undefined || keeps ? { content } : { content, format: wanted };
}

function dateContent(o: LiteralReading, serial: number, { locale, format }: Reading): CellContent {
  const content = String(serial);
  if (format && o.helpers.isDateTimeFormat(format)) return { content };
  if (Number.isInteger(serial)) return { content, format: locale.dateFormat };
  const time = serial < 1 ? locale.timeFormat : `${locale.dateFormat} ${locale.timeFormat}`;
  return { content, format: time };
}

/** Text that the engine, which reads en_US, would take for something else gets an apostrophe. */
function guarded(o: LiteralReading, text: string, locale: Locale): string {
  const { isNumber, isDateTime } = o.helpers;
  const misread = isNumber(text, o.DEFAULT_LOCALE) || isDateTime(text, locale) || text === '=';
  return misread ? `'${text}` : text;
}

/** What the engine will make of a canonical literal. */
export function literalValue(o: LiteralReading, content: string, format: string | undefined) {
  if (content.startsWith("'")) return content.slice(1);
  if (format === '@') return content;
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  return o.helpers.isNumber(content, o.DEFAULT_LOCALE) ? Number(content) : content;
}
