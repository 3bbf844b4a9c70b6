import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Custom functions');
let workbook: LocalWorkbook;

beforeAll(async () => {
  workbook = await openScript(`
    /** @customfunction */
    function KINDS(values) { return Array.isArray(values) ? values.map(kinds_) : kind_(values); }
    function kinds_(row) { return row.map(kind_); }
    function kind_(v) {
      if (v === undefined) return 'omitted';
      return v instanceof Date ? 'date' : v === '' ? 'blank' : typeof v;
    }
    function SAME(value) { return value; }
    function ROWS_OF(values) { return values.length + '×' + values[0].length; }
    function COUNT_ARGS() { return arguments.length; }
    function HOURS(date) { return date.getHours(); }
    function lowerCase(value) { return value + 1; }
    var NOT_DECLARED = 5;
    function hidden_() { return 1; }
    function LEN(text) { return 'ours'; }`);
  workbook.paste(TAB, 'A1', [[new Date(2025, 2, 25), null, 5, 'chữ', true, 0.125]]);
  workbook.type(TAB, 'A2', '=NA()');
  workbook.type(TAB, 'A3', '12,5%');
});

function given(formula: string, zone = 'H1:H1') {
  workbook.type(TAB, 'H1', formula);
  return workbook.values(TAB, zone);
}

google(['CF', 'RNG'], 'cells of a range arrive as Date, blank text, number, text, boolean', () => {
  expect(given('=KINDS(A1:E1)', 'H1:L1')).toEqual([
    ['date', 'blank', 'number', 'string', 'boolean'],
  ]);
});

google.each([
  ['A1', 'date'],
  ['B1', 'blank'],
  ['C1', 'number'],
  ['D1', 'string'],
])('CF', 'the single cell %s arrives as its value: %s', (cell, kind) => {
  expect(given(`=KINDS(${cell})`)).toEqual([[kind]]);
});

google('CF', 'a row and a column arrive as lists of rows', () => {
  expect([given('=ROWS_OF(A1:E1)'), given('=ROWS_OF(A1:A3)')].flat(2)).toEqual(['1×5', '3×1']);
});

google('assumed', 'a range of one cell arrives as its value', () => {
  expect(given('=KINDS(C1:C1)')).toEqual([['number']]);
});

google('CF', 'a whole column arrives with all its rows', () => {
  expect(given(`=ROWS_OF('${TAB}'!A:B)`)).toEqual([['1000×2']]);
});

google('CF', 'a percentage arrives as a fraction', () => {
  expect(given('=SAME(A3)*8')).toEqual([[1]]);
});

google('assumed', 'an error arrives as its text', () => {
  expect(given('=KINDS(A2:A2)&"·"&SAME("x")')).toEqual([['string·x']]);
});

google('assumed', 'an argument left out is undefined', () => {
  expect(given('=KINDS()')).toEqual([['omitted']]);
});

google('assumed', 'any number of arguments is taken', () => {
  expect(given('=COUNT_ARGS(1;2;3;4;5;6;7)')).toEqual([[7]]);
});

google('CF', 'a name is written in any case', () => {
  expect([given('=same(4)'), given('=LOWERCASE(4)')].flat(2)).toEqual([4, 5]);
});

google.each(['hidden_', 'NOT_DECLARED'])('CF', '%s cannot be called: #NAME?', (name) => {
  expect(given(`=${name}()`)).toEqual([['#NAME?']]);
});

google('CF', 'a built-in function keeps its name against one of the script', () => {
  expect(given('=LEN("chữ")')).toEqual([[3]]);
});

google('CF', 'a date shifts when script and spreadsheet have different time zones', async () => {
  const other = await openScript(`
    function HOURS(date) { return date.getHours(); }
    function move() { SpreadsheetApp.getActive().setSpreadsheetTimeZone('Etc/GMT'); }`);
  other.paste(TAB, 'A1', [[new Date(2025, 2, 25)]]);
  other.run('move');
  other.type(TAB, 'B1', '=HOURS(A1)');
  expect(other.value(TAB, 'B1')).toBe(7);
});
