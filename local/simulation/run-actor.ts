/** An execution in its thread, which stops where others may come between. */

import { needsFlush } from '../apps-script/service-calls';
import { newExecutionId } from '../execution';
import type { RunReport } from '../host-types';
import type { Order } from '../order';
import { refused } from '../run-report';
import type { Services } from '../services';
import type { ExecutionThread } from '../threads/execution-thread';
import { serve } from '../threads/serve';
import type { ServiceCall } from '../threads/wire';
import type { Actor } from './actors';

/** A script that computes for so long without calling a service never ends. */
const PATIENCE_MS = 60_000;

/** A call that waits for its turn. */
interface Pause {
  readonly call: ServiceCall;
  readonly path: string;
  /** Whether it may go on now; left out: at any time. */
  readonly free?: () => boolean;
  readonly deadline?: number;
}

export class RunActor implements Actor {
  report: RunReport | undefined;
  /** The thread can be used again. */
  reusable = true;
  private readonly id = newExecutionId();
  private pause: Pause | undefined;
  private path = '';
  private worked = 0;

  constructor(
    readonly name: string,
    private readonly services: Services,
    readonly thread: ExecutionThread,
    private readonly order: Order,
    private readonly ended: (report: RunReport) => void = () => undefined,
  ) {}

  /** Returns at once: the thread starts while others do. */
  begin(): void {
    const { project, store } = this.services;
    this.thread.start(this.id, this.order, project, store.id);
  }

  /** Waits until the execution has come to its first pause. */
  arrive(): void {
    while (!this.pause && !this.report) this.hear();
  }

  get done(): boolean {
    return this.report !== undefined;
  }

  get deadline(): number | undefined {
    return this.pause?.deadline;
  }

  next(): string | undefined {
    if (!this.pause || this.done) return undefined;
    const { path, free, deadline } = this.pause;
    if (!free || free()) return path;
    return deadline !== undefined && deadline <= this.services.clock.now() ? path : undefined;
  }

  step(): void {
    const call = this.pause?.call;
    this.pause = undefined;
    if (call) this.reply(call);
    this.arrive();
  }

  /** The simulation is over before the execution is: whoever waits for its end learns of it. */
  abandon(): void {
    if (!this.done) this.cut('The simulation ended before the script did.');
  }

  private hear(): void {
    const message = this.thread.next(PATIENCE_MS);
    if (!message) this.cut('The script called no service for a minute.');
    else if (message.kind === 'ended') {
      this.reusable = !message.last;
      const { milliseconds, byKind } = message.report.estimate;
      this.work(milliseconds - byKind.sleep);
      this.end(message.report);
    } else {
      this.pause = this.pauseAt(message);
      if (!this.pause) this.reply(message);
    }
  }

  private pauseAt(call: ServiceCall): Pause | undefined {
    const { clock, locks } = this.services;
    switch (`${call.part}.${call.method}`) {
      case '.beforeCall':
        this.path = String(call.args[0]);
        this.work(Number(call.args[2]));
        return { call, path: this.path };
      case 'store.apply':
        // What a call flushes belongs to the call; what is left is written when the script is over.
        return needsFlush(this.path) ? undefined : { call, path: 'last flush' };
      case 'locks.take': {
        const [name, , patience] = call.args;
        const free = () => locks.isFree(String(name), this.id);
        if (free() || !(Number(patience) > 0)) return undefined;
        return { call, path: `${name} lock`, free, deadline: clock.now() + Number(patience) };
      }
      case 'clock.sleep': {
        const deadline = clock.now() + Number(call.args[0]);
        return { call, path: 'awake', free: () => false, deadline };
      }
      case 'screen.ask':
        return { call, path: 'answer' };
      default:
        return undefined;
    }
  }

  /** @param worked how long the execution has worked by now: the clock goes on by what is new */
  private work(worked: number): void {
    const { clock } = this.services;
    clock.jumpTo(clock.now() + worked - this.worked);
    this.worked = worked;
  }

  private reply(call: ServiceCall): void {
    try {
      this.thread.answer(this.served(call));
    } catch (error) {
      this.thread.refuse(error);
    }
  }

  private served(call: ServiceCall): unknown {
    // Sleep has gone by already, and work as the calls and the report told of it.
    if (call.part === 'clock' && call.method !== 'now') return undefined;
    return serve(this.services, call);
  }

  private end(report: RunReport): void {
    this.report = report;
    this.ended(report);
  }

  /** Its thread is of no use any more. */
  private cut(reason: string): void {
    this.reusable = false;
    this.services.locks.release(this.id);
    this.end(refused(new Error(reason)));
  }
}
