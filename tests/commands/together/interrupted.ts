/** A command that is struck at one of its service calls and then run again by the same person. */

import { newSession, OWNER } from '../../../local/headless-workbook';
import type { RunReport, User } from '../../../local/host-types';
import { END, type FaultPlan } from '../../../local/limits/fault-plan';
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

/** Which calls are struck; the last is the end of the run. */
export type Chosen = (at: number, path: string) => boolean;

export const every: Chosen = () => true;

const WRITES_AT_ONCE =
  /^(SpreadsheetApp\.flush|Properties\.set|Cache\.put|Lock\.release|Execution)/;

/**
 * Every call by one of the strikes in turn, and by each of them those after which the book or what is
 * kept beside it differs. `every` takes an hour.
 */
export function inTurn(strike: Strike): Chosen {
  const turn = STRIKES.indexOf(strike);
  return (at, path) => at % STRIKES.length === turn || WRITES_AT_ONCE.test(path);
}

/** What is otherwise than after a run that nothing disturbed. */
export function interrupted(command: Command, strike: Strike, chosen: Chosen): string[] {
  const { workbook, isDone = saysDone } = command;
  const quiet = workbook.host.fork();
  const paths: string[] = [];
  quiet.beforeCall((path) => paths.push(path));
  const report = run(quiet, command);
  const wrong = isDone(report) ? [] : [`undisturbed: ${said(report)}`];
  const expected = picture(quiet);
  for (const [i, path] of [...paths, END].entries()) {
    const at = i + 1;
    if (!chosen(at, path)) continue;
    const host = workbook.host.fork();
    host.strike({ ...strike, at });
    const { struck } = run(host, command);
    host.strike(undefined);
    // Nothing is left to write at the end.
    if (struck === undefined && path === END) break;
    const again = run(host, command);
    const where = `call ${at}, ${path}`;
    if (struck === undefined) wrong.push(`${where}: was not made`);
    if (!isDone(again)) wrong.push(`${where}: ${said(again)}`);
    wrong.push(...contrast(expected, picture(host)).map((each) => `${where}: ${each}`));
  }
  return wrong;
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
