import { type ExactNumber, exactNumber } from './exact-number';
import {
  type Decimal,
  decimalOf,
  exponentOf,
  type NumberTextOptions,
  ONE_DOT_GROUP,
  type Phrase,
  phraseOf,
} from './number-phrase';
import { failed, ok, type Place, type ProblemCode, problem, type Result } from './problem';
import { tidyText } from './text-key';

/** Numbers of any size in texts that belong to no column: what they are of is said in them or not. */

export interface WrittenNumber {
  /** Of a percentage the ratio: 0,0019 of "0,19%". */
  readonly number: ExactNumber;
  /** null of bare digits. */
  readonly unit: WrittenUnit | null;
}

export interface WrittenUnit {
  readonly kind: NumberTextOptions['kind'];
  /** As it is said: "đồng", "lượt hộ", "phần trăm". */
  readonly name: string;
}

interface Options {
  readonly approximate: boolean;
  /** A rate is no thousands: the comma of "7,488" is the decimal sign for sure. */
  readonly isRate?: boolean;
}

/**
 * Reads a number exactly, whatever it is of: "535, 2 tỷ đồng", "19 136 hộ", "0,19%", or bare, where
 * dots part thousands and the comma is the decimal sign. Bare "14,917" has stood for thousands in
 * print, and in "1.234%" the dot may be either: refused.
 * Problems: number-bad, number-approximate, number-two-ways, number-too-fine, count-fraction.
 */
export function readExactNumber(
  text: string,
  options: Options,
  place: Place = {},
): Result<WrittenNumber> {
  const refuse = (code: ProblemCode): Result<WrittenNumber> =>
    failed(problem(code, place, { text }));
  const phrase = phraseOf(withPlainSign(text));
  if (phrase === null) return refuse('number-bad');
  if (phrase.approximate && !options.approximate) return refuse('number-approximate');
  const unit = unitOf(phrase);
  // "40 triệu/hộ" is no number of households.
  if (unit?.kind === 'count' && text.includes('/')) return refuse('number-bad');
  const parts = exactParts(phrase, unit?.kind ?? 'money');
  if (parts === null) return refuse('number-bad');
  const twoWays = options.isRate === true ? null : readTwoWays(phrase, unit);
  if (twoWays !== null) return failed(problem('number-two-ways', place, { text, ...twoWays }));
  const number = sumOf(parts, phrase.negative);
  if (number === null) return refuse('number-bad');
  if (number.fraction === '' || unit === null || unit.kind === 'ratio') return ok({ number, unit });
  return refuse(unit.kind === 'count' ? 'count-fraction' : 'number-too-fine');
}

const SIGN = /^([+–])\s*(?=\d)/;

/** An en dash before the digits is a minus; a plus says nothing. */
export function withPlainSign(text: string): string {
  return tidyText(text).replace(SIGN, (_, sign) => (sign === '+' ? '' : '-'));
}

/** What its words say that it is a number of. */
function unitOf({ parts, currencyFirst }: Phrase): WrittenUnit | null {
  const words = parts.flatMap((part) => part.words);
  if (words.some(({ kind }) => kind === 'percent')) return { kind: 'ratio', name: 'phần trăm' };
  const nouns = words.flatMap(({ name }) => name ?? []);
  if (nouns.length > 0) return { kind: 'count', name: nouns.join(' ') };
  return words.length > 0 || currencyFirst ? { kind: 'money', name: 'đồng' } : null;
}

type ExactPart = Decimal & { readonly exponent: number };

function exactParts({ parts }: Phrase, kind: NumberTextOptions['kind']): ExactPart[] | null {
  if (kind === 'ratio' && parts.length > 1) return null;
  const read: ExactPart[] = [];
  for (const part of parts) {
    const exponent = exponentOf(part, { kind }, parts.length > 1);
    if (exponent === null || exponent >= (read[read.length - 1]?.exponent ?? Infinity)) return null;
    const decimal = decimalOf(part, { kind }, exponent);
    if (decimal === null || decimal === 'ambiguous') return null;
    read.push({ ...decimal, exponent });
  }
  return read;
}

const ONE_COMMA_GROUP = /^[1-9]\d{0,2}, ?\d{3}$/;

/** How to write the digits so that they mean one thing. */
interface TwoWays {
  readonly digits: string;
  readonly whole: string;
  readonly decimal: string;
  /** Bare: with a unit it is clear too. */
  readonly example?: string;
}

function readTwoWays({ parts }: Phrase, unit: WrittenUnit | null): TwoWays | null {
  const digits = parts[0]?.digits ?? '';
  if (unit === null && ONE_COMMA_GROUP.test(digits)) {
    const [whole, decimal] = [digits.replace(/, ?/, '.'), `${digits}0`];
    return { digits, whole, decimal, example: `${digits} tỷ` };
  }
  if (unit?.kind !== 'ratio' || !ONE_DOT_GROUP.test(digits)) return null;
  return { digits, whole: digits.replace('.', ''), decimal: digits.replace('.', ',') };
}

/** null if a part is as large as one of the unit before it: "5 tỷ 1.992 triệu". */
function sumOf(parts: readonly ExactPart[], negative: boolean): ExactNumber | null {
  const places = Math.max(0, ...parts.map((part) => part.places - part.exponent));
  let sum = BigInt(0);
  let before: bigint | null = null;
  for (const part of parts) {
    const value = BigInt(part.digits) * tenTo(part.exponent - part.places + places);
    if (before !== null && value >= before) return null;
    sum += value;
    before = tenTo(part.exponent + places);
  }
  return exactNumber(negative, sum, places);
}

function tenTo(exponent: number): bigint {
  return BigInt(10) ** BigInt(exponent);
}
