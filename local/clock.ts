/** The time that scripts see. */

import type { Clock } from './services';

export interface ClockOptions {
  /** A virtual clock; left out: the real one. */
  readonly now?: () => Date;
  /** Nothing moves it but time itself: sleeping and working really take their time. */
  readonly realTime?: boolean;
}

export interface WorkbookClock extends Clock {
  /**
   * From now on time goes by only as executions work, sleep and wait.
   *
   * @param start left out: the virtual clock's time, or a fixed instant where the clock is the real one
   * @returns lets it go on as before
   */
  hold(start?: Date): () => void;
}

/** A Monday, nine o'clock in Hanoi. */
const FIXED = new Date(Date.UTC(2026, 0, 5, 2));

/**
 * Sleeping and working only move the clock: no test and no person waits for it. It is ahead of the
 * time it follows until that has caught up.
 */
export function createClock({ now: given, realTime = false }: ClockOptions): WorkbookClock {
  let reached = Number.NEGATIVE_INFINITY;
  let held = false;
  const source = given ? () => given().getTime() : Date.now;
  const now = () => (held ? reached : Math.max(source(), reached));
  const jumpTo = (instant: number) => {
    if (held || !realTime) reached = Math.max(reached, instant);
  };
  const hold = (start = given ? new Date(now()) : FIXED) => {
    const before = reached;
    reached = start.getTime();
    held = true;
    return () => {
      held = false;
      reached = given ? Math.max(before, reached) : before;
    };
  };
  return { now, jumpTo, hold, sleep: (milliseconds) => jumpTo(now() + milliseconds) };
}
