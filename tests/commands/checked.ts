import type { HeadlessWorkbook } from '../../local/headless-workbook';
import type { CheckReport, ListedProblem } from '../../src/ledger/checks/check-report';
import type { Outcome } from '../../src/ledger/outcome';
import { columnOf, dataOf, WOMEN } from './support';

/** What the page of "Kiểm tra số liệu" is told. */
export function check(workbook: HeadlessWorkbook): CheckReport {
  return dataOf(workbook.call('checkWorkbook').value as Outcome<CheckReport>);
}

export function problemsIn(report: CheckReport, tab = WOMEN): readonly ListedProblem[] {
  return report.tabs.find(({ name }) => name === tab)?.listed ?? [];
}

/** All sentences with their places, as one text. */
export function listText(report: CheckReport): string {
  return report.tabs
    .flatMap(({ name, listed }) =>
      listed.map(({ where, message }) => `${name}, ${where}: ${message}`),
    )
    .join('\n');
}

/** The column Kiểm tra, header left out. */
export function statusIn(workbook: HeadlessWorkbook, tab = WOMEN): unknown[] {
  const column = columnOf(workbook, tab, 'Kiểm tra');
  return workbook
    .values(tab)
    .slice(1)
    .map((cells) => cells[column]);
}
