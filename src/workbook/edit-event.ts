import type { Tab } from './book';

/** What a person has just typed over, pasted over or cleared. */
export interface Edited {
  readonly tab: Tab;
  /** 1-based, as all numbers here. */
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * From the event of Google's onEdit; null of anything else, for a page may call the trigger with
 * whatever it likes. Costs no call.
 */
export function editedCells(event: unknown): Edited | null {
  const { range } = Object(event) as { range?: Partial<Range> };
  if (typeof range?.getSheet !== 'function') return null;
  const real = range as Range;
  return {
    tab: real.getSheet(),
    row: real.getRow(),
    rows: real.getNumRows(),
    column: real.getColumn(),
    columns: real.getNumColumns(),
  };
}
