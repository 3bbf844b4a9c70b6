import { type Cell, type CellsById, cellIn, cellText, isBlank } from '../../ledger/cell';
import { measureColumns } from '../../ledger/columns';
import { dateOf } from '../../ledger/date';
import type { Entry, EntryRow } from '../../ledger/entry';
import { type MoneyUnit, unitFactor } from '../../ledger/unit';
import type { ColumnPositions } from '../workbook-tabs';

/** A row of an entry tab as the form shows it. */
export function entryRowOf(cells: readonly Cell[], positions: ColumnPositions): EntryRow {
  const at = (id: string): Cell => cellIn(cells, positions, id);
  const measures = measureColumns().map(({ field }) => [field, plainValue(at(field))] as const);
  return { ...Object.fromEntries(measures), note: plainValue(at('note')) } as EntryRow;
}

function plainValue(cell: Cell): string | number | null {
  if (isBlank(cell)) return null;
  return typeof cell === 'number' ? cell : cellText(cell);
}

/** What the form was shown, as cells to compare with those that stand there. */
export function shownCells(shown: EntryRow | null): CellsById | null {
  if (shown === null) return null;
  return Object.fromEntries(Object.entries(shown).map(([id, value]) => [id, value ?? '']));
}

/** The cells that an entry makes. */
export function entryCells(
  { key, measures, note }: Entry,
  previousOutstanding: number | null,
  unit: MoneyUnit,
): CellsById {
  const money = (value: number | null): Cell => (value === null ? '' : value / unitFactor(unit));
  const figures = measureColumns().map(({ field, kind }) => {
    const value = measures[field];
    return [field, kind === 'money' ? money(value) : (value ?? '')] as const;
  });
  return {
    ...key,
    cutoff: dateOf(key.cutoff),
    ...Object.fromEntries(figures),
    note,
    previousOutstanding: money(previousOutstanding),
  };
}
