import type { Tab } from './book';

/** Brings a cell before the person: its tab in front, the cell selected. */
export function selectCell(tab: Tab, row: number, column: number): void {
  tab.getRange(row, column).activate();
}
