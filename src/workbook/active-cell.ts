import type { Tab } from './book';
import { columnLetter } from './table';

/** The cell that the person has selected; of several the first. */
export interface ActiveCell {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  /** As people say it: B2. */
  readonly name: string;
}

export function activeCell(): ActiveCell {
  const range = SpreadsheetApp.getActiveRange();
  const tab = range.getSheet();
  const [row, column] = [range.getRow(), range.getColumn()];
  return { tab, row, column, name: `${columnLetter(column)}${row}` };
}

/** Whether nothing stands there: a formula may show nothing, a table of another cell may reach there. */
export function isFree({ tab, row, column }: ActiveCell, formula: string): boolean {
  return formula === '' && tab.getRange(row, column).getValue() === '';
}
