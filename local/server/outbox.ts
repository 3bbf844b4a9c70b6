import type { WorkerEvent } from './threads';

/**
 * Holds what the worker wants to tell until the journal is on the disk: a page that has seen an
 * answer or a revision can rely on it.
 */
export class Outbox {
  readonly #post: (event: WorkerEvent) => void;
  readonly #sync: () => void;
  #waiting: WorkerEvent[] = [];
  #scheduled = false;

  constructor(post: (event: WorkerEvent) => void, sync: () => void) {
    this.#post = post;
    this.#sync = sync;
  }

  add(event: WorkerEvent): void {
    this.#waiting.push(event);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.flush());
  }

  flush(): void {
    this.#scheduled = false;
    const events = this.#waiting;
    this.#waiting = [];
    this.#sync();
    for (const event of events) this.#post(event);
  }
}
