import { sentences } from '../ledger/wording';
import type { Answer, Argument, CustomFunction } from './custom-function';
import { UT_BANG } from './ut-bang';
import { UT_DOCSO } from './ut-docso';
import { UT_LAI } from './ut-lai';
import { UT_LICHTRANO } from './ut-lichtrano';
import { UT_MATRAN } from './ut-matran';
import { UT_SO } from './ut-so';
import { UT_TONG } from './ut-tong';
import { UT_TYLE } from './ut-tyle';

/** Every custom function. */
export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  UT_TONG,
  UT_TYLE,
  UT_BANG,
  UT_MATRAN,
  UT_SO,
  UT_DOCSO,
  UT_LAI,
  UT_LICHTRANO,
];

/**
 * What a cell formula calls.
 *
 * @param args the stub's own `arguments`
 * @throws Error whose message is the Vietnamese sentence that the error cell shows
 */
export function callCustomFunction(name: string, args: ArrayLike<Argument>): Answer {
  const found = CUSTOM_FUNCTIONS.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`No custom function ${name}`);
  const answer = found.compute(Array.from(args));
  if (!answer.ok) throw new Error(sentences(answer.problems));
  return answer.value;
}
