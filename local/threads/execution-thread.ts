/** The host's end of a thread that runs executions. */

import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Order } from '../order';
import type { Project } from '../project';
import type { ExecutionId } from '../services';
import { waitFor } from './wait-for';
import { FROM_THREAD, type FromThread, type ThreadData, TO_THREAD, type ToThread } from './wire';
import { toWire } from './wire-error';

export class ExecutionThread {
  private readonly worker: Worker;
  private readonly port = new MessageChannel();
  private readonly flags = new Int32Array(new SharedArrayBuffer(8));
  private project: Project | undefined;

  /** @param file the bundle of worker.ts */
  constructor(readonly file: string) {
    const workerData: ThreadData = { port: this.port.port2, flags: this.flags };
    // Node's own arguments may make sense for the main thread only, such as --eval.
    this.worker = new Worker(file, {
      workerData,
      transferList: [this.port.port2],
      execArgv: [],
    });
    this.worker.unref();
    this.port.port1.unref();
  }

  /** Whether it has compiled the project. */
  knows(project: Project): boolean {
    return this.project === project;
  }

  /** Lets it compile the project before the first execution needs it. */
  prepare(project: Project): void {
    if (this.knows(project)) return;
    this.project = project;
    const { script: _, ...plain } = project;
    this.post({ kind: 'project', project: plain });
  }

  start(id: ExecutionId, order: Order, project: Project, storeId: string): void {
    this.prepare(project);
    this.post({ kind: 'start', id, order, storeId });
  }

  answer(value: unknown): void {
    this.tell({ kind: 'answer', value });
  }

  refuse(error: unknown): void {
    this.tell({ kind: 'error', error: toWire(error) });
  }

  /**
   * Blocks until the thread says something.
   *
   * @param patience in milliseconds
   * @returns undefined when it says nothing for so long: it died, or the script never ends
   */
  next(patience: number): FromThread | undefined {
    if (!waitFor(this.flags, FROM_THREAD, patience)) return undefined;
    Atomics.store(this.flags, FROM_THREAD, 0);
    return receiveMessageOnPort(this.port.port1)?.message;
  }

  /** Instead of `next`: what the thread says arrives here, and why it died. */
  listen(heard: (message: FromThread) => void, died: (reason: Error) => void): void {
    this.port.port1.on('message', heard);
    this.port.port1.unref();
    this.worker.once('error', died);
    this.worker.once('exit', (code) => died(new Error(`A script's thread ended (${code}).`)));
  }

  async end(): Promise<void> {
    this.port.port1.close();
    await this.worker.terminate();
  }

  /** Wakes the thread, which waits for this. */
  private tell(message: ToThread): void {
    this.post(message);
    Atomics.store(this.flags, TO_THREAD, 1);
    Atomics.notify(this.flags, TO_THREAD);
  }

  /** Without the flag: what is not an answer must not look like one to a thread that asks meanwhile. */
  private post(message: ToThread): void {
    this.port.port1.postMessage(message);
  }
}
