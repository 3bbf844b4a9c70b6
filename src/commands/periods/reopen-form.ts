import type { IsoDate } from '../../ledger/date';
import { minuteText } from '../../ledger/moment';
import { totalsOf } from '../../ledger/periods/closed-records';
import type { ReopenForm } from '../../ledger/periods/period-requests';
import { ok, type Result } from '../../ledger/problem';
import { unitFactor } from '../../ledger/unit';
import { readChoice } from '../../workbook/properties';
import { showDialog } from '../../workbook/ui';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { requireBranch } from '../people';
import type { PeriodRow } from '../periods';
import { totalTexts } from './close-form';
import { ignoredDates, openPeriodData, type PeriodData } from './period-data';
import { readClosedTab, readEntryTabs } from './period-records';
import { reopeningConflicts } from './reopen-conflicts';
import { copiedBack } from './reopen-finish';

const WIDTH = 480;
const HEIGHT = 440;

/** Menu action "Mở lại kỳ". The page then asks for its data by `reopenForm`. */
export function openReopen(): null {
  showDialog('reopen', 'Mở lại kỳ', WIDTH, HEIGHT);
  return null;
}

/** The last closed date, and what was closed with it. */
export function reopenForm(): Result<ReopenForm> {
  const read = openPeriodData();
  if (!read.ok) return read;
  const { tabs, context, periods } = read.value;
  const branch = requireBranch(tabs);
  if (!branch.ok) return branch;
  const begun = begunReopening(read.value);
  if (!begun.ok) return begun;
  const last = periods.find(({ cutoff }) => cutoff === begun.value) ?? lastClosed(periods);
  const person = readChoice(PERSON_CHOICE) ?? '';
  const isBegun = begun.value !== null;
  if (last === null) {
    const nothing = totalTexts(totalsOf([], 1), 0, 'triệu đồng');
    const none = { closedAt: '', closedBy: '', problems: [], totals: nothing };
    return ok({ cutoff: null, person, isBegun, ...none });
  }
  const closed = readClosedTab(tabs, last.cutoff, context);
  if (!closed.ok) return closed;
  const entries = readEntryTabs(tabs, last.cutoff, context);
  if (!entries.ok) return entries;
  const conflicts = isBegun
    ? []
    : reopeningConflicts(closed.value, entries.value, context.catalogue.association);
  const { table, rows } = closed.value;
  const records = rows.flatMap(({ record }) => (record === null ? [] : [record]));
  return ok({
    cutoff: last.cutoff,
    person,
    isBegun,
    problems: listed(conflicts),
    closedAt: last.at === null ? '' : minuteText(last.at),
    closedBy: last.who,
    totals: totalTexts(totalsOf(records, unitFactor(table.unit)), 0, table.unit),
  });
}

/**
 * A date that was marked open again by a run that was cut short there: records that went back to the
 * entry tabs stand in Đã chốt too, or its units are still told as closed. Other rows there are no sign
 * of it: somebody may have pasted history.
 */
export function begunReopening(data: PeriodData): Result<IsoDate | null> {
  const { tabs, context, sources, lines, periods } = data;
  const closedTab = sources.filter(({ id }) => id === 'closed');
  const withRows = new Set(closedTab.flatMap(ignoredDates));
  const opened = periods.filter(({ isClosed, at }) => !isClosed && at !== null);
  for (const { cutoff } of opened) {
    if (lines.some((line) => line.cutoff === cutoff && line.state === 'đã chốt')) return ok(cutoff);
    if (!withRows.has(cutoff)) continue;
    const back = copiedBack(tabs, cutoff, context);
    if (!back.ok) return back;
    if (back.value.copied.length > 0) return ok(cutoff);
  }
  return ok(null);
}

export function lastClosed(periods: readonly PeriodRow[]): PeriodRow | null {
  const closed = periods.filter(({ isClosed }) => isClosed);
  return closed.sort((a, b) => (a.cutoff < b.cutoff ? 1 : -1))[0] ?? null;
}
