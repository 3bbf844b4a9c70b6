import { Worker } from 'node:worker_threads';
import { ServerError } from './server-error';
import type { Asked, Told, WorkerAnswers, WorkerEvent, WorkerStart } from './threads';

type Unnumbered<Task> = Task extends { readonly id: number } ? Omit<Task, 'id'> : never;
export type Question<Kind extends keyof WorkerAnswers> = Unnumbered<
  Extract<Asked, { kind: Kind }>
> & { readonly kind: Kind };

/** Events that are not the answer to a question of ours. */
export type WorkerNews = Extract<WorkerEvent, { kind: 'send' | 'show' | 'ask' }>;

interface Waiting {
  readonly resolve: (value: WorkerAnswers[keyof WorkerAnswers]) => void;
  readonly reject: (error: Error) => void;
}

/** The main thread's end of the worker that holds the workbook. */
export class WorkerLink {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #stopped = false;

  /** `onLost` hears of a worker that ended by itself. */
  private constructor(file: string, start: WorkerStart, onLost: (error: Error) => void) {
    // Node's own arguments may make sense for the main thread only, such as --eval.
    this.#worker = new Worker(file, { workerData: start, execArgv: [] });
    const lost = (error: Error) => {
      this.#rejectAll(error);
      if (!this.#stopped) onLost(error);
    };
    this.#worker.once('error', lost);
    this.#worker.once('exit', (code) => lost(new Error(`The workbook's thread ended (${code}).`)));
  }

  /**
   * Starts the worker and waits until the workbook is open.
   *
   * @throws ServerError 'not-started' with what went wrong inside
   */
  static start(
    file: string,
    start: WorkerStart,
    on: { readonly news: (news: WorkerNews) => void; readonly lost: (error: Error) => void },
  ): Promise<{ link: WorkerLink; functions: readonly string[] }> {
    return new Promise((resolve, reject) => {
      let started = false;
      const fail = (message: string) => reject(new ServerError('not-started', message));
      const link = new WorkerLink(file, start, (error) => {
        if (started) on.lost(error);
        else fail(error.message);
      });
      link.#worker.on('message', (event: WorkerEvent) => {
        if (event.kind === 'ready') {
          started = true;
          resolve({ link, functions: event.functions });
        } else if (event.kind === 'failed') fail(event.message);
        else if (event.kind === 'answer' || event.kind === 'refused') link.#settle(event);
        else on.news(event);
      });
    });
  }

  ask<Kind extends keyof WorkerAnswers>(question: Question<Kind>): Promise<WorkerAnswers[Kind]> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const settle = (value: WorkerAnswers[keyof WorkerAnswers]) =>
        resolve(value as WorkerAnswers[Kind]);
      this.#waiting.set(id, { resolve: settle, reject });
      this.#worker.postMessage({ ...question, id });
    });
  }

  tell(task: Told): void {
    this.#worker.postMessage(task);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#worker.terminate();
  }

  #settle(event: Extract<WorkerEvent, { kind: 'answer' | 'refused' }>): void {
    const waiting = this.#waiting.get(event.id);
    this.#waiting.delete(event.id);
    if (event.kind === 'answer') waiting?.resolve(event.value);
    else waiting?.reject(new Error(event.message));
  }

  #rejectAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
