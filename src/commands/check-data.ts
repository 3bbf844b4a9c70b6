import { checkLedger } from '../ledger/check-ledger';
import { findColumns } from '../ledger/header';
import type { Said } from '../ledger/outcome';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { LedgerSource } from '../ledger/read-ledger';
import { recordRows } from '../ledger/record-rows';
import { isEntryTab, type TabId, tabSpec } from '../ledger/tabs';
import { sentence } from '../ledger/wording';
import { TEXT_FORMAT, writeBlock } from '../workbook/cell-writer';
import { underDocumentLock } from '../workbook/lock';
import { lengthenView, SOURCE_TABS } from './ledger-view';
import { listed } from './outcome';
import { checkView, readRecords, readSources } from './records';
import { readContext, type WorkbookContext } from './workbook-context';
import { openTabs, positionsIn, type WorkbookTabs } from './workbook-tabs';

export interface CheckedData {
  readonly rows: number;
  readonly problems: readonly Said[];
}

const GOOD = 'Đạt';
/** Rows are compared with each other only when all could be read. */
const UNCHECKED = 'Chưa kiểm tra hết';

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
  const found = ledger.ok
    ? checkLedger(ledger.value, context.value.catalogue)
    : [...ledger.problems, ...restProblems(sources.value, ledger.problems, context.value)];
  const blocked: Problem[] = [];
  sources.value.forEach((source, index) => {
    const id = SOURCE_TABS[index];
    const columns =
      id && positionsIn(source.values[0] ?? [], tabSpec(id).columns, source.tab ?? '');
    if (!id || !columns) return;
    if (!columns.ok) blocked.push(...columns.problems);
    else if (isEntryTab(tabSpec(id))) {
      const column = columns.value.get('checkStatus') ?? 1;
      writeStatus(tabs.value, id, source, column, found, ledger.ok ? GOOD : UNCHECKED);
    }
  });
  const view = ledger.ok ? checkView(tabs.value, sources.value, ledger.value) : ok(null);
  const said = new Set(found.map(aboutColumn));
  const all = [
    ...(view.ok ? [] : view.problems),
    ...blocked.filter((problem) => !said.has(aboutColumn(problem))),
    ...found,
  ];
  return ok({ rows: ledger.ok ? ledger.value.rowCount : 0, problems: listed(all) });
}

/** The same header may be missing for the records and for the tab. */
function aboutColumn({ code, place, about }: Problem): string {
  return [code, place.tab, about.column].join();
}

/**
 * Errors of the rows that could be read, while others could not. Warnings compare a row with those
 * before it, which may be missing here.
 */
function restProblems(
  sources: readonly LedgerSource[],
  known: readonly Problem[],
  context: WorkbookContext,
): readonly Problem[] {
  const bad = new Set(known.map(({ place }) => `${place.row} ${place.tab}`));
  const rest = sources.map((source) => ({
    ...source,
    values: source.values.map((row, index) => (bad.has(`${index + 1} ${source.tab}`) ? [] : row)),
  }));
  const read = readRecords(rest, context);
  return read.ok || read.problems.some(({ place }) => place.row === undefined) ? [] : read.problems;
}

/** One write for the whole column; a tab whose headers were changed is only reported. */
function writeStatus(
  tabs: WorkbookTabs,
  id: TabId,
  source: LedgerSource,
  column: number,
  problems: readonly Problem[],
  otherwise: string,
): void {
  const tab = tabs.get(id);
  const { values } = source;
  const columns = findColumns(values[0] ?? [], [], {});
  if (!tab.ok || !columns.ok || values.length < 2) return;
  const records = new Set(recordRows(values, columns.value));
  const reasons = reasonsByRow(problems, source.tab ?? '');
  const status = values
    .slice(1)
    .map((_, index) => [
      records.has(index + 1) ? (reasons.get(index + 2)?.join(' ') ?? otherwise) : '',
    ]);
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
