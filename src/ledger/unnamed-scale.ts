import type { Cells } from './cell';
import type { LedgerField } from './columns';
import type { FoundColumns } from './header';

interface Part {
  readonly source: { readonly values: Cells };
  readonly columns: FoundColumns;
  /** 0-based positions of its records in the values. */
  readonly rows: Int32Array;
}

/**
 * Where no header names a unit, amounts are kept in whole units, or if any has decimals, in
 * millionths, so that they too add exactly.
 */
export function unnamedScale(
  parts: readonly Part[],
  isWanted: (field: LedgerField) => boolean,
): number {
  for (const { source, columns, rows } of parts) {
    for (const { column, index } of columns.values()) {
      if (column.kind !== 'money' || !isWanted(column.field)) continue;
      for (const row of rows) {
        const cell = source.values[row]?.[index];
        if (cell !== '' && !Number.isInteger(cell)) return 1_000_000;
      }
    }
  }
  return 1;
}
