/**
 * Numbers and dates as cells show them. It knows digits (0 #), groups, decimals, percent, quoted
 * text, currency in [$…], sections for negative numbers and zero, and d, m, y, h, s, a of dates. It
 * does not know exponents, fractions, thousands scaling, quarters, names of days and months,
 * repeated characters and colours.
 */

import type { Locale } from '../engine/engine';
import { serialToInstant } from '../time-zone';
import type { Literal } from './cell';

type Token =
  | { readonly kind: 'text' | 'date'; readonly text: string }
  | { readonly kind: 'digit' | 'group' | 'point' | 'percent' | 'at'; readonly text: string };

const TOKEN =
  /"(?<quoted>[^"]*)"|\[\$(?<currency>[^\]]*)\]|\\(?<escaped>.)|(?<digit>[0#])|(?<group>,)|(?<point>\.)|(?<percent>%)|(?<at>@)|(?<date>d+|m+|y+|h+|s+|a+)|(?<other>.)/gs;
/** As many digits as fit a cell of ordinary width, the point among them. */
const GENERAL_DIGITS = 11;

const sections = new Map<string, readonly (readonly Token[])[]>();

/** Only the first part of several counts. */
export function isDateFormat(format: string): boolean {
  if (format === '') return false;
  const [first = []] = parsed(format);
  return (
    first.some(({ kind }) => kind === 'date') &&
    first.every(({ kind }) => kind !== 'digit' && kind !== 'percent' && kind !== 'at')
  );
}

export function shown(value: Literal, format: string, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return shownText(value, format);
  if (format === '') return shownNumber(value, parsed(general(value))[0] ?? [], locale);
  const parts = parsed(format);
  const [positive = [], negative, zero] = parts;
  if (isDateFormat(format)) return shownDate(value, positive);
  if (value < 0 && negative?.length) return shownNumber(-value, negative, locale);
  return shownNumber(value, value === 0 && zero?.length ? zero : positive, locale);
}

function shownText(value: string, format: string): string {
  if (!format.includes('@')) return value;
  const tokens = parsed(format).at(-1) ?? [];
  return tokens.map(({ kind, text }) => (kind === 'at' ? value : text)).join('');
}

function general(value: number): string {
  const whole = String(Math.trunc(Math.abs(value))).length;
  const room = GENERAL_DIGITS - whole - 1;
  if (room < 1) return '0';
  const [, fraction = ''] = Math.abs(value).toFixed(room).split('.');
  const decimals = fraction.replace(/0+$/, '').length;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function shownNumber(value: number, tokens: readonly Token[], locale: Locale): string {
  const digits = tokens.filter(({ kind }) => kind === 'digit');
  if (tokens.some(({ kind }) => kind === 'at')) {
    return tokens.map(({ kind, text }) => (kind === 'at' ? String(value) : text)).join('');
  }
  if (digits.length === 0) return tokens.map(({ text }) => text).join('');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const isDecimal = (at: number) => point >= 0 && at > point;
  const places = tokens.filter(({ kind }, at) => kind === 'digit' && isDecimal(at));
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const grouped = tokens.some(({ kind }, at) => kind === 'group' && !isDecimal(at));
  const [whole = '', fraction = ''] = decimalText(value, percents * 2, places.length).split('.');
  const optional = places.length - places.findLastIndex(({ text }) => text === '0') - 1;
  const shortest = Math.max(fraction.length - optional, 0);
  const kept = fraction.slice(0, shortest) + fraction.slice(shortest).replace(/0+$/, '');
  const least = digits.length - places.length;
  const zeros = tokens.filter(
    ({ kind, text }, at) => kind === 'digit' && text === '0' && !isDecimal(at),
  );
  const bare = whole === '0' ? '' : whole;
  const padded = bare.padStart(least > 0 ? zeros.length : 0, '0');
  const number = grouped ? groups(padded, locale.thousandsSeparator ?? '') : padded;
  let written = false;
  const parts = tokens.map((token, at) => {
    if (token.kind === 'text' || token.kind === 'percent') return token.text;
    if (token.kind === 'point' && at === point) {
      return `${written ? '' : number}${locale.decimalSeparator}${kept}`;
    }
    if (token.kind !== 'digit' || written || isDecimal(at)) return '';
    written = true;
    return number;
  });
  return `${value < 0 ? '-' : ''}${parts.join('')}`;
}

/** Half is rounded away from zero, in the decimal writing of the number. */
function decimalText(value: number, shift: number, places: number): string {
  const plain = Math.abs(value) * 10 ** shift;
  const scaled = Number(`${plain}e${places}`);
  const rounded = Number.isNaN(scaled) ? plain : Number(`${Math.round(scaled)}e-${places}`);
  return rounded.toLocaleString('en-US', {
    useGrouping: false,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}

function groups(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function shownDate(serial: number, tokens: readonly Token[]): string {
  const day = Math.trunc(serial);
  // The clock of a date before 1900 runs forward too.
  const wall = serial < day ? serial + 1 : serial;
  const date = new Date(Math.round(serialToInstant(wall, 'UTC') / 1000) * 1000);
  const parts = tokens.filter(({ kind }) => kind === 'date');
  const half = parts.some(({ text }) => text.startsWith('a'));
  return tokens
    .map((token) => {
      if (token.kind !== 'date') return token.text;
      const at = parts.indexOf(token);
      const clock = parts[at - 1]?.text.startsWith('h') || parts[at + 1]?.text.startsWith('s');
      return datePart(date, token.text, !!clock, half);
    })
    .join('');
}

function datePart(date: Date, part: string, clock: boolean, half: boolean): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const short = (value: number) => (part.length === 1 ? String(value) : two(value));
  switch (part[0]) {
    case 'd':
      return short(date.getUTCDate());
    case 'm':
      return clock ? two(date.getUTCMinutes()) : short(date.getUTCMonth() + 1);
    case 'y': {
      const year = String(date.getUTCFullYear()).padStart(4, '0');
      return part.length === 2 ? year.slice(2) : year;
    }
    case 'h': {
      const hours = date.getUTCHours();
      return two(half ? hours % 12 || 12 : hours);
    }
    case 's':
      return two(date.getUTCSeconds());
    default:
      return date.getUTCHours() >= 12 ? 'PM' : 'AM';
  }
}

function parsed(format: string): readonly (readonly Token[])[] {
  const known = sections.get(format);
  if (known) return known;
  const made = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(tokens);
  sections.set(format, made);
  return made;
}

function tokens(section: string): Token[] {
  return Array.from(section.matchAll(TOKEN), ({ groups: found = {} }): Token => {
    const text = found.quoted ?? found.currency ?? found.escaped ?? found.other;
    if (text !== undefined) return { kind: 'text', text };
    for (const kind of ['digit', 'group', 'point', 'percent', 'at', 'date'] as const) {
      const part = found[kind];
      if (part !== undefined) return { kind, text: part };
    }
    return { kind: 'text', text: '' };
  });
}
