import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript } from '../support';

const google = behaviours('Cells');
let workbook: LocalWorkbook;

/** The expressions are tried one by one in one run; each gives the message it throws. */
const SCRIPT = `
function messages(expressions) {
  var sheet = SpreadsheetApp.getActiveSheet();
  return expressions.map(function (expression) {
    try { new Function('sheet', expression)(sheet); return 'ok'; } catch (e) { return e.message; }
  });
}`;

beforeAll(async () => {
  workbook = await openScript(SCRIPT);
});

function refusal(expression: string): unknown {
  const { value } = workbook.call('messages', [expression]);
  return Array.isArray(value) ? value[0] : value;
}

google.each(['1001, 1', '1, 27', '1, 1, 1001, 1', '999, 1, 3, 1'])(
  'GFO',
  'getRange(%s) is outside a sheet of 1000 rows and 26 columns',
  (place) => {
    expect(refusal(`sheet.getRange(${place})`)).toBe(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  },
);

google('assumed', 'a range in A1 notation may lie outside no more than one in numbers', () => {
  expect(refusal("sheet.getRange('AA1')")).toBe(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
});

google('START', 'a range does not start before column 1', () => {
  expect(refusal('sheet.getRange(1, 0)')).toBe('The starting column of the range is too small.');
});

google('START', 'a range does not start before row 1', () => {
  expect(refusal('sheet.getRange(0, 1)')).toBe('The starting row of the range is too small.');
});

google.each([0, -1])('NO_ROWS', 'a range has no %s rows', (rows) => {
  expect(refusal(`sheet.getRange(1, 1, ${rows})`)).toBe(
    'The number of rows in the range must be at least 1.',
  );
});

google.each([0, -1])('NO_ROWS', 'a range has no %s columns', (columns) => {
  expect(refusal(`sheet.getRange(1, 1, 1, ${columns})`)).toBe(
    'The number of columns in the range must be at least 1.',
  );
});

google('assumed', 'getCell stays inside its range', () => {
  expect(refusal('sheet.getRange(1, 1, 2, 2).getCell(3, 1)')).toBe('Cell reference out of range');
});

google.each(['setValues', 'setFormulas', 'setNotes', 'setNumberFormats', 'setBackgrounds'])(
  'MISMATCH',
  '%s wants as many rows as the range has',
  (method) => {
    expect(refusal(`sheet.getRange('A1:B2').${method}([['0', '0']])`)).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  },
);

google.each(['setValues', 'setFormulas', 'setNotes', 'setNumberFormats', 'setFontWeights'])(
  'MISMATCH',
  '%s wants as many columns as the range has',
  (method) => {
    expect(refusal(`sheet.getRange('A1:D1').${method}([['0', '0', '0', '0', '0']])`)).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    );
  },
);

google.each([
  ['5', 'number'],
  ["'x'", 'String'],
  ['[5]', 'number[]'],
])('assumed', 'setValues(%s) has no such signature: (%s)', (value, type) => {
  expect(refusal(`sheet.getRange('A1').setValues(${value})`)).toBe(
    `The parameters (${type}) don't match the method signature for SpreadsheetApp.Range.setValues.`,
  );
});
