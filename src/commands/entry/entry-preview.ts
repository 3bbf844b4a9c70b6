import { isoDateOf } from '../../ledger/date';
import { type EntryKey, type EntryPreview, readEntryKey } from '../../ledger/entry';
import { checkNotTooLate } from '../../ledger/latest-cutoff';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { now } from '../../workbook/clock';
import { readCutoffs } from '../cutoff-list';
import { readClosedDates } from '../periods';
import { readContext } from '../workbook-context';
import { openTabs } from '../workbook-tabs';
import { openKeyedTab } from '../write/keyed-tab';
import { checkEntryKey } from './entry-payload';
import { entryRowOf } from './entry-row';
import { findRecord, openEntryTab } from './entry-tab';
import { findClosedLater, findPrevious } from './previous-row';

/**
 * What stands in the workbook for a record that the form is about to enter: the row if there is
 * one, and the opening balance. Looks up, changes nothing.
 */
export function entryPreview(sent: unknown): Result<EntryPreview> {
  const typed: Result<EntryKey> = checkEntryKey(sent);
  if (!typed.ok) return typed;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const { catalogue, settings } = context.value;
  const key = readEntryKey(typed.value, { catalogue, detail: settings.detail });
  if (!key.ok) return key;
  const inTime = checkNotTooLate(key.value.cutoff, isoDateOf(now()));
  if (!inTime.ok) return inTime;
  const table = openEntryTab(tabs.value, key.value.association, catalogue);
  if (!table.ok) return table;
  const closed = openKeyedTab(tabs.value, 'closed', catalogue);
  if (!closed.ok) return closed;
  const view = tabs.value.get('ledger');
  if (!view.ok) return view;
  const closedDates = readClosedDates(tabs.value);
  if (!closedDates.ok) return closedDates;
  if (closedDates.value.has(key.value.cutoff)) {
    return failed(problem('row-closed', {}, { field: 'cutoff' }));
  }
  const later = findClosedLater(closed.value, key.value, closedDates.value);
  if (later !== null) return failed(later);
  const found = findRecord(table.value, key.value);
  if (!found.ok) return found;
  const previous = findPrevious(
    { open: table.value, closed: closed.value },
    key.value,
    readCutoffs(view.value),
    closedDates.value,
  );
  if (!previous.ok) return previous;
  const { name, positions } = table.value;
  if (found.value === null) return ok({ row: null, place: name, previous: previous.value });
  return ok({
    row: entryRowOf(found.value.cells, positions),
    place: `${name}, dòng ${found.value.row}`,
    previous: previous.value,
  });
}
