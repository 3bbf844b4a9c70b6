import { expect, test } from '@jest/globals';
import { LockTable } from '../../../local/lock-table';
import { WaitingLocks } from '../../../local/server/waiting-locks';

test('an execution that is over waits for no lock any more', async () => {
  const locks = new LockTable();
  const waiting = new WaitingLocks(locks);
  locks.take('script', 'first');
  const dead = waiting.take('script', 'dead', 60_000);
  waiting.forget('dead');
  locks.release('first');
  waiting.released();
  expect([await dead, locks.take('script', 'next')]).toEqual([false, true]);
});
