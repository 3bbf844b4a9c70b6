import type { Indicator } from '../analysis/indicator';
import type { Cell } from '../ledger/cell';
import type { Ledger } from '../ledger/ledger';

/** Heads the row, and of a matrix the column, that sums up the others. */
export const TOTAL = 'Tổng cộng';

/** A figure as the sheet gets it: money in the unit of the range, blank where it is unknown. */
export function answerCell(ledger: Ledger, indicator: Indicator, value: number | null): Cell {
  if (value === null) return '';
  return indicator.unit === 'money' ? value / ledger.scale : value;
}

/** "Dư nợ (triệu đồng)" */
export function answerHeader(ledger: Ledger, indicator: Indicator): string {
  const hasUnit = indicator.unit === 'money' && ledger.unit !== null;
  return hasUnit ? `${indicator.name} (${ledger.unit})` : indicator.name;
}
