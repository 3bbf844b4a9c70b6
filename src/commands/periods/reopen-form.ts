import { isDate } from '../../ledger/cell';
import { type IsoDate, isoDateOf } from '../../ledger/date';
import { findColumns } from '../../ledger/header';
import { totalsOf } from '../../ledger/periods/closed-records';
import type { ReopenForm } from '../../ledger/periods/period-requests';
import { ok, type Result } from '../../ledger/problem';
import { unitFactor } from '../../ledger/unit';
import { readChoice } from '../../workbook/properties';
import { showDialog } from '../../workbook/ui';
import { PERSON_CHOICE } from '../log/log-line';
import { requireBranch } from '../people';
import type { PeriodRow } from '../periods';
import type { RecordSource } from '../records';
import { totalTexts } from './close-form';
import { momentText, openPeriodData, type PeriodData } from './period-data';
import { readClosedTab } from './period-records';

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
  const last = periods.find(({ cutoff }) => cutoff === begun) ?? lastClosed(periods);
  const person = readChoice(PERSON_CHOICE) ?? '';
  const isBegun = begun !== null;
  if (last === null) {
    const nothing = totalTexts(totalsOf([], 1), 0, 'triệu đồng');
    return ok({ cutoff: null, person, isBegun, closedAt: '', closedBy: '', totals: nothing });
  }
  const closed = readClosedTab(tabs, last.cutoff, context);
  if (!closed.ok) return closed;
  const { table, rows } = closed.value;
  const records = rows.flatMap(({ record }) => (record === null ? [] : [record]));
  return ok({
    cutoff: last.cutoff,
    person,
    isBegun,
    closedAt: last.at === null ? '' : momentText(last.at),
    closedBy: last.who,
    totals: totalTexts(totalsOf(records, unitFactor(table.unit)), 0, table.unit),
  });
}

/**
 * A date that was marked open again by a run that was cut short there: its records stand in Đã chốt,
 * or its units are still told as closed.
 */
export function begunReopening({ sources, lines, periods, closed }: PeriodData): IsoDate | null {
  const left = new Set(
    sources.flatMap((source) => (source.id === 'closed' ? leftDates(source) : [])),
  );
  for (const { cutoff, state } of lines) if (state === 'đã chốt') left.add(cutoff);
  const begun = periods.find(
    ({ cutoff, at }) => !closed.has(cutoff) && at !== null && left.has(cutoff),
  );
  return begun?.cutoff ?? null;
}

function leftDates({ all, ignored }: RecordSource): IsoDate[] {
  const columns = findColumns(all[0] ?? [], [], {});
  const index = columns.ok ? columns.value.get('cutoff')?.index : undefined;
  return ignored.flatMap((row) => {
    const cell = all[row - 1]?.[index ?? -1];
    return isDate(cell) ? [isoDateOf(cell)] : [];
  });
}

export function lastClosed(periods: readonly PeriodRow[]): PeriodRow | null {
  const closed = periods.filter(({ isClosed }) => isClosed);
  return closed.sort((a, b) => (a.cutoff < b.cutoff ? 1 : -1))[0] ?? null;
}
