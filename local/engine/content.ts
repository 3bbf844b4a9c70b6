/**
 * What becomes of a value put in a cell: text is read as if typed, by the spreadsheet's locale
 * (`USER_ENTERED`: https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption).
 */

import type { Engine, Locale } from './engine';
import { canonicalFormula } from './formula-text';

/** A value to put in a cell. A date is a serial number; null and '' empty the cell. */
export type CellInput = null | boolean | number | string | { readonly d: number };

/** The engine's content; `format` only when the cell's number format changes with it. */
export interface CellContent {
  readonly content: string;
  readonly format?: string;
}

const PLAIN_TEXT = '@';
const EMPTY: CellContent = { content: '' };

/** @param format the cell's present number format */
export function cellContent(
  o: Engine,
  input: CellInput,
  locale: Locale,
  format: string | undefined,
): CellContent {
  if (input === null || input === '') return EMPTY;
  if (typeof input === 'number') return { content: String(input) };
  if (typeof input === 'boolean') return { content: input ? 'TRUE' : 'FALSE' };
  if (typeof input === 'object') return dateContent(o, input.d, locale, format);
  if (format === PLAIN_TEXT) return { content: input.startsWith('=') ? `'${input}` : input };
  return typedContent(o, input, locale, format);
}

function typedContent(o: Engine, text: string, locale: Locale, format: string | undefined) {
  if (text.startsWith("'")) return { content: text };
  if (text.startsWith('=') && text.length > 1) return { content: canonicalFormula(text, locale) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { content: trimmed.toUpperCase() };
  const number = readNumber(trimmed, locale);
  if (number) return numberContent(number, format);
  if (o.helpers.isDateTime(trimmed, locale)) {
    return dateContent(o, o.helpers.toNumber(trimmed, locale), locale, format);
  }
  return { content: guarded(o, text, locale) };
}

interface TypedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
}

/** A number as the locale writes it; blanks between groups of digits are ignored. */
function readNumber(text: string, locale: Locale): TypedNumber | undefined {
  const group = locale.thousandsSeparator ? `\\${locale.thousandsSeparator}` : '';
  const decimal = `\\${locale.decimalSeparator}`;
  const whole = `\\d{1,3}(?:${group}\\d{3})+|\\d+(?:[ \\u00a0]\\d+)*`;
  const shape = new RegExp(`^([+-]?)(${whole})?(?:${decimal}(\\d*))?(e[+-]?\\d+)?(\\s*%)?$`, 'i');
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = '', fraction = '', exponent = '', percent] = match;
  if (digits === '' && fraction === '') return undefined;
  const plain = `${sign}${digits.replace(/\D/g, '') || '0'}.${fraction || '0'}${exponent}`;
  // A percentage is divided in decimal, so that 99,8% is 0.998 and not 0.9980000000000001.
  const value = Number(percent ? `${plain}${exponent ? '' : 'e-2'}` : plain);
  return { value, decimals: fraction.length, percent: percent !== undefined };
}

function numberContent({ value, decimals, percent }: TypedNumber, format: string | undefined) {
  const content = String(value);
  if (!percent || format?.includes('%')) return { content };
  return { content, format: decimals === 0 ? '0%' : '0.00%' };
}

function dateContent(o: Engine, serial: number, locale: Locale, format: string | undefined) {
  const content = String(serial);
  if (format && o.helpers.isDateTimeFormat(format)) return { content };
  if (Number.isInteger(serial)) return { content, format: locale.dateFormat };
  const time = serial < 1 ? locale.timeFormat : `${locale.dateFormat} ${locale.timeFormat}`;
  return { content, format: time };
}

/** Text that the engine, which reads en_US, would take for something else gets an apostrophe. */
function guarded(o: Engine, text: string, locale: Locale): string {
  const { isNumber, isDateTime } = o.helpers;
  const misread = isNumber(text, o.DEFAULT_LOCALE) || isDateTime(text, locale) || text === '=';
  return misread ? `'${text}` : text;
}
