import { withPlainSign } from './exact-text';
import { APPROXIMATELY, areDigits, isNumberWord } from './number-phrase';
import { type Place, type Problem, problem } from './problem';

/** Digits with the signs that may part them; a sign before them belongs to lost digits. */
const DIGITS = /(?<!\d)[.,]\d[\d.,]*|\d[\d.,]*\d|\d/g;
const ZEROS_FIRST = /^0+(?=[1-9])/;

/**
 * What hinders reading a text as a number, as far as that can be told: a person who is told the word
 * need not search for it. Problems: number-digits-lost, number-zero-first, number-groups-bad,
 * number-word-unknown, number-bad.
 */
export function numberFault(text: string, place: Place): Problem {
  const tidy = withPlainSign(text).toLowerCase();
  const digits = tidy.match(DIGITS) ?? [];
  const lost = digits.find((found) => /^[.,]/.test(found));
  if (lost !== undefined) return problem('number-digits-lost', place, { text, digits: lost });
  const badGroups = digits.find((found) => !areDigits(found));
  if (badGroups !== undefined) return groupsFault(badGroups, text, place);
  const words = tidy
    .replace(APPROXIMATELY, '')
    .replace(DIGITS, ' ')
    .split(/[\s/.,−-]+/);
  const unknown = words.find((word) => word !== '' && !isNumberWord(word));
  if (unknown === undefined || digits.length === 0) return problem('number-bad', place, { text });
  return problem('number-word-unknown', place, { text, word: unknown });
}

/** Groups that are right but for zeros before them: a number has none there, a code may. */
function groupsFault(digits: string, text: string, place: Place): Problem {
  const without = digits.replace(ZEROS_FIRST, '');
  if (without === digits || !areDigits(without)) {
    return problem('number-groups-bad', place, { text, digits });
  }
  return problem('number-zero-first', place, { text, digits, without });
}
