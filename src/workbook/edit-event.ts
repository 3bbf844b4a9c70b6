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
  const { range } = Object(event) as { range?: unknown };
  if (!isRange(range)) return null;
  return {
    tab: range.getSheet(),
    row: range.getRow(),
    rows: range.getNumRows(),
    column: range.getColumn(),
    columns: range.getNumColumns(),
  };
}

function isRange(given: unknown): given is Range {
  const members = Object(given) as Readonly<Record<string, unknown>>;
  return typeof members.getSheet === 'function';
}
