/**
 * A promise that a script rejects and nobody catches is lost with its execution (assumed of
 * Google); Node would end the whole process over it.
 */

const foreign = new WeakSet<object>();
let listening = false;

/** @param prototype of the promises of one realm */
export function ignoreRejections(prototype: object): void {
  foreign.add(prototype);
  if (listening) return;
  listening = true;
  process.on('unhandledRejection', (reason, promise) => {
    if (!foreign.has(Object.getPrototypeOf(promise))) throw reason;
  });
}
