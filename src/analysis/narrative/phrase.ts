import type { Figure } from './figure';

/** Prose in pieces, so that its words and the list of its figures come from one place. */
export type Phrase = readonly Piece[];
type Piece = string | Figure;

/** What is not known is not said. */
export const UNSAID: Phrase = [];

/** A template of words, figures and other phrases. */
export function say(
  words: TemplateStringsArray,
  ...said: readonly (Piece | Phrase)[]
): readonly Piece[] {
  return words.flatMap((text, at) => [text, ...[said[at] ?? UNSAID].flat()]).filter(isFilled);
}

function isFilled(piece: Piece): boolean {
  return piece !== '';
}

/** Those that are said, with the text between them. */
export function joined(phrases: readonly Phrase[], between: string): Phrase {
  const said = phrases.filter(isSaid);
  return said.flatMap((phrase, at) => (at === 0 ? phrase : [between, ...phrase]));
}

export function isSaid(phrase: Phrase): boolean {
  return phrase.length > 0;
}

/** Clauses as one sentence. */
export function sentence(clauses: readonly Phrase[]): Phrase {
  const [first, ...rest] = joined(clauses, '; ');
  if (first === undefined) return UNSAID;
  return [typeof first === 'string' ? upperFirst(first) : first, ...rest, '.'];
}

export function textOf(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.printed)).join('');
}

/** In the order of the text. */
export function figuresOf(phrase: Phrase): readonly Figure[] {
  return phrase.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names begin a cell with a capital letter, but stand inside a sentence here; "TW" stays. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  const isAcronym = second !== second.toLowerCase();
  return isAcronym ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
