/** A command that is struck at one of its service calls and then run again by the same person. */

import { newSession, OWNER } from '../../../local/headless-workbook';
import type { RunReport, User } from '../../../local/host-types';
import type { FaultPlan } from '../../../local/limits/fault-plan';
import type { PlainWorkbook } from '../../../local/plain/open';
import { contrast, picture } from './picture';

type Host = PlainWorkbook['host'];
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
  /** Each trial begins with a copy of it. */
  readonly workbook: PlainWorkbook;
  readonly fn: string;
  /** What the page sends, the same again when it did not hear of an end. */
  readonly sent: readonly unknown[];
  readonly user?: User;
  /** Whether a run did what it was to do; left out: its outcome says so. */
  readonly isDone?: (report: RunReport) => boolean;
}

export interface Interrupted {
  /** Calls that were struck, one by one. */
  readonly calls: number;
  /** Of a run that nothing disturbed. */
  readonly undisturbed: number;
  /** What is otherwise than after such a run. */
  readonly wrong: readonly string[];
}

export function interrupted(command: Command, strike: Strike): Interrupted {
  const { workbook, isDone = saysDone } = command;
  const quiet = workbook.host.fork();
  const report = run(quiet, command);
  const wrong = isDone(report) ? [] : [`undisturbed: ${said(report)}`];
  const expected = picture(quiet);
  for (let at = 1; ; at++) {
    const host = workbook.host.fork();
    host.strike({ ...strike, at });
    const { struck } = run(host, command);
    host.strike(undefined);
    if (struck === undefined) {
      return { calls: at - 1, undisturbed: report.serviceCalls.total, wrong };
    }
    const again = run(host, command);
    const where = `call ${at}, ${struck}`;
    if (!isDone(again)) wrong.push(`${where}: ${said(again)}`);
    wrong.push(...contrast(expected, picture(host)).map((each) => `${where}: ${each}`));
  }
}

function run(host: Host, { fn, sent, user = OWNER }: Command): RunReport {
  return host.run(newSession(user), fn, sent);
}

function saysDone({ value }: RunReport): boolean {
  return (value as { readonly ok?: boolean } | undefined)?.ok === true;
}

function said({ value, error, log }: RunReport): string {
  return [JSON.stringify(value), error?.message, ...log].filter(Boolean).join(' ').slice(0, 600);
}
