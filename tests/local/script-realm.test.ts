import { expect, test } from '@jest/globals';
import { openScript, resultOf } from './support';

test.each([
  'setTimeout',
  'URL',
  'fetch',
  'TextEncoder',
  'structuredClone',
  'process',
  'require',
  'atob',
  'performance',
])('a script has no %s', async (name) => {
  expect((await resultOf(`return typeof ${name};`)).value).toBe('undefined');
});

test('dates and arrays from the host are the script’s own', async () => {
  const { value } = await resultOf(`
    sheet.getRange('A1').setValue(new Date(2025, 2, 25));
    var values = sheet.getRange('A1:A1').getValues();
    return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date];`);
  expect(value).toEqual([true, true, true]);
});

test('an error of a service is the script’s own Error', async () => {
  const { value } = await resultOf(`
    try { sheet.getRange(0, 1); } catch (error) { return [error instanceof Error, error.name]; }`);
  expect(value).toEqual([true, 'Exception']);
});

test('nothing is left from one run to the next', async () => {
  const workbook = await openScript('var count = 0; function next() { return ++count; }');
  expect([workbook.call('next').value, workbook.call('next').value]).toEqual([1, 1]);
});

test('a virtual clock rules new Date() and Date.now()', async () => {
  const now = () => new Date(2025, 2, 26, 8, 30);
  const { value } = await resultOf(
    'return [new Date().getHours(), Date.now(), new Date(2020, 0, 1).getFullYear()];',
    { now },
  );
  expect(value).toEqual([8, now().getTime(), 2020]);
});

test('a member that the host lacks throws its name', async () => {
  expect((await resultOf('sheet.getRange("A1").setTextRotation(45);')).error).toBe(
    'chưa mô phỏng: Range.setTextRotation',
  );
});

test('so does an enum value that the host lacks', async () => {
  expect((await resultOf('return Charts.ChartType.NONSENSE;')).error).toBe(
    'chưa mô phỏng: ChartType.NONSENSE',
  );
});

test('an enum reads as its name in JSON', async () => {
  const { value } = await resultOf('return JSON.stringify({ a: Charts.ChartType.PIE });');
  expect(value).toBe('{"a":"PIE"}');
});

test('a function ending in _ cannot be called from a page', async () => {
  const workbook = await openScript('function secret_() { return 1; }');
  expect(() => workbook.call('secret_')).toThrow('Script function not found: secret_');
});

test('a date in a call from a page is refused', async () => {
  const workbook = await openScript('function echo(x) { return x; }');
  expect(() => workbook.call('echo', new Date())).toThrow('illegal value');
});

test('an error thrown by the script reaches the page with its message', async () => {
  const workbook = await openScript('function fail() { throw new Error("Thiếu xã."); }');
  expect(() => workbook.call('fail')).toThrow('Thiếu xã.');
});
