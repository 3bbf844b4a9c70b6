import { type Cells, sameCell } from '../../ledger/cell';
import type { TabSpec } from '../../ledger/tabs';
import type { ColumnPositions } from '../workbook-tabs';

/**
 * Whether people typed, sorted or inserted rows since a tab was read: what was found out about its
 * rows then must not be written beside those that stand there now. Columns that commands and
 * formulas fill do not count.
 */
export function movedSince(
  before: Cells,
  now: Cells,
  { columns }: TabSpec,
  positions: ColumnPositions,
): boolean {
  const typed = columns.flatMap(({ id, computed }) => {
    const position = positions.get(id);
    return computed || position === undefined ? [] : [position - 1];
  });
  const rows = Math.max(before.length, now.length);
  for (let row = 0; row < rows; row++) {
    if (typed.some((at) => !sameCell(before[row]?.[at], now[row]?.[at]))) return true;
  }
  return false;
}
