import { type ExactNumber, exactNumber } from './exact-number';
import { failed, ok, type Place, type ProblemCode, problem, type Result } from './problem';
import { looseKey, tidyText } from './text-key';

/** Amounts up to here are exact in a double; the whole nation's credit is 4·10^14 đồng. */
export const LARGEST_AMOUNT = 9e15;

/**
 * How far a number cell may be from a whole đồng: what a double cannot hold, but nothing that a
 * person typed. 40.988 triệu in a column of triệu is 40.988.000.000,000005 đồng.
 */
export function isWholeAmount(scaled: number, whole: number): boolean {
  const off = scaled > whole ? scaled - whole : whole - scaled;
  return off <= WHOLE_SLACK + whole * DOUBLE_STEP;
}

export const WHOLE_SLACK = 0.001;
export const DOUBLE_STEP = Number.EPSILON;

export interface NumberTextOptions {
  /** `ratio` is a percentage with its sign: "0,19%" → 0,0019. */
  readonly kind: 'money' | 'count' | 'ratio';
  /** Unit of the column or field, as a power of ten of the đồng: 6 for triệu đồng. */
  readonly unitExponent?: number;
  /** Take "hơn 4,3 nghìn tỷ" as 4,3 nghìn tỷ; otherwise such words are refused. */
  readonly approximate?: boolean;
}

/**
 * Reads a number as Vietnamese people write it: "1.234.567,89", "1 234", "40.988 triệu đồng",
 * "535, 2 tỷ", "5 tỷ 992 triệu đồng", "6.600 nghìn hộ". A unit word wins over the column's unit.
 * The decimal point is shifted in the text itself, so the answer is exact.
 *
 * @returns integer đồng, an integer count, or a ratio. What cannot be read for sure is refused:
 *   one dot group in a column of triệu ("1.234") may be 1234 or 1,234.
 */
export function readNumberText(
  text: string,
  options: NumberTextOptions,
  place: Place = {},
): Result<number> {
  const refuse = (code: ProblemCode): Result<number> => failed(problem(code, place, { text }));
  const phrase = phraseOf(text);
  if (phrase === null) return refuse('number-bad');
  if (phrase.approximate && options.approximate !== true) return refuse('number-approximate');

  let sum = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const part of phrase.parts) {
    const exponent = exponentOf(part, options, phrase.parts.length > 1);
    if (exponent === null || exponent >= before) return refuse('number-bad');
    const decimal = decimalOf(part, options, exponent);
    if (decimal === 'ambiguous') return refuse('number-ambiguous');
    if (decimal === null) return refuse('number-bad');
    if (options.kind === 'ratio') return ok(sign(phrase) * shiftedRatio(decimal, exponent));
    const value = shifted(decimal, exponent);
    if (value === null) {
      return refuse(options.kind === 'count' ? 'count-fraction' : 'number-too-fine');
    }
    if (value >= 10 ** before) return refuse('number-bad');
    sum += value;
    before = exponent;
  }
  return sum > LARGEST_AMOUNT ? refuse('number-too-large') : ok(sign(phrase) * sum);
}

/**
 * Reads a number of any size, exact, whatever it is of: "535, 2 tỷ đồng", "19 136 hộ", "0,19%", or
 * bare, where dots part thousands and the comma is the decimal sign.
 * Problems: number-bad, number-approximate, number-too-fine, count-fraction.
 */
export function readExactNumber(
  text: string,
  options: Pick<NumberTextOptions, 'approximate'>,
  place: Place = {},
): Result<ExactNumber> {
  const refuse = (code: ProblemCode): Result<ExactNumber> => failed(problem(code, place, { text }));
  const phrase = phraseOf(text);
  if (phrase === null) return refuse('number-bad');
  if (phrase.approximate && options.approximate !== true) return refuse('number-approximate');
  const kind = kindOf(phrase);
  const parts = exactParts(phrase, kind);
  if (parts === null) return refuse('number-bad');
  const places = Math.max(0, ...parts.map((part) => part.places - part.exponent));
  let sum = BigInt(0);
  let before: bigint | null = null;
  for (const part of parts) {
    const value = BigInt(part.digits) * tenTo(part.exponent - part.places + places);
    if (before !== null && value >= before) return refuse('number-bad');
    sum += value;
    before = tenTo(part.exponent + places);
  }
  const exact = exactNumber(phrase.negative, sum, places);
  const isBare = phrase.parts.every(({ words }) => words.length === 0);
  if (exact.fraction === '' || isBare || kind === 'ratio') return ok(exact);
  return refuse(kind === 'count' ? 'count-fraction' : 'number-too-fine');
}

/** What its words say that it is a number of. */
function kindOf({ parts }: Phrase): NumberTextOptions['kind'] {
  const has = (kind: Word['kind']): boolean =>
    parts.some(({ words }) => words.some((word) => word.kind === kind));
  if (has('percent')) return 'ratio';
  return has('noun') ? 'count' : 'money';
}

function exactParts(
  { parts }: Phrase,
  kind: NumberTextOptions['kind'],
): (Decimal & { readonly exponent: number })[] | null {
  if (kind === 'ratio' && parts.length > 1) return null;
  const read: (Decimal & { readonly exponent: number })[] = [];
  for (const part of parts) {
    const exponent = exponentOf(part, { kind }, parts.length > 1);
    if (exponent === null || exponent >= (read[read.length - 1]?.exponent ?? Infinity)) return null;
    const decimal = decimalOf(part, { kind }, exponent);
    if (decimal === null || decimal === 'ambiguous') return null;
    read.push({ ...decimal, exponent });
  }
  return read;
}

function tenTo(exponent: number): bigint {
  return BigInt(10) ** BigInt(exponent);
}

/** Power of ten of the last digit that is written: 8 of "535,2 tỷ"; null if it is no number. */
export function lastDigitExponent(text: string, options: NumberTextOptions): number | null {
  const parts = phraseOf(text)?.parts ?? [];
  const last = parts[parts.length - 1];
  if (last === undefined) return null;
  const exponent = exponentOf(last, options, parts.length > 1);
  const decimal = exponent === null ? null : decimalOf(last, options, exponent);
  if (exponent === null || decimal === null || decimal === 'ambiguous') return null;
  return exponent - decimal.places;
}

/** Whether an amount is said to be near the truth only: "hơn 4,3 nghìn tỷ". */
export function saysNearly(text: string): boolean {
  return phraseOf(text)?.approximate === true;
}

interface Phrase {
  readonly negative: boolean;
  readonly approximate: boolean;
  readonly parts: readonly Part[];
}

/** "992 triệu đồng" */
interface Part {
  readonly digits: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly kind: 'scale' | 'currency' | 'noun' | 'percent';
  /** Power of ten of a scale word. */
  readonly exponent: number;
  /** "billion": the number before it is written the English way. */
  readonly english: boolean;
}

/** Digits of a decimal number and how many of them stand after the decimal sign. */
interface Decimal {
  readonly digits: string;
  readonly places: number;
}

export const APPROXIMATELY = /^(hơn|trên|gần|khoảng|xấp xỉ|ước)\s+/;
const CURRENCY_BEFORE = /^(vnđ|vnd|đồng)\s*(?=\d)/;
const PART = /\s*(\d(?:[\d., ]*\d)?)\s*([^\d]*)/y;

function phraseOf(text: string): Phrase | null {
  let rest = tidyText(text).toLowerCase().replace(/−/g, '-');
  const approximate = APPROXIMATELY.test(rest);
  if (approximate) rest = rest.replace(APPROXIMATELY, '');
  const negative = rest.startsWith('-');
  if (negative) rest = rest.slice(1).trim();
  rest = rest.replace(CURRENCY_BEFORE, '');

  const parts: Part[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < rest.length) {
    const match = PART.exec(rest);
    if (match === null) return null;
    const words = wordsOf(match[2] ?? '');
    if (words === null) return null;
    parts.push({ digits: match[1] ?? '', words });
  }
  return parts.length === 0 ? null : { negative, approximate, parts };
}

function sign(phrase: Phrase): 1 | -1 {
  return phrase.negative ? -1 : 1;
}

const scale = (exponent: number, english = false): Word => ({ kind: 'scale', exponent, english });
const CURRENCY: Word = { kind: 'currency', exponent: 0, english: false };
const NOUN: Word = { kind: 'noun', exponent: 0, english: false };
const PERCENT: Word = { kind: 'percent', exponent: -2, english: false };

/** Keys without diacritics: "tỷ" and "tỉ" are one word to those who type without marks too. */
const WORDS: ReadonlyMap<string, Word> = new Map([
  ['ty', scale(9)],
  ['ti', scale(9)],
  ['trieu', scale(6)],
  ['tr', scale(6)],
  ['nghin', scale(3)],
  ['ngan', scale(3)],
  ['trillion', scale(12, true)],
  ['billion', scale(9, true)],
  ['million', scale(6, true)],
  ['thousand', scale(3, true)],
  ['dong', CURRENCY],
  ['d', CURRENCY],
  ['vnd', CURRENCY],
  ...['ho', 'luot', 'mon', 'to', 'vien', 'nguoi', 'khach', 'hang', 'lao'].map(
    (noun): [string, Word] => [noun, NOUN],
  ),
]);

function wordsOf(text: string): Word[] | null {
  const words: Word[] = [];
  for (const written of text.split(/[\s./]+/)) {
    if (written === '') continue;
    if (written === 'trđ') {
      words.push(scale(6), CURRENCY);
      continue;
    }
    const word = written === '%' ? PERCENT : wordOf(written);
    if (word === undefined) return null;
    words.push(word);
  }
  return words;
}

/** Whether a word may stand beside a number: "triệu", "đồng", "hộ". */
export function isNumberWord(written: string): boolean {
  return wordsOf(written) !== null;
}

/** Letters only: "(trong" is not a word we know. */
function wordOf(written: string): Word | undefined {
  return /^\p{L}+$/u.test(written) ? WORDS.get(looseKey(written)) : undefined;
}

/** Power of ten by which the digits are multiplied; null if the words do not fit the question. */
function exponentOf(part: Part, options: NumberTextOptions, compound: boolean): number | null {
  const has = (kind: Word['kind']): boolean => part.words.some((word) => word.kind === kind);
  if (has('percent') !== (options.kind === 'ratio')) return null;
  if (options.kind === 'ratio') return part.words.length === 1 ? -2 : null;
  if (has('noun') && options.kind === 'money') return null;
  if (has('currency') && options.kind === 'count') return null;
  if (has('scale') || has('currency')) {
    return part.words.reduce((sum, word) => sum + word.exponent, 0);
  }
  if (compound) return null;
  return options.kind === 'money' ? (options.unitExponent ?? 0) : 0;
}

const VIETNAMESE = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:, ?(\d+))?$/;
const ENGLISH = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const ONE_DOT_GROUP = /^[1-9]\d{0,2}\.\d{3}$/;
const TWO_COMMA_GROUPS = /,\d{3},\d{3}/;

/** Whether digits are parted so that they can be read without an English word beside them. */
export function areDigits(text: string): boolean {
  return VIETNAMESE.test(text) || (TWO_COMMA_GROUPS.test(text) && ENGLISH.test(text));
}

function decimalOf(
  part: Part,
  options: NumberTextOptions,
  exponent: number,
): Decimal | 'ambiguous' | null {
  const english = part.words.some((word) => word.english) || TWO_COMMA_GROUPS.test(part.digits);
  const unsure = part.words.length === 0 && options.kind === 'money' && exponent > 0;
  if (unsure && ONE_DOT_GROUP.test(part.digits)) return 'ambiguous';
  const match = (english ? ENGLISH : VIETNAMESE).exec(part.digits);
  if (match === null) return null;
  const whole = (match[1] ?? '').replace(/\D/g, '');
  const fraction = match[2] ?? '';
  return { digits: whole + fraction, places: fraction.length };
}

/** null if digits other than zero would fall below one đồng, one household. */
function shifted(decimal: Decimal, exponent: number): number | null {
  const zeros = exponent - decimal.places;
  if (zeros >= 0) return Number(decimal.digits + '0'.repeat(zeros));
  const kept = decimal.digits.length + zeros;
  const lost = decimal.digits.slice(Math.max(0, kept));
  if (/[1-9]/.test(lost)) return null;
  return kept <= 0 ? 0 : Number(decimal.digits.slice(0, kept));
}

function shiftedRatio(decimal: Decimal, exponent: number): number {
  return Number(`${decimal.digits}e${exponent - decimal.places}`);
}
