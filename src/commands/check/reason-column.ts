import { type Cell, type Cells, isBlank, isDate, sameCell } from '../../ledger/cell';
import { ENTRY_HELPER_HEADERS } from '../../ledger/columns';
import { flush, type Tab } from '../../workbook/book';
import { DATE_FORMAT, TEXT_FORMAT, writeBlock } from '../../workbook/cell-writer';
import { readHeader, readRows } from '../../workbook/table';

/** Rows of a tab, one under the other, and its row 1 as they were read. */
interface ReadLines {
  readonly tab: Tab;
  readonly header: readonly Cell[];
  readonly first: number;
  readonly rows: Cells;
}

/** Each round is needed only if a person moves columns in the moment of the round before. */
const MOST_ROUNDS = 4;

/**
 * Writes the reasons beside rows. When a person inserted or moved columns since they were read, the
 * reasons went into another column, in which they are no hint but in the way of Mã dòng: there
 * stands again what stood before.
 */
export function writeReasons(read: ReadLines, column: number, reasons: readonly string[]): void {
  write(read, { column, values: reasons, over: null, format: TEXT_FORMAT }, MOST_ROUNDS);
}

interface Writing {
  readonly column: number;
  readonly values: readonly Cell[];
  /** Reasons that are taken back by it; null: they are what is written. */
  readonly over: readonly Cell[] | null;
  readonly format: string;
}

function write({ tab, header, first, rows }: ReadLines, writing: Writing, rounds: number): void {
  const { column, values, over, format } = writing;
  writeBlock(
    tab,
    first,
    column,
    values.map((value) => [value]),
    values.map((value) => [isDate(value) ? DATE_FORMAT : format]),
  );
  flush();
  const now = readHeader(tab);
  const meant = header[column - 1];
  if (rounds === 0 || sameCell(now[column - 1], meant)) return;
  const standing = readRows(tab, first, values.length, Math.max(now.length, column));
  const was = columnBefore(header, now, column);
  // What a person typed there since stays.
  const isOurs = (i: number): boolean => sameCell(standing[i]?.[column - 1], values[i]);
  for (const { from, to } of runsOf(values.length, isOurs)) {
    const before = rows.slice(from, to).map((cells) => cells[was - 1] ?? '');
    const lines = { tab, header: now, first: first + from, rows: standing.slice(from, to) };
    const back = { column, values: before, over: values.slice(from, to), format: '' };
    write(lines, back, rounds - 1);
  }
  if (!over) return;
  const there = now.findIndex(
    (cell, c) => sameCell(cell, meant) && over.every((text, i) => sameCell(standing[i]?.[c], text)),
  );
  if (there < 0) return;
  write({ tab, header: now, first, rows: standing }, { ...writing, column: there + 1 }, rounds - 1);
}

/** Which column it was that stands there now; 0: none of which anything is to be kept. */
function columnBefore(header: readonly Cell[], now: readonly Cell[], column: number): number {
  const [ours, theirs] = [header[column - 1], now[column - 1]];
  // One formula shows the keys, which a text in a cell under it would stop.
  if (theirs === ENTRY_HELPER_HEADERS.rowKey) return 0;
  const shift = now.findIndex((cell) => sameCell(cell, ours)) + 1 - column;
  const was = isBlank(theirs)
    ? column - shift
    : header.findIndex((cell) => sameCell(cell, theirs)) + 1;
  return sameCell(header[was - 1] ?? '', theirs ?? '') ? was : 0;
}

/** Unbroken runs of those that are chosen; `to` is the first behind. */
function runsOf(count: number, isChosen: (i: number) => boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (!isChosen(i)) continue;
    const last = runs[runs.length - 1];
    if (last?.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}
