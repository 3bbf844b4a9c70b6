import { splitHeader } from '../header';
import { TABS } from '../tabs';
import { looseKey } from '../text-key';
import { type HeaderText, headerOf, meaningOf } from './header-names';
import { columnNumbers, isFooter } from './row-kinds';
import {
  cellAt,
  isBlankCell,
  isBlankRow,
  looksNumeric,
  type SourceCell,
  type SourceSheet,
  textOf,
} from './source';

/** A table of a sheet, wherever it begins; a report may have several, one under the other. */
export interface FoundTable {
  /** Lines over the table, down from the end of the one before. */
  readonly titles: readonly string[];
  /** Its lowest header row, from 0. */
  readonly headerRow: number;
  readonly headers: readonly HeaderText[];
  /** Column number as printed, by column from 0; empty where none are printed. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Rows under the header, from 0; blank ones, footers and repeated headers left out. */
  readonly rows: readonly number[];
}

const MOST_TIERS = 3;

export function findTables({ rows }: Pick<SourceSheet, 'rows'>): FoundTable[] {
  const tables: { table: FoundTable; rows: number[] }[] = [];
  let titles: string[] = [];
  let isOpen = false;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? [];
    if (isBlankRow(row)) continue;
    const head = headerAt(rows, at);
    if (head !== null) {
      const before = tables[tables.length - 1];
      if (before === undefined || !isSameTable(before.table, head, titles)) {
        const found: number[] = [];
        tables.push({ table: { titles, headerRow: head.last, ...head, rows: found }, rows: found });
      }
      titles = [];
      isOpen = true;
      at = head.end;
    } else if (!isOpen || isFooter(row) || (isTitle(row) && isHeadAhead(rows, at))) {
      isOpen = false;
      titles.push(lineOf(row));
    } else tables[tables.length - 1]?.rows.push(at);
  }
  return tables.map(({ table }) => table);
}

/** The header of a page that goes on with the same table. */
function isSameTable(table: FoundTable, head: Head, titles: readonly string[]): boolean {
  const known = table.titles.map(looseKey);
  return (
    sameHeaders(table.headers, head.headers) &&
    titles.every((title) => known.includes(looseKey(title)) || isFooter([title]))
  );
}

function lineOf(row: readonly SourceCell[]): string {
  return row
    .filter((cell) => !isBlankCell(cell))
    .map(textOf)
    .join(' ');
}

/** All lines that are in no table, and the headers: what a report says of itself. */
export function linesAround(rows: SourceSheet['rows'], tables: readonly FoundTable[]): string[] {
  const first = tables[0];
  const end = first === undefined ? Math.min(rows.length, 12) : first.headerRow;
  const above = rows.slice(0, end).filter((row) => !isBlankRow(row));
  return [...above.map(lineOf), ...tables.slice(1).flatMap(({ titles }) => titles)];
}

/** A single text: the title of the next table, or a signature under this one. */
function isTitle(row: readonly SourceCell[]): boolean {
  const filled = row.filter((cell) => !isBlankCell(cell));
  return filled.length === 1 && !looksNumeric(filled[0] ?? '');
}

/** Whether nothing but titles stands between here and the next header. */
function isHeadAhead(rows: SourceSheet['rows'], at: number): boolean {
  for (let next = at + 1; next < Math.min(rows.length, at + 6); next++) {
    const row = rows[next] ?? [];
    if (isBlankRow(row)) continue;
    if (headerAt(rows, next) !== null) return true;
    if (!isTitle(row)) return false;
  }
  return false;
}

interface Head {
  readonly headers: readonly HeaderText[];
  readonly numbers: ReadonlyMap<number, number>;
  readonly last: number;
  /** The row of column numbers, or else the lowest header row. */
  readonly end: number;
}

function headerAt(rows: SourceSheet['rows'], at: number): Head | null {
  if (!isHeaderRow(rows[at] ?? [])) return null;
  const tiers = [rows[at] ?? []];
  let last = at;
  while (tiers.length < MOST_TIERS && isLowerTier(tiers, rows[last + 1] ?? [])) {
    last++;
    tiers.push(rows[last] ?? []);
  }
  const numbers = columnNumbers(rows[last + 1] ?? []);
  return {
    headers: joinTiers(tiers),
    numbers: numbers ?? new Map(),
    last,
    end: numbers === null ? last : last + 1,
  };
}

const ROW_NUMBERS: ReadonlySet<string> = new Set(['stt', 'tt']);

const KNOWN_HEADERS: ReadonlySet<string> = new Set([
  ...ROW_NUMBERS,
  ...TABS.flatMap(({ columns }) => columns.map(({ header }) => looseKey(header))),
]);

function isKnownHeader(text: string): boolean {
  const key = looseKey(splitHeader(text).name);
  if (key === '' || text.length > 80) return false;
  return KNOWN_HEADERS.has(key) || meaningOf(headerOf([text])) !== '';
}

function isHeaderRow(row: readonly SourceCell[]): boolean {
  if (row.some((cell) => typeof cell === 'number')) return false;
  const filled = row.filter((cell) => !isBlankCell(cell));
  if (filled.length < 2 || filled.some(looksNumeric)) return false;
  const known = filled.filter((cell) => isKnownHeader(textOf(cell))).length;
  // A table of grades has more columns that mean nothing here; its column of row numbers tells it.
  const isNumbered = filled.length >= 3 && ROW_NUMBERS.has(looseKey(textOf(filled[0] ?? '')));
  return known >= 2 && (isNumbered || known / filled.length >= 0.4);
}

/** Under merged cells: a text where the row above is blank, a blank where it is not. */
function isLowerTier(
  tiers: readonly (readonly SourceCell[])[],
  row: readonly SourceCell[],
): boolean {
  if (isBlankRow(row) || row.some((cell) => !isBlankCell(cell) && looksNumeric(cell))) return false;
  if (columnNumbers(row) !== null) return false;
  const above = tiers[tiers.length - 1] ?? [];
  let fillsGap = false;
  let leavesGap = false;
  for (let i = 0; i < Math.max(row.length, above.length); i++) {
    const isFilled = !isBlankCell(cellAt(row, i));
    const isFilledAbove = tiers.some((tier) => !isBlankCell(cellAt(tier, i)));
    if (isFilled && isBlankCell(cellAt(above, i))) fillsGap = true;
    if (!isFilled && isFilledAbove) leavesGap = true;
  }
  return fillsGap && leavesGap;
}

/** Each column's texts from the top down; a merged text reaches over the columns that it spans. */
function joinTiers(tiers: readonly (readonly SourceCell[])[]): HeaderText[] {
  const width = Math.max(...tiers.map((tier) => tier.length));
  const reach = tiers.map((tier, t) => {
    const lower = tiers.slice(t + 1);
    let spanning = '';
    return Array.from({ length: width }, (_, i) => {
      const own = textOf(cellAt(tier, i));
      const hasLower = lower.some((below) => !isBlankCell(cellAt(below, i)));
      if (own !== '') spanning = own;
      else if (!hasLower) spanning = '';
      return own !== '' || hasLower ? spanning : '';
    });
  });
  return Array.from({ length: width }, (_, i) => headerOf(reach.map((tier) => tier[i] ?? '')));
}

function sameHeaders(one: readonly HeaderText[], other: readonly HeaderText[]): boolean {
  const text = (headers: readonly HeaderText[]): string =>
    headers.map(({ shown }) => looseKey(shown)).join('|');
  return text(one) === text(other);
}
