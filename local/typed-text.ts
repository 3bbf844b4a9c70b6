/**
 * What a text means when it is typed into a cell, by the spreadsheet's locale (`USER_ENTERED`:
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption).
 */

import type { Locale } from './engine/engine';
import { readDate, type TypedDate } from './typed-date';

type TypedText =
  | TypedDate
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `format` when the writing asks for one: a percentage, an amount of money. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  /** As typed, with `=` first. */
  | { readonly kind: 'formula'; readonly formula: string };

/** @param year the present one, for a date without a year */
export function readTyped(text: string, locale: Locale, year: number): TypedText {
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  if (/^\+[a-z(]/i.test(trimmed)) return { kind: 'formula', formula: `=${trimmed}` };
  if (/^(true|false)$/i.test(trimmed)) {
    return { kind: 'boolean', value: trimmed.toUpperCase() === 'TRUE' };
  }
  return (
    readMoney(trimmed, locale) ??
    readNumber(trimmed, locale) ??
    readDate(trimmed, locale, year) ?? { kind: 'text', text }
  );
}

const numberShapes = new Map<string, RegExp>();

function numberShape({ code, thousandsSeparator, decimalSeparator }: Locale): RegExp {
  const known = numberShapes.get(code);
  if (known) return known;
  const group = thousandsSeparator ? `\\${thousandsSeparator}` : '';
  const decimal = `\\${decimalSeparator}`;
  const whole = `\\d{1,3}(?:${group}\\d{3})+|\\d+(?:[ \\u00a0]\\d+)*`;
  const shape = new RegExp(`^([+-]?)(${whole})?(?:${decimal}(\\d*))?(e[+-]?\\d+)?(\\s*%)?$`, 'i');
  numberShapes.set(code, shape);
  return shape;
}

/** A number as the locale writes it; blanks between groups of digits are ignored. */
function readNumber(text: string, locale: Locale): TypedText | undefined {
  const match = numberShape(locale).exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = '', fraction = '', exponent = '', percent] = match;
  if (digits === '' && fraction === '') return undefined;
  const plain = `${sign}${digits.replace(/\D/g, '') || '0'}.${fraction || '0'}${exponent}`;
  if (!percent) return { kind: 'number', value: Number(plain) };
  // A percentage is divided in decimal, so that 99,8% is 0.998 and not 0.9980000000000001.
  const value = Number(`${plain}${exponent ? '' : 'e-2'}`);
  return { kind: 'number', value, format: fraction === '' ? '0%' : '0.00%' };
}

/** The locale's own money only: 1.000 ₫ in vi_VN, $1,000.50 in en_US. */
function readMoney(text: string, locale: Locale): TypedText | undefined {
  const shape = locale.code === 'en_US' ? /^(-?)\$\s?([\d.,]+)$/ : /^(-?)([\d.,]+)\s?[₫đ]$/;
  const [, sign = '', amount = ''] = shape.exec(text) ?? [];
  const number = amount === '' ? undefined : readNumber(sign + amount, locale);
  if (number?.kind !== 'number') return undefined;
  const pattern = amount.includes(locale.decimalSeparator) ? '#,##0.00' : '#,##0';
  const format = locale.code === 'en_US' ? `[$$]${pattern}` : `${pattern} [$₫]`;
  return { ...number, format };
}
