import type { ExampleChoice, InsertedExample } from '../../ledger/function-list';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { activeCell, isFree } from '../../workbook/active-cell';
import { writeFormula } from '../../workbook/cell-writer';
import { mayWrite } from '../../workbook/rights';
import { readFormula } from '../../workbook/table';
import { identityOf, tabName } from '../../workbook/tabs';
import { showSidebar } from '../../workbook/ui';
import { checked, fields, text, whole } from '../schema';
import { openTabs } from '../workbook-tabs';
import { exampleTerms } from './example-terms';
import { shippedFunctions } from './shipped';

/** Menu action "Danh sách hàm". The page has the list in it. */
export function openFunctions(): null {
  showSidebar('functions', 'Danh sách hàm');
  return null;
}

const CHOICE = fields<ExampleChoice>({ name: text(50, 1), example: whole(0, 99) });

/**
 * Writes an example of the help into the selected cell: a blank one, in a tab that is not the
 * add-in's. A formula in a person's own tab is hers: Google's own undo takes it back, and Nhật ký,
 * which tells of figures, has no line of it. Asked again after a lost answer it finds its formula there.
 * Problems: insert-data-tab, insert-filled, insert-protected.
 */
export function insertExample(sent: unknown): Result<InsertedExample> {
  const choice = checked(CHOICE, sent);
  if (!choice.ok) return choice;
  const { name, example } = choice.value;
  const shipped = shippedFunctions().find((each) => each.name === name)?.examples[example];
  if (shipped === undefined) return failed(problem('fields-bad', {}, { name: 'example' }));
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const terms = exampleTerms(tabs.value, [shipped.formula]);
  if (!terms.ok) return terms;
  const formula = terms.value.formula(shipped.formula);
  const cell = activeCell();
  const about = { cell: cell.name, tab: tabName(cell.tab) };
  if (isOurs(cell.tab)) return failed(problem('insert-data-tab', {}, about));
  const present = readFormula(cell.tab, cell.row, cell.column);
  if (present !== formula) {
    if (!isFree(cell, present)) return failed(problem('insert-filled', {}, about));
    if (!mayWrite(cell.tab, cell.row, cell.column)) {
      return failed(problem('insert-protected', {}, about));
    }
    writeFormula(cell.tab, cell.row, cell.column, formula);
  }
  return ok({ formula, message: `Đã chèn ${name} vào ô ${about.cell} của tab ${about.tab}.` });
}

/** Its tabs of data and its reports: a formula there would spoil figures or be gone with the next build. */
function isOurs(tab: Parameters<typeof identityOf>[0]): boolean {
  return identityOf(tab, 'tab') !== null || identityOf(tab, 'report') !== null;
}
