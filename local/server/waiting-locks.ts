import type { ExecutionId, Locks } from '../services';

interface Waiting {
  readonly name: string;
  readonly execution: ExecutionId;
  readonly settle: (taken: boolean) => void;
}

/** Lets executions wait for locks that others hold; who came first gets it first. */
export class WaitingLocks {
  readonly #locks: Locks;
  #waiting: readonly Waiting[] = [];

  constructor(locks: Locks) {
    this.#locks = locks;
  }

  /** @param patience in milliseconds */
  take(name: string, execution: ExecutionId, patience: number): Promise<boolean> {
    if (this.#locks.take(name, execution, 0)) return Promise.resolve(true);
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

  /** The execution is over: it waits for nothing any more. */
  forget(execution: ExecutionId): void {
    for (const waiting of this.#waiting) {
      if (waiting.execution === execution) waiting.settle(false);
    }
  }

  /** To be called when a lock may have become free. */
  released(): void {
    for (const { name, execution, settle } of this.#waiting) {
      if (this.#locks.take(name, execution, 0)) settle(true);
    }
  }
}
