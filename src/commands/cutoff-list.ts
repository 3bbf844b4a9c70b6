import { isDate } from '../ledger/cell';
import { type IsoDate, isoDateOf } from '../ledger/date';
import type { Tab } from '../workbook/book';
import { readColumn } from '../workbook/table';
import { CUTOFF_LIST_COLUMN } from './tab-formulas';

/** Fifty years of months: more dates than any workbook holds. */
const MOST_DATES = 600;

/** Dates that have records, newest first, as the formula beside Số liệu lists them: one short read. */
export function readCutoffs(view: Tab): IsoDate[] {
  const dates = readColumn(view, CUTOFF_LIST_COLUMN, 2, MOST_DATES).flatMap((cell) =>
    isDate(cell) ? [isoDateOf(cell)] : [],
  );
  return [...new Set(dates)].sort().reverse();
}
