import { failed, ok, problem, type Result } from '../ledger/problem';
import { underDocumentLock } from '../workbook/lock';
import { answerOf, keepAnswer } from '../workbook/properties';
import { readContext, type WorkbookContext } from './workbook-context';
import { openTabs, type WorkbookTabs } from './workbook-tabs';
import { recover, recoverBegun } from './write/recover';

/** What a command that writes begins with. */
export interface Session extends WorkbookContext {
  readonly tabs: WorkbookTabs;
}

/**
 * Runs a command that writes: lock, tabs and settings read again, what a killed run left completed,
 * then the work itself. Never show a prompt inside.
 *
 * @param command as Nhật ký names it
 * @param requestId a request that was answered before gets the same answer and writes nothing; null
 * where there is no page that could repeat it
 */
export function runLocked<T>(
  command: string,
  requestId: string | null,
  work: (session: Session) => Result<T>,
): Result<T> {
  return answeredUnderLock(command, requestId, () => opened(work));
}

/** As `runLocked`, for a command that opens its tabs itself. */
export function onceUnderLock<T>(
  command: string,
  requestId: string,
  work: () => Result<T>,
): Result<T> {
  return answeredUnderLock(command, requestId, () => {
    const recovered = recoverBegun();
    return recovered.ok ? work() : recovered;
  });
}

/** The lock and the kept answers, with nothing opened. Problems: busy, and those of the work. */
function answeredUnderLock<T>(
  command: string,
  requestId: string | null,
  work: () => Result<T>,
): Result<T> {
  const locked = underDocumentLock(() => answeredOnce(command, requestId, work));
  return locked === null ? failed(problem('busy')) : locked.done;
}

function opened<T>(work: (session: Session) => Result<T>): Result<T> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const session = { tabs: tabs.value, ...context.value };
  const recovered = recover(session.tabs, session.catalogue);
  return recovered.ok ? work(session) : recovered;
}

/** Google keeps no longer answer; one that was not kept is worked out again, which writes nothing. */
const LONGEST_ANSWER = 90_000;

function answeredOnce<T>(
  command: string,
  requestId: string | null,
  work: () => Result<T>,
): Result<T> {
  if (requestId === null) return work();
  const request = { command, requestId };
  const earlier = answerOf(request);
  if (earlier !== null) return ok(JSON.parse(earlier) as T);
  const done = work();
  if (!done.ok) return done;
  const answer = JSON.stringify(done.value);
  if (answer.length <= LONGEST_ANSWER) keepAnswer(request, answer);
  return done;
}
