import { callOneOf } from '../../src/functions/call';
import type { Answer, Argument } from '../../src/functions/custom-function';
import { EXTRA_FUNCTIONS } from '../../src/functions/extra-registry';
import { CUSTOM_FUNCTIONS } from '../../src/functions/registry';

/** What a formula with any of the functions answers. */
export function answerOf(name: string, ...args: readonly Argument[]): Answer {
  return callOneOf([...CUSTOM_FUNCTIONS, ...EXTRA_FUNCTIONS], name, args);
}

/** The sentence of the error cell. */
export function message(name: string, ...args: readonly Argument[]): string {
  try {
    return `no error: ${String(answerOf(name, ...args))}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
