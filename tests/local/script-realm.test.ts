import { expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { behaviours } from '../support/behaviour';
import { openScript, resultOf } from './support';

const google = behaviours('Script realm');

let shared: Promise<LocalWorkbook> | undefined;

/** What an expression is in a script; one workbook for all of them. */
async function evaluated(expression: string): Promise<unknown> {
  shared ??= openScript('function evaluated(text) { return eval(text); }');
  return (await shared).call('evaluated', expression).value;
}

google.each([
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'ReadableStream',
  'WritableStream',
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'FormData',
  'File',
  'Blob',
  'URL',
  'URLSearchParams',
  'DOMException',
  'atob',
  'btoa',
  'crypto',
  'SubtleCrypto',
  'window',
  'navigator',
  'performance',
  'process',
])('V8', 'a script has no %s', async (name) => {
  expect(await evaluated(`typeof ${name}`)).toBe('undefined');
});

google.each([
  'structuredClone',
  'queueMicrotask',
  'setImmediate',
  'require',
  'module',
  'exports',
  'global',
  'Buffer',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
])('assumed', 'a script has no global %s either', async (name) => {
  expect(await evaluated(`typeof ${name}`)).toBe('undefined');
});

google('assumed', 'a script cannot import a module', async () => {
  expect(await evaluated(`(import('fs').catch(() => console.log('refused')), 1)`)).toBe(1);
  expect((await shared)?.lastRun.log).toEqual(['refused']);
});

google('V8', 'Intl formats numbers as Vietnamese write them', async () => {
  expect(await evaluated(`new Intl.NumberFormat('vi-VN').format(1234567.5)`)).toBe('1.234.567,5');
});

google('CON', 'console writes by log, info, warn, error, time and timeEnd', async () => {
  const text = `['log', 'info', 'warn', 'error', 'time', 'timeEnd'].map((key) => typeof console[key])`;
  expect(new Set((await evaluated(text)) as string[])).toEqual(new Set(['function']));
});

google.each(['table', 'debug', 'assert', 'group', 'trace'])(
  'CON',
  'console has no %s',
  async (name) => {
    await expect(evaluated(`console.${name}('x')`)).rejects.toThrow(
      `chưa mô phỏng: console.${name}`,
    );
  },
);

google.each(['UrlFetchApp', 'DriveApp', 'MailApp', 'GmailApp', 'CalendarApp', 'Jdbc', 'Maps'])(
  'host',
  'service %s is there by name and refuses whatever is done with it',
  async (name) => {
    expect(await evaluated(`typeof ${name}`)).toBe('object');
    await expect(evaluated(`${name}.anything`)).rejects.toThrow(`chưa mô phỏng: ${name}.anything`);
  },
);

google('V8', 'nothing is left from one execution to the next', async () => {
  const workbook = await openScript('var count = 0; function next() { return ++count; }');
  expect([workbook.call('next').value, workbook.call('next').value]).toEqual([1, 1]);
});

google('assumed', 'a change of a built-in object is gone with its execution', async () => {
  await evaluated('Array.prototype.extra = 1');
  expect(await evaluated('[].extra === undefined')).toBe(true);
});

google('AUTH', 'each execution evaluates the whole project anew', async () => {
  const workbook = await openScript('console.log("nạp"); function main() {}');
  expect([workbook.run('main').log, workbook.run('main').log]).toEqual([['nạp'], ['nạp']]);
});

google('V8', 'promises and async functions run before the execution ends', async () => {
  const { report } = await resultOf(`
    (async () => { await null; console.log('sau'); })();
    console.log('trước');`);
  expect(report.log).toEqual(['trước', 'sau']);
});

google(
  'host',
  'a function that returns a promise is refused: nobody knows what becomes of it',
  async () => {
    const workbook = await openScript('async function main() {}');
    expect(() => workbook.call('main')).toThrow('chưa mô phỏng: hàm trả về Promise');
  },
);

google('assumed', 'a virtual clock rules new Date(), Date() and Date.now()', async () => {
  const now = () => new Date(2025, 2, 26, 8, 30);
  const workbook = await openScript(
    `function main() {
      return [new Date().getHours(), Date.now(), Date().slice(0, 15), new Date(2020, 0, 1).getFullYear()];
    }`,
    { now },
  );
  expect(workbook.call('main').value).toEqual([8, now().getTime(), 'Wed Mar 26 2025', 2020]);
});

google('MIG', 'an enum reads as its name in JSON', async () => {
  expect(await evaluated('JSON.stringify({ a: Charts.ChartType.PIE })')).toBe('{"a":"PIE"}');
});

google('MIG', 'undefined given to a service is null: it clears the cell', async () => {
  const { value } = await resultOf(`
    var cell = sheet.getRange('A1').setValue(5);
    return cell.setValue(undefined).getValue();`);
  expect(value).toBe('');
});

google('HTMLC', 'a function ending in _ cannot be called from a page', async () => {
  const workbook = await openScript('function secret_() { return 1; }');
  expect(() => workbook.call('secret_')).toThrow('Script function not found: secret_');
});

google('HTMLC', 'a page calls functions of the script, none of the language', async () => {
  const workbook = await openScript('function escape() { return 1; }');
  for (const name of ['eval', 'Function', 'parseInt', 'Object', 'toString']) {
    expect(() => workbook.call(name, '1')).toThrow(`Script function not found: ${name}`);
  }
  expect(workbook.call('escape').value).toBe(1);
});

google('HTMLC', 'an error thrown by the script reaches the page with its message', async () => {
  const workbook = await openScript('function fail() { throw new Error("Thiếu xã."); }');
  expect(() => workbook.call('fail')).toThrow('Thiếu xã.');
});

test('a member that the host lacks throws its name', async () => {
  await expect(
    evaluated('SpreadsheetApp.getActiveSheet().getRange("A1").setTextRotation(45)'),
  ).rejects.toThrow('chưa mô phỏng: Range.setTextRotation');
});

test('so does an enum value that the host lacks', async () => {
  await expect(evaluated('Charts.ChartType.NONSENSE')).rejects.toThrow(
    'chưa mô phỏng: ChartType.NONSENSE',
  );
});

google.each([
  ['const', 'const f = () => 1;'],
  ['let', 'let f = function () { return 1; };'],
  ['var', 'var f = function named() { return 1; };'],
])('V8', 'a function of a top-level %s can be called by its name', async (_, code) => {
  expect((await openScript(code)).run('f').value).toBe(1);
});

google.each(['class', 'const f = 1', 'g'])('host', 'no function is found as %s', async (name) => {
  const { error } = (await openScript('const f = 1;')).run(name);
  expect(error?.message).toBe(`Script function not found: ${name}`);
});
