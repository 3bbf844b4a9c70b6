import { expect, test } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { openScript, resultOf, TAB } from '../support';

const google = behaviours('Cells');

google('RNG', 'getValues gives numbers, texts, booleans and Dates', async () => {
  const { value } = await resultOf(`
    sheet.getRange('A1:D1').setValues([[1.5, 'An', true, new Date(2025, 2, 25)]]);
    return sheet.getRange('A1:D1').getValues()[0].map(function (v) {
      return v instanceof Date ? 'Date' : typeof v;
    });`);
  expect(value).toEqual(['number', 'string', 'boolean', 'Date']);
});

google('RNG', 'a blank cell reads as empty text', async () => {
  const { value } = await resultOf(`
    var cell = sheet.getRange('A1');
    return [cell.getValue(), cell.getDisplayValue(), cell.getFormula(), cell.isBlank()];`);
  expect(value).toEqual(['', '', '', true]);
});

google.each(['null', 'undefined', "''"])('MIG', 'setValue(%s) clears the cell', async (nothing) => {
  const { value } = await resultOf(`
    var cell = sheet.getRange('A1').setValue(5);
    return cell.setValue(${nothing}).isBlank();`);
  expect(value).toBe(true);
});

google('assumed', 'setValue(NaN) writes #NUM!', async () => {
  const { value } = await resultOf(`return sheet.getRange('A1').setValue(NaN).getValue();`);
  expect(value).toBe('#NUM!');
});

const KINDS = [
  ['[1, 2]', 'Array'],
  ['{ a: 1 }', 'Object'],
  ['new Map()', 'Map'],
  ['function () {}', 'Function'],
  ["Symbol('x')", 'Symbol'],
  ['sheet', 'Object'],
] as const;

google.each(KINDS)('host', 'setValue(%s) is refused as a value of kind %s', async (code, kind) => {
  const { error } = await resultOf(`sheet.getRange('A1').setValue(${code});`);
  expect(error).toBe(`chưa mô phỏng: giá trị kiểu ${kind} trong một ô`);
});

google('host', 'an invalid date is refused', async () => {
  const { error } = await resultOf(`sheet.getRange('A1:A1').setValues([[new Date(NaN)]]);`);
  expect(error).toBe('chưa mô phỏng: ngày không hợp lệ (Invalid Date) trong một ô');
});

google.each([
  ['=1/0', '#DIV/0!'],
  ['=NA()', '#N/A'],
  ['="a"+1', '#VALUE!'],
  ['=KHONG_CO()', '#NAME?'],
  ['=SUM(', '#ERROR!'],
  ["='Không có'!A1", '#REF!'],
])('assumed', 'the error of %s reads as its text %s', async (formula, text) => {
  const { value } = await resultOf(
    `return sheet.getRange('A1').setFormula(${JSON.stringify(formula)}).getValue();`,
  );
  expect(value).toBe(text);
});

google('RNG', 'display values are written as the locale does', async () => {
  const body = `
    sheet.getRange('A1:C1').setValues([[1234.5, new Date(2025, 2, 25), 0.125]]);
    sheet.getRange('A1').setNumberFormat('#,##0.00');
    sheet.getRange('C1').setNumberFormat('0.0%');
    return sheet.getRange('A1:C1').getDisplayValues()[0];`;
  const american = body.replaceAll('sheet.', 'SpreadsheetApp.getActiveSheet().');
  const shown = [await resultOf(body), await resultOf(american, { locale: 'en_US' })];
  expect(shown.map(({ value }) => value)).toEqual([
    ['1.234,50', '25/03/2025', '12,5%'],
    ['1,234.50', '3/25/2025', '12.5%'],
  ]);
});

google(
  'CF',
  'a Date goes in and out by the clock of the spreadsheet, not of the script',
  async () => {
    const { value } = await resultOf(`
    book.setSpreadsheetTimeZone('America/New_York');
    var cell = sheet.getRange('A1').setValue(new Date(2025, 2, 25, 6, 0));
    var read = cell.getValue();
    return [cell.getDisplayValue(), read.getHours(), read.getDate()];`);
    expect(value).toEqual(['24/03/2025 19:00:00', 6, 25]);
  },
);

google('CF', 'a cell keeps its clock time when the zone of the spreadsheet changes', async () => {
  const { value } = await resultOf(`
    var cell = sheet.getRange('A1').setValue(new Date(2025, 2, 25));
    book.setSpreadsheetTimeZone('Etc/GMT');
    return [cell.getDisplayValue(), cell.getValue().getHours()];`);
  expect(value).toEqual(['25/03/2025', 7]);
});

google.each(['01234', '1/2', '1.234,5', 'TRUE', '12%'])(
  'ZEROS',
  'a cell of format @ keeps the text %s',
  async (text) => {
    const { value } = await resultOf(
      `return sheet.getRange('A1').setNumberFormat('@').setValue('${text}').getValue();`,
    );
    expect(value).toBe(text);
  },
);

google('assumed', 'a cell of format @ keeps text that begins with =, as it is', async () => {
  const { value } = await resultOf(`
    var cell = sheet.getRange('A1').setNumberFormat('@').setValue('=1+1');
    sheet.getRange('B1').setFormula('=LEN(A1)');
    return [cell.getValue(), cell.getDisplayValue(), cell.getFormula(),
      sheet.getRange('B1').getValue()];`);
  expect(value).toEqual(['=1+1', '=1+1', '', 4]);
});

test('a paste makes the room it needs', async () => {
  const workbook = await openScript('');
  const rows = [
    [1, 2],
    [3, new Date(2025, 0, 1)],
  ];
  workbook.paste(TAB, 'Z1000', rows);
  expect(workbook.values(TAB, 'Z1000:AA1001')).toEqual(rows);
});
