import type { Cells } from './cell';
import type { LedgerField } from './columns';
import type { FoundColumns } from './header';

interface FoundSource {
  readonly source: { readonly values: Cells };
  readonly columns: FoundColumns;
}

/**
 * Where no header names a unit, amounts are kept in whole units, or if any has decimals, in
 * millionths, so that they too add exactly.
 */
export function unnamedScale(
  sources: readonly FoundSource[],
  isWanted: (field: LedgerField) => boolean,
): number {
  for (const { source, columns } of sources) {
    const [, ...rows] = source.values;
    for (const { column, index } of columns.values()) {
      if (column.kind !== 'money' || !isWanted(column.field)) continue;
      for (const row of rows) {
        const cell = row[index] ?? '';
        if (cell !== '' && !Number.isInteger(cell)) return 1_000_000;
      }
    }
  }
  return 1;
}
