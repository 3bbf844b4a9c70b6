// @ts-check
import { makeBuGiaMap } from './bu-gia-map.mjs';
import { makeCanGiuoc } from './can-giuoc.mjs';

/** @typedef {import('./sample.mjs').Sample} Sample */

/** @type {readonly (readonly [id: string, make: () => Sample])[]} */
const SAMPLES = [
  ['bu-gia-map', makeBuGiaMap],
  ['can-giuoc', makeCanGiuoc],
];

export const DEFAULT_SAMPLE = 'bu-gia-map';
export const SAMPLE_NAMES = Object.freeze(SAMPLES.map(([id]) => id));

/**
 * @param {string} name  what stands after `--sample`
 * @returns {Sample}
 * @throws {Error} in Vietnamese, naming the samples there are
 */
export function sampleNamed(name) {
  const found = SAMPLES.find(([id]) => id === name);
  if (!found) {
    throw new Error(`Không có sổ mẫu "${name}". Các sổ mẫu: ${SAMPLE_NAMES.join(', ')}.`);
  }
  return found[1]();
}
