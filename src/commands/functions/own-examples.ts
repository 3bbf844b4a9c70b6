import type { OwnExample, OwnExamples } from '../../ledger/function-list';
import { ok, type Result } from '../../ledger/problem';
import { openTabs } from '../workbook-tabs';
import { exampleTerms } from './example-terms';
import { shippedFunctions } from './shipped';

/**
 * The examples of all functions as they would be inserted into this workbook, for the page that lists
 * them: the sample's names and dates would be another's. Problems: those of a tab that is not there.
 */
export function ownExamples(): Result<OwnExamples> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const functions = shippedFunctions();
  const formulas = functions.flatMap(({ examples }) => examples.map(({ formula }) => formula));
  const terms = exampleTerms(tabs.value, formulas);
  if (!terms.ok) return terms;
  const own = functions.map(({ name, examples }): [string, readonly OwnExample[]] => [
    name,
    examples.map(({ formula, text }) => ({
      formula: terms.value.formula(formula),
      text: terms.value.text(text, formula),
    })),
  ]);
  return ok(Object.fromEntries(own));
}
