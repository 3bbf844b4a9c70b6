/** Who holds which lock. */

import type { ExecutionId, Locks } from './services';

export class LockTable implements Locks {
  private readonly holders = new Map<string, ExecutionId>();

  /** Here nobody waits: executions that run one after another would wait for themselves. */
  take(name: string, execution: ExecutionId): boolean {
    if (!this.isFree(name, execution)) return false;
    this.holders.set(name, execution);
    return true;
  }

  isFree(name: string, execution: ExecutionId): boolean {
    const holder = this.holders.get(name);
    return holder === undefined || holder === execution;
  }

  holds(name: string, execution: ExecutionId): boolean {
    return this.holders.get(name) === execution;
  }

  release(execution: ExecutionId, name?: string): void {
    for (const [each, holder] of this.holders) {
      if (holder === execution && (name === undefined || each === name)) this.holders.delete(each);
    }
  }
}
