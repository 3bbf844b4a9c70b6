import type { LockTable } from '../lock-table';
import type { ExecutionId } from '../services';

interface Waiting {
  readonly name: string;
  readonly execution: ExecutionId;
  readonly settle: (taken: boolean) => void;
}

/** Lets executions wait for locks that others hold; who came first gets it first. */
export class WaitingLocks {
  readonly #locks: LockTable;
  #waiting: readonly Waiting[] = [];

  constructor(locks: LockTable) {
    this.#locks = locks;
  }

  /** @param patience in milliseconds */
  take(name: string, execution: ExecutionId, patience: number): Promise<boolean> {
    if (this.#locks.take(name, execution)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (taken: boolean) => {
        clearTimeout(timer);
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        resolve(taken);
      };
      const waiting: Waiting = { name, execution, settle };
      const timer = setTimeout(() => settle(false), patience);
      this.#waiting = [...this.#waiting, waiting];
    });
  }

  /** To be called when a lock may have become free. */
  released(): void {
    for (const { name, execution, settle } of this.#waiting) {
      if (this.#locks.take(name, execution)) settle(true);
    }
  }
}
