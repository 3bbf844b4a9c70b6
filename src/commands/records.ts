import { associationOf } from '../ledger/associations';
import { type Cell, type Cells, cellText, isBlank } from '../ledger/cell';
import { findColumns } from '../ledger/header';
import type { Ledger } from '../ledger/ledger';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { readMeasure } from '../ledger/read-cell';
import { type LedgerSource, readLedger } from '../ledger/read-ledger';
import { type TabId, tabSpec } from '../ledger/tabs';
import { readAll } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { SOURCE_TABS } from './ledger-view';
import { countedRows, readClosedDates } from './periods';
import type { WorkbookContext } from './workbook-context';
import { positionsIn, type WorkbookTabs } from './workbook-tabs';

/** A tab of records as it counts. */
export interface RecordSource extends LedgerSource {
  readonly id: TabId;
  readonly tab: string;
  /** Everything that stands in the tab; `values` is without the rows that do not count. */
  readonly all: Cells;
  /** Rows (header = 1) that do not count: of a closed date in an entry tab, of an open one in Đã chốt. */
  readonly ignored: readonly number[];
}

/** The tabs of records: one read each, whatever the number of rows, and one of Kỳ chốt. */
export function readSources(tabs: WorkbookTabs): Result<RecordSource[]> {
  const closed = readClosedDates(tabs);
  if (!closed.ok) return closed;
  const sources: RecordSource[] = [];
  for (const id of SOURCE_TABS) {
    const tab = tabs.get(id);
    if (!tab.ok) return tab;
    const association = associationOf(tabSpec(id));
    const all = readAll(tab.value);
    const columns = findColumns(all[0] ?? [], [], {});
    const date = columns.ok ? columns.value.get('cutoff')?.index : undefined;
    const counted = countedRows(all, date ?? -1, closed.value, id === 'closed');
    const source = { id, tab: tabName(tab.value), all, ...counted };
    sources.push(association === undefined ? source : { ...source, association });
  }
  return ok(sources);
}

/** All records of the workbook, read strictly: every problem of every row, or the ledger. */
export function readRecords(
  sources: readonly LedgerSource[],
  { catalogue, settings }: WorkbookContext,
): Result<Ledger> {
  return readLedger(sources, { catalogue, detail: settings.detail, strict: true });
}

/**
 * Refuses when Số liệu, which all formulas of the workbook use, shows other records than the entry
 * tabs: a filter, a typed-over cell or a broken formula there would make two truths.
 */
export function checkView(
  tabs: WorkbookTabs,
  sources: readonly LedgerSource[],
  ledger: Ledger,
): Result<null> {
  const view = tabs.get('ledger');
  if (!view.ok) return view;
  const columns = tabSpec('ledger').columns;
  const values = readAll(view.value);
  const tab = tabName(view.value);
  const positions = positionsIn(values[0] ?? [], columns, tab);
  if (!positions.ok) return positions;
  const cellOf = (row: readonly Cell[], id: string): Cell =>
    row[(positions.value.get(id) ?? 1) - 1] ?? '';
  const rows = values.slice(1).filter((row) => !isBlank(cellOf(row, 'cutoff')));
  const seen = {
    rows: rows.length,
    outstanding: sum(rows.map((row) => amountOf(cellOf(row, 'outstanding'), ledger.scale))),
  };
  const read = { rows: ledger.rowCount, outstanding: sum(ledger.measures.outstanding) };
  if (seen.rows === read.rows && seen.outstanding === read.outstanding) return ok(null);
  const renamed = sources.flatMap((source) => headersApart(source, values[0] ?? []));
  if (renamed.length > 0) return failed(...renamed);
  const about = { found: described(seen, ledger.scale), expected: described(read, ledger.scale) };
  return failed(problem('ledger-view-differs', { tab }, about));
}

/** Headers by which the formula of Số liệu does not find a column, though the commands do. */
function headersApart({ tab = '', values }: LedgerSource, view: readonly Cell[]): Problem[] {
  const own = findColumns(values[0] ?? [], [], {});
  const wanted = findColumns(view, [], {});
  if (!own.ok || !wanted.ok) return [];
  const place = { tab, row: 1 };
  return [...wanted.value].flatMap(([field, { column, header }]) => {
    const found = own.value.get(field)?.header;
    if (found === undefined) return [problem('column-missing', place, { column: column.header })];
    if (found.toLowerCase() === header.toLowerCase()) return [];
    return [problem('header-differs', { ...place, column: found }, { header })];
  });
}

function amountOf(cell: Cell, scale: number): number {
  const read = readMeasure(cell, { kind: 'money', scale }, {});
  return read.ok ? (read.value ?? 0) : 0;
}

function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += Number.isNaN(amount) ? 0 : amount;
  return total;
}

function described(part: { rows: number; outstanding: number }, scale: number): string {
  return `${part.rows} dòng, dư nợ ${cellText(part.outstanding / scale)}`;
}
