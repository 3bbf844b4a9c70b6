import type { FunctionHelp } from './custom-function';
import { UT_BANTIN_HELP } from './ut-bantin';
import { UT_BIENDONG_HELP } from './ut-biendong';
import { UT_CHUOI_HELP } from './ut-chuoi';
import { UT_DOCSO_HELP } from './ut-docso';
import { UT_DOICHIEU_HELP } from './ut-doichieu';
import { UT_HOAHONG_HELP } from './ut-hoahong';
import { UT_KEHOACH_HELP } from './ut-kehoach';
import { UT_KIEMTRA_HELP } from './ut-kiemtra';
import { UT_LAI_HELP } from './ut-lai';
import { UT_LICHTRANO_HELP } from './ut-lichtrano';
import { UT_PHI_HELP } from './ut-phi';
import { UT_SO_HELP } from './ut-so';
import { UT_TYTRONG_HELP } from './ut-tytrong';
import { UT_XEPHANG_HELP } from './ut-xephang';
import { UT_XEPLOAI_HELP } from './ut-xeploai';

/** Help for the functions of extra-registry.ts. */
export const EXTRA_HELP: readonly FunctionHelp[] = [
  UT_CHUOI_HELP,
  UT_BIENDONG_HELP,
  UT_TYTRONG_HELP,
  UT_XEPHANG_HELP,
  UT_SO_HELP,
  UT_DOCSO_HELP,
  UT_LAI_HELP,
  UT_LICHTRANO_HELP,
  UT_XEPLOAI_HELP,
  UT_KIEMTRA_HELP,
  UT_KEHOACH_HELP,
  UT_PHI_HELP,
  UT_HOAHONG_HELP,
  UT_DOICHIEU_HELP,
  UT_BANTIN_HELP,
];
