import { type Cell, type Cells, isBlank } from './cell';
import type { FoundColumns } from './header';

/**
 * 0-based positions of the rows that hold a record, the header row left out. So a range of whole
 * columns may end in thousands of blank rows.
 */
export function recordRows(values: Cells, columns: FoundColumns): Int32Array {
  const telling = tellingColumns(columns);
  const rows = new Int32Array(values.length);
  let count = 0;
  for (let i = 1; i < values.length; i++) {
    if (isRecord(values[i] ?? [], telling)) rows[count++] = i;
  }
  return rows.subarray(0, count);
}

const PREFILLED: ReadonlySet<string> = new Set(['association', 'fund', 'note']);

/** Where a filled cell makes a record: anywhere but in Hội and Nguồn vốn, which tabs fill in beforehand, and the note. */
export function tellingColumns(columns: FoundColumns): readonly number[] {
  return [...columns.values()]
    .filter(({ column }) => !PREFILLED.has(column.field))
    .map(({ index }) => index);
}

export function isRecord(row: readonly Cell[], telling: readonly number[]): boolean {
  for (const index of telling) {
    const cell = row[index];
    const isFilled =
      typeof cell === 'string' ? cell.length > 0 && !isBlank(cell) : cell !== undefined;
    if (isFilled) return true;
  }
  return false;
}
