import { looseKey, tidyText } from './text-key';

/** A number as it is written, taken apart into its digits and the words beside them. */

export interface NumberTextOptions {
  /** `ratio` is a percentage with its sign: "0,19%" → 0,0019. */
  readonly kind: 'money' | 'count' | 'ratio';
  /** Unit of the column or field, as a power of ten of the đồng: 6 for triệu đồng. */
  readonly unitExponent?: number;
  /** Take "hơn 4,3 nghìn tỷ" as 4,3 nghìn tỷ; otherwise such words are refused. */
  readonly approximate?: boolean;
}

export interface Phrase {
  readonly negative: boolean;
  readonly approximate: boolean;
  /** A currency stands before the digits: "VND 2,172 billion". */
  readonly currencyFirst: boolean;
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
  /** Of a noun: how it is said. */
  readonly name?: string;
}

/** Digits of a decimal number and how many of them stand after the decimal sign. */
export interface Decimal {
  readonly digits: string;
  readonly places: number;
}

export const APPROXIMATELY = /^(hơn|trên|gần|khoảng|xấp xỉ|ước)\s+/;
const CURRENCY_BEFORE = /^(vnđ|vnd|đồng)\s*(?=\d)/;
const PART = /\s*(\d(?:[\d., ]*\d)?)\s*([^\d]*)/y;

export function phraseOf(text: string): Phrase | null {
  let rest = tidyText(text).toLowerCase().replace(/−/g, '-');
  const approximate = APPROXIMATELY.test(rest);
  if (approximate) rest = rest.replace(APPROXIMATELY, '');
  const negative = rest.startsWith('-');
  if (negative) rest = rest.slice(1).trim();
  const currencyFirst = CURRENCY_BEFORE.test(rest);
  if (currencyFirst) rest = rest.replace(CURRENCY_BEFORE, '');

  const parts: Part[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < rest.length) {
    const match = PART.exec(rest);
    if (match === null) return null;
    const words = wordsOf(match[2] ?? '');
    if (words === null) return null;
    parts.push({ digits: match[1] ?? '', words });
  }
  return parts.length === 0 ? null : { negative, approximate, currencyFirst, parts };
}

const scale = (exponent: number, english = false): Word => ({ kind: 'scale', exponent, english });
const CURRENCY: Word = { kind: 'currency', exponent: 0, english: false };
const noun = (name: string): Word => ({ kind: 'noun', exponent: 0, english: false, name });
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
  ...['hộ', 'lượt', 'món', 'tổ', 'viên', 'người', 'khách', 'hàng', 'lao'].map(
    (name): [string, Word] => [looseKey(name), noun(name)],
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

/** Letters only: "(trong" is not a word we know. A noun is said as written, if with its marks. */
function wordOf(written: string): Word | undefined {
  if (!/^\p{L}+$/u.test(written)) return undefined;
  const key = looseKey(written);
  const word = WORDS.get(key);
  return word?.kind === 'noun' && written !== key ? { ...word, name: written } : word;
}

/** Power of ten by which the digits are multiplied; null if the words do not fit the question. */
export function exponentOf(
  part: Part,
  options: NumberTextOptions,
  compound: boolean,
): number | null {
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
export const ONE_DOT_GROUP = /^[1-9]\d{0,2}\.\d{3}$/;
const TWO_COMMA_GROUPS = /,\d{3},\d{3}/;

/** Whether digits are parted so that they can be read without an English word beside them. */
export function areDigits(text: string): boolean {
  return VIETNAMESE.test(text) || (TWO_COMMA_GROUPS.test(text) && ENGLISH.test(text));
}

export function decimalOf(
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
