import { isBlank } from '../ledger/cell';
import { checkLedger } from '../ledger/check-ledger';
import { findColumns } from '../ledger/header';
import type { Said } from '../ledger/outcome';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { LedgerSource } from '../ledger/read-ledger';
import { isEntryTab, type TabId, tabSpec } from '../ledger/tabs';
import { sentence } from '../ledger/wording';
import { TEXT_FORMAT, writeBlock } from '../workbook/cell-writer';
import { underDocumentLock } from '../workbook/lock';
import { lengthenView, SOURCE_TABS } from './ledger-view';
import { listed } from './outcome';
import { checkView, readRecords, readSources } from './records';
import { readContext } from './workbook-context';
import { openTabs, positionsIn, type WorkbookTabs } from './workbook-tabs';

export interface CheckedData {
  readonly rows: number;
  readonly problems: readonly Said[];
}

const GOOD = 'Đạt';

/**
 * "Kiểm tra số liệu": checks every row, writes the reason beside it in the column Kiểm tra, and
 * answers the first problems. Figures are read only.
 */
export function checkData(): Result<CheckedData> {
  const locked = underDocumentLock(checkUnderLock);
  return locked === null ? failed(problem('busy')) : locked.done;
}

function checkUnderLock(): Result<CheckedData> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  lengthenView(tabs.value);
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const sources = readSources(tabs.value);
  if (!sources.ok) return sources;
  const ledger = readRecords(sources.value, context.value);
  const found = ledger.ok ? checkLedger(ledger.value) : ledger.problems;
  sources.value.forEach((source, index) => {
    const id = SOURCE_TABS[index];
    if (id && isEntryTab(tabSpec(id))) writeStatus(tabs.value, id, source, found);
  });
  const view = ledger.ok ? checkView(tabs.value, ledger.value) : ok(null);
  const all = view.ok ? found : [...view.problems, ...found];
  return ok({ rows: ledger.ok ? ledger.value.rowCount : 0, problems: listed(all) });
}

/** One write for the whole column; a tab whose headers were changed is only reported. */
function writeStatus(
  tabs: WorkbookTabs,
  id: TabId,
  source: LedgerSource,
  problems: readonly Problem[],
): void {
  const tab = tabs.get(id);
  const rows = source.values.slice(1);
  const header = source.values[0] ?? [];
  const columns = positionsIn(header, tabSpec(id).columns, source.tab ?? '');
  const ledgerColumns = findColumns(header, [], {});
  if (!tab.ok || !columns.ok || !ledgerColumns.ok || rows.length === 0) return;
  const typed = [...ledgerColumns.value.values()].map(({ index }) => index);
  const reasons = reasonsByRow(problems, source.tab ?? '');
  const status = rows.map((cells, index) => {
    if (typed.every((column) => isBlank(cells[column]))) return [''];
    return [reasons.get(index + 2)?.join(' ') ?? GOOD];
  });
  const column = columns.value.get('checkStatus') ?? 1;
  writeBlock(
    tab.value,
    2,
    column,
    status,
    status.map(() => [TEXT_FORMAT]),
  );
}

function reasonsByRow(problems: readonly Problem[], tab: string): Map<number, string[]> {
  const reasons = new Map<number, string[]>();
  for (const found of problems) {
    const { row, column } = found.place;
    if (found.place.tab !== tab || row === undefined) continue;
    const place = column === undefined ? {} : { column };
    reasons.set(row, [...(reasons.get(row) ?? []), sentence({ ...found, place })]);
  }
  return reasons;
}
