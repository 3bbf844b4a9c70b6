import { looseKey } from '../text-key';
import type { MoneyUnit } from '../unit';
import { NESTED_NAMES } from './header-names';

/**
 * The exports of the bank that people hold, as far as the workbook has a place for them. Layouts:
 * docs of practitioners; headers differ between offices, printed column numbers do not.
 */
export interface ReportKind {
  readonly id: string;
  /** As the tab Số ngân hàng names the set. */
  readonly name: string;
  readonly goesTo: readonly ('bank' | 'groups' | 'entry')[];
  readonly unit: MoneyUnit;
  /** Decimals as printed. */
  readonly decimals: number;
  /** Fields by printed column number. */
  readonly numbered: Readonly<Record<number, string>>;
  /** What a person should know of its figures. */
  readonly remark: string;
}

const LENDING_NUMBERS = {
  2: NESTED_NAMES,
  9: 'outstanding',
  11: 'overdue',
  12: 'frozen',
  16: 'households',
} as const;

const LEN_31_NUMBERS = {
  2: NESTED_NAMES,
  4: 'households',
  5: 'outstanding',
  7: 'overdue',
  8: 'frozen',
  10: 'disbursed',
  11: 'collected',
  12: 'interestCollected',
} as const;

const HOUSEHOLDS_BY_PROGRAM =
  'Số khách hàng theo chương trình không cộng được thành số hộ: một hộ có thể vay nhiều chương trình.';

const REPORT_KINDS: readonly ReportKind[] = [
  kind('bcdhtd-1', 'BCDHTD 01.1', ['bank'], 'triệu đồng', 6, LENDING_NUMBERS, ''),
  kind(
    'bcdhtd-2',
    'BCDHTD 01.2',
    ['bank'],
    'triệu đồng',
    6,
    LENDING_NUMBERS,
    HOUSEHOLDS_BY_PROGRAM,
  ),
  kind(
    'len-31',
    'LEN_31',
    ['bank', 'entry'],
    'đồng',
    0,
    LEN_31_NUMBERS,
    'Cho vay và thu nợ của LEN_31 gồm cả đảo khoản.',
  ),
  kind(
    'bc0437',
    'BC0437',
    ['groups'],
    'triệu đồng',
    0,
    {},
    'Số tiền trong BC0437 đã làm tròn đến triệu đồng: mỗi Tổ lệch đến 0,5 triệu.',
  ),
  kind('bc0438', 'BC0438', ['bank'], 'đồng', 0, {}, HOUSEHOLDS_BY_PROGRAM),
];

function kind(
  id: string,
  name: string,
  goesTo: ReportKind['goesTo'],
  unit: MoneyUnit,
  decimals: number,
  numbered: ReportKind['numbered'],
  remark: string,
): ReportKind {
  return { id, name, goesTo, unit, decimals, numbered, remark };
}

/** A report that has no place here, and which one to export instead. */
type ForeignReport = 'b32' | 'loans' | 'leaders';

export type Recognition =
  | { readonly is: 'report'; readonly kind: ReportKind; readonly name: string }
  | { readonly is: 'foreign'; readonly what: ForeignReport }
  | { readonly is: 'own' };

/**
 * @param titles name of the file and the sheet, lines over the tables
 * @param headers of all tables
 */
export function recogniseReport(
  titles: readonly string[],
  headers: readonly string[],
): Recognition {
  const title = titles.map(looseKey).join('|');
  const head = headers.map(looseKey).join('|');
  if (/bcdhtd|01[12]bctd|ketquachovay(ho|hn)/.test(title)) return lending(title, head);
  if (/len31|tonghopsolieutindung/.test(title)) return len31(title);
  if (/bc0437|thongtinto(tkvv|tietkiem)/.test(title)) return found('bc0437');
  if (/bc0438|thongtinuythac/.test(title)) return found('bc0438');
  if (/(^|\|)b32|13bc|ketquahoatdongtindung/.test(title)) return { is: 'foreign', what: 'b32' };
  if (/(^|\|)mau(31|10)(\||$)|saoke/.test(title)) return { is: 'foreign', what: 'loans' };
  if (/thutk|thutietkiem/.test(head) && /chitk|chitietkiem/.test(head)) return len31(title);
  if (/xoano/.test(head) && /nganhan/.test(head) && /daihan/.test(head))
    return lending(title, head);
  if (/(^|\|)mato/.test(head) && /xeploai/.test(head) && /laiton/.test(head))
    return found('bc0437');
  return { is: 'own' };
}

function lending(title: string, head: string): Recognition {
  const isByProgram = /012bctd|bcdhtd012|bctd012|theochuongtrinh/.test(title);
  const isByCommune = /011bctd|bcdhtd011|theoxa/.test(title);
  if (isByProgram || (!isByCommune && /chuongtrinh/.test(head))) return found('bcdhtd-2');
  return found('bcdhtd-1');
}

const LEN_31_VARIANTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['LEN_31 XAPUONG', /xapuong|xaphuong/],
  ['LEN_31 DONVIUT', /donviut|dvut/],
  ['LEN_31 CHTRINH', /chtrinh|chuongtrinh/],
];

function len31(title: string): Recognition {
  if (/totruong/.test(title)) return { is: 'foreign', what: 'leaders' };
  const variant = LEN_31_VARIANTS.find(([, pattern]) => pattern.test(title));
  return found('len-31', variant?.[0]);
}

function found(id: string, name?: string): Recognition {
  const report = reportKind(id);
  return report === undefined
    ? { is: 'own' }
    : { is: 'report', kind: report, name: name ?? report.name };
}

function reportKind(id: string): ReportKind | undefined {
  return REPORT_KINDS.find((report) => report.id === id);
}
