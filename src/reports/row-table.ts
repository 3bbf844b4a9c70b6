import type { Cell } from '../ledger/cell';
import type { Table, TableColumn } from './table';

/** A column of a table that is put together row by row. */
export type RowColumn = Omit<TableColumn, 'values' | 'total'>;

export interface TableRow {
  /** One per column; null is blank. */
  readonly cells: readonly (Cell | null)[];
  /** In bold: a sum of others, or the head of a section. */
  readonly isSum?: boolean;
  /** Of amounts that are of another unit than those of other rows. */
  readonly amountFormat?: string;
}

/**
 * A table in sections, such as "I Theo hội" over the associations: its rows are of several questions,
 * so that they come row by row.
 *
 * @param total cells of the row TỔNG CỘNG; left out, there is none
 */
export function rowTable(
  columns: readonly RowColumn[],
  rows: readonly TableRow[],
  total?: TableRow['cells'],
): Table {
  const hasFormats = rows.some((row) => row.amountFormat !== undefined);
  return {
    columns: columns.map((column, at) => ({
      ...column,
      values: rows.map(({ cells }) => cells[at] ?? null),
      total: total?.[at] ?? null,
      ...(column.kind === 'amount' && hasFormats
        ? { formats: rows.map((row) => row.amountFormat ?? column.format ?? '') }
        : {}),
    })),
    sumRows: rows.flatMap(({ isSum }, at) => (isSum ? [at] : [])),
    hasTotal: total !== undefined,
    numbered: true,
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** "I", "II": the number of a section. */
export function sectionNumber(at: number): string {
  return ROMAN[at] ?? String(at + 1);
}

/** Stands where a figure is not known, so that nobody takes the blank for 0. */
export const UNKNOWN = '…';
