import { type IsoDate, parts, vietnameseDate } from '../../ledger/date';
import { all, ok, type Result } from '../../ledger/problem';
import { TABS, type TabId } from '../../ledger/tabs';
import { quotedName } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { lastEntered } from '../cutoff-list';
import type { WorkbookTabs } from '../workbook-tabs';

/** The newest date of the sample, of which most examples speak. */
const SAMPLE_DATE = '25/03/2025';
const TAB = /'((?:[^']|'')+)'!/g;
/** A text that is a date, a month, a quarter, a year, or the window between two of them. */
const ONE = String.raw`(?:\d\d?/\d\d?/\d{4}|[TQ]\d\d?/\d{4}|\d{4})`;
const PERIOD = new RegExp(`"${ONE}(?: - ${ONE})?"`, 'g');

/** How the examples of the help are put for this workbook, where tabs may bear other names. */
export interface ExampleTerms {
  formula(example: string): string;
  /** The sentence about a formula; '' where it tells figures or dates of the sample. */
  text(text: string, example: string): string;
}

/**
 * Tabs by their present names; in formulas over them the newest date that has figures for the
 * sample's, its year for other periods. Problems: those of a tab that is not there.
 */
export function exampleTerms(
  tabs: WorkbookTabs,
  formulas: readonly string[],
): Result<ExampleTerms> {
  const names = presentNames(tabs, formulas);
  if (!names.ok) return names;
  const view = names.value.ledger === undefined ? undefined : tabs.get('ledger');
  const newest = view?.ok ? lastEntered(view.value) : undefined;
  const date = newest === undefined ? SAMPLE_DATE : vietnameseDate(newest);
  return ok({
    formula: (example) => withTabs(inTime(example, newest, date), names.value),
    text: (text, example) => (isOverTab(example) ? spoken(text, date) : text),
  });
}

type Names = Partial<Record<TabId, string>>;

function presentNames(tabs: WorkbookTabs, formulas: readonly string[]): Result<Names> {
  const used = TABS.filter(({ name }) => formulas.some((text) => text.includes(`'${name}'!`)));
  const named = used.map(({ id }): [TabId, Result<string>] => {
    const tab = tabs.get(id);
    return [id, tab.ok ? ok(quotedName(tabName(tab.value))) : tab];
  });
  return all(Object.fromEntries(named) as Record<TabId, Result<string>>);
}

function withTabs(formula: string, names: Names): string {
  return formula.replace(TAB, (reference, name) => {
    const spec = TABS.find((tab) => tab.name === name);
    const present = spec && names[spec.id];
    return present === undefined ? reference : `${present}!`;
  });
}

function isOverTab(formula: string): boolean {
  return formula.search(TAB) >= 0;
}

/** A formula over no tab, such as that of a loan, has dates of its own. */
function inTime(formula: string, newest: IsoDate | undefined, date: string): string {
  if (newest === undefined || date === SAMPLE_DATE || !isOverTab(formula)) return formula;
  const [year] = parts(newest);
  return formula.replace(PERIOD, (found) =>
    found === `"${SAMPLE_DATE}"` ? `"${date}"` : `"${year}"`,
  );
}

function spoken(text: string, date: string): string {
  if (date === SAMPLE_DATE) return text;
  const said = text.split(SAMPLE_DATE).join(date);
  return /\d/.test(said.split(date).join('')) ? '' : said;
}
