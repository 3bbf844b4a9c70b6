import type { ListedFunction } from '../../src/ledger/function-list';
import { looseKey } from '../../src/ledger/text-key';

/**
 * Functions in whose help the words of the query follow one another, with or without diacritics, the
 * last perhaps only begun: first by name and meaning, then by arguments and examples. Where that is
 * nowhere, those that have all the words.
 */
export function matching(
  functions: readonly ListedFunction[],
  query: string,
): readonly ListedFunction[] {
  const words = wordsOf(query);
  if (words.length === 0) return functions;
  const phrase = ` ${words.join(' ')}`;
  const first = functions.filter((each) => headOf(each).includes(phrase));
  const rest = functions.filter((each) => !first.includes(each) && textOf(each).includes(phrase));
  if (first.length + rest.length > 0) return [...first, ...rest];
  return functions.filter((each) => words.every((word) => textOf(each).includes(` ${word}`)));
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .map(looseKey)
    .filter((word) => word !== '');
}

function headOf({ name, summary }: ListedFunction): string {
  return ` ${[name, name.replace('_', ''), summary].flatMap(wordsOf).join(' ')}`;
}

function textOf(each: ListedFunction): string {
  const texts = [
    ...[each.purpose, each.returns],
    ...each.parameters.flatMap(({ name, description }) => [name, description]),
    ...each.examples.flatMap(({ text, formula }) => [text, formula]),
  ];
  return `${headOf(each)} ${texts.flatMap(wordsOf).join(' ')}`;
}
