import {
  type Decimal,
  decimalOf,
  exponentOf,
  type NumberTextOptions,
  type Phrase,
  phraseOf,
} from './number-phrase';
import { failed, ok, type Place, type ProblemCode, problem, type Result } from './problem';

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

function sign(phrase: Phrase): 1 | -1 {
  return phrase.negative ? -1 : 1;
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
