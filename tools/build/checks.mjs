// @ts-check
// What must hold of the bundle before anything may be pushed.
import { declaredGlobals } from './bare-realm.mjs';
import { starter } from './bundle.mjs';

/** Things that Apps Script's loader or parser does not know. */
const FORBIDDEN = [
  [/\b(import|export)\s*\{|^\s*(import|export)\s/m, 'module syntax'],
  [/\bimport\s*\(/, 'a dynamic import'],
  [/\bimport\.meta\b/, 'import.meta'],
  [/\brequire\s*\(/, 'require()'],
  [/\bstatic\s+[#\w$]+\s*=/, 'a static class field'],
  [/[{;,\s]#[\w$]+\s*[=;(]/, 'a private class member'],
  [/\b\d+n\b/, 'a BigInt literal'],
];

/**
 * @param {string} code
 * @param {Pick<import('./registry.mjs').Registry, 'functions' | 'commands'>} registry
 * @param {readonly string[]} parts what the stubs start, and what those take from
 */
export function checkCode(code, { functions, commands }, parts) {
  for (const [pattern, what] of FORBIDDEN) {
    const found = /** @type {RegExp} */ (pattern).exec(withoutText(code));
    if (found) throw new Error(`The script holds ${what}: ${found[0].trim()}`);
  }
  const called = [...functions.map(({ of }) => of.name), ...commands.map(({ name }) => name)];
  const expected = [...called, ...parts.map(starter)].sort();
  const found = declaredGlobals(code);
  if (found.join() !== expected.join()) {
    throw new Error(`The script declares ${found.join(', ')} instead of ${expected.join(', ')}`);
  }
}

/** Comments and string contents may say anything. @param {string} code */
function withoutText(code) {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replace(/^\s*\/\/.*$/gm, '');
}
