/** A command that is struck at one of its service calls and then run again by the same person. */

import { everyCall } from '../../../local/limits/every-call';
import type { FaultPlan } from '../../../local/limits/fault-plan';
import type { PlainWorkbook } from '../../../local/plain/open';
import type { Outcome } from '../../../src/ledger/outcome';
import { contrast, picture } from './picture';

type Strike = Omit<FaultPlan, 'at'>;

/**
 * A run may end anywhere, and a call that failed may have done nothing, a part or all. A timeout is to
 * the script what a failure is.
 */
export const STRIKES: readonly Strike[] = [
  { fault: 'kill', effect: 'none' },
  { fault: 'kill', effect: 'part' },
  { fault: 'kill', effect: 'all' },
  { fault: 'failure', effect: 'none' },
  { fault: 'failure', effect: 'part' },
  { fault: 'timeout', effect: 'all' },
];

export interface Command {
  /** The same workbook each time. */
  readonly open: () => Promise<PlainWorkbook>;
  readonly fn: string;
  /** What the page sends, the same again when it did not hear of an end. */
  readonly sent: unknown;
}

/** What is otherwise than after a run that nothing disturbed, for each call that can be struck. */
export async function interrupted({ open, fn, sent }: Command, strike: Strike) {
  const undisturbed = await open();
  const { serviceCalls, value } = undisturbed.run(fn, sent);
  const wrong: string[] = isDone(value) ? [] : [`undisturbed: ${JSON.stringify(value)}`];
  const expected = picture(undisturbed);
  let calls = 0;
  for await (const { at, workbook, report } of everyCall(
    open,
    (each) => each.run(fn, sent),
    strike,
  )) {
    calls = at;
    const again = workbook.run(fn, sent);
    const differences = contrast(expected, picture(workbook));
    if (!isDone(again.value)) differences.unshift(JSON.stringify(again.value ?? again.error));
    for (const each of differences) wrong.push(`call ${at}, ${report.struck}: ${each}`);
  }
  return { calls, wrong, undisturbed: serviceCalls.total };
}

function isDone(value: unknown): boolean {
  return (value as Outcome<unknown> | undefined)?.ok === true;
}
