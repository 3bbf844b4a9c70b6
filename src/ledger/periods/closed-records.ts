import { type Cell, type CellsById, cellIn, cellText, isBlank, isDate } from '../cell';
import { measureColumns } from '../columns';
import { isoDateOf } from '../date';
import { ledgerTabColumns } from '../entry-columns';
import type { Ledger } from '../ledger';

/** Columns of a record, by which Đã chốt and the entry tabs hold the same. */
export const RECORD_IDS = ledgerTabColumns.map(({ id }) => id);

/** Headline figures of a closed date, in integers of the ledger. */
export interface ClosedTotals {
  readonly rows: number;
  readonly outstanding: number;
  readonly overdue: number;
  /** Of all rows: a household with two programs counts twice, so it is no number of households. */
  readonly households: number;
}

/** @param scale integers of the ledger in one unit of the tabs' money columns */
export function totalsOf(records: readonly CellsById[], scale: number): ClosedTotals {
  const sum = (id: string, factor: number): number =>
    records.reduce((total, cells) => {
      const cell = cells[id];
      return typeof cell === 'number' ? total + Math.round(cell * factor) : total;
    }, 0);
  return {
    rows: records.length,
    outstanding: sum('outstanding', scale),
    overdue: sum('overdue', scale),
    households: sum('households', 1),
  };
}

/** A record as a row of a tab has it. @param positions of the tab's columns, the first is 1 */
export function recordIn(row: readonly Cell[], positions: ReadonlyMap<string, number>): CellsById {
  return Object.fromEntries(RECORD_IDS.map((id) => [id, cellIn(row, positions, id)]));
}

/** A record as Đã chốt keeps it: standard names, a date, numbers in the unit of the tabs. */
export function cellsOfRecord(ledger: Ledger, row: number, date: Date, note: Cell): CellsById {
  const cells: Record<string, Cell> = { cutoff: date, note: cellText(note) };
  for (const [field, { members, codes }] of Object.entries(ledger.dimensions)) {
    cells[field] = members[codes[row] ?? 0] ?? '';
  }
  for (const { field, kind } of measureColumns()) {
    const value = ledger.measures[field][row] ?? Number.NaN;
    if (Number.isNaN(value)) cells[field] = '';
    else cells[field] = kind === 'money' ? value / ledger.scale : value;
  }
  return cells;
}

/**
 * The records of a closed date as one text, whatever their order: any changed, added or missing
 * record gives another.
 */
export function recordsText(records: readonly CellsById[], ids: readonly string[]): string {
  return records
    .map((cells) => ids.map((id) => plainText(cells[id])).join('|'))
    .sort()
    .join('\n');
}

function plainText(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return '';
  return isDate(cell) ? isoDateOf(cell) : cellText(cell);
}

/** Whether two cells read the same: a number and its text do, unlike by `sameCell`. */
export function readSame(a: Cell | undefined, b: Cell | undefined): boolean {
  return plainText(a) === plainText(b);
}
