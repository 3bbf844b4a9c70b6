import { LEDGER_COLUMNS, measureColumns } from '../columns';
import { readUnit, splitHeader } from '../header';
import { nameIndex } from '../name-index';
import type { TabSpec } from '../tab-spec';
import { looseKey } from '../text-key';
import type { MoneyUnit } from '../unit';

/** What the headers of reports mean, by the words people and the bank use. */

/** Of a flow since the beginning of the year: differenced against what the workbook has. */
const CUMULATIVE = ':ytd';

/** One column for xã, hội and chương trình in turn, as the bank's nested reports have. */
export const NESTED_NAMES = 'names';

export function cumulativeOf(field: string): string {
  return `${field}${CUMULATIVE}`;
}

/** "disbursed:ytd" → "disbursed"; null for any other. */
export function flowOfCumulative(field: string): string | null {
  return field.endsWith(CUMULATIVE) ? field.slice(0, -CUMULATIVE.length) : null;
}

/** Flows that a record has. */
export const FLOWS: ReadonlySet<string> = new Set(
  measureColumns().flatMap(({ field, nature }) => (nature === 'flow' ? [field] : [])),
);

const IS_CUMULATIVE = /luyke|tudaunam|trongnam$|namnay$/;

/** Shares, averages, counts of hamlets: nothing the workbook keeps. */
const NOT_KEPT =
  /tyle|phantram|binhquan|laisuat|^so(ap|thon|xa|diem|to(?!vien))|dauky|kytruoc|3112|^stt$|^tt$|tronghan|(quahan|nqh|khoanh|chovay|thuno|xoano)(so)?(ho|khachhang|khach|kh|mon|to)$/;

/**
 * By what a key without diacritics and spaces looks like; the first that fits counts, so that "lãi
 * tồn quá hạn" is interest and "thu nợ đến hạn" no collection.
 */
const PATTERNS: readonly (readonly [field: string, pattern: RegExp])[] = [
  ['dueCollected', /thunodenhan/],
  ['due', /nodenhan/],
  ['interestArrears', /lai(con)?ton/],
  ['interestDue', /laiphaithu/],
  ['interestCollected', /laithucthu|laidathu|thulai(?!.*diem)$|^thulai/],
  ['inactiveLoans', /(3t|3thang|bathang)(khd|khonghoatdong|khongphatsinh)/],
  ['scoreOverdue', /^diem(nqh|noquahan|tylenoquahan)/],
  ['scoreTransaction', /^diem(gdtx|gdx|giaodich)/],
  ['scoreInterest', /^diemthulai/],
  ['scoreCollection', /^diemthuno/],
  ['scoreSavings', /^diem(dstg|sodutiengui|tienguitang|tiengui)/],
  ['scoreSavers', /^diem(tvtiengui|tovien)/],
  ['score', /^(tong)?(so)?diem(tong|so|cong)?$/],
  ['grade', /xeploai/],
  ['planOutstanding', /(kehoach|^kh)(chovay|duno)/],
  ['growthTarget', /tangtruong/],
  ['savingMembers', /^(so)?(tovien|tv)(co|cogui|gui|thamgiagui)(tietkiem|tiengui|tk|tien)/],
  ['households', /^(so)?(tovien|tv)(con|co)duno$/],
  ['members', /^(tong)?(so)?(tovien|tv)(tongso)?$|^tovientong(so)?$/],
  ['savings', /^(sodu|sotien)?(tiengui|tietkiem|tk)(tietkiem)?(quato(tkvv)?)?$/],
  ['writtenOff', /xoano/],
  ['overdue', /quahan|nqh|noqh|^qh/],
  ['frozen', /khoanh/],
  ['loanEvents', /luot/],
  ['disbursed', /chovay|giaingan|dscv/],
  ['collected', /thuno|dstn/],
  ['households', /^(tong)?(so)?(ho|khachhang|khach|kh)(con|co)?(duno|du|vayvon|vay)?$/],
  ['households', /duno(so)?(ho|khachhang|khach|kh)$/],
  ['outstanding', /duno(cuoiky|tongso|tongcong|tong|sotien|tien)?$/],
  ['group', /^(ma|ten|so)?(hieu)?to(tkvv|tietkiem(va)?vayvon)?$|^mato/],
  [
    'association',
    /^(ten|ma)?(cac)?hoi(doanthe)?$|donviuythac|dvut|donviut|tochuc.*uythac|^doanthe/,
  ],
  ['program', /^(ten|ma)?chuongtrinh/],
  ['commune', /^(ten|ma)?(don(vi)?)?xa(phuong|thitran)*$|^diaban$/],
  ['fund', /^(ten|ma)?nguon(von)?$/],
  ['cutoff', /^ngay(chot|solieu|dulieu)/],
  [NESTED_NAMES, /^(ten|chitieu|noidung|diengiai|ten(donvi|chitieu)|donvi|danhmuc)$/],
];

/** Other names of columns of the tabs beside the ledger. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  source: ['Nguồn vốn', 'Tên nguồn'],
  amount: ['Số dư', 'Số tiền'],
  year: ['Năm kế hoạch'],
};

/** A header as a table prints it: its tiers from top to bottom. */
export interface HeaderText {
  /** "Dư nợ · Quá hạn" */
  readonly shown: string;
  /** Without brackets; the most telling first: all tiers, the lowest. */
  readonly names: readonly string[];
  readonly unit: MoneyUnit | null;
}

export function headerOf(tiers: readonly string[]): HeaderText {
  const filled = tiers.filter((tier) => tier !== '');
  const parts = filled.map(splitHeader);
  const joined = parts.map(({ name }) => name).join(' ');
  const lowest = parts[parts.length - 1]?.name ?? '';
  const whole = filled.length === 1 ? [filled[0] ?? ''] : [];
  const unit = parts.map(({ bracket }) => readUnit(bracket)).find((found) => found !== null);
  return {
    shown: filled.join(' · '),
    names: [...new Set([...whole, joined, lowest])].filter((name) => name !== ''),
    unit: unit ?? null,
  };
}

/** The field of a tab that a header stands for; '' if it stands for none. */
export function fieldOf(header: HeaderText, spec: TabSpec): string {
  const typed = spec.columns.filter(({ computed }) => computed !== true);
  const own = nameIndex(typed, ({ id, header: name }) => [
    name,
    splitHeader(name).name,
    ...(LEDGER_COLUMNS.find(({ field, header: of }) => field === id && of === name)?.aliases ?? []),
    ...(OTHER_NAMES[id] ?? []),
  ]);
  const isCumulative = header.names.some((name) => IS_CUMULATIVE.test(looseKey(name)));
  if (!isCumulative && !header.names.some((name) => NOT_KEPT.test(looseKey(name)))) {
    const exact = header.names.slice(0, 2).map((name) => own.find(name));
    const found = exact.find((column) => column !== undefined);
    if (found !== undefined) return found.id;
  }
  const meaning = meaningOf(header);
  const flow = flowOfCumulative(meaning) ?? meaning;
  if (meaning === NESTED_NAMES) return meaning;
  return typed.some(({ id }) => id === flow) ? meaning : '';
}

/** The same without regard to a tab. */
export function meaningOf({ names }: HeaderText): string {
  for (const name of names) {
    const key = looseKey(name);
    if (NOT_KEPT.test(key)) return '';
    const isCumulative = IS_CUMULATIVE.test(key);
    const bare = key.replace(IS_CUMULATIVE, '');
    const found = PATTERNS.find(([, pattern]) => pattern.test(bare) || pattern.test(key))?.[0];
    if (found === undefined) continue;
    if (!isCumulative) return found;
    return FLOWS.has(found) ? cumulativeOf(found) : '';
  }
  return '';
}
