// @ts-check

/**
 * Numbers that look uneven and never change: the same key gives the same number in every run, and
 * adding a key changes no other one (a generator with a running state would shift them all).
 *
 * @param {string} key
 * @returns {number} in [0, 1)
 */
export function noise(key) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  // FNV alone leaves the high bits of similar keys alike; the finisher of murmur3 mixes them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * A factor around 1 for a key: between 1 − spread and 1 + spread.
 *
 * @param {string} key
 * @param {number} spread
 */
export function unevenness(key, spread) {
  return 1 + spread * (2 * noise(key) - 1);
}

/**
 * Splits a whole number into whole parts in proportion to the weights; the parts add up to it
 * exactly (largest remainder; the earlier part wins a tie).
 *
 * @param {number} total whole, not negative
 * @param {readonly number[]} weights not negative, not all zero
 * @returns {number[]}
 */
export function apportion(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || !Number.isInteger(total) || total < 0) {
    throw new Error(`Cannot split ${total} over weights adding to ${sum}`);
  }
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) {
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts;
}

/**
 * Splits like `apportion`, for totals so small that most parts are 0: events fall on the parts one
 * after another in a fixed shuffled order, so small weights get their turn too.
 *
 * @param {number} total whole, not negative
 * @param {readonly { key: string, weight: number }[]} places
 * @returns {number[]} in the order of the places
 */
export function scatter(total, places) {
  const sum = places.reduce((a, { weight }) => a + weight, 0);
  const parts = places.map(() => 0);
  const shuffled = places
    .map((place, index) => ({ ...place, index, turn: noise(`turn/${place.key}`) }))
    .sort((a, b) => a.turn - b.turn || a.index - b.index);
  let passed = 0;
  let given = 0;
  for (const { index, weight } of shuffled) {
    passed += weight;
    const due = Math.min(total, Math.round((total * passed) / sum));
    parts[index] = due - given;
    given = due;
  }
  return parts;
}
