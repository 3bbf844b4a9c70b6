// @ts-check
import { makeBuGiaMap } from './bu-gia-map.mjs';
import { makeCanGiuoc } from './can-giuoc.mjs';

/** @typedef {import('./sample.mjs').Sample} Sample */

/**
 * The samples by the word after `--sample`. Made when asked for: date cells belong to the time
 * zone that the process has then.
 *
 * @type {Readonly<Record<string, () => Sample>>}
 */
export const SAMPLES = Object.freeze({
  'bu-gia-map': makeBuGiaMap,
  'can-giuoc': makeCanGiuoc,
});

export const SAMPLE_NAMES = Object.freeze(Object.keys(SAMPLES));
export const DEFAULT_SAMPLE = 'bu-gia-map';

/**
 * @param {string} name
 * @returns {Sample}
 * @throws {Error} in Vietnamese, naming the samples there are
 */
export function sampleNamed(name) {
  const make = Object.hasOwn(SAMPLES, name) ? SAMPLES[name] : undefined;
  if (!make) {
    throw new Error(`Không có sổ mẫu "${name}". Các sổ mẫu: ${SAMPLE_NAMES.join(', ')}.`);
  }
  return make();
}
