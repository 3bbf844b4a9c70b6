import { beforeEach, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import type { OwnExamples } from '../../../src/ledger/function-list';
import type { Outcome } from '../../../src/ledger/outcome';
import { dataOf, day, openMade, pasteRows } from '../support';

let workbook: PlainWorkbook;
beforeEach(async () => {
  workbook = await openMade();
});

const ask = () => dataOf(workbook.call('ownExamples').value as Outcome<OwnExamples>);

test('the examples of the list speak of the newest date that has figures', () => {
  pasteRows(workbook, [{ cutoff: day(2026, 6, 30), outstanding: 5 }]);
  const [first] = ask().UT_TONG ?? [];
  expect(first?.formula).toContain('"30/06/2026"');
  expect(first?.text).toBe('Dư nợ chương trình Hộ nghèo tại ngày 30/06/2026.');
});

test('a sentence of the list that tells figures of the sample is left out', () => {
  pasteRows(workbook, [{ cutoff: day(2026, 6, 30), outstanding: 5 }]);
  expect(JSON.stringify(ask())).not.toContain('7,7%');
});

test('the examples of the list speak of the tabs by their present names', () => {
  workbook.renameTab('Số liệu', 'Sổ của năm');
  expect(ask().UT_BANG?.[0]?.formula).toContain("'Sổ của năm'!A:T");
});
