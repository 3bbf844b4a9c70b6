/**
 * Blocks until the flag is set. The notification of an earlier turn may come only now, with the flag
 * already lowered for this one: it must not be taken for a message.
 *
 * @param patience in milliseconds
 * @returns whether the flag was set in time
 */
export function waitFor(
  flags: Int32Array,
  at: number,
  patience = Number.POSITIVE_INFINITY,
): boolean {
  while (Atomics.load(flags, at) === 0) {
    if (Atomics.wait(flags, at, 0, patience) === 'timed-out') return false;
  }
  return true;
}
