import type { LedgerPart } from '../assemble-ledger';
import type { Catalogue } from '../catalogue';
import { type Cell, isBlank, isErrorCell } from '../cell';
import { LEDGER_COLUMNS, type LedgerColumn } from '../columns';
import type { Ledger } from '../ledger';
import { problem } from '../problem';
import { type Change, changeReader } from './changed-cells';
import type { CellProblem } from './check-names';

/**
 * Cells of text and of days that a paste gave another type, though they read as something.
 */
export function changedTypes(
  ledger: Ledger,
  { source, columns, rows }: LedgerPart,
  catalogue: Catalogue,
): CellProblem[] {
  const asked = LEDGER_COLUMNS.flatMap((column) => {
    const usual = usualType(column);
    const found = columns.get(column.field);
    if (usual === null || found === undefined) return [];
    const { index } = found;
    return [{ index, usual, field: column.field, read: once(changeReader(found, catalogue)) }];
  });
  const problems: CellProblem[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = source.values[rows[at] ?? 0] ?? [];
    for (const { index, usual, field, read } of asked) {
      const cell = row[index];
      if (typeof cell === usual || cell === undefined) continue;
      const change = isBlank(cell) || isErrorCell(cell) ? null : read(cell);
      if (change === null) continue;
      const { code, about, severity } = change;
      const found = problem(code, ledger.place(at, field), about, severity);
      problems.push({ at, field, found });
    }
  }
  return problems;
}

/** What typeof says of nearly every cell of the column; null for figures, of which all odd ones are told. */
function usualType({ kind }: LedgerColumn): 'object' | 'string' | null {
  if (kind === 'cutoff') return 'object';
  return kind === 'dimension' || kind === 'note' ? 'string' : null;
}

/** A code of numbers stands in thousands of rows. */
function once(read: (cell: Cell) => Change | null): (cell: Cell) => Change | null {
  const known = new Map<Cell, Change | null>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const change = read(cell);
    if (typeof cell !== 'object') known.set(cell, change);
    return change;
  };
}
