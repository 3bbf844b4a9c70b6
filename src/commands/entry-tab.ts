import { ASSOCIATIONS } from '../ledger/associations';
import type { Catalogue } from '../ledger/catalogue';
import { type Cell, cellText } from '../ledger/cell';
import { readUnit, splitHeader } from '../ledger/header';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { RecordKey } from '../ledger/record';
import { TABS, type TabSpec, tabSpec } from '../ledger/tabs';
import type { MoneyUnit } from '../ledger/unit';
import type { Tab } from '../workbook/book';
import { readHeader, rowsMatching } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { rowPattern } from './row-pattern';
import { type ColumnPositions, positionsIn, type WorkbookTabs } from './workbook-tabs';

/** A tab of records, open for looking up and writing rows. */
export interface RecordTab {
  readonly tab: Tab;
  readonly spec: TabSpec;
  readonly name: string;
  readonly positions: ColumnPositions;
  /** Columns of the tab, people's own included. */
  readonly width: number;
  readonly unit: MoneyUnit;
}

/** The tab in which an association's people enter. */
export function openEntryTab(
  tabs: WorkbookTabs,
  association: string,
  catalogue: Catalogue,
): Result<RecordTab> {
  const code = catalogue.association.find(association)?.code;
  const spec = TABS.find((candidate) => candidate.association === code && code !== undefined);
  if (!spec) {
    return failed(problem('association-unknown', {}, { text: association, field: 'association' }));
  }
  return openRecordTab(tabs, spec);
}

/** Standard name of the association whose tab it is. */
export function associationOf(spec: TabSpec): string | undefined {
  return ASSOCIATIONS.find(({ code }) => code === spec.association)?.name;
}

export function openClosedTab(tabs: WorkbookTabs): Result<RecordTab> {
  return openRecordTab(tabs, tabSpec('closed'));
}

function openRecordTab(tabs: WorkbookTabs, spec: TabSpec): Result<RecordTab> {
  const found = tabs.get(spec.id);
  if (!found.ok) return found;
  const tab = found.value;
  const header = readHeader(tab);
  const name = tabName(tab);
  const positions = positionsIn(header, spec.columns, name);
  if (!positions.ok) return positions;
  const unit = unitOf(header, positions.value, name);
  if (!unit.ok) return unit;
  return ok({
    tab,
    spec,
    name,
    positions: positions.value,
    width: header.length,
    unit: unit.value,
  });
}

function unitOf(
  header: readonly Cell[],
  positions: ColumnPositions,
  tab: string,
): Result<MoneyUnit> {
  const text = cellText(header[(positions.get('outstanding') ?? 1) - 1]);
  const { name, bracket } = splitHeader(text);
  const unit = readUnit(bracket);
  if (unit !== null) return ok(unit);
  return failed(problem('unit-missing', { tab, row: 1, column: name }, { column: name }));
}

/**
 * The row of a record, found by its key at this moment: rows move when people sort. null if there is
 * none; two rows with one key are refused.
 */
export function findRow(
  record: RecordTab,
  key: RecordKey,
  catalogue: Catalogue,
): Result<number | null> {
  const rows = rowsMatching(record.tab, keyColumn(record), rowPattern(key, catalogue));
  const [first, second] = rows;
  if (first === undefined) return ok(null);
  if (second === undefined) return ok(first);
  return failed(problem('key-twice', { tab: record.name, row: second }, { row: first }));
}

export function keyColumn(record: RecordTab): number {
  return record.positions.get('rowKey') ?? 1;
}
