/** Reports of runs in which the script did nothing. */

import type { RunReport } from './host-types';
import { COSTS } from './limits/cost-model';
import { Meter } from './limits/meter';

export const NOTHING_RUN: RunReport = {
  ok: true,
  serviceCalls: { read: 0, write: 0, flush: 0, other: 0, total: 0, byMethod: {} },
  ui: { toasts: [], alerts: [] },
  log: [],
  estimate: new Meter(COSTS).estimate(),
  milliseconds: 0,
};

/** A call that did not reach the script. */
export function refused(error: unknown): RunReport {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { ...NOTHING_RUN, ok: false, error: { name, message, stack } };
}
