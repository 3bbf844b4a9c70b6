import { describe, expect, test } from '@jest/globals';
import {
  cutoffListFormula,
  gatherFormula,
  nameListFormula,
  rowKeyFormula,
} from '../../../src/commands/setup/tab-formulas';
import { tabSpec } from '../../../src/ledger/tabs';

const positions = (id: 'entry-12' | 'catalogue') =>
  new Map(tabSpec(id).columns.map((column, index) => [column.id, index + 1]));

const FORMULAS = [
  rowKeyFormula(positions('entry-12'), 'Phụ nữ'),
  gatherFormula(
    [
      { name: "Nhập · Ủy ban 'A'", columns: 23 },
      { name: 'Đã chốt', columns: 21 },
    ],
    {
      tab: 'Kỳ chốt',
      date: 1,
      status: 3,
    },
  ),
  cutoffListFormula(),
  nameListFormula('commune', positions('catalogue')),
];

describe('the formulas of a workbook', () => {
  test.each(FORMULAS)('read the same in every locale: %s', (formula) => {
    const withoutText = formula.replace(/"[^"]*"|'(?:[^']|'')*'/g, '');
    expect(withoutText).not.toMatch(/[,{}\\]|\d\.\d/);
  });

  test('name a tab with an apostrophe as Sheets writes it', () => {
    expect(FORMULAS[1]).toContain("'Nhập · Ủy ban ''A'''!A:W");
  });

  test('follow the columns where they stand', () => {
    const moved = new Map([...positions('entry-12'), ['cutoff', 28]]);
    expect(rowKeyFormula(moved)).toContain('TEXT(AB:AB;"yyyy-mm-dd")');
  });
});
