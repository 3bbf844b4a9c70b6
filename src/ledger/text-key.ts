/**
 * Texts as people type them, made comparable. Vietnamese has three sources of false differences:
 * composed and decomposed letters, the old and new place of the tone mark (hoà = hòa, uỷ = ủy),
 * and stray or invisible spaces.
 */

/** Zero-width and direction marks that come along when text is copied from web pages. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const SPACES = /[\s\u00a0]+/g;
const OLD_TONE_PLACE = /[òóỏõọ][ae]|[ùúủũụ]y/g;
const NEW_TONE_PLACE: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};
const COMBINING_MARKS = /[\u0300-\u036f]/g;
const NEITHER_LETTER_NOR_DIGIT = /[^a-z0-9]+/g;

/** Composed letters with single spaces between: nearly every cell, and tidy as it stands. */
const TIDY =
  /^[!-~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff]+( [!-~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff]+)*$/;

/** The text without invisible characters, with single spaces, composed (NFC). Keeps its case. */
export function tidyText(text: string): string {
  if (TIDY.test(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Key under which two spellings of the same words are equal; marks of letters still count. */
export function textKey(text: string): string {
  return newTonePlace(tidyText(text).toLowerCase());
}

/** Small letters with the tone mark where the new spelling has it: "ủy" → "uỷ". As long as before. */
export function newTonePlace(small: string): string {
  return small.replace(OLD_TONE_PLACE, (pair) => NEW_TONE_PLACE[pair] ?? pair);
}

/**
 * Key for names typed without diacritics, spaces or punctuation: "Hộ nghèo" → "hongheo". The sign
 * in "% NQH" stands for "tỷ lệ".
 */
export function looseKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/%/g, 'tyle')
    .replace(NEITHER_LETTER_NOR_DIGIT, '');
}
