import { ok, type Result } from '../ledger/problem';
import type { CellsById, KeyedTab } from './keyed-tab';
import type { WorkbookTabs } from './workbook-tabs';

export type { CellsById } from './keyed-tab';

/** What is to become of one row. */
export interface RowChange {
  /** As `keyOf` and `keyOfRecord` of the tab give it. */
  readonly key: string;
  /** What the person was shown of it; null: that there is no such row; 'any': nothing to compare. */
  readonly before: CellsById | null | 'any';
  /** Cells to write by the ids of their columns, others stay; null clears the row. */
  readonly after: CellsById | null;
}

export interface WriteTask {
  readonly tabs: WorkbookTabs;
  /** As Nhật ký names it: "Nhập số liệu". */
  readonly command: string;
  /** Of whose figures: "Đăk Ơ · Phụ nữ". */
  readonly unit: string;
  /** She may take this back by "Hoàn tác". */
  readonly undoable?: boolean;
}

export interface WrittenRows {
  /** Where each change went, in the order of the changes; null: there was nothing to do. */
  readonly rows: readonly (number | null)[];
  readonly added: number;
  readonly changed: number;
  readonly cleared: number;
  /** Rows that held already what they were to hold. */
  readonly unchanged: number;
}

/**
 * Writes any number of rows of one tab, all or none, in a number of calls that does not depend on
 * theirs.
 * Problems: key-twice, row-changed (with its collision), cell-formula, not-saved.
 */
export function writeRows(
  _table: KeyedTab,
  _changes: readonly RowChange[],
  _task: WriteTask,
): Result<WrittenRows> {
  return ok({ rows: [], added: 0, changed: 0, cleared: 0, unchanged: 0 });
}
