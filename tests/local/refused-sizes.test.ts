import { expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { resultOf, TAB } from './support';

const google = behaviours('Writes, costs and quotas');

/** The error that the call itself throws, as the script catches it. */
async function thrown(call: string, before = ''): Promise<unknown> {
  const { value } = await resultOf(`
    ${before};
    try { ${call}; } catch (error) { return String(error); }`);
  return value;
}

google.each([
  ['insertRowsBefore(1, 0)', 'rows'],
  ['insertRowsAfter(1, -1)', 'rows'],
  ['insertColumnsAfter(1, 0)', 'columns'],
])('assumed', '%s is refused: less than one of the %s', async (call, lines) => {
  expect(await thrown(`sheet.${call}`)).toBe(
    `Exception: The number of ${lines} to insert must be at least 1.`,
  );
});

google.each([
  ['setFrozenRows(5000)', 'rows'],
  ['setFrozenRows(1000)', 'rows'],
  ['setFrozenColumns(26)', 'columns'],
])('FREEZE', '%s is refused: not all %s of a sheet can stand still', async (call, lines) => {
  expect(await thrown(`sheet.${call}`)).toBe(
    `Exception: You can't freeze all visible ${lines} on the sheet.`,
  );
});

google('assumed', 'fewer than no frozen rows are refused', async () => {
  expect(await thrown('sheet.setFrozenRows(-1)')).toBe(
    'Exception: The number of frozen rows must be at least 0.',
  );
});

google.each(["book.insertSheet('')", "sheet.setName(' ')"])(
  'assumed',
  '%s is refused: a sheet has a name',
  async (call) => {
    expect(await thrown(call)).toBe('Exception: The sheet name cannot be empty.');
  },
);

google('assumed', 'the names of two sheets differ by more than their case', async () => {
  const name = TAB.toUpperCase();
  expect(await thrown(`book.insertSheet('${name}')`)).toBe(
    `Exception: A sheet with the name "${name}" already exists. Please enter another name.`,
  );
});

google('host', 'a name that the engine cannot hold is refused by its character', async () => {
  expect(await thrown("book.insertSheet('a/b')")).toBe(
    'Exception: chưa mô phỏng: tên trang tính có ký tự /',
  );
});

google('assumed', 'a formula is text', async () => {
  expect(await thrown("sheet.getRange('A1').setFormula(5)")).toMatch(
    /^Exception: The parameters \(number\) don't match the method signature/,
  );
});

google.each([
  "gone.getRange('A1').setValue(1)",
  'range.setValue(1)',
  'range.getValue()',
  'range.protect()',
  'gone.getLastRow()',
  'book.setActiveSheet(gone)',
  "book.insertSheet('z', { template: gone })",
  "gone.setName('x')",
  'book.deleteSheet(gone)',
])('assumed', 'once the sheet is deleted %s is refused', async (call) => {
  const before = `var gone = book.insertSheet('x'); var range = gone.getRange('A1');
    book.insertSheet('y'); book.deleteSheet(gone)`;
  expect(await thrown(call, before)).toMatch(/^Exception: Sheet \d+ not found$/);
});
