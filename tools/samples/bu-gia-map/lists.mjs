// @ts-check

/** @param {readonly number[]} list */
export function sum(list) {
  return list.reduce((a, b) => a + b, 0);
}

/**
 * @param {readonly number[]} list
 * @param {number} at
 */
export function value(list, at) {
  const found = list[at];
  if (found === undefined) {
    throw new RangeError(`No number at ${at}`);
  }
  return found;
}
