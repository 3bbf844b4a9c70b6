import type { Catalogue } from '../../ledger/catalogue';
import {
  type Cell,
  type CellsById,
  cellIn,
  cellText,
  isBlank,
  isDate,
  sameCell,
} from '../../ledger/cell';
import { isoDateOf } from '../../ledger/date';
import { readUnit, splitHeader } from '../../ledger/header';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { KEY_SEPARATOR } from '../../ledger/row-key';
import { type TabId, type TabSpec, tabSpec } from '../../ledger/tabs';
import { textKey } from '../../ledger/text-key';
import type { MoneyUnit } from '../../ledger/unit';
import type { Tab } from '../../workbook/book';
import { DATE_FORMAT, GENERAL_FORMAT } from '../../workbook/cell-writer';
import { formatFor } from '../../workbook/column-format';
import { readHeader } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import {
  type ColumnPositions,
  knownPositions,
  positionsIn,
  type WorkbookTabs,
} from '../workbook-tabs';

/** A tab whose rows have a key, open for looking up and writing rows. */
export interface KeyedTab {
  readonly tab: Tab;
  readonly spec: TabSpec;
  /** As people see it now; asked for at first use. */
  readonly name: string;
  readonly positions: ColumnPositions;
  /** Row 1 as it was read. */
  readonly header: readonly Cell[];
  /** Columns of the tab, people's own included. */
  readonly width: number;
  /** Of all money columns; đồng where there is none. */
  readonly unit: MoneyUnit;
  readonly catalogue: Catalogue;
  /** The key by which a row is found, whatever names its members were typed by; null: no record. */
  keyOf(cells: readonly Cell[]): string | null;
  /** The same of cells that are not in the tab yet. */
  keyOfRecord(record: CellsById): string | null;
  /** The tab as it is now: a person may have moved its columns meanwhile. */
  reopened(): Result<KeyedTab>;
  /** The same with its columns as another reading of row 1 has them, as far as they are there. */
  asOf(header: readonly Cell[]): KeyedTab;
}

/** Problems: tab-missing, column-missing, column-twice, column-blocked, unit-missing, unit-mixed. */
export function openKeyedTab(
  tabs: WorkbookTabs,
  id: TabId,
  catalogue: Catalogue,
): Result<KeyedTab> {
  const found = tabs.get(id);
  return found.ok ? openKeyed(found.value, tabSpec(id), catalogue) : found;
}

function openKeyed(tab: Tab, spec: TabSpec, catalogue: Catalogue): Result<KeyedTab> {
  const header = readHeader(tab);
  const positions = positionsIn(header, spec.columns, tab);
  if (!positions.ok) return positions;
  const unit = unitOf(header, spec, positions.value, tab);
  if (!unit.ok) return unit;
  return ok(
    keyedTab(tab, spec, catalogue, { header, positions: positions.value, unit: unit.value }),
  );
}

/** The same for a tab whose headers are in disorder: with the columns that are there. */
export function looseKeyedTab(
  tab: Tab,
  id: TabId,
  catalogue: Catalogue,
  unit: MoneyUnit,
): KeyedTab {
  const [header, spec] = [readHeader(tab), tabSpec(id)];
  const positions = knownPositions(header, spec.columns);
  return keyedTab(tab, spec, catalogue, { header, positions, unit });
}

type Columns = Pick<KeyedTab, 'header' | 'positions' | 'unit'>;

function keyedTab(tab: Tab, spec: TabSpec, catalogue: Catalogue, columns: Columns): KeyedTab {
  const { header, positions, unit } = columns;
  const keyOfRecord = keyReader(spec, catalogue);
  let name: string | undefined;
  return {
    tab,
    spec,
    get name() {
      name ??= tabName(tab);
      return name;
    },
    positions,
    header,
    width: header.length,
    unit,
    catalogue,
    keyOf: (cells) => keyOfRecord((id) => cellIn(cells, positions, id)),
    keyOfRecord: (record) => keyOfRecord((id) => record[id] ?? ''),
    reopened: () => openKeyed(tab, spec, catalogue),
    asOf: (row) =>
      keyedTab(tab, spec, catalogue, {
        header: row,
        positions: knownPositions(row, spec.columns),
        unit,
      }),
  };
}

/** Whether the add-in's columns stand where they did when the tab was opened, with the same units. */
export function isAsOpened({ spec, positions, header }: KeyedTab, now: readonly Cell[]): boolean {
  return spec.columns.every(({ id }) => {
    const at = (positions.get(id) ?? 0) - 1;
    return sameCell(header[at], now[at]);
  });
}

/** How a value is shown in whatever column stands there, a person's own too. */
export function formatAt(
  { spec, positions, unit }: Pick<KeyedTab, 'spec' | 'positions' | 'unit'>,
  at: number,
  value: Cell,
): string {
  const column = spec.columns.find(({ id }) => positions.get(id) === at);
  if (column) return formatFor(column, value, unit);
  return isDate(value) ? DATE_FORMAT : GENERAL_FORMAT;
}

/** One unit for all money columns: an amount must not stand a million times too large in one. */
function unitOf(
  header: readonly Cell[],
  spec: TabSpec,
  positions: ColumnPositions,
  tab: Tab,
): Result<MoneyUnit> {
  const place = () => ({ tab: tabName(tab), row: 1 });
  let first: { readonly text: string; readonly unit: MoneyUnit } | undefined;
  for (const { id, kind } of spec.columns) {
    if (kind !== 'money') continue;
    const text = cellText(cellIn(header, positions, id));
    const { name, bracket } = splitHeader(text);
    const unit = readUnit(bracket);
    if (unit === null) return failed(problem('unit-missing', place(), { column: name }));
    first ??= { text, unit };
    if (unit !== first.unit) {
      return failed(problem('unit-mixed', place(), { first: first.text, second: text }));
    }
  }
  return ok(first?.unit ?? 'đồng');
}

type CellAt = (id: string) => Cell;

/**
 * Members go by their standard names, dates by the day, text without regard to case and tone marks'
 * place. A row whose date is no date, or with nothing in its key, is no record.
 */
function keyReader({ key, association }: TabSpec, catalogue: Catalogue) {
  const standard = new Map<string, string>();
  const partOf = (id: string, cell: Cell): string => {
    if (isDate(cell)) return isoDateOf(cell);
    // In an association's tab a blank Hội means that one.
    const text = cellText(cell) || (id === 'association' ? (association ?? '') : '');
    if (text === '') return '';
    const known = `${id}${KEY_SEPARATOR}${text}`;
    const kept = standard.get(known);
    if (kept !== undefined) return kept;
    const part = textKey(isDimension(id, catalogue) ? nameIn(catalogue, id, text) : text);
    standard.set(known, part);
    return part;
  };
  return (at: CellAt): string | null => {
    if (key.includes('cutoff') && !isDate(at('cutoff'))) return null;
    if (key.every((id) => isBlank(at(id)))) return null;
    return key.map((id) => partOf(id, at(id))).join(KEY_SEPARATOR);
  };
}

function isDimension(id: string, catalogue: Catalogue): id is keyof Catalogue {
  return id in catalogue;
}

function nameIn(catalogue: Catalogue, id: keyof Catalogue, text: string): string {
  return catalogue[id].find(text)?.name ?? text;
}
