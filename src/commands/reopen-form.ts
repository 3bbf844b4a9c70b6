import { totalsOf } from '../ledger/closed-records';
import type { ReopenForm } from '../ledger/period-requests';
import { ok, type Result } from '../ledger/problem';
import { unitFactor } from '../ledger/unit';
import { readChoice } from '../workbook/properties';
import { showDialog } from '../workbook/ui';
import { totalTexts } from './close-form';
import { PERSON_CHOICE } from './log-line';
import { requireBranch } from './people';
import { momentText } from './period-data';
import { readClosedTab } from './period-records';
import { type PeriodRow, readPeriods } from './periods';
import { readContext } from './workbook-context';
import { openTabs } from './workbook-tabs';

const WIDTH = 480;
const HEIGHT = 440;

/** Menu action "Mở lại kỳ". The page then asks for its data by `reopenForm`. */
export function openReopen(): null {
  showDialog('reopen', 'Mở lại kỳ', WIDTH, HEIGHT);
  return null;
}

/** The last closed date, and what was closed with it. */
export function reopenForm(): Result<ReopenForm> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const branch = requireBranch(tabs.value);
  if (!branch.ok) return branch;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const periods = readPeriods(tabs.value);
  if (!periods.ok) return periods;
  const last = lastClosed(periods.value);
  const person = readChoice(PERSON_CHOICE) ?? '';
  if (last === null) {
    const nothing = totalTexts(totalsOf([], 1), 0, 'triệu đồng');
    return ok({ cutoff: null, person, closedAt: '', closedBy: '', totals: nothing });
  }
  const closed = readClosedTab(tabs.value, last.cutoff, context.value);
  if (!closed.ok) return closed;
  const { table, rows } = closed.value;
  const records = rows.flatMap(({ record }) => (record === null ? [] : [record]));
  return ok({
    cutoff: last.cutoff,
    person,
    closedAt: last.at === null ? '' : momentText(last.at),
    closedBy: last.who,
    totals: totalTexts(totalsOf(records, unitFactor(table.unit)), 0, table.unit),
  });
}

export function lastClosed(periods: readonly PeriodRow[]): PeriodRow | null {
  const closed = periods.filter(({ isClosed }) => isClosed);
  return closed.sort((a, b) => (a.cutoff < b.cutoff ? 1 : -1))[0] ?? null;
}
