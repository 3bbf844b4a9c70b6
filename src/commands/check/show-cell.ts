import { cellText } from '../../ledger/cell';
import type { CellAddress } from '../../ledger/checks/check-report';
import { ENTRY_HELPER_HEADERS } from '../../ledger/columns';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { TABS } from '../../ledger/tabs';
import type { Tab } from '../../workbook/book';
import { selectCell } from '../../workbook/show-cell';
import { rowsOf } from '../../workbook/tab-size';
import { readColumn, readHeader, readRow } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { checked, fields, oneOf, text, whole } from '../schema';
import { openTabs } from '../workbook-tabs';

const ADDRESS = fields<CellAddress>({
  tab: oneOf(TABS.map(({ id }) => id)),
  row: whole(1, 10_000_000),
  column: whole(1, 18_278),
  header: text(500),
  key: text(2000),
});

/**
 * Selects a cell that "Kiểm tra số liệu" named, in the add-in's own tabs only. The row is found by
 * its Mã dòng and the column by its header when people moved them since. Problems: row-gone.
 */
export function showCell(sent: unknown): Result<null> {
  const address = checked(ADDRESS, sent);
  if (!address.ok) return address;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const found = tabs.value.get(address.value.tab);
  if (!found.ok) return found;
  const tab = found.value;
  const headers = readHeader(tab).map(cellText);
  const row = rowNow(tab, address.value, headers.indexOf(ENTRY_HELPER_HEADERS.rowKey) + 1);
  if (row === null) return failed(problem('row-gone', {}, { tab: tabName(tab) }));
  selectCell(tab, row, columnNow(headers, address.value));
  return ok(null);
}

/** @param keyColumn 0 where the tab has no Mã dòng, or shows an error in its place */
function rowNow(tab: Tab, { row, key }: CellAddress, keyColumn: number): number | null {
  const isThere = row <= rowsOf(tab);
  if (key === '' || keyColumn === 0) return isThere ? row : null;
  if (isThere && cellText(readRow(tab, row, keyColumn)[keyColumn - 1]) === key) return row;
  const keys = readColumn(tab, keyColumn, 2).map(cellText);
  const at = keys.indexOf(key);
  return at < 0 ? null : at + 2;
}

function columnNow(headers: readonly string[], { column, header }: CellAddress): number {
  if (headers[column - 1] === header) return column;
  const at = headers.indexOf(header);
  return at < 0 ? Math.min(column, headers.length) : at + 1;
}
