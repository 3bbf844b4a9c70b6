import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { EXTRA_FUNCTIONS } from '../../src/functions/extra-registry';
import { CUSTOM_FUNCTIONS } from '../../src/functions/registry';
import { bareRealm, declaredGlobals } from '../../tools/build/bare-realm.mjs';
import { checkCode } from '../../tools/build/checks.mjs';

const DIST = path.resolve(__dirname, '../../dist');
const SCRIPTS = ['Code.js', 'Commands.js', 'Extra.js', 'Reports.js'];
const [first, commands, more, reports] = SCRIPTS.map((name) =>
  readFileSync(path.join(DIST, name), 'utf8'),
) as [string, string, string, string];
const formulas = `${first}\n${more}`;
/** All script files share one scope. */
const code = [formulas, commands, reports].join('\n');
const HEADERS = ['Ngày chốt', 'Hội', 'Xã', 'Chương trình', 'Nguồn vốn', 'Dư nợ (triệu đồng)'];
const ROW = ['25/03/2025', 'Phụ nữ', 'Đa Kia', 'Hộ nghèo', 'Trung ương', 40.988];

const PAGES = [
  'check.html',
  'close.html',
  'entry.html',
  'functions.html',
  'import.html',
  'prepare.html',
  'reopen.html',
  'reports.html',
  'setup.html',
  'submissions.html',
  'submit.html',
  'text-check.html',
];

describe('dist', () => {
  it('holds the code, the manifest and the pages, and nothing else', () => {
    expect(readdirSync(DIST).sort()).toEqual([...SCRIPTS, 'appsscript.json', ...PAGES]);
  });

  it.each(SCRIPTS)('keeps %s within 300 kB', (name) => {
    expect(statSync(path.join(DIST, name)).size).toBeLessThanOrEqual(300_000);
  });

  it('keeps what only commands run out of what formulas run', () => {
    expect(formulas).not.toContain('LockService');
    expect(commands).toContain('LockService');
  });

  it('keeps what only summary tabs are made by out of the commands', () => {
    expect(commands).not.toContain('TÌNH HÌNH TÍN DỤNG');
    expect(reports).toContain('TÌNH HÌNH TÍN DỤNG');
  });

  it.each(PAGES)('makes %s a page that asks for nothing else', (name) => {
    // Names of XML vocabularies: the reader of XLSX compares them, nothing is fetched by them.
    const names = /http:\\\/\\\/(purl\.oclc\.org|schemas\.openxmlformats\.org|www\.wps\.cn)\//g;
    const html = readFileSync(path.join(DIST, name), 'utf8').replace(names, '');
    expect(html).not.toMatch(/\s(?:src|href)=|https?:|<!-- (?:style|script) -->/);
  });
});

describe('the script', () => {
  it('runs where there are ECMAScript globals only', () => {
    expect(() => declaredGlobals(code)).not.toThrow();
  });

  const startedBy = (formula: string): string[] => {
    const realm = bareRealm();
    vm.runInContext(code, realm);
    Object.assign(realm, { HEADERS, ROW });
    vm.runInContext(formula, realm);
    return Object.keys(realm).filter((name) => Boolean(realm[name]?.started));
  };

  it('answers a custom function without starting the commands and their package', () => {
    const started = startedBy("UT_TONG([HEADERS, ROW], 'Dư nợ', '25/03/2025')");
    expect(started).toContain('core_');
    expect(started.filter((name) => !first.includes(`function ${name}()`))).toEqual([]);
  });

  it('answers a function that needs no ledger without starting those that do', () => {
    const started = startedBy('UT_SO("5 tỷ")');
    expect(started).toContain('extra_');
    expect(started.filter((name) => ['core_', 'app_', 'reports_'].includes(name))).toEqual([]);
  });

  it('opens the menu without starting the reports', () => {
    const started = startedBy('typeof app_()');
    expect(started).toContain('app_');
    expect(started.filter((name) => reports.includes(`function ${name}()`))).toEqual([]);
  });

  it('carries no examples where formulas run: people read the help, they do not', () => {
    expect(formulas).not.toContain('=UT_');
    expect(commands).toContain('=UT_');
  });

  it('documents each custom function for Sheets in one block above its declaration', () => {
    const documented = [...code.matchAll(/@customfunction\n \*\/\nfunction (\w+)\(/g)];
    expect(documented.map((match) => match[1]).sort()).toEqual(
      [...CUSTOM_FUNCTIONS, ...EXTRA_FUNCTIONS].map(({ name }) => name).sort(),
    );
  });
});

describe('the check of the bundle', () => {
  const registry = { functions: [], commands: [{ name: 'onOpen', part: 'app' as const }] };
  const parts = ['shared', 'core', 'app'];
  const right =
    'function onOpen() {}\nfunction shared_() {}\nfunction core_() {}\nfunction app_() {}\n';

  it('passes a bundle that declares exactly the registered names', () => {
    expect(() => checkCode(right, registry, parts)).not.toThrow();
  });

  it('refuses a name that the registry does not know', () => {
    expect(() => checkCode(`${right}var left = 1;`, registry, parts)).toThrow('left');
  });

  it.each([
    ['a BigInt literal', 'function x_() { return 10n; }'],
    ['module syntax', 'export const a = 1;'],
    ['module syntax', 'function x_() { return 1; }export{x_ as a};'],
    ['require()', 'function x_() { require("fs"); }'],
    ['a static class field', 'function x_(){return class{static a=1}}'],
    ['a private class member', 'function x_(){return class{#a=1}}'],
    ['import.meta', 'function x_() { return import.meta; }'],
  ])('refuses %s', (what, line) => {
    expect(() => checkCode(`${right}${line}`, registry, parts)).toThrow(what);
  });
});
