import type { Result } from '../ledger/problem';
import { answeredUnderLock } from './locked';
import { recoverBegun } from './write/recover';

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
