import vm from 'node:vm';
import { expect, test } from '@jest/globals';
import { scriptFunctions } from '../../local/script-functions';
import { openScript, TAB } from './support';

const KINDS = `
/**
 * Kiểu của từng ô.
 * @param {range} values Vùng cần xem.
 * @return kiểu
 * @customfunction
 */
function KINDS(values) {
  if (!Array.isArray(values)) return values === undefined ? 'omitted' : typeof values;
  return values.map(function (row) {
    return row.map(function (v) { return v instanceof Date ? 'date' : v === '' ? 'blank' : typeof v; });
  });
}
function COUNT_ARGS() { return arguments.length; }
function FAIL() { throw new Error('Dòng 5 thiếu Xã: hãy ghi tên xã.'); }
function NOT_A_NUMBER() { return 0 / 0; }
function WRITE() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
function REPORT_DAY() { return new Date(2025, 2, 25); }
function hidden_() { return 1; }
`;

async function cell(formula: string, paste: (string | number | Date | null)[][] = []) {
  const workbook = await openScript(KINDS);
  if (paste.length > 0) workbook.paste(TAB, 'A1', paste);
  workbook.type(TAB, 'E1', formula);
  return workbook;
}

test('dates, blanks and numbers of a range arrive as such', async () => {
  const workbook = await cell('=KINDS(A1:D1)', [[new Date(2025, 2, 25), null, 5, 'chữ']]);
  expect(workbook.values(TAB, 'E1:H1')).toEqual([['date', 'blank', 'number', 'string']]);
});

test('a single cell arrives as its value', async () => {
  expect((await cell('=KINDS(A1)', [[5]])).value(TAB, 'E1')).toBe('number');
});

test('an argument left out is undefined', async () => {
  expect((await cell('=KINDS()')).value(TAB, 'E1')).toBe('omitted');
});

test('any number of arguments is taken', async () => {
  expect((await cell('=COUNT_ARGS(1;2;3;4;5;6;7)')).value(TAB, 'E1')).toBe(7);
});

test('a whole column is taken', async () => {
  const workbook = await openScript('function ROWS_OF(values) { return values.length; }');
  workbook.type(TAB, 'C1', `=ROWS_OF('${TAB}'!A:B)`);
  expect(workbook.value(TAB, 'C1')).toBe(1000);
});

test('a thrown sentence stands behind #ERROR!', async () => {
  const workbook = await cell('=FAIL()');
  expect([workbook.value(TAB, 'E1'), workbook.errorMessage(TAB, 'E1')]).toEqual([
    '#ERROR!',
    'Dòng 5 thiếu Xã: hãy ghi tên xã.',
  ]);
});

test('NaN is #NUM!', async () => {
  expect((await cell('=NOT_A_NUMBER()')).value(TAB, 'E1')).toBe('#NUM!');
});

test('a date comes back as a date', async () => {
  const workbook = await cell('=REPORT_DAY()');
  expect([workbook.value(TAB, 'E1'), workbook.display(TAB, 'E1')]).toEqual([
    new Date(2025, 2, 25),
    '25/03/2025',
  ]);
});

test('a cell’s function writes nothing', async () => {
  const workbook = await cell('=WRITE()');
  expect(workbook.errorMessage(TAB, 'E1')).toBe('You do not have permission to call setValue');
});

test('it runs again only when an argument changes', async () => {
  const workbook = await cell('=KINDS(A1:B1)', [[1, 2, 3]]);
  const before = workbook.host.customCalls.executions;
  workbook.type(TAB, 'C1', '4');
  const unchanged = workbook.host.customCalls.executions;
  workbook.type(TAB, 'B1', '5');
  expect([unchanged - before, workbook.host.customCalls.executions - unchanged]).toEqual([0, 1]);
});

test('a page gets a known result by its key alone', async () => {
  const workbook = await openScript(KINDS);
  const call = { key: 'k', name: 'KINDS' };
  const [unknown] = workbook.host.evaluate([call]);
  const [answered] = workbook.host.evaluate([{ ...call, args: [5] }]);
  const [known] = workbook.host.evaluate([call]);
  expect([unknown, answered, known]).toEqual([
    { key: 'k', unknown: true },
    { key: 'k', result: { kind: 'value', value: 'number' } },
    { key: 'k', result: { kind: 'value', value: 'number' } },
  ]);
});

test('only functions marked @customfunction are listed, private ones are not callable', () => {
  const functions = scriptFunctions(KINDS, new vm.Script(KINDS));
  expect(functions.filter(({ listed }) => listed)).toEqual([
    {
      name: 'KINDS',
      listed: true,
      description: 'Kiểu của từng ô.',
      parameters: [{ name: 'values', type: 'range', description: 'Vùng cần xem.' }],
    },
  ]);
  expect(functions.map(({ name }) => name)).not.toContain('hidden_');
});
