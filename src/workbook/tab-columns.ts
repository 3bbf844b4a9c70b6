import type { Tab } from './book';
import { type ColumnPlan, dressColumns } from './tab-builder';

/**
 * New columns behind a column of a tab that is in use, with headers, notes, formats and widths.
 * Blank columns that stand there already are used, one stays free behind them: a run that was cut
 * short before the headers were written is completed by the next.
 */
export function addColumns(
  tab: Tab,
  after: number,
  isBlank: (column: number) => boolean,
  plans: readonly ColumnPlan[],
): void {
  const width = tab.getMaxColumns();
  let free = 0;
  while (after + free < width && isBlank(after + free + 1)) free++;
  const missing = plans.length + 1 - free;
  if (missing > 0) tab.insertColumnsAfter(after, missing);
  dressColumns(tab, after + 1, plans, tab.getMaxRows());
}
