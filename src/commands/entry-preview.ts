import { type EntryKey, type EntryPreview, readEntryKey } from '../ledger/entry';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { readRecordsOf } from '../workbook/table';
import { readCutoffs } from './cutoff-list';
import { checkEntryKey } from './entry-payload';
import { entryRowOf } from './entry-row';
import { findIn, findRow, openClosedTab, openEntryTab } from './entry-tab';
import { findPrevious } from './previous-row';
import { readContext } from './workbook-context';
import { openTabs } from './workbook-tabs';

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
  const entryTab = openEntryTab(tabs.value, key.value.association, catalogue);
  if (!entryTab.ok) return entryTab;
  const closed = openClosedTab(tabs.value);
  if (!closed.ok) return closed;
  const view = tabs.value.get('ledger');
  if (!view.ok) return view;

  const closedRow = findRow(closed.value, key.value, catalogue);
  if (!closedRow.ok) return closedRow;
  if (closedRow.value !== null) {
    const about = { name: closed.value.name, row: closedRow.value.row, field: 'cutoff' };
    return failed(problem('row-closed', {}, about));
  }
  const { tab, positions, width, name } = entryTab.value;
  const found = findIn(entryTab.value, readRecordsOf(tab, width), key.value, catalogue);
  if (!found.ok) return found;
  const previous = findPrevious(
    [entryTab.value, closed.value],
    key.value,
    readCutoffs(view.value),
    catalogue,
  );
  if (!previous.ok) return previous;
  if (found.value === null) return ok({ row: null, place: name, previous: previous.value });
  return ok({
    row: entryRowOf(found.value.cells, positions),
    place: `${name}, dòng ${found.value.row}`,
    previous: previous.value,
  });
}
