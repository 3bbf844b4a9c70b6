import type { Argument } from '../../src/functions/custom-function';
import { callCustomFunction } from '../../src/functions/registry';

/** The sentence of the error cell. */
export function message(name: string, ...args: readonly Argument[]): string {
  try {
    return `no error: ${String(callCustomFunction(name, args))}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
