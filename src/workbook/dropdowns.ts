import type { Tab } from './book';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Where the dropdown of a column takes its entries from. */
export type Dropdown =
  | { readonly list: readonly string[] }
  | { readonly tab: Tab; readonly rows: number; readonly column: number };

/** A dropdown and the column that has it. */
export interface ColumnDropdown {
  /** 1-based. */
  readonly column: number;
  readonly from: Dropdown;
  /** Shown when a cell holds something else; our dropdowns are known by it again. */
  readonly help: string;
}

/**
 * Puts a dropdown on a whole column. It warns and does not refuse: abbreviations and codes are
 * understood too, and a pasted block must not fail on one cell.
 */
export function setDropdown(
  tab: Tab,
  at: { readonly rows: number; readonly column: number },
  from: Dropdown,
  help: string,
): void {
  below(tab, at.rows, at.column).setDataValidation(rule(from, help));
}

/** The columns (1-based) whose first row has a rule of anybody: one read. */
export function dropdownColumns(tab: Tab): ReadonlySet<number> {
  const [rules = []] = tab.getRange(2, 1, 1, tab.getMaxColumns()).getDataValidations();
  return new Set(rules.flatMap((found, index) => (found === null ? [] : [index + 1])));
}

/**
 * Gives the dropdowns back to cells that lost them to a paste, or got another column's. Rules that
 * people made stay. One read, and at most one write for each column.
 *
 * @param rows of the tab, header included
 * @returns writes, so that reads and writes of several tabs need not alternate; null if all is there
 */
export function dropdownRenewal(
  tab: Tab,
  rows: number,
  wanted: readonly ColumnDropdown[],
): (() => void) | null {
  if (rows < 2 || wanted.length === 0) return null;
  const columns = wanted.map(({ column }) => column);
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  const standing = tab.getRange(2, first, rows - 1, width).getDataValidations();
  const helps = new Set(wanted.map(({ help }) => help));
  const writes = wanted.flatMap((dropdown) => {
    const found = standing.map((cells) => cells[dropdown.column - first] ?? null);
    const theirs = found.map((each) => (isTheirs(each, helps) ? each : null));
    const isWhole = found.every((each, row) => theirs[row] || helpOf(each) === dropdown.help);
    return isWhole ? [] : [{ dropdown, theirs }];
  });
  if (writes.length === 0) return null;
  return () => {
    for (const { dropdown, theirs } of writes) {
      const { column, from, help } = dropdown;
      const ours = rule(from, help);
      const range = below(tab, rows, column);
      if (theirs.every((each) => each === null)) range.setDataValidation(ours);
      else range.setDataValidations(theirs.map((each) => [each ?? ours]));
    }
  };
}

function isTheirs(found: Rule | null, helps: ReadonlySet<string>): boolean {
  const help = helpOf(found);
  return help !== null && !helps.has(help);
}

function helpOf(found: Rule | null): string | null {
  return found === null ? null : (found.getHelpText() ?? '');
}

function below(tab: Tab, rows: number, column: number): GoogleAppsScript.Spreadsheet.Range {
  return tab.getRange(2, column, rows - 1, 1);
}

function rule(from: Dropdown, help: string): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  if ('list' in from) builder.requireValueInList([...from.list], true);
  else {
    const source = from.tab.getRange(2, from.column, from.rows - 1, 1);
    builder.requireValueInRange(source, true);
  }
  return builder.setAllowInvalid(true).setHelpText(help).build();
}
