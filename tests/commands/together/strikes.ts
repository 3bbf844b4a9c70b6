/**
 * Which calls of a command are struck, and how.
 *
 * A run may be killed or fail at any call, and what failed may have done nothing, a part or all:
 * six strikes at each of some two thousand calls, and a second run after each, take an hour. Most
 * of them are the same strike:
 * - A killed run leaves what had gone into the document, the properties and the cache before. A kill
 *   at a call that changes none of them, a read or a write that waits for a flush, leaves the
 *   same as one at the next call that does. So kills strike the calls that change anything: before
 *   them, in the midst of their flush, and after them.
 * - A script that failed goes on: what waits goes into the document when it lets the lock go. So each
 *   call fails once, having done nothing; what waited until there is in the document. A call fails
 *   with a part and with all of its effect where that is another: where it changes anything.
 * - A timeout is to the script what a failure is: it looks at no error's text.
 */

import type { RunReport } from '../../../local/host-types';
import { END, type FaultPlan } from '../../../local/limits/fault-plan';
import type { PlainWorkbook } from '../../../local/plain/open';

/** A call of a command that nothing disturbs; the last is the end of its run, if that still writes. */
export interface Call {
  readonly path: string;
  /** Whether anything that another run could find is otherwise after it. */
  readonly changes: boolean;
}

export interface Strike extends Required<Pick<FaultPlan, 'at' | 'fault' | 'effect'>> {
  readonly path: string;
  /** Answers that were kept for pages that ask again, by then. */
  readonly kept: number;
}

/** Of the calls that change nothing every how-manyth fails; 1: all. `each`: every strike at every call. */
export type Which = number | 'each';

/** The calls of one run. */
export function watched(
  host: PlainWorkbook['host'],
  run: () => RunReport,
): { readonly calls: readonly Call[]; readonly report: RunReport } {
  const calls: Call[] = [];
  let path: string | undefined;
  const world = () => [host.store.book, host.properties.stored()] as const;
  let before = world();
  const next = (called?: string): void => {
    const [book, kept] = world();
    const isChanged = book !== before[0] || kept !== before[1];
    if (path !== undefined) calls.push({ path, changes: isChanged || isKept(path) });
    before = [book, kept];
    path = called;
  };
  host.beforeCall(next);
  const report = run();
  host.beforeCall(undefined);
  next();
  calls.push({ path: END, changes: true });
  return { calls, report };
}

const isKept = (path: string): boolean => path.startsWith('Cache.put');

export function strikesOf(calls: readonly Call[], which: Which): Strike[] {
  let kept = 0;
  return calls.flatMap((call, i) => {
    const { path } = call;
    const before = kept;
    if (isKept(path)) kept += 1;
    return effectsOn(call, i, which).map(([fault, effect]) => ({
      at: i + 1,
      path,
      fault,
      effect,
      kept: effect === 'all' ? kept : before,
    }));
  });
}

type Effect = readonly [Strike['fault'], Strike['effect']];

const EACH: readonly Effect[] = (['kill', 'failure', 'timeout'] as const).flatMap((fault) =>
  (['none', 'part', 'all'] as const).map((effect) => [fault, effect] as const),
);

const WHERE_IT_CHANGES: readonly Effect[] = [
  ['kill', 'none'],
  ['kill', 'part'],
  ['kill', 'all'],
  ['failure', 'none'],
  ['failure', 'part'],
  ['timeout', 'all'],
];

function effectsOn({ changes }: Call, i: number, which: Which): readonly Effect[] {
  if (which === 'each') return EACH;
  if (changes) return WHERE_IT_CHANGES;
  return i % which === 0 ? [['failure', 'none']] : [];
}
