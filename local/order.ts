/** One execution to be, as plain data, so that it may run here or in a thread of its own. */

import { type Circumstances, Execution } from './execution';
import type { RunReport, Session } from './host-types';
import type { Rules } from './limits/rules';
import type { AuthorizationMode, ExecutionId, Services } from './services';
import { eventOf, type TriggerEvent } from './triggers';

export interface Order {
  readonly session: Session;
  readonly mode: AuthorizationMode;
  readonly fn: string;
  readonly args: readonly unknown[];
  /** A trigger gets an event instead of arguments. */
  readonly event?: TriggerEvent;
  /** Of an installed trigger. */
  readonly triggerUid?: string;
  /** Left out: Google's. */
  readonly rules?: Rules;
}

/**
 * @param id left out: a new one
 * @param end ends by force what never ends by itself
 */
export function perform(
  services: Services,
  order: Order,
  id?: ExecutionId,
  end?: Circumstances['end'],
): RunReport {
  const { session, mode, fn, args, rules } = order;
  const simple = order.event !== undefined && order.triggerUid === undefined;
  const execution = new Execution(services, session, mode, { id, rules, simple, end });
  return execution.report(fn, order.event ? [eventOf(execution, order.event, order)] : args);
}
