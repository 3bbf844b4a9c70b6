import type { FunctionHelp } from './custom-function';
import { UT_BANG_HELP } from './ut-bang';
import { UT_MATRAN_HELP } from './ut-matran';
import { UT_TONG_HELP } from './ut-tong';
import { UT_TYLE_HELP } from './ut-tyle';

/** Help for the functions of registry.ts; the build makes the global stubs and the reference from it. */
export const FUNCTION_HELP: readonly FunctionHelp[] = [
  UT_TONG_HELP,
  UT_TYLE_HELP,
  UT_BANG_HELP,
  UT_MATRAN_HELP,
];
