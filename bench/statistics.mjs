// @ts-check

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Runs each contestant in turn, round after round, so that a slow moment of the machine hits all.
 * @param {Record<string, () => number>} contestants each gives the milliseconds of one run
 * @param {number} rounds
 * @returns {Record<string, number>} medians
 */
export function interleaved(contestants, rounds) {
  const names = Object.keys(contestants);
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times[name]?.push(contestants[name]?.() ?? Number.NaN);
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name] ?? [])]));
}

/** @param {number} value */
export const twoDecimals = (value) => value.toFixed(2);

/**
 * The best of three runs in a row: others may sweep up what the contestant before left in the heap.
 * @param {() => unknown} run @returns {() => number} milliseconds
 */
export function settled(run) {
  return () => Math.min(...[run, run, run].map((again) => timed(again)()));
}

/** @param {() => unknown} run @returns {() => number} its milliseconds */
export function timed(run) {
  return () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
}
