import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Cells');
const TOO_LONG = 'Your input contains more than the maximum of 50000 characters in a single cell.';
const TOO_MANY =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

let workbook: LocalWorkbook;
beforeAll(async () => {
  workbook = await openScript(`
    function tried(expression) {
      var book = SpreadsheetApp.getActive();
      var sheet = book.getSheets()[0];
      var text = function (length) { return new Array(length + 1).join('a'); };
      try {
        new Function('book', 'sheet', 'text', expression)(book, sheet, text);
        return 'ok';
      } catch (e) { return e.message; }
    }
    function LONG(length) { return new Array(length + 1).join('a'); }`);
});

const tried = (expression: string) => workbook.call('tried', expression).value;

google(['LIMITS', 'CHARACTERS'], 'a script puts no more than 50.000 characters into a cell', () => {
  expect([
    tried("sheet.getRange('A1').setValue(text(50000))"),
    tried("sheet.getRange('A1').setValue(text(50001))"),
    tried("sheet.getRange('A1:B1').setValues([[1, text(50001)]])"),
    tried('sheet.appendRow([text(50001)])'),
  ]).toEqual(['ok', TOO_LONG, TOO_LONG, TOO_LONG]);
});

google(
  ['LIMITS', 'CHARACTERS'],
  'a person types no more than 50.000 characters into a cell',
  () => {
    expect(() => workbook.type(TAB, 'A3', 'a'.repeat(50_001))).toThrow(TOO_LONG);
  },
);

google(['LIMITS', 'CHARACTERS'], 'a function of a cell returns no more than 50.000', () => {
  workbook.type(TAB, 'A2', '=LONG(50001)');
  expect([workbook.value(TAB, 'A2'), workbook.errorMessage(TAB, 'A2')]).toEqual([
    '#ERROR!',
    TOO_LONG,
  ]);
});

google.each([
  'sheet.insertRowsAfter(1000, 383616)',
  'sheet.insertColumnsAfter(26, 9975)',
  'book.insertSheet("Lớn").insertRowsAfter(1000, 382616)',
])('TEN_MILLION', 'a script makes no file of more than 10.000.000 cells: %s', (expression) => {
  expect(tried(expression)).toBe(TOO_MANY);
});

google('TEN_MILLION', 'a person inserts no rows past 10.000.000 cells', () => {
  expect(() => workbook.insertRows(TAB, 1, 400_000)).toThrow(TOO_MANY);
});

google('TEN_MILLION', 'a paste does not grow a file past 10.000.000 cells', () => {
  expect(() => workbook.paste(TAB, 'A1', [Array(10_001).fill(1)])).toThrow(TOO_MANY);
});
