import type { Cell, Cells } from '../ledger/cell';
import { flush, type Tab } from './book';
import { writeBlock } from './cell-writer';
import { digest } from './digest';
import type { Mark } from './freshness';
import type { ReportTab } from './report-tabs';
import { sizeAtLeast, sizeExactly } from './tab-size';
import { quotedName } from './table';
import { createTab, setHidden } from './tabs';

/**
 * The hidden tab in which fingerprints of the data stand, one row each: key, name of the tab of
 * data, last date that counts, headers of its columns, a digest of the formula, the formula itself. Kept by "Lập báo cáo", made anew where it is missing.
 */
const TAB = { kind: 'report', id: 'fingerprints', name: 'Dấu số liệu' } as const;
const HEADERS = ['Khóa', 'Tab', 'Đến ngày', 'Các cột', 'Công thức', 'Dấu'];
const [LIMIT_LETTER, HEADERS_LETTER, PRINT_LETTER] = ['C', 'D', 'F'];
const COLUMNS = HEADERS.length;
const FIRST_ROW = 2;
const ROWS = 40;

export interface WantedFingerprint {
  /** Of which tab of data. */
  readonly source: string;
  /** Of which tab up to which date. */
  readonly key: string;
  readonly name: string;
  /** As Google numbers days; '' where all rows count. */
  readonly limit: number | '';
  /** Of all columns that count, in one text. */
  readonly headers: string;
  /** @param limit, headers cells of the same row that hold them */
  formula(limit: string, headers: string): string;
}

export interface TakenFingerprint {
  readonly source: string;
  readonly mark: Mark;
}

/**
 * Writes the rows that are not there yet, or not as they should be, and reads all fingerprints. A
 * row whose key no report was built with any more is used anew.
 */
export function keepFingerprints(
  wanted: readonly WantedFingerprint[],
  existing: ReadonlyMap<string, ReportTab>,
): TakenFingerprint[] {
  const tab = existing.get(TAB.id)?.tab ?? createTab({ ...TAB, rows: ROWS, columns: COLUMNS });
  const known = readRows(tab);
  if (known.length === 0) dress(tab);
  const rows = placed(wanted, known, keysInUse(existing));
  const lines = wanted.map((each, at) => lineOf(each, rows[at] ?? FIRST_ROW));
  const isKept = lines.every((line, at) => isSame(line, known[(rows[at] ?? 0) - FIRST_ROW]));
  if (!isKept) {
    sizeAtLeast(tab, Math.max(...rows), COLUMNS);
    wanted.forEach((each, at) => {
      const row = rows[at] ?? FIRST_ROW;
      const line = lines[at] ?? [];
      if (isSame(line, known[row - FIRST_ROW])) return;
      writeBlock(tab, row, 1, [[...line, { formula: formulaOf(each, row) }]], []);
    });
    flush();
  }
  const now = isKept ? known : readRows(tab);
  const name = quotedName(tab.getName());
  return wanted.map(({ source, key }, at) => {
    const row = rows[at] ?? FIRST_ROW;
    const print = now[row - FIRST_ROW]?.[COLUMNS - 1];
    return {
      source,
      mark: {
        key,
        name: `${name}!$B$${row}`,
        now: `${name}!$${PRINT_LETTER}$${row}`,
        atBuild: typeof print === 'string' && print.includes('·') ? print : '',
      },
    };
  });
}

/** A tab without rows is new, or its making was cut short. */
function dress(tab: Tab): void {
  sizeExactly(tab, ROWS, COLUMNS);
  writeBlock(tab, 1, 1, [HEADERS], []);
  setHidden(tab, true);
}

function readRows(tab: Tab): Cells {
  return tab
    .getDataRange()
    .getValues()
    .slice(FIRST_ROW - 1);
}

function keysInUse(existing: ReadonlyMap<string, ReportTab>): ReadonlySet<string> {
  return new Set([...existing.values()].flatMap(({ memory }) => memory.marks));
}

/** The row of each wanted key: its own, else one that is free. */
function placed(
  wanted: readonly WantedFingerprint[],
  known: Cells,
  inUse: ReadonlySet<string>,
): number[] {
  const keys = known.map(([key]) => String(key ?? ''));
  const own = wanted.map(({ key }) => keys.indexOf(key));
  const taken = new Set(own);
  const isFree = (at: number): boolean => !taken.has(at) && !inUse.has(keys[at] ?? '');
  return own.map((at) => {
    let found = at;
    if (found < 0) for (found = 0; !isFree(found); ) found++;
    taken.add(found);
    return found + FIRST_ROW;
  });
}

/** All cells of a row but the fingerprint itself, which is a formula. */
function lineOf(wanted: WantedFingerprint, row: number): Cell[] {
  const { key, name, limit, headers } = wanted;
  return [key, name, limit, headers, digest(formulaOf(wanted, row))];
}

function formulaOf({ formula }: WantedFingerprint, row: number): string {
  return formula(`$${LIMIT_LETTER}$${row}`, `$${HEADERS_LETTER}$${row}`);
}

/** With a fingerprint in it: where a formula was typed over or shows an error it is written again. */
function isSame(line: readonly Cell[], known: readonly Cell[] | undefined): boolean {
  if (known === undefined) return false;
  const print = known[COLUMNS - 1];
  if (typeof print !== 'string' || !print.includes('·')) return false;
  return line.every((cell, at) => cell === (known[at] ?? ''));
}
