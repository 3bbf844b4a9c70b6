import { isDate } from '../ledger/cell';
import { type IsoDate, isoDateOf } from '../ledger/date';
import type { Tab } from '../workbook/book';
import { readColumn, readHeader } from '../workbook/table';
import { CUTOFF_LIST_HEADING } from './tab-plans';

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
