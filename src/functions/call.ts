import { sentences } from '../ledger/wording';
import type { Answer, Argument, CustomFunction } from './custom-function';

/**
 * What a cell formula calls.
 *
 * @param args the stub's own `arguments`
 * @throws Error whose message is the Vietnamese sentence that the error cell shows
 */
export function callOneOf(
  functions: readonly CustomFunction[],
  name: string,
  args: ArrayLike<Argument>,
): Answer {
  const found = functions.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`No custom function ${name}`);
  const answer = found.compute(Array.from(args));
  if (!answer.ok) throw new Error(sentences(answer.problems));
  return answer.value;
}
