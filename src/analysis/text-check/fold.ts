import { newTonePlace } from '../../ledger/text-key';

const SPACES = /[\t\u00a0\u2000-\u200a\u202f]/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\r]/g;

/** The text as it is shown and searched: composed letters, no invisible signs. */
export function shownText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ');
}

/**
 * The shown text in one spelling: small letters, tone marks in their new place ("uỷ", "hoà").
 * Each character stays where it was, so that what is found here can be marked there.
 */
export function foldText(shown: string): string {
  const small = shown.toLowerCase();
  return newTonePlace(small.length === shown.length ? small : lowerEach(shown));
}

function lowerEach(shown: string): string {
  return shown.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
