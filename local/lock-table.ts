/** Who holds which lock. Locks shut out other executions, never people. */

export type LockName = string;

export class LockTable {
  private readonly holders = new Map<LockName, object>();

  /** Whether the execution holds the lock now; taking it again is fine. */
  take(name: LockName, execution: object): boolean {
    const holder = this.holders.get(name);
    if (holder !== undefined && holder !== execution) return false;
    this.holders.set(name, execution);
    return true;
  }

  holds(name: LockName, execution: object): boolean {
    return this.holders.get(name) === execution;
  }

  /** One lock, or all that the execution holds. */
  release(execution: object, name?: LockName): void {
    for (const [each, holder] of this.holders) {
      if (holder === execution && (name === undefined || each === name)) this.holders.delete(each);
    }
  }
}
