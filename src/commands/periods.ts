import { type Cell, type Cells, cellText, isDate } from '../ledger/cell';
import { type IsoDate, isoDateOf } from '../ledger/date';
import { momentIn } from '../ledger/moment';
import { ok, type Result } from '../ledger/problem';
import { dayIn } from '../ledger/read-cell';
import { PERIOD_STATES, tabSpec } from '../ledger/tabs';
import { textKey } from '../ledger/text-key';
import { readAll } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { positionsIn, type WorkbookTabs } from './workbook-tabs';

const CLOSED = textKey(PERIOD_STATES[1]);

/** One date of Kỳ chốt. */
export interface PeriodRow {
  readonly cutoff: IsoDate;
  readonly deadline: IsoDate | null;
  readonly isClosed: boolean;
  /** When and by whom it was closed or opened again. */
  readonly at: Date | null;
  readonly who: string;
  readonly reason: string;
  /** Of the records as they were closed; '' for an open date. */
  readonly digest: string;
}

/** The tab Kỳ chốt, one read. Rows without a date are passed over. */
export function readPeriods(tabs: WorkbookTabs): Result<PeriodRow[]> {
  const tab = tabs.get('periods');
  if (!tab.ok) return tab;
  return periodRows(readAll(tab.value), tabName(tab.value));
}

/** The same of the tab's values, header row first. */
export function periodRows(values: Cells, tab: string): Result<PeriodRow[]> {
  const [header = [], ...rows] = values;
  const positions = positionsIn(header, tabSpec('periods').columns, tab);
  if (!positions.ok) return positions;
  const at = (row: readonly Cell[], id: string): Cell =>
    row[(positions.value.get(id) ?? 1) - 1] ?? '';
  return ok(
    rows.flatMap((row): PeriodRow[] => {
      const cutoff = at(row, 'cutoff');
      if (!isDate(cutoff)) return [];
      const deadline = at(row, 'deadline');
      return [
        {
          cutoff: isoDateOf(cutoff),
          deadline: isDate(deadline) ? isoDateOf(deadline) : null,
          isClosed: textKey(cellText(at(row, 'status'))) === CLOSED,
          at: momentIn(at(row, 'at')),
          who: cellText(at(row, 'who')),
          reason: cellText(at(row, 'reason')),
          digest: cellText(at(row, 'digest')),
        },
      ];
    }),
  );
}

/** Dates that the branch has closed: their records are those of Đã chốt, whatever else stands there. */
export function closedDates(periods: readonly PeriodRow[]): ReadonlySet<IsoDate> {
  return new Set(periods.filter(({ isClosed }) => isClosed).map(({ cutoff }) => cutoff));
}

export function readClosedDates(tabs: WorkbookTabs): Result<ReadonlySet<IsoDate>> {
  const periods = readPeriods(tabs);
  return periods.ok ? ok(closedDates(periods.value)) : periods;
}

/**
 * A tab of records without the rows that do not count: in an entry tab those of closed dates, in Đã
 * chốt those of open ones (a command was killed while it moved them). Numbers of rows stay. A day
 * that is text counts as that day here, and is an error wherever the row is read.
 *
 * @param dateColumn from 0
 * @returns the rows, and the numbers (header = 1) of those that were left out
 */
export function countedRows(
  values: Cells,
  dateColumn: number,
  closed: ReadonlySet<IsoDate>,
  isClosedTab: boolean,
): { readonly values: Cells; readonly ignored: readonly number[] } {
  const ignored: number[] = [];
  const counted = values.map((row, index) => {
    const date = row[dateColumn];
    const day = index === 0 ? null : dayIn(date);
    if (day === null || closed.has(day) === isClosedTab) return row;
    ignored.push(index + 1);
    return [];
  });
  return { values: ignored.length === 0 ? values : counted, ignored };
}
