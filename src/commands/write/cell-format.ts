import { type Cell, cellText, isBlank, isDate } from '../../ledger/cell';
import type { TabColumn } from '../../ledger/tabs';
import type { MoneyUnit } from '../../ledger/unit';
import { DATE_FORMAT, GENERAL_FORMAT, TEXT_FORMAT, TIME_FORMAT } from '../../workbook/cell-writer';
import { numberFormat } from '../setup/tab-plans';
import type { KeyedTab } from './keyed-tab';

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

/** The same for whatever column stands there, a person's own too. */
export function formatAt(
  { spec, positions, unit }: Pick<KeyedTab, 'spec' | 'positions' | 'unit'>,
  at: number,
  value: Cell,
): string {
  const column = spec.columns.find(({ id }) => positions.get(id) === at);
  if (column) return formatFor(column, value, unit);
  return isDate(value) ? DATE_FORMAT : GENERAL_FORMAT;
}

/** "Dư nợ 40988" says it with its column; a blank cell is named too. */
export function shownCell(cell: Cell | undefined): string {
  return isBlank(cell) ? 'trống' : cellText(cell);
}
