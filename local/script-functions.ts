/**
 * The functions of Code.js that a cell can call: every top-level function without a trailing `_`;
 * only those marked @customfunction are listed.
 * https://developers.google.com/apps-script/guides/sheets/functions
 * https://developers.google.com/apps-script/concepts/jsdoc
 */

import type { FunctionInfo } from './host-types';

const DECLARATION =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^(?:async )?function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/gm;

/** Top-level functions begin a line; the build and hand-written projects both hold to that. */
export function scriptFunctions(code: string): FunctionInfo[] {
  const found: FunctionInfo[] = [];
  for (const [, comment = '', name = '', list = ''] of code.matchAll(DECLARATION)) {
    if (name.endsWith('_')) continue;
    const doc = comment.replace(/^\s*\*\s?/gm, '');
    found.push({
      name,
      listed: /@customfunction\b/.test(doc),
      description: (doc.split('@')[0] ?? '').trim().replace(/\s+/g, ' '),
      parameters: names(list).map((parameter) => ({
        name: parameter,
        ...documented(doc, parameter),
      })),
    });
  }
  return found;
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
