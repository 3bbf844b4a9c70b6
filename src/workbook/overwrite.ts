import type { Cells } from '../ledger/cell';
import { flush, type Tab } from './book';
import { writeBlock } from './cell-writer';
import type { Scratch } from './scratch';

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
  /** Rows of which to keep what stood there; every block lies in them. */
  readonly spans: readonly RowSpan[];
  readonly blocks: readonly Block[];
  /** Under which the write is marked as begun. */
  readonly slot: number;
  /** The line of the log from which the next command could complete the blocks. */
  readonly log: { readonly logged: object; write(): void };
}

/**
 * Writes blocks and tells what they replaced. No call of Google's does that: but what one flush holds
 * is applied in its order with nobody in between, so copies of the rows go ahead of the blocks.
 *
 * @returns the rows of the spans, one under the other, as they stood when the blocks were written
 */
export function overwrite(scratch: Scratch, order: Overwriting): Cells {
  const { tab, width, spans, blocks, slot, log } = order;
  const rows = spans.reduce((sum, { count }) => sum + count, 0);
  const room = scratch.room(rows, width);
  let at = 0;
  for (const { row, count } of spans) {
    room.copy(tab, row, count, at);
    at += count;
  }
  // A mark without its line says that no cell was touched yet; a line without its mark would claim it.
  const logged = JSON.stringify(log.logged);
  scratch.mark(slot, markText({ row: room.row, rows, width, spans, logged }));
  log.write();
  for (const block of blocks) writeBlock(tab, block.row, block.column, block.values, block.formats);
  flush();
  return room.read();
}

/** What a write has begun, for the command that completes it. */
export interface Mark {
  /** Where in the scratch tab the copies stand. */
  readonly row: number;
  readonly rows: number;
  readonly width: number;
  readonly spans: readonly RowSpan[];
  readonly logged: string;
}

function markText({ spans, ...mark }: Mark): string {
  return JSON.stringify({ ...mark, spans: spans.map(({ row, count }) => [row, count]) });
}

/** null for a mark that is none: somebody typed into the hidden tab. */
export function readMark(text: string): Mark | null {
  try {
    const { spans, ...mark } = JSON.parse(text) as Omit<Mark, 'spans'> & {
      spans: [number, number][];
    };
    return { ...mark, spans: spans.map(([row, count]) => ({ row, count })) };
  } catch {
    return null;
  }
}

export function lastRowOfMark(text: string): number {
  const mark = readMark(text);
  return mark === null ? 0 : mark.row + mark.rows - 1;
}
