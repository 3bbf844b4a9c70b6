import { callOneOf } from './call';
import type { Answer, Argument, CustomFunction } from './custom-function';
import { UT_BANG } from './ut-bang';
import { UT_MATRAN } from './ut-matran';
import { UT_TONG } from './ut-tong';
import { UT_TYLE } from './ut-tyle';

/** The custom functions over the ledger; the others are in extra-registry.ts. */
export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [UT_TONG, UT_TYLE, UT_BANG, UT_MATRAN];

export function callCustomFunction(name: string, args: ArrayLike<Argument>): Answer {
  return callOneOf(CUSTOM_FUNCTIONS, name, args);
}
