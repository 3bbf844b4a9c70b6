/**
 * The functions of Code.js that a cell can call: every top-level function without a trailing `_`;
 * only those marked @customfunction are listed.
 * https://developers.google.com/apps-script/guides/sheets/functions
 * https://developers.google.com/apps-script/concepts/jsdoc
 */

import vm from 'node:vm';
import type { FunctionInfo } from './host-types';

const DECLARATION =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?\bfunction\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;

/**
 * Functions are declared before a script's first line runs, so that a script that throws at once
 * still shows its names here.
 */
function topLevelNames(script: vm.Script): ReadonlySet<string> {
  const context = vm.createContext(Object.create(null));
  try {
    script.runInContext(context, { timeout: 5000 });
  } catch {
    // Services are missing here; every execution says so itself.
  }
  const global = context as Record<string, unknown>;
  return new Set(Object.keys(global).filter((name) => typeof global[name] === 'function'));
}

export function scriptFunctions(code: string, script: vm.Script): FunctionInfo[] {
  const topLevel = topLevelNames(script);
  const found = new Map<string, FunctionInfo>();
  for (const [, comment = '', name = '', list = ''] of code.matchAll(DECLARATION)) {
    if (name.endsWith('_') || !topLevel.has(name)) continue;
    // An inner function may bear the same name: the documented one is meant.
    if (found.has(name) && comment === '') continue;
    const doc = comment.replace(/^\s*\*\s?/gm, '');
    found.set(name, {
      name,
      listed: /@customfunction\b/.test(doc),
      description: (doc.split('@')[0] ?? '').trim().replace(/\s+/g, ' '),
      parameters: names(list).map((parameter) => ({
        name: parameter,
        ...documented(doc, parameter),
      })),
    });
  }
  return [...found.values()];
}

function names(list: string): string[] {
  return list
    .split(',')
    .map((parameter) =>
      parameter
        .trim()
        .replace(/^\.\.\./, '')
        .replace(/\s*=.*$/, ''),
    )
    .filter((parameter) => parameter !== '');
}

function documented(doc: string, parameter: string): { type: string; description: string } {
  const name = parameter.replace(/\$/g, '\\$');
  const tag = new RegExp(`@param\\s+(?:\\{([^}]*)\\}\\s*)?${name}\\b[ \\t-]*([^@]*)`).exec(doc);
  return { type: tag?.[1] ?? '', description: (tag?.[2] ?? '').trim().replace(/\s+/g, ' ') };
}
