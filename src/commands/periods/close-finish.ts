import { dateOf, type IsoDate } from '../../ledger/date';
import { readSubmissions, type SubmissionState } from '../../ledger/periods/submission-lines';
import { ok, type Problem, problem, type Result } from '../../ledger/problem';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import type { WorkbookContext } from '../workbook-context';
import type { WorkbookTabs } from '../workbook-tabs';
import { openKeyedTab } from '../write/keyed-tab';
import type { RowChange } from '../write/row-change';
import { writeRows } from '../write/write-rows';
import {
  type DatedRow,
  type DatedTab,
  describedDifference,
  isSameRecord,
  readClosedTab,
  readEntryTabs,
} from './period-records';

/** People may type between reading and clearing: so often it is looked again. */
const TRIES = 3;

interface LeftRows {
  readonly tab: DatedTab;
  /** Those of the date that say what Đã chốt says, or nothing. */
  readonly cleared: readonly DatedRow[];
  /** Those that somebody typed otherwise. */
  readonly kept: readonly Problem[];
}

/** Rows of a closed date in the entry tabs, against Đã chốt. */
export function leftRows(
  tabs: WorkbookTabs,
  cutoff: IsoDate,
  context: WorkbookContext,
): Result<LeftRows[]> {
  const closed = readClosedTab(tabs, cutoff, context);
  if (!closed.ok) return closed;
  const entries = readEntryTabs(tabs, cutoff, context);
  if (!entries.ok) return entries;
  const records = new Map(closed.value.rows.map((row) => [row.key, row.record]));
  return ok(
    entries.value.map((tab) => {
      const isClearable = (row: DatedRow): boolean =>
        !row.isTwice && (row.isBlank || isSameRecord(row.record, records.get(row.key) ?? null));
      const cleared = tab.rows.filter(isClearable);
      const others = tab.rows.filter((row) => !isClearable(row));
      const kept = others.map((row) => leftRow(tab, row, records.get(row.key) ?? null));
      return { tab, cleared, kept };
    }),
  );
}

export function leftRow(
  { table }: DatedTab,
  { row, record, standing }: DatedRow,
  closed: DatedRow['record'],
  severity: Problem['severity'] = 'warning',
): Problem {
  const own = record ?? standing;
  const about = {
    found: describedDifference(own, closed) || 'hai dòng trùng nhau',
    closed: closed === null ? 'không có dòng này' : describedDifference(closed, own) || 'như vậy',
  };
  return problem('closed-row-left', { tab: table.name, row }, about, severity);
}

interface ClearedRows {
  /** Rows that somebody typed otherwise: they stay. */
  readonly kept: readonly Problem[];
  /** Why rows could not be cleared: the next run does it. */
  readonly failures: readonly Problem[];
}

/**
 * After the mark: clears the rows that were copied, each only as long as it says what was copied.
 * What somebody typed meanwhile stays where it is and is told. Nothing of it can fail any more: the
 * copies count, and what is left here does not.
 */
export function clearCopied(
  tabs: WorkbookTabs,
  cutoff: IsoDate,
  context: WorkbookContext,
  command: string,
): ClearedRows {
  for (let tries = 1; ; tries++) {
    const left = leftRows(tabs, cutoff, context);
    if (!left.ok) return { kept: [], failures: left.problems };
    const failures = left.value.flatMap((each) => clearOnce(each, tabs, command));
    const isTyped = failures.some(({ code }) => code === 'row-changed');
    if (failures.length === 0 || !isTyped || tries === TRIES) {
      return { kept: left.value.flatMap(({ kept }) => kept), failures };
    }
  }
}

function clearOnce(
  { tab, cleared }: LeftRows,
  tabs: WorkbookTabs,
  command: string,
): readonly Problem[] {
  if (cleared.length === 0) return [];
  const changes = cleared.map(
    ({ key, standing }): RowChange => ({ key, before: standing, after: null, withFormulas: true }),
  );
  const written = writeRows(tab.table, changes, { tabs, command, unit: tab.table.name });
  return written.ok ? [] : written.problems;
}

/** Lines of Nộp báo cáo of a date, from one state to another. */
export function moveSubmissions(
  tabs: WorkbookTabs,
  cutoff: IsoDate,
  { catalogue }: WorkbookContext,
  step: {
    readonly from: SubmissionState;
    readonly to: SubmissionState;
    readonly command: string;
  },
): Result<unknown> {
  const tab = tabs.get('submissions');
  if (!tab.ok) return tab;
  const lines = readSubmissions(readAll(tab.value), { tab: tabName(tab.value), catalogue });
  if (!lines.ok) return lines;
  const own = lines.value.lines.filter(
    (line) => line.cutoff === cutoff && line.state === step.from,
  );
  if (own.length === 0) return ok(null);
  const table = openKeyedTab(tabs, 'submissions', catalogue);
  if (!table.ok) return table;
  const changes = own.map(({ commune, association }) => ({
    key: table.value.keyOfRecord({ cutoff: dateOf(cutoff), commune, association }) ?? '',
    before: 'any' as const,
    after: { status: step.to },
  }));
  return writeRows(table.value, changes, { tabs, command: step.command, unit: 'Toàn sổ' });
}
