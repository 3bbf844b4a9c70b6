import { type Cell, isBlank } from '../ledger/cell';
import { rowsOf, sizeAtLeast } from '../workbook/tab-size';
import { firstFreeRow, readRows } from '../workbook/table';
import type { RecordTab } from './entry-tab';
import { lengthenView } from './ledger-view';
import { SPARE_ROWS } from './tab-plans';
import type { WorkbookTabs } from './workbook-tabs';

/** Rows looked at below the last dated one: half-typed rows may stand there without a date. */
const LOOK_AHEAD = 50;

/**
 * The first row under all records in which nothing is typed. The tab, and Số liệu with it, is
 * lengthened when it is full.
 */
export function freeRow(record: RecordTab, tabs: WorkbookTabs): number {
  const cutoff = record.positions.get('cutoff') ?? 1;
  const typed = record.spec.columns
    .filter(({ computed }) => !computed)
    .map(({ id }) => (record.positions.get(id) ?? 1) - 1);
  const isFree = (cells: readonly Cell[]): boolean =>
    typed.every((column) => isBlank(cells[column]));
  let first = firstFreeRow(record.tab, cutoff);
  const rows = rowsOf(record.tab);
  while (first <= rows) {
    const count = Math.min(LOOK_AHEAD, rows - first + 1);
    const free = readRows(record.tab, first, count, record.width).findIndex(isFree);
    if (free >= 0) return first + free;
    first += count;
  }
  sizeAtLeast(record.tab, first - 1 + SPARE_ROWS, record.width);
  lengthenView(tabs);
  return first;
}
