/** The time that scripts see. */

import type { Clock } from './services';

/**
 * Sleeping and working only move the clock: no test and no person waits for it. It is ahead of the
 * time it follows until that has caught up.
 *
 * @param source the time it follows; left out: the real one
 */
export function createClock(source: () => number = Date.now): Clock {
  let reached = Number.NEGATIVE_INFINITY;
  const now = () => Math.max(source(), reached);
  const jumpTo = (instant: number) => {
    reached = Math.max(reached, instant);
  };
  return { now, jumpTo, sleep: (milliseconds) => jumpTo(now() + milliseconds) };
}
