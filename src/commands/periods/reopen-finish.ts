import type { IsoDate } from '../../ledger/date';
import { ok, type Problem, type Result } from '../../ledger/problem';
import type { WorkbookContext } from '../workbook-context';
import type { WorkbookTabs } from '../workbook-tabs';
import type { RowChange } from '../write/row-change';
import { writeRows } from '../write/write-rows';
import {
  type DatedRow,
  type DatedTab,
  isSameRecord,
  readClosedTab,
  readEntryTabs,
} from './period-records';
import { foreignRows, rowsByKey } from './records-to-close';

/** Rows of an open date in Đã chốt. */
interface CopiedBack {
  readonly closed: DatedTab;
  /** Those that stand in an entry tab too, with the same figures and words. */
  readonly copied: readonly DatedRow[];
  /** All others: history that somebody pasted, or rows typed otherwise since. */
  readonly kept: readonly Problem[];
}

/** One read of Đã chốt and of each entry tab. */
export function copiedBack(
  tabs: WorkbookTabs,
  cutoff: IsoDate,
  context: WorkbookContext,
): Result<CopiedBack> {
  const closed = readClosedTab(tabs, cutoff, context);
  if (!closed.ok) return closed;
  const entries = readEntryTabs(tabs, cutoff, context);
  if (!entries.ok) return entries;
  const entered = rowsByKey(entries.value);
  const copied = closed.value.rows.filter(
    ({ key, record, isTwice }) =>
      !isTwice && isSameRecord(record, entered.get(key)?.row.record ?? null),
  );
  const kept = foreignRows(closed.value, entries.value, cutoff, 'warning');
  return ok({ closed: closed.value, copied, kept });
}

interface ClearedCopies {
  readonly count: number;
  readonly kept: readonly Problem[];
  /** Why rows could not be cleared: the next run does it. */
  readonly failures: readonly Problem[];
}

/** After the mark: clears in Đã chốt the rows that were read back in an entry tab, and no other. */
export function clearCopiedBack(
  tabs: WorkbookTabs,
  cutoff: IsoDate,
  context: WorkbookContext,
  task: { readonly command: string; readonly unit: string },
): ClearedCopies {
  const back = copiedBack(tabs, cutoff, context);
  if (!back.ok) return { count: 0, kept: [], failures: back.problems };
  const { closed, copied, kept } = back.value;
  const changes = copied.map(
    ({ key, standing }): RowChange => ({ key, before: standing, after: null, withFormulas: true }),
  );
  const written = writeRows(closed.table, changes, { ...task, tabs });
  return { count: copied.length, kept, failures: written.ok ? [] : written.problems };
}
