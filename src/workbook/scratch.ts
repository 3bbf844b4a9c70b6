import type { Cell, Cells } from '../ledger/cell';
import type { Tab } from './book';
import { GENERAL_FORMAT } from './cell-writer';
import { sizeAtLeast } from './tab-size';

/**
 * The hidden tab in which a write keeps what it replaces. Its first column holds, from row 2 on, one
 * cell for each tab that is written to: what a write there has begun. The rows that it replaces are
 * copied to where `FIRST_ROW` begins.
 */
const SLOTS = 40;
const FIRST_ROW = SLOTS + 2;

export interface Scratch {
  /** What a write of that slot has begun and not ended; '' for none. */
  begun(slot: number): string;
  readonly unfinished: readonly number[];
  /** Takes room for copies of rows, apart from those of unfinished writes. */
  room(rows: number, columns: number): Room;
  /** Copies that an unfinished write made. */
  kept(row: number, rows: number, columns: number): Cells;
  mark(slot: number, text: string): void;
}

/** Rows of the scratch tab that one write uses. */
interface Room {
  readonly row: number;
  /** Copies what stands in rows of a tab at the moment when this is applied. */
  copy(from: Tab, row: number, rows: number, at: number): void;
  read(): Cells;
}

/** @param lastRowOf the last row that an unfinished write uses, by its mark */
export function openScratch(tab: Tab, lastRowOf: (mark: string) => number): Scratch {
  const marks = tab
    .getRange(2, 1, SLOTS, 1)
    .getValues()
    .map((cells) => String(cells[0] ?? ''));
  const last = (): number => Math.max(FIRST_ROW - 1, ...marks.map((m) => (m ? lastRowOf(m) : 0)));
  return {
    begun: (slot) => marks[slot] ?? '',
    unfinished: marks.flatMap((mark, slot) => (mark === '' ? [] : [slot])),
    room: (rows, columns) => roomAt(tab, last() + 1, rows, columns),
    kept: (row, rows, columns) => tab.getRange(row, 1, rows, columns).getValues(),
    mark(slot, text) {
      marks[slot] = text;
      tab.getRange(2 + slot, 1).setValue(text);
    },
  };
}

function roomAt(tab: Tab, row: number, rows: number, columns: number): Room {
  sizeAtLeast(tab, row + rows - 1, columns);
  const area = tab.getRange(row, 1, rows, columns);
  // A date that was copied here before left its format, by which a number would be read as a date.
  area.setNumberFormat(GENERAL_FORMAT);
  return {
    row,
    copy(from, first, count, at) {
      from
        .getRange(first, 1, count, columns)
        .copyTo(
          tab.getRange(row + at, 1, count, columns),
          SpreadsheetApp.CopyPasteType.PASTE_VALUES,
          false,
        );
    },
    read: () => area.getValues() as Cell[][],
  };
}
