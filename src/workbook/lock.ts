/** How long a command waits for another person's command on the same file. */
const WAIT_MILLISECONDS = 20_000;

/** What a failed command had written would else reach the file later, when others hold the lock. */
function flushWhatIsLeft(): void {
  try {
    SpreadsheetApp.flush();
  } catch {
    // The first error is the one to tell of.
  }
}

/**
 * Runs `work` while no other run of the add-in on this file does the same; null when the others did
 * not finish in time. People who type are not held back: the caller reads again inside. Never show a
 * prompt inside: the lock would not survive it.
 */
export function underDocumentLock<T>(work: () => T): { done: T } | null {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(WAIT_MILLISECONDS)) return null;
  try {
    const done = work();
    // Others must see what was written before they may start.
    SpreadsheetApp.flush();
    return { done };
  } catch (error) {
    flushWhatIsLeft();
    throw error;
  } finally {
    lock.releaseLock();
  }
}
