import type { TextLength } from '../analysis/narrative/narrative';
import { type Base, readBase } from '../ledger/base-period';
import { cellText } from '../ledger/cell';
import { nameIndex } from '../ledger/name-index';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { argumentName, optionalCell } from './argument-cells';
import type { Argument, CustomFunction } from './custom-function';

const LENGTHS: readonly { readonly name: string; readonly length: TextLength }[] = [
  { name: 'ngắn', length: 'short' },
  { name: 'vừa', length: 'medium' },
  { name: 'dài', length: 'long' },
];

interface NewsOptions {
  readonly length: TextLength;
  readonly base?: Base;
}

/**
 * How long the text is to be, and what the balance is compared with: the paragraph with nothing, as
 * before there were other lengths, the others with 31/12.
 * Problems: one-value-expected, option-bad, those of readBase.
 *
 * @param first position of the length
 */
export function readNewsOptions(
  of: CustomFunction,
  args: readonly Argument[],
  first: number,
): Result<NewsOptions> {
  const asked = optionalCell(of, args, first);
  if (!asked.ok) return asked;
  const written = cellText(asked.value ?? 'vừa');
  const index = nameIndex(LENGTHS, ({ name }) => [name]);
  const length = index.find(written)?.length;
  if (length === undefined) {
    const place = { argument: argumentName(of, first) };
    return failed(problem('option-bad', place, { text: written, choices: 'ngắn, vừa hoặc dài' }));
  }
  const base = optionalCell(of, args, first + 1);
  if (!base.ok) return base;
  if (base.value === undefined)
    return ok(length === 'medium' ? { length } : { length, base: 'year-start' });
  const read = readBase(base.value, { argument: argumentName(of, first + 1) });
  return read.ok ? ok({ length, base: read.value }) : read;
}
