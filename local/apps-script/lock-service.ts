/** LockService: https://developers.google.com/apps-script/reference/lock/lock */

import type { Execution } from '../execution';
import { identityOf } from '../identity';
import { ScriptException } from '../script-error';
import { handed, ScriptObject } from './membrane';

type GasLock = GoogleAppsScript.Lock.Lock;
type GasService = GoogleAppsScript.Lock.LockService;

export class LockService
  extends ScriptObject
  implements Pick<GasService, 'getDocumentLock' | 'getScriptLock' | 'getUserLock'>
{
  override readonly typeName = 'LockService';

  constructor(private readonly run: Execution) {
    super();
  }

  getDocumentLock(): GasLock {
    return handed(new Lock(this.run, 'document'));
  }

  getScriptLock(): GasLock {
    return handed(new Lock(this.run, 'script'));
  }

  getUserLock(): GasLock {
    return handed(new Lock(this.run, `user ${identityOf(this.run.session.user)}`));
  }
}

class Lock
  extends ScriptObject
  implements Pick<GasLock, 'tryLock' | 'waitLock' | 'hasLock' | 'releaseLock'>
{
  override readonly typeName = 'Lock';

  constructor(
    private readonly run: Execution,
    private readonly name: string,
  ) {
    super();
  }

  tryLock(timeoutInMillis: number): boolean {
    const { host, id } = this.run;
    // A free lock takes no time; the clock of this machine may go on all the same.
    if (host.locks.take(this.name, id, 0)) return true;
    const since = host.clock.now();
    const taken = host.locks.take(this.name, id, timeoutInMillis);
    this.run.waited(taken ? host.clock.now() - since : timeoutInMillis);
    return taken;
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.run.host.locks.holds(this.name, this.run.id);
  }

  releaseLock(): void {
    this.run.host.locks.release(this.run.id, this.name);
  }
}
