import type { Tab } from './book';

/** Colours cells of some columns wherever the formula, written for row 2, is true. */
export interface ColorRule {
  readonly columns: readonly number[];
  /** Relative to row 2, arguments separated by ";", no decimal literal. */
  readonly formula: string;
  readonly severity: 'error' | 'warning';
}

const COLORS: Readonly<Record<ColorRule['severity'], { background: string; text: string }>> = {
  error: { background: '#fce8e6', text: '#a50e0e' },
  warning: { background: '#fef7e0', text: '#7a4f01' },
};

/** Rules that people made are never replaced: only a tab without any is given ours. */
export function hasColorRules(tab: Tab): boolean {
  return tab.getConditionalFormatRules().length > 0;
}

/** @param rows of the tab, header included */
export function setColorRules(tab: Tab, rows: number, rules: readonly ColorRule[]): void {
  tab.setConditionalFormatRules(
    rules.map((rule) => {
      const { background, text } = COLORS[rule.severity];
      return SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(rule.formula)
        .setBackground(background)
        .setFontColor(text)
        .setRanges(rule.columns.map((column) => tab.getRange(2, column, rows - 1, 1)))
        .build();
    }),
  );
}

/** Where the dropdown of a column takes its entries from. */
export type Dropdown =
  | { readonly list: readonly string[] }
  | { readonly tab: Tab; readonly rows: number; readonly column: number };

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
  const builder = SpreadsheetApp.newDataValidation();
  if ('list' in from) builder.requireValueInList([...from.list], true);
  else {
    const source = from.tab.getRange(2, from.column, from.rows - 1, 1);
    builder.requireValueInRange(source, true);
  }
  const rule = builder.setAllowInvalid(true).setHelpText(help).build();
  tab.getRange(2, at.column, at.rows - 1, 1).setDataValidation(rule);
}

export function hasDropdown(tab: Tab, column: number): boolean {
  return tab.getRange(2, column).getDataValidation() !== null;
}

export function hideColumns(tab: Tab, first: number, count: number): void {
  tab.hideColumns(first, count);
}
