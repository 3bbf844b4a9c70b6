import type { Cell } from '../ledger/cell';
import type { TabColumn } from '../ledger/tabs';
import type { MoneyUnit } from '../ledger/unit';
import { COUNT_FORMAT, DATE_FORMAT, GENERAL_FORMAT, TEXT_FORMAT, TIME_FORMAT } from './cell-writer';

/** How numbers of a column are shown: whole units for all but tỷ đồng, where three decimals are a whole triệu. */
export function numberFormat(column: TabColumn, unit: MoneyUnit): string {
  // As typed: a format for decimals would show 95 with a bare comma.
  if (column.kind === 'decimal') return GENERAL_FORMAT;
  if (column.kind === 'money' && unit === 'tỷ đồng') return '#,##0.000';
  return COUNT_FORMAT;
}

/** How a value of a column is shown. */
export function formatFor(column: TabColumn, value: Cell, unit: MoneyUnit): string {
  if (column.kind === 'date') return DATE_FORMAT;
  if (column.kind === 'time') return TIME_FORMAT;
  if (column.kind === 'text') return TEXT_FORMAT;
  if (typeof value !== 'number' || Number.isInteger(value)) return numberFormat(column, unit);
  // A part of a unit is shown, not rounded away: 7.306,5 triệu đồng.
  const decimals = decimalsOf(value);
  return decimals === 0 ? numberFormat(column, unit) : `#,##0.${'0'.repeat(decimals)}`;
}

/** How many decimals a cell needs to show all of a number; nine at most. */
export function decimalsOf(value: number): number {
  return Math.min(String(value).split('.')[1]?.length ?? 0, 9);
}
