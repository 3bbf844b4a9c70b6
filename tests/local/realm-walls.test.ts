import { expect } from '@jest/globals';
import { Range } from '../../local/apps-script/range';
import { Sheet } from '../../local/apps-script/sheet';
import { Spreadsheet } from '../../local/apps-script/spreadsheet';
import { SpreadsheetApp } from '../../local/apps-script/spreadsheet-app';
import { Ui } from '../../local/apps-script/ui';
import { Utilities } from '../../local/apps-script/utilities';
import { behaviours } from '../support/behaviour';
import { openScript, resultOf, TAB } from './support';

const google = behaviours('Script realm');

google('MIG', 'dates and arrays from a service are the script’s own', async () => {
  const { value } = await resultOf(`
    sheet.getRange('A1').setValue(new Date(2025, 2, 25));
    var values = sheet.getRange('A1:A1').getValues();
    return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
      Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a') instanceof Array,
      PropertiesService.getScriptProperties().getProperties() instanceof Object];`);
  expect(value).toEqual([true, true, true, true, true]);
});

google('MIG', 'what a page sends is the script’s own', async () => {
  const workbook = await openScript(
    'function main(list, object) { return [list instanceof Array, object instanceof Object]; }',
  );
  expect(workbook.call('main', [1], { a: 1 }).value).toEqual([true, true]);
});

google('MIG', 'the event of a trigger is the script’s own', async () => {
  const workbook = await openScript(
    `function onEdit(e) { console.log(e instanceof Object, typeof e.range.getValue); }`,
  );
  workbook.type(TAB, 'A1', '5');
  expect(workbook.lastRun.log).toEqual(['true function']);
});

google('MIG', 'an argument of a custom function is the script’s own', async () => {
  const workbook = await openScript(
    'function LA_NGAY(x) { return x instanceof Date; } function LA_MANG(x) { return x instanceof Array; }',
  );
  workbook.type(TAB, 'A1', '25/3/2025');
  workbook.type(TAB, 'B1', '=LA_NGAY(A1)');
  workbook.type(TAB, 'B2', '=LA_MANG(A1:A2)');
  expect(workbook.values(TAB, 'B1:B2')).toEqual([[true], [true]]);
});

google('assumed', 'an error of a service is the script’s own, named Exception', async () => {
  const { value } = await resultOf(`
    try { sheet.getRange(0, 1); } catch (error) {
      return [error instanceof Error, error.name, String(error).slice(0, 10)];
    }`);
  expect(value).toEqual([true, 'Exception', 'Exception:']);
});

google('host', 'a bug of the host reaches the script as an error of its own', async () => {
  const { value } = await resultOf(`
    try { (function deep() { sheet.getName(); deep(); })(); } catch (error) {
      return error instanceof Error;
    }`);
  expect(value).toBe(true);
});

google.each([
  'SpreadsheetApp.nope',
  "'nope' in SpreadsheetApp",
  'template.nope = 1',
  'Object.keys(SpreadsheetApp)',
  'sheet.getName()',
])('host', 'at the end of the stack %s throws only errors of the script', async (touch) => {
  const { value, error } = await resultOf(`
    var template = HtmlService.createTemplate('x');
    var foreign = [];
    Error.stackTraceLimit = 0;
    function touched() {
      try { ${touch}; } catch (error) { if (!(error instanceof Error)) foreign.push(error); }
    }
    function deep() { try { deep(); } finally { touched(); } }
    try { deep(); } catch (error) {}
    return foreign.length;`);
  expect([value, error]).toEqual([0, undefined]);
});

google('host', 'a script that redefines instanceof gets no error of the host', async () => {
  const { value } = await resultOf(`
    Object.defineProperty(Error, Symbol.hasInstance, { value: function () { return true; } });
    Error.stackTraceLimit = 0;
    var foreign = 0;
    function touched() {
      try { sheet.getName(); } catch (error) { if (!(error instanceof Object)) foreign++; }
    }
    function deep() { try { deep(); } finally { touched(); } }
    try { deep(); } catch (error) {}
    return foreign;`);
  expect(value).toBe(0);
});

/** Where a script's own code runs inside a service. */
const WATCHED = `
  var watched = { list: [], toString: look, valueOf: look, get a() { return look.call(this); } };
  [function () { sheet.getRange('A1').setNote(watched); },
    function () { sheet.getRange('A1').setValues([[watched]]); },
    function () { book.rename(watched); },
    function () { console.log(watched); },
    function () { HtmlService.createHtmlOutput(watched); },
    function () { Utilities.formatString('%s', watched); },
    function () { var page = HtmlService.createTemplate('<?= x ?>'); page.x = watched; page.evaluate(); }
  ].forEach(function (act) { try { act(); } catch (error) { [].concat(error.stack); } });
  return [foreign, looks > 0];`;

google('host', 'a toString of the script is never called on an object of the host', async () => {
  const { value } = await resultOf(`
    var foreign = 0, looks = 0;
    function look() { looks++; if (!(this instanceof Object)) foreign++; return 'x'; }
    ${WATCHED}`);
  expect(value).toEqual([0, true]);
});

google('host', 'a stack trace does not tell on what objects the host works', async () => {
  const { value } = await resultOf(`
    var foreign = [], looks = 0;
    Error.prepareStackTrace = function (error, sites) { return sites; };
    function look() {
      looks++;
      new Error().stack.forEach(function (site) {
        [site.getThis(), site.getFunction()].forEach(function (found) {
          var own = Object(found) !== found || found === globalThis || found instanceof Object;
          if (!own) foreign.push(String(site));
        });
      });
      return 'x';
    }
    ${WATCHED}`);
  expect(value).toEqual([[], true]);
});

google('host', 'no constructor of a service’s function leads to Node', async () => {
  const { value } = await resultOf(
    `return SpreadsheetApp.getActive.constructor('return typeof process')();`,
  );
  expect(value).toBe('undefined');
});

/** Every method that the host's classes know; a script tries each on each object. */
const METHODS = [Range, Sheet, Spreadsheet, SpreadsheetApp, Ui, Utilities].flatMap((each) =>
  Object.getOwnPropertyNames(each.prototype),
);

const WALK = `
  var names = ${JSON.stringify([...new Set(METHODS)])};
  var leaks = [];
  var seen = new Set();
  function visit(path, value, depth) {
    depth = depth || 0;
    var kind = typeof value;
    if ((kind !== 'object' && kind !== 'function') || value === null || seen.has(value)) return;
    seen.add(value);
    var own = value === Function.prototype || value instanceof Function;
    if (kind === 'function' && !own) leaks.push(path);
    var parent = Object.getPrototypeOf(value);
    if (parent !== null && !(value instanceof Object)) leaks.push(path);
    visit(path + '.[[Prototype]]', parent, depth);
    Reflect.ownKeys(value).concat(names, 'constructor', 'toString').forEach(function (key) {
      var next;
      try { next = value[key]; } catch (error) { next = error; }
      if (depth < 4) visit(path + '.' + String(key), next, depth + 1);
    });
  }
`;

google('host', 'no function of the host can be reached from any object of a service', async () => {
  const { value, error } = await resultOf(`${WALK}
    visit('globalThis', globalThis, 1);
    visit('book', book, 2);
    visit('sheet', sheet, 2);
    visit('range', sheet.getRange('A1:B2'), 2);
    visit('values', sheet.getRange('A1:B2').getValues(), 2);
    visit('ui', SpreadsheetApp.getUi(), 2);
    visit('menu', SpreadsheetApp.getUi().createMenu('x'), 2);
    visit('builder', SpreadsheetApp.newDataValidation(), 2);
    visit('output', HtmlService.createHtmlOutput('x'), 2);
    visit('properties', PropertiesService.getScriptProperties(), 2);
    visit('lock', LockService.getScriptLock(), 2);
    visit('cache', CacheService.getScriptCache(), 2);
    return [leaks, seen.size > 500];`);
  expect([value, error]).toEqual([[[], true], undefined]);
});
