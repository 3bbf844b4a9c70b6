/**
 * What may travel between a page and the script: numbers, booleans, text, null, and plain objects
 * and arrays of these. https://developers.google.com/apps-script/guides/html/communication
 */

import type { Json } from './host-types';
import { ScriptException } from './script-error';

/** undefined stays undefined at the top, becomes null in arrays and is left out of objects. */
export function plainJson(value: unknown): Json | undefined {
  return plain(value, []);
}

function plain(value: unknown, above: readonly unknown[]): Json | undefined {
  if (value === undefined) return undefined;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') return undefined;
  if (above.includes(value)) throw new ScriptException('Giá trị trả về có vòng tham chiếu.');
  const path = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (each) => plain(each, path) ?? null);
  // A Date and objects of classes reach the page as null (assumed).
  if (Object.prototype.toString.call(value) !== '[object Object]') return null;
  const entries: [string, Json][] = [];
  for (const [key, each] of Object.entries(value)) {
    const json = plain(each, path);
    if (json !== undefined) entries.push([key, json]);
  }
  return Object.fromEntries(entries);
}

/** Arguments of google.script.run; the request fails on anything else. */
export function checkedArguments(args: readonly unknown[]): readonly unknown[] {
  for (const arg of args) checkArgument(arg, []);
  return args;
}

function checkArgument(value: unknown, above: readonly unknown[]): void {
  const kind = Object.prototype.toString.call(value);
  const simple =
    value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
  if (simple) return;
  if ((kind !== '[object Object]' && kind !== '[object Array]') || above.includes(value)) {
    throw new ScriptException(
      `Failed due to illegal value in property: ${kind.slice(8, -1)} is not a supported type.`,
    );
  }
  for (const each of Object.values(value as object)) checkArgument(each, [...above, value]);
}
