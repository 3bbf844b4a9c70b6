import type { FunctionHelp } from './custom-function';
import { UT_BANG_HELP } from './ut-bang';
import { UT_DOCSO_HELP } from './ut-docso';
import { UT_LAI_HELP } from './ut-lai';
import { UT_LICHTRANO_HELP } from './ut-lichtrano';
import { UT_MATRAN_HELP } from './ut-matran';
import { UT_SO_HELP } from './ut-so';
import { UT_TONG_HELP } from './ut-tong';
import { UT_TYLE_HELP } from './ut-tyle';

/** Help for every custom function; the build makes the global stubs and the reference from it. */
export const FUNCTION_HELP: readonly FunctionHelp[] = [
  UT_TONG_HELP,
  UT_TYLE_HELP,
  UT_BANG_HELP,
  UT_MATRAN_HELP,
  UT_SO_HELP,
  UT_DOCSO_HELP,
  UT_LAI_HELP,
  UT_LICHTRANO_HELP,
];
