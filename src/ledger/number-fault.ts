import { APPROXIMATELY, areDigits, isNumberWord } from './number';
import { type Place, type Problem, problem } from './problem';
import { tidyText } from './text-key';

/** Digits with the signs that may part them; a sign before them belongs to lost digits. */
const DIGITS = /(?<!\d)[.,]\d[\d.,]*|\d[\d.,]*\d|\d/g;

/**
 * What hinders reading a text as a number, as far as that can be told: a person who is told the word
 * need not search for it. Problems: number-digits-lost, number-groups-bad, number-word-unknown,
 * number-bad.
 */
export function numberFault(text: string, place: Place): Problem {
  const tidy = tidyText(text).toLowerCase();
  const digits = tidy.match(DIGITS) ?? [];
  const lost = digits.find((found) => /^[.,]/.test(found));
  if (lost !== undefined) return problem('number-digits-lost', place, { text, digits: lost });
  const badGroups = digits.find((found) => !areDigits(found));
  if (badGroups !== undefined) {
    return problem('number-groups-bad', place, { text, digits: badGroups });
  }
  const words = tidy
    .replace(APPROXIMATELY, '')
    .replace(DIGITS, ' ')
    .split(/[\s/.,−-]+/);
  const unknown = words.find((word) => word !== '' && !isNumberWord(word));
  if (unknown === undefined || digits.length === 0) return problem('number-bad', place, { text });
  return problem('number-word-unknown', place, { text, word: unknown });
}
