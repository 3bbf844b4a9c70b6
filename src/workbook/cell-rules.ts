import type { Tab } from './book';
import { columnLetter } from './table';

/** Colours cells of some columns wherever the formula, written for row 2, is true. */
export interface ColorRule {
  readonly columns: readonly number[];
  /** Relative to row 2, arguments separated by ";", no decimal literal. */
  readonly formula: string;
  readonly severity: 'error' | 'warning';
}

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const COLORS: Readonly<Record<ColorRule['severity'], { background: string; text: string }>> = {
  error: { background: '#fce8e6', text: '#a50e0e' },
  warning: { background: '#fef7e0', text: '#7a4f01' },
};

/** Always true; it stands in every rule of ours, which is known by it again. */
const MARK = '"Sổ Ủy Thác"<>""';

/**
 * Sets the tab's colour rules over the whole of their columns, wherever sorting and pasting cut
 * them to pieces. Rules that people made stay, in their order, before or behind ours as they were.
 *
 * @param rows of the tab, header included
 * @param isNew without rules of anybody
 * @returns whether anything was changed
 */
export function renewColorRules(
  tab: Tab,
  rows: number,
  rules: readonly ColorRule[],
  isNew = false,
): boolean {
  const renew = colorRenewal(tab, rows, rules, isNew);
  renew?.();
  return renew !== null;
}

/** The same in two steps: it reads, and what it answers writes; null if nothing has to change. */
export function colorRenewal(
  tab: Tab,
  rows: number,
  rules: readonly ColorRule[],
  isNew = false,
): (() => void) | null {
  if (rows < 2) return null;
  const standing = isNew ? [] : tab.getConditionalFormatRules();
  const ours = standing.filter((rule) => isOurs(rule, rules));
  if (ours.length > 0 && ours.map(described).join() === wanted(rows, rules).join()) return null;
  const others = standing.filter((rule) => !ours.includes(rule));
  const place = ours[0] === undefined ? others.length : standing.indexOf(ours[0]);
  return () => {
    tab.setConditionalFormatRules([
      ...others.slice(0, place),
      ...rules.map((rule) => built(tab, rows, rule)),
      ...others.slice(place),
    ]);
  };
}

function built(tab: Tab, rows: number, { columns, formula, severity }: ColorRule): Rule {
  const { background, text } = COLORS[severity];
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(marked(formula))
    .setBackground(background)
    .setFontColor(text)
    .setRanges(columns.map((column) => tab.getRange(2, column, rows - 1, 1)))
    .build();
}

function marked(formula: string): string {
  return `=AND(${MARK};${formula.slice(1)})`;
}

/** By the mark, or, made before there was one, by the formula. */
function isOurs(rule: Rule, rules: readonly ColorRule[]): boolean {
  const text = formulaOf(rule);
  return text.includes(MARK) || rules.some(({ formula }) => formula === text);
}

function formulaOf(rule: Rule): string {
  return String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
}

function described(rule: Rule): string {
  return [formulaOf(rule), ...rule.getRanges().map((range) => range.getA1Notation())].join(' ');
}

function wanted(rows: number, rules: readonly ColorRule[]): string[] {
  return rules.map(({ formula, columns }) => {
    const ranges = columns.map(columnLetter).map((letter) => {
      return rows === 2 ? `${letter}2` : `${letter}2:${letter}${rows}`;
    });
    return [marked(formula), ...ranges].join(' ');
  });
}

export function hideColumns(tab: Tab, first: number, count: number): void {
  tab.hideColumns(first, count);
}
