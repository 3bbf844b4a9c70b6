import { failed, ok, problem, type Result } from '../ledger/problem';
import { underDocumentLock } from '../workbook/lock';
import { answerOf, keepAnswer } from '../workbook/properties';
import { recoverBegun } from './write/recover';

/** Google keeps no longer answer; one that was not kept is worked out again, which writes nothing. */
const LONGEST_ANSWER = 90_000;

/**
 * Runs a command under the document lock; a request that was answered before gets the same answer
 * and writes nothing. What a killed run left is completed first. Problems: busy, and those of the command.
 */
export function onceUnderLock<T>(
  command: string,
  requestId: string,
  work: () => Result<T>,
): Result<T> {
  const request = { command, requestId };
  const locked = underDocumentLock(() => {
    const earlier = answerOf(request);
    if (earlier !== null) return ok(JSON.parse(earlier) as T);
    const recovered = recoverBegun();
    const done = recovered.ok ? work() : recovered;
    if (!done.ok) return done;
    const answer = JSON.stringify(done.value);
    if (answer.length <= LONGEST_ANSWER) keepAnswer(request, answer);
    return done;
  });
  return locked === null ? failed(problem('busy')) : locked.done;
}
