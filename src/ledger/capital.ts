import { EXACTNESS_WORDS } from './branch-columns';
import type { Cells } from './cell';
import type { IsoDate } from './date';
import type { Result } from './problem';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { looseKey, textKey } from './text-key';

/** How well an amount is known: "hơn 112 tỷ" stays "hơn", it is not 112 exactly. */
export type Exactness = (typeof EXACTNESS_WORDS)[number];

/** A row of Nguồn vốn: money the office had from one source at a cut-off. */
export interface CapitalRow {
  readonly cutoff: IsoDate;
  /** Standard name where the source is a known one, else as typed. */
  readonly source: string;
  /** Đồng. */
  readonly amount: number;
  readonly exactness: Exactness;
}

/** Names of a source; the first is the standard one. */
type Names = readonly [string, ...string[]];

/**
 * Sources as the bank's offices report them, in the order of print. The first is all capital in one
 * figure, not split by source.
 */
const CAPITAL_SOURCES: readonly Names[] = [
  [
    'Tổng nguồn vốn cho vay',
    'Tổng',
    'Tổng nguồn vốn',
    'Tổng (không tách)',
    'Nguồn vốn',
    'Nguồn vốn cho vay',
  ],
  ['Trung ương cân đối', 'TW cân đối', 'Vốn trung ương', 'Trung ương', 'TW'],
  [
    'Tiền gửi của tổ chức, cá nhân',
    'Tiền gửi của các tổ chức, cá nhân',
    'Tiền gửi tổ chức, cá nhân',
    'Huy động tiền gửi tổ chức, cá nhân',
    'Huy động tiền gửi của tổ chức, cá nhân',
  ],
  [
    'Tiền gửi qua Tổ TK&VV',
    'Tiền gửi qua Tổ',
    'Tiền gửi tiết kiệm qua Tổ',
    'Tiết kiệm qua Tổ TK&VV',
  ],
  ['Ngân sách tỉnh ủy thác', 'Ngân sách tỉnh'],
  ['Ngân sách huyện ủy thác', 'Ngân sách huyện'],
  ['Ngân sách xã ủy thác', 'Ngân sách xã'],
  ['Ngân sách địa phương ủy thác', 'Ngân sách địa phương', 'Vốn ủy thác địa phương', 'Địa phương'],
  ['Nguồn khác', 'Khác'],
];

/**
 * Reads the tab Nguồn vốn, header row first; rows come in its order. A blank Mức is "đúng".
 * Problems: those of readSideTable; the amount is required.
 */
export function readCapital(
  values: Cells,
  options: { readonly tab?: string } = {},
): Result<readonly CapitalRow[]> {
  return readSideTable<CapitalRow>(values, {
    ...options,
    spec: tabSpec('capital'),
    required: ['cutoff', 'source', 'amount'],
    read(row) {
      const cutoff = row.date('cutoff');
      const source = row.requiredText('source');
      const amount = row.requiredMoney('amount');
      const exactness = row.choice('exactness', EXACTNESS_WORDS);
      if (cutoff === null || source === null || amount === null) return null;
      return { cutoff, source: standardSource(source), amount, exactness: exactness ?? 'đúng' };
    },
    keyOf: (row) => `${row.cutoff}|${textKey(row.source)}`,
  });
}

/** The rows of a date in order of print; sources of the user's own come last. */
export function capitalAt(rows: readonly CapitalRow[], cutoff: IsoDate): readonly CapitalRow[] {
  const position = (row: CapitalRow): number => {
    const at = CAPITAL_SOURCES.findIndex(([name]) => name === row.source);
    return at < 0 ? CAPITAL_SOURCES.length : at;
  };
  return rows.filter((row) => row.cutoff === cutoff).sort((a, b) => position(a) - position(b));
}

function standardSource(text: string): string {
  const key = looseKey(text);
  const known = CAPITAL_SOURCES.find((names) => names.some((name) => looseKey(name) === key));
  return known?.[0] ?? text;
}
