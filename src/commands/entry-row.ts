import type { Cell } from '../ledger/cell';
import { cellText, isBlank } from '../ledger/cell';
import { measureColumns } from '../ledger/columns';
import { dateOf } from '../ledger/date';
import type { Entry, EntryRow } from '../ledger/entry';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { TabColumn, TabSpec } from '../ledger/tabs';
import { type MoneyUnit, unitFactor } from '../ledger/unit';
import { type CellWrite, DATE_FORMAT, TEXT_FORMAT } from '../workbook/cell-writer';
import { columnLetter } from '../workbook/table';
import type { RecordTab } from './entry-tab';
import { numberFormat } from './tab-plans';
import type { ColumnPositions } from './workbook-tabs';

/** A row of an entry tab as the form shows it. */
export function entryRowOf(cells: readonly Cell[], positions: ColumnPositions): EntryRow {
  const at = (id: string): Cell => cells[(positions.get(id) ?? 0) - 1] ?? '';
  const measures = measureColumns().map(({ field }) => [field, plainValue(at(field))] as const);
  return { ...Object.fromEntries(measures), note: plainValue(at('note')) } as EntryRow;
}

/** The row that an entry makes, to compare with what stands in the sheet. */
export function wantedRow(entry: Entry, unit: MoneyUnit): EntryRow {
  const measures = measureColumns().map(({ field, kind }) => {
    const value = entry.measures[field];
    return [field, value === null ? null : kind === 'money' ? value / unitFactor(unit) : value];
  });
  return { ...Object.fromEntries(measures), note: entry.note === '' ? null : entry.note };
}

function plainValue(cell: Cell): string | number | null {
  if (isBlank(cell)) return null;
  return typeof cell === 'number' ? cell : cellText(cell);
}

/** Names of the columns in which two rows differ, with both values. */
export function differences(
  before: EntryRow | null,
  after: EntryRow | null,
  spec: TabSpec,
): { column: string; before: string; after: string }[] {
  return spec.columns.flatMap(({ id, header }) => {
    const old = valueAt(before, id);
    const now = valueAt(after, id);
    return old === now ? [] : [{ column: header, before: shown(old), after: shown(now) }];
  });
}

function valueAt(row: EntryRow | null, id: string): string | number | null {
  return row && id in row ? (row[id as keyof EntryRow] ?? null) : null;
}

function shown(value: string | number | null): string {
  return value === null ? 'trống' : cellText(value);
}

/** What stands in the row that is to be written. */
export interface RowBefore {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Its formulas; '' where a cell has none. */
  readonly formulas: readonly string[];
  readonly isNew: boolean;
}

/**
 * The cells that saving writes: of a new row all and the key too, of another the changed ones. A
 * formula of hers is never replaced: one that must give another figure is named (cell-formula).
 */
export function cellsToWrite(
  entry: Entry,
  previousOutstanding: number | null,
  { spec, positions, unit, name }: RecordTab,
  { row, cells, formulas, isNew }: RowBefore,
): Result<CellWrite[]> {
  const wanted = wantedRow(entry, unit);
  const problems: Problem[] = [];
  const writes = spec.columns.flatMap((column): CellWrite[] => {
    const position = positions.get(column.id);
    const value = valueFor(column, entry, wanted, previousOutstanding, unit);
    const isKey = column.id in entry.key;
    if (position === undefined || value === undefined || (isKey && !isNew)) return [];
    const formula = formulas[position - 1] ?? '';
    const stays = sameCell(cells[position - 1], value) && (!isNew || formula !== '');
    if (stays || (formula !== '' && column.computed)) return [];
    if (formula !== '') {
      const cell = `${columnLetter(position)}${row}`;
      const place = { tab: name, row, column: column.header };
      problems.push(problem('cell-formula', place, { cell, formula }));
    }
    return [{ column: position, value, format: formatFor(column, value, unit) }];
  });
  return problems.length > 0 ? failed(...problems) : ok(writes);
}

/** The same cells with what stood in them before. */
export function cellsToRestore(
  written: readonly CellWrite[],
  before: readonly Cell[],
  { spec, positions, unit }: RecordTab,
): CellWrite[] {
  const restored = new Set(written.map(({ column }) => column));
  return spec.columns.flatMap((column): CellWrite[] => {
    const position = positions.get(column.id) ?? 0;
    const value = before[position - 1] ?? '';
    if (!restored.has(position)) return [];
    return [{ column: position, value, format: formatFor(column, value, unit) }];
  });
}

export function sameCell(a: Cell = '', b: Cell = ''): boolean {
  return typeof a === typeof b && cellText(a) === cellText(b);
}

function valueFor(
  column: TabColumn,
  entry: Entry,
  wanted: EntryRow,
  previousOutstanding: number | null,
  unit: MoneyUnit,
): Cell | undefined {
  const { id } = column;
  if (id === 'cutoff') return dateOf(entry.key.cutoff);
  if (id in entry.key) return entry.key[id as keyof Entry['key']];
  if (id === 'previousOutstanding') {
    return previousOutstanding === null ? '' : previousOutstanding / unitFactor(unit);
  }
  return id in wanted ? (wanted[id as keyof EntryRow] ?? '') : undefined;
}

function formatFor(column: TabColumn, value: Cell, unit: MoneyUnit): string {
  if (column.kind === 'date') return DATE_FORMAT;
  if (column.kind === 'text') return TEXT_FORMAT;
  if (typeof value !== 'number' || Number.isInteger(value)) return numberFormat(column, unit);
  // A part of a unit is shown, not rounded away: 7.306,5 triệu đồng.
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return `#,##0.${'0'.repeat(Math.min(decimals, 9))}`;
}
