import { type Cells, isBlank } from '../ledger/cell';
import { sizeAtLeast } from '../workbook/tab-size';
import type { RecordTab } from './entry-tab';
import { lengthenView } from './ledger-view';
import { SPARE_ROWS } from './tab-plans';
import type { WorkbookTabs } from './workbook-tabs';

/**
 * The first row under all records in which nothing is typed: half-typed rows may stand there without
 * a date. The tab, and Số liệu with it, is lengthened when it is full.
 *
 * @param image the whole tab as read, header row first
 */
export function freeRow(record: RecordTab, image: Cells, tabs: WorkbookTabs): number {
  const cutoff = (record.positions.get('cutoff') ?? 1) - 1;
  const typed = record.spec.columns
    .filter(({ computed }) => !computed)
    .map(({ id }) => (record.positions.get(id) ?? 1) - 1);
  const lastDated = image.map((cells) => isBlank(cells[cutoff])).lastIndexOf(false);
  const free = image.findIndex(
    (cells, i) => i > lastDated && typed.every((column) => isBlank(cells[column])),
  );
  if (free >= 0) return free + 1;
  sizeAtLeast(record.tab, image.length + SPARE_ROWS, record.width);
  lengthenView(tabs);
  return image.length + 1;
}
