/** The time that scripts see. */

import type { Clock } from './services';

/**
 * Sleeping only moves the clock: no test and no person waits for it.
 *
 * @param now the time it starts from and follows; left out: the real one
 */
export function createClock(now: () => number = Date.now): Clock {
  let slept = 0;
  return {
    now: () => now() + slept,
    sleep: (milliseconds) => {
      slept += milliseconds;
    },
  };
}
