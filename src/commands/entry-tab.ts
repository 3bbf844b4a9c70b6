import { ASSOCIATIONS } from '../ledger/associations';
import type { Catalogue } from '../ledger/catalogue';
import { type Cell, type Cells, cellText, isDate } from '../ledger/cell';
import { isoDateOf } from '../ledger/date';
import { commonUnit, findColumns } from '../ledger/header';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { DimensionField, RecordKey } from '../ledger/record';
import { TABS, type TabSpec, tabSpec } from '../ledger/tabs';
import { textKey } from '../ledger/text-key';
import type { MoneyUnit } from '../ledger/unit';
import type { Tab } from '../workbook/book';
import { readHeader, readRows, rowsMatching } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { unitPattern } from './row-pattern';
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
  const unit = unitOf(header, name);
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

/** One unit for all money columns: an amount must not stand a million times too large in one. */
function unitOf(header: readonly Cell[], tab: string): Result<MoneyUnit> {
  const place = { tab, row: 1 };
  const columns = findColumns(header, ['outstanding'], place);
  if (!columns.ok) return columns;
  const unit = commonUnit([{ place, columns: columns.value }], true);
  if (!unit.ok) return unit;
  if (unit.value !== null) return ok(unit.value);
  return failed(problem('unit-missing', place, { column: 'Dư nợ' }));
}

/** A row as it was read. */
export interface FoundRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The rows of one xã and hội at one date, found by Mã dòng at this moment: rows move when people sort. */
export function rowsOfUnit(
  record: RecordTab,
  { cutoff, commune, association }: RecordKey,
  catalogue: Catalogue,
): FoundRow[] {
  const pattern = unitPattern(commune, cutoff, catalogue);
  const matching = rowsMatching(record.tab, keyColumn(record), pattern);
  const [first, last] = [matching[0], matching[matching.length - 1]];
  if (first === undefined || last === undefined) return [];
  const cells = readRows(record.tab, first, last - first + 1, record.width);
  return rowsHolding(record, cells, first, { cutoff, commune, association }, catalogue);
}

/** The row of a record; null if there is none. Two rows with one key are refused. */
export function findRow(
  record: RecordTab,
  key: RecordKey,
  catalogue: Catalogue,
): Result<FoundRow | null> {
  const unit = rowsOfUnit(record, key, catalogue);
  return onlyRow(
    record,
    unit.filter(({ cells }) => holdsKey(record, cells, key, catalogue)),
  );
}

/** The same in a whole tab that was read, header row first. */
export function findIn(
  record: RecordTab,
  image: Cells,
  key: RecordKey,
  catalogue: Catalogue,
): Result<FoundRow | null> {
  return onlyRow(record, rowsHolding(record, image, 1, key, catalogue));
}

function rowsHolding(
  record: RecordTab,
  rows: Cells,
  firstRow: number,
  key: Partial<RecordKey>,
  catalogue: Catalogue,
): FoundRow[] {
  return rows.flatMap((cells, i) =>
    holdsKey(record, cells, key, catalogue) ? [{ row: firstRow + i, cells }] : [],
  );
}

export function onlyRow(record: RecordTab, rows: readonly FoundRow[]): Result<FoundRow | null> {
  const [first, second] = rows;
  if (!first || !second) return ok(first ?? null);
  return failed(problem('key-twice', { tab: record.name, row: second.row }, { row: first.row }));
}

/** Whether a row is of this key, by whatever names its members were typed. */
export function holdsKey(
  record: RecordTab,
  cells: readonly Cell[],
  { cutoff, ...members }: Partial<RecordKey>,
  catalogue: Catalogue,
): boolean {
  const at = (field: string): Cell => cells[(record.positions.get(field) ?? 0) - 1] ?? '';
  const date = at('cutoff');
  if (!isDate(date) || isoDateOf(date) !== cutoff) return false;
  return Object.entries(members).every(([field, name]) => {
    // In an association's tab a blank Hội means that one.
    const own = field === 'association' ? record.spec.association : undefined;
    const text = cellText(at(field)) || (own ?? '');
    const member = catalogue[field as DimensionField].find(text);
    return textKey(member?.name ?? text) === textKey(name);
  });
}

export function keyColumn(record: RecordTab): number {
  return record.positions.get('rowKey') ?? 1;
}
