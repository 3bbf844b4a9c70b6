import { type Cell, cellText, isBlank, isDate } from './cell';
import { measureColumns } from './columns';
import { type IsoDate, isoDateOf } from './date';
import type { Ledger } from './ledger';
import type { MeasureField } from './record';

/** Cells of one record by the ids of its columns. */
export type RecordCells = Readonly<Record<string, Cell>>;

/** Headline figures of a closed date, in integers of the ledger. */
export interface ClosedTotals {
  readonly rows: number;
  readonly outstanding: number;
  readonly overdue: number;
  /** Of all rows: a household with two programs counts twice, so it is no number of households. */
  readonly households: number;
}

export function totalsOf(ledger: Ledger, rows: readonly number[]): ClosedTotals {
  const sum = (field: MeasureField): number =>
    rows.reduce((total, row) => {
      const value = ledger.measures[field][row] ?? Number.NaN;
      return Number.isNaN(value) ? total : total + value;
    }, 0);
  return {
    rows: rows.length,
    outstanding: sum('outstanding'),
    overdue: sum('overdue'),
    households: sum('households'),
  };
}

/** A record as Đã chốt keeps it: standard names, a date, numbers in the unit of the tabs. */
export function cellsOfRecord(ledger: Ledger, row: number, date: Date, note: Cell): RecordCells {
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
export function recordsText(records: readonly RecordCells[], ids: readonly string[]): string {
  return records
    .map((cells) => ids.map((id) => plainText(cells[id])).join('|'))
    .sort()
    .join('\n');
}

function plainText(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return '';
  return isDate(cell) ? isoDateOf(cell) : cellText(cell);
}

/** Whether two cells hold the same figure or text. */
export function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return plainText(a) === plainText(b);
}

/** "31/03/2025" of a cell that holds a date; null for any other. */
export function dateOfCell(cell: Cell | undefined): IsoDate | null {
  return isDate(cell) ? isoDateOf(cell) : null;
}
