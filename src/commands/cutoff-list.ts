import { isBlank, isDate } from '../ledger/cell';
import { type IsoDate, isoDateOf } from '../ledger/date';
import { tabSpec } from '../ledger/tabs';
import type { Tab } from '../workbook/book';
import { readColumn, readHeader } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { CUTOFF_LIST_HEADING } from './tab-plans';
import { positionsIn } from './workbook-tabs';

/** Fifty years of months: more dates than any workbook holds. */
const MOST_DATES = 600;

/** Dates that have records, newest first, as the formula beside Số liệu lists them: two short reads. */
export function readCutoffs(view: Tab): IsoDate[] {
  const column = readHeader(view).indexOf(CUTOFF_LIST_HEADING) + 1;
  if (column === 0) return [];
  const dates = readColumn(view, column, 2, MOST_DATES).flatMap((cell) =>
    isDate(cell) ? [isoDateOf(cell)] : [],
  );
  return [...new Set(dates)].sort().reverse();
}

/** The newest date at which Số liệu has any Dư nợ: two columns are read. */
export function lastEntered(view: Tab): IsoDate | undefined {
  const { columns } = tabSpec('ledger');
  const positions = positionsIn(readHeader(view), columns, tabName(view));
  if (!positions.ok) return undefined;
  const cells = (id: string) => readColumn(view, positions.value.get(id) ?? 1, 2);
  const dates = cells('cutoff');
  const amounts = cells('outstanding');
  let last: IsoDate | undefined;
  dates.forEach((date, at) => {
    if (!isDate(date) || isBlank(amounts[at] ?? '')) return;
    const own = isoDateOf(date);
    if (last === undefined || own > last) last = own;
  });
  return last;
}
