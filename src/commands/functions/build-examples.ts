import { failed, ok, problem, type Result } from '../../ledger/problem';
import { writeFormula } from '../../workbook/cell-writer';
import { refusalFor, writeLayouts } from '../../workbook/layout-writer';
import { underDocumentLock } from '../../workbook/lock';
import { findReportTabs } from '../../workbook/report-tabs';
import { showTab, tabName } from '../../workbook/tabs';
import { menuAction } from '../menu-action';
import { openTabs } from '../workbook-tabs';
import { exampleTerms } from './example-terms';
import { EXAMPLES_TAB, examplesLayout } from './examples-layout';
import { shippedFunctions } from './shipped';

/** Menu action "Lập tab Ví dụ hàm". The tab comes before the person: nothing else is to be said. */
export function openExamples(): null {
  return menuAction(EXAMPLES_TAB, buildExamples, () => null);
}

/**
 * Makes or makes anew the tab that shows each function live, found by its metadata as reports are;
 * never in a person's own tab of that name. It holds no figure but what the formulas show.
 * Problems: busy, tab-beside, those of a tab that is not there.
 */
export function buildExamples(): Result<string> {
  const locked = underDocumentLock(buildUnderLock);
  return locked === null ? failed(problem('busy')) : locked.done;
}

function buildUnderLock(): Result<string> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const functions = shippedFunctions();
  const shown = functions.flatMap(({ examples }) => examples.slice(0, 1));
  const terms = exampleTerms(
    tabs.value,
    shown.map(({ formula }) => formula),
  );
  if (!terms.ok) return terms;
  const { layout, formulas } = examplesLayout(functions, terms.value);
  const existing = findReportTabs();
  const refusal = refusalFor(layout, existing);
  if (refusal) return failed(problem('tab-beside', {}, { name: refusal.tab }));
  const [tab] = writeLayouts([layout], existing);
  if (!tab) return failed(problem('busy'));
  for (const { row, formula } of formulas) writeFormula(tab, row, 1, formula);
  showTab(tab);
  return ok(tabName(tab));
}
