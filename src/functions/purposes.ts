import type { ListedFunction } from '../ledger/function-list';
import type { FunctionHelp } from './custom-function';

/** What people want of a function, in the order in which they look for it. */
const PURPOSES: readonly (readonly [heading: string, names: readonly string[]])[] = [
  ['Tổng và tỷ lệ', ['UT_TONG', 'UT_TYLE']],
  [
    'Bảng phân tích',
    ['UT_BANG', 'UT_MATRAN', 'UT_CHUOI', 'UT_BIENDONG', 'UT_TYTRONG', 'UT_XEPHANG'],
  ],
  ['Kế hoạch, phí, xếp loại', ['UT_KEHOACH', 'UT_PHI', 'UT_HOAHONG', 'UT_XEPLOAI']],
  ['Kiểm tra, đối chiếu, bản tin', ['UT_KIEMTRA', 'UT_DOICHIEU', 'UT_BANTIN']],
  ['Đọc số, lãi, lịch trả nợ', ['UT_SO', 'UT_DOCSO', 'UT_LAI', 'UT_LICHTRANO']],
];

/** Where a function stands that is not named above. */
const OTHERS = 'Hàm khác';

/** In the order of the purposes; within one as written there. */
export function inOrder<Help extends FunctionHelp>(help: readonly Help[]): Help[] {
  const names = PURPOSES.flatMap(([, each]) => each);
  const place = ({ of }: FunctionHelp): number => names.indexOf(of.name) + 1 || names.length + 1;
  return [...help].sort((a, b) => place(a) - place(b));
}

export function purposeOf(name: string): string {
  return PURPOSES.find(([, names]) => names.includes(name))?.[0] ?? OTHERS;
}

/** What the page of the function list is built with. */
export function functionList(help: readonly FunctionHelp[]): ListedFunction[] {
  return inOrder(help).map(({ of, summary, parameters, returns, examples }) => ({
    name: of.name,
    syntax: of.syntax,
    purpose: purposeOf(of.name),
    summary,
    parameters: parameters.map(({ name, description }) => ({ name, description })),
    returns,
    examples: examples.map(({ formula, text, result }) => ({
      formula,
      text,
      result: typeof result === 'string' ? result : null,
    })),
  }));
}
