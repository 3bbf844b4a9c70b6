import { callOneOf } from './call';
import type { Answer, Argument, CustomFunction } from './custom-function';
import { UT_BANTIN } from './ut-bantin';
import { UT_BIENDONG } from './ut-biendong';
import { UT_CHUOI } from './ut-chuoi';
import { UT_DOCSO } from './ut-docso';
import { UT_DOICHIEU } from './ut-doichieu';
import { UT_HOAHONG } from './ut-hoahong';
import { UT_KEHOACH } from './ut-kehoach';
import { UT_KIEMTRA } from './ut-kiemtra';
import { UT_LAI } from './ut-lai';
import { UT_LICHTRANO } from './ut-lichtrano';
import { UT_PHI } from './ut-phi';
import { UT_SO } from './ut-so';
import { UT_TYTRONG } from './ut-tytrong';
import { UT_XEPHANG } from './ut-xephang';
import { UT_XEPLOAI } from './ut-xeploai';

/**
 * The custom functions that need more than the ledger, such as Tham số. They are a part of the script of
 * their own: a cell with UT_TONG does not pay for their start.
 */
export const EXTRA_FUNCTIONS: readonly CustomFunction[] = [
  UT_CHUOI,
  UT_BIENDONG,
  UT_TYTRONG,
  UT_XEPHANG,
  UT_SO,
  UT_DOCSO,
  UT_LAI,
  UT_LICHTRANO,
  UT_XEPLOAI,
  UT_KIEMTRA,
  UT_KEHOACH,
  UT_PHI,
  UT_HOAHONG,
  UT_DOICHIEU,
  UT_BANTIN,
];

export function callCustomFunction(name: string, args: ArrayLike<Argument>): Answer {
  return callOneOf(EXTRA_FUNCTIONS, name, args);
}
