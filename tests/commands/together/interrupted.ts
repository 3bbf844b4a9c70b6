/** A command that is struck at one of its service calls and then run again by the same person. */

import { newSession, OWNER } from '../../../local/headless-workbook';
import type { RunReport, User } from '../../../local/host-types';
import { END, type FaultPlan } from '../../../local/limits/fault-plan';
import type { PlainWorkbook } from '../../../local/plain/open';
import { logTroubles } from './log-truth';
import { contrast, picture } from './picture';
import { type Strike, strikesOf, type Which, watched } from './strikes';

export type Host = PlainWorkbook['host'];

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
  /** What is otherwise than after a run that nothing disturbed. */
  readonly wrong: readonly string[];
  readonly struck: number;
  /** As many different worlds the strikes left behind. */
  readonly worlds: number;
}

/**
 * Strikes the command and runs it again. A second run sees nothing but what the first left behind:
 * where two strikes leave the same, it is run again after one of them only.
 */
export function interrupted(command: Command, which: Which): Interrupted {
  const { workbook, isDone = saysDone } = command;
  const quiet = workbook.host.fork();
  const { calls, report } = watched(quiet, () => run(quiet, command));
  const expected = picture(quiet.store.book);
  const wrong = [
    ...(isDone(report) ? [] : [`undisturbed: ${said(report)}`]),
    ...logTroubles(quiet),
  ];
  const worlds = new Set<string>();
  let count = 0;
  for (const strike of strikesOf(calls, which)) {
    const host = workbook.host.fork();
    host.strike(planOf(strike));
    const { struck } = run(host, command);
    host.strike(undefined);
    // Nothing was left to write at the end.
    if (struck === undefined && strike.path === END) continue;
    count += 1;
    const where = `call ${strike.at}, ${strike.path}, ${strike.fault}, ${strike.effect}`;
    if (struck === undefined) wrong.push(`${where}: was not made`);
    const world = worldOf(host, strike);
    if (worlds.has(world)) continue;
    worlds.add(world);
    const again = run(host, command);
    const troubles = [
      ...(isDone(again) ? [] : [said(again)]),
      ...contrast(expected, picture(host.store.book)),
      ...logTroubles(host),
    ];
    wrong.push(...troubles.map((each) => `${where}: ${each}`));
  }
  return { wrong, struck: count, worlds: worlds.size };
}

function planOf({ at, fault, effect }: Strike): FaultPlan {
  return { at, fault, effect };
}

/**
 * All that a later run could find: cells, properties, and how many answers were kept. Digests and
 * seals follow from the rest and from what differs between any two runs: the second, the secret.
 */
function worldOf({ store, properties }: Host, { kept }: Strike): string {
  const cells = [...picture(store.book, new Set())].flat().join('\n');
  const all = [cells, JSON.stringify(properties.stored()), kept].join('\n');
  return all.replace(CHANCE, '…');
}

const CHANCE =
  /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32,}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g;

function run(host: Host, { fn, sent, user = OWNER }: Command): RunReport {
  return host.run(newSession(user), fn, sent);
}

function saysDone({ value }: RunReport): boolean {
  return (value as { readonly ok?: boolean } | undefined)?.ok === true;
}

function said({ value, error, log }: RunReport): string {
  return [JSON.stringify(value), error?.message, ...log].filter(Boolean).join(' ').slice(0, 600);
}
