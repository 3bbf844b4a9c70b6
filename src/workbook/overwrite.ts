import type { Cell, Cells } from '../ledger/cell';
import { flush, type Tab } from './book';
import { writeBlock } from './cell-writer';
import type { Scratch } from './scratch';
import { sealOf } from './seal';

/** Neighbouring rows. */
export interface RowSpan {
  readonly row: number;
  readonly count: number;
}

/** Cells to write, a rectangle. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: Cells;
  readonly formats: readonly (readonly string[])[];
}

export interface Overwriting {
  readonly tab: Tab;
  /** Columns of the rows to keep. */
  readonly width: number;
  /** Where the columns stood that are written, as row 1 had them before; for who completes this. */
  readonly columns: readonly number[];
  /** Rows of which to keep what stood there; every block lies in them. */
  readonly spans: readonly RowSpan[];
  readonly blocks: readonly Block[];
  /** Under which the write is marked as begun. */
  readonly slot: number;
  /** The line of the log from which the next command could complete the blocks. */
  readonly log: { readonly logged: object; write(): void };
}

/** What stood in a tab at the moment of a write. */
export interface Replaced {
  /** Row 1: people move and insert columns too. */
  readonly header: readonly Cell[];
  /** The rows of the spans, one under the other. */
  readonly images: Cells;
}

/**
 * Writes blocks and tells what they replaced. No call of Google's does that: but what one flush holds
 * is applied in its order with nobody in between, so copies of row 1 and of the rows go ahead of
 * the blocks.
 */
export function overwrite(scratch: Scratch, order: Overwriting): Replaced {
  const { tab, width, columns, spans, blocks, slot, log } = order;
  const rows = spans.reduce((sum, { count }) => sum + count, 1);
  const room = scratch.room(rows, width);
  room.copy(tab, 1, 1, 0);
  let at = 1;
  for (const { row, count } of spans) {
    room.copy(tab, row, count, at);
    at += count;
  }
  // A mark without its line says that no cell was touched yet; a line without its mark would claim it.
  const logged = JSON.stringify(log.logged);
  const mark = markText({ row: room.row, rows, width, columns, spans, logged });
  scratch.mark(slot, `${sealOfMark(slot, mark)} ${mark}`);
  log.write();
  for (const block of blocks) writeBlock(tab, block.row, block.column, block.values, block.formats);
  flush();
  return replaced(room.read());
}

/** Of the copies that a write made. */
export function replaced([header = [], ...images]: Cells): Replaced {
  return { header, images };
}

/** What a write has begun, for the command that completes it. */
export interface Mark {
  /** Where in the scratch tab the copies stand, that of row 1 first. */
  readonly row: number;
  readonly rows: number;
  readonly width: number;
  readonly columns: readonly number[];
  readonly spans: readonly RowSpan[];
  readonly logged: string;
}

function markText({ spans, ...mark }: Mark): string {
  return JSON.stringify({ ...mark, spans: spans.map(({ row, count }) => [row, count]) });
}

function sealOfMark(slot: number, mark: string): string {
  return sealOf(`${slot}\n${mark}`);
}

/** null for a mark that no command made: everybody may type into the hidden tab. */
export function readMark(text: string, slot: number): Mark | null {
  const { seal, mark } = partsOf(text);
  return seal !== '' && seal === sealOfMark(slot, mark) ? parsed(mark) : null;
}

/** Also of a mark that no command made: its rows are left alone. */
export function lastRowOfMark(text: string): number {
  const mark = parsed(partsOf(text).mark);
  return mark === null ? 0 : mark.row + mark.rows - 1;
}

function partsOf(text: string): { seal: string; mark: string } {
  const cut = text.indexOf(' ');
  return { seal: text.slice(0, Math.max(cut, 0)), mark: text.slice(cut + 1) };
}

function parsed(text: string): Mark | null {
  try {
    const { spans, ...mark } = JSON.parse(text) as Omit<Mark, 'spans'> & {
      spans: [number, number][];
    };
    if (!Array.isArray(mark.columns)) return null;
    return { ...mark, spans: spans.map(([row, count]) => ({ row, count })) };
  } catch {
    return null;
  }
}
