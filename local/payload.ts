/**
 * What a page gets of what a function returned. Nothing fails there: a Date anywhere makes the whole
 * of it null. https://developers.google.com/apps-script/guides/html/communication
 */

import type { Json } from './host-types';
import { ScriptException } from './script-error';

/** The whole value arrives as null. */
const NOTHING = Symbol('nothing');

/**
 * @param value of the script's realm
 * @param isService whether something is an object of a service; it arrives as a Date does (assumed)
 */
export function returned(value: unknown, isService: (value: object) => boolean): Json {
  const json = plain(value, isService, []);
  return json === NOTHING || json === undefined ? null : json;
}

type Plain = Json | undefined | typeof NOTHING;

/** undefined for what JSON leaves out. */
function plain(
  value: unknown,
  isService: (value: object) => boolean,
  above: readonly object[],
): Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') throw new ScriptException('Do not know how to serialize a BigInt');
  if (typeof value !== 'object') return undefined;
  if (above.includes(value)) throw new ScriptException('Giá trị trả về có vòng tham chiếu.');
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]' || isService(value)) return NOTHING;
  const path = [...above, value];
  if (Array.isArray(value)) {
    const list = Array.from(value, (each) => plain(each, isService, path) ?? null);
    return list.includes(NOTHING) ? NOTHING : (list as Json[]);
  }
  const entries = Object.entries(value).map(
    ([key, each]) => [key, plain(each, isService, path)] as const,
  );
  if (entries.some(([, each]) => each === NOTHING)) return NOTHING;
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined)) as Json;
}
