import { isoDateOf } from '../../src/ledger/date';
import type { sampleNamed } from '../../tools/samples/index.mjs';

export type Sample = ReturnType<typeof sampleNamed>;
export type Table = Sample['tables'][number];
export type Row = Record<string, Table['rows'][number][number]>;

export const ENTRY_TABS = [
  'Nhập · Nông dân',
  'Nhập · Phụ nữ',
  'Nhập · Cựu chiến binh',
  'Nhập · Đoàn TN',
];
export const ARTICLE_DATE = '2025-03-25';
export const OPENING_DATE = '2023-12-31';

/** Rows of a tab as objects by header without unit. */
export function rowsOf(sample: Sample, tab: string): Row[] {
  return sample.tables
    .filter((table) => table.tab === tab)
    .flatMap((table) =>
      table.rows.map((row) =>
        Object.fromEntries(
          table.headers.map((header, index) => [header.replace(/ \(.*/, ''), row[index] ?? null]),
        ),
      ),
    );
}

export function dateOf(row: Row): string {
  const cell = row['Ngày chốt'];
  if (!(cell instanceof Date)) throw new Error(`Not a date: ${String(cell)}`);
  return isoDateOf(cell);
}

/** A cell in triệu đồng as integer đồng, through its decimal text: no binary fraction comes in. */
export function dong(cell: Row[string] | undefined): bigint {
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(String(cell));
  if (!match) throw new Error(`Not an exact amount: ${String(cell)}`);
  return BigInt(`${match[1]}${(match[2] ?? '').padEnd(6, '0')}`);
}

export function trieu(amount: bigint): number {
  return Number(amount / 1_000_000n) + Number(amount % 1_000_000n) / 1e6;
}

export function sumDong(rows: readonly Row[], header: string): number {
  return trieu(rows.reduce((sum, row) => sum + dong(row[header]), 0n));
}

export function sumCount(rows: readonly Row[], header: string): number {
  return rows.reduce((sum, row) => sum + Number(row[header]), 0);
}

export function groupBy(rows: readonly Row[], ...headers: string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = headers.map((header) => String(row[header])).join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
