import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { ok, type Problem, problem, type Result } from '../../ledger/problem';
import type { PeriodData } from './period-data';
import {
  brokenRows,
  type DatedRow,
  type DatedTab,
  describedDifference,
  isSameRecord,
  readClosedTab,
  readEntryTabs,
} from './period-records';

/** What closing an open date would copy to Đã chốt. */
interface RecordsToClose {
  /** Rows in which anything was entered. */
  readonly rows: readonly DatedRow[];
  /** How many were only prepared. */
  readonly blank: number;
  readonly closed: DatedTab;
  /** Rows that cannot be copied, and rows of Đã chốt that nobody copied there. */
  readonly problems: readonly Problem[];
}

/** One read of each entry tab and of Đã chốt, as they stand now. */
export function recordsToClose(
  { tabs, context }: Pick<PeriodData, 'tabs' | 'context'>,
  cutoff: IsoDate,
): Result<RecordsToClose> {
  const entries = readEntryTabs(tabs, cutoff, context);
  if (!entries.ok) return entries;
  const closed = readClosedTab(tabs, cutoff, context);
  if (!closed.ok) return closed;
  const all = entries.value.flatMap(({ rows }) => rows);
  const rows = all.filter(({ isBlank }) => !isBlank);
  const problems = [
    ...entries.value.flatMap(brokenRows),
    ...foreignRows(closed.value, entries.value, cutoff),
  ];
  return ok({ rows, blank: all.length - rows.length, closed: closed.value, problems });
}

/**
 * Rows of an open date in Đã chốt that say something else than the entry tabs: no run of ours left
 * them there, so they are never cleared or written over.
 */
export function foreignRows(
  closed: DatedTab,
  entries: readonly DatedTab[],
  cutoff: IsoDate,
  severity: Problem['severity'] = 'error',
): Problem[] {
  const entered = rowsByKey(entries);
  return closed.rows.flatMap((row): Problem[] => {
    const own = entered.get(row.key);
    if (row.isBlank || isSameRecord(row.record, own?.row.record ?? null)) return [];
    const here = row.record ?? row.standing;
    const there = own && (own.row.record ?? own.row.standing);
    const about = {
      date: vietnameseDate(cutoff),
      closed: describedDifference(here, there ?? null) || 'hai dòng trùng nhau',
      ...(own && { tab: own.tab.table.name, row: own.row.row }),
      ...(there && { found: describedDifference(there, here) }),
    };
    return [
      problem('closed-row-foreign', { tab: closed.table.name, row: row.row }, about, severity),
    ];
  });
}

interface EnteredRow {
  readonly tab: DatedTab;
  readonly row: DatedRow;
}

/** The rows of the entry tabs by their keys. */
export function rowsByKey(entries: readonly DatedTab[]): ReadonlyMap<string, EnteredRow> {
  return new Map(entries.flatMap((tab) => tab.rows.map((row) => [row.key, { tab, row }] as const)));
}
