import { setTimeout as delay } from 'node:timers/promises';
import { newExecutionId } from '../execution';
import type { Ask, Reply, RunReport, Session } from '../host-types';
import { samePerson } from '../identity';
import { RULES } from '../limits/rules';
import type { Order } from '../order';
import { refused } from '../run-report';
import { ScriptException } from '../script-error';
import type { ExecutionId, Services } from '../services';
import { ExecutionThread } from '../threads/execution-thread';
import { serve } from '../threads/serve';
import type { FromThread, ServiceCall } from '../threads/wire';
import { WaitingLocks } from './waiting-locks';

/** https://developers.google.com/apps-script/guides/services/quotas */
const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';
/** Threads that stay when nothing runs. */
const KEPT = 3;

export interface ExecutionParts {
  /** The bundle of threads/worker.ts. */
  readonly file: string;
  readonly services: Services;
  /** Puts a script's question to the person. */
  readonly ask: (session: Session, question: Ask) => Promise<Reply>;
}

/** A run that waits for a thread, or has one. */
interface Run {
  readonly id: ExecutionId;
  readonly order: Order;
  readonly ended: (report: RunReport) => void;
}

/**
 * Runs each execution in a thread of its own and serves its calls between everything else, so that a
 * script which waits for a person, for a lock or for time to go by holds up nobody.
 */
export class Executions {
  readonly #parts: ExecutionParts;
  readonly #services: Services;
  readonly #waitingLocks: WaitingLocks;
  readonly #runs = new Map<ExecutionThread, Run>();
  #idle: ExecutionThread[] = [];
  #waiting: Run[] = [];
  #closed = false;

  constructor(parts: ExecutionParts) {
    this.#parts = parts;
    this.#services = parts.services;
    this.#waitingLocks = new WaitingLocks(parts.services.locks);
    this.#warm();
  }

  /**
   * Never rejects: what goes wrong is in the report. A call of a person with too many is refused;
   * what fires by itself (onOpen, triggers) waits for its turn.
   */
  run(order: Order): Promise<RunReport> {
    if (this.#closed) return Promise.resolve(lost());
    if (!order.event && !this.#hasRoom(order)) {
      return Promise.resolve(refused(new ScriptException(TOO_MANY)));
    }
    return new Promise((ended) => {
      this.#waiting.push({ id: newExecutionId(), order, ended });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const threads = [...this.#idle, ...this.#runs.keys()];
    for (const thread of this.#runs.keys()) this.#ended(thread, lost());
    for (const run of this.#waiting.splice(0)) this.#left(run, lost());
    await Promise.all(threads.map((thread) => thread.end()));
  }

  #next(): void {
    if (this.#closed) return;
    const run = this.#waiting.find(({ order }) => this.#hasRoom(order));
    if (!run) return;
    this.#waiting = this.#waiting.filter((each) => each !== run);
    const thread = this.#idle.pop() ?? this.#newThread();
    this.#runs.set(thread, run);
    const { project, store } = this.#services;
    thread.start(run.id, run.order, project, store.id);
    this.#warm();
  }

  #hasRoom({ session: { user }, rules = RULES }: Order): boolean {
    const own = [...this.#runs.values()].filter(({ order }) =>
      samePerson(order.session.user, user),
    );
    return own.length < rules.limits.atOnce;
  }

  /** The next execution should not have to wait for its thread to start. */
  #warm(): void {
    if (this.#idle.length > 0) return;
    const thread = this.#newThread();
    thread.prepare(this.#services.project);
    this.#idle.push(thread);
  }

  #newThread(): ExecutionThread {
    const thread = new ExecutionThread(this.#parts.file);
    thread.listen(
      (message) => void this.#hear(thread, message),
      () => this.#died(thread),
    );
    return thread;
  }

  async #hear(thread: ExecutionThread, message: FromThread): Promise<void> {
    if (message.kind === 'ended') {
      if (!message.last) this.#reuse(thread);
      this.#ended(thread, message.report);
      return;
    }
    try {
      thread.answer(await this.#serve(message));
    } catch (error) {
      thread.refuse(error);
    }
  }

  /** Calls that wait give a promise; meanwhile others are served. */
  #serve(call: ServiceCall): unknown {
    const { args } = call;
    switch (`${call.part}.${call.method}`) {
      case 'locks.take':
        return this.#waitingLocks.take(String(args[0]), String(args[1]), Number(args[2]));
      case 'clock.sleep':
        return delay(Number(args[0]));
      case 'screen.ask':
        return this.#parts.ask(args[0] as Session, args[1] as Ask);
      case 'locks.release':
        serve(this.#services, call);
        return this.#waitingLocks.released();
      default:
        return serve(this.#services, call);
    }
  }

  #ended(thread: ExecutionThread, report: RunReport): void {
    const run = this.#runs.get(thread);
    this.#runs.delete(thread);
    if (run) this.#left(run, report);
    this.#next();
  }

  /** It may have died in the middle, holding locks or waiting for one. */
  #left({ id, ended }: Run, report: RunReport): void {
    this.#waitingLocks.forget(id);
    this.#services.locks.release(id);
    this.#waitingLocks.released();
    ended(report);
  }

  #reuse(thread: ExecutionThread): void {
    if (this.#idle.length < KEPT) this.#idle.push(thread);
    else void thread.end();
  }

  /** By itself, out of memory for instance; the executions of others go on. */
  #died(thread: ExecutionThread): void {
    this.#idle = this.#idle.filter((each) => each !== thread);
    const run = this.#runs.get(thread);
    if (!run) return;
    this.#ended(thread, lost());
  }
}

function lost(): RunReport {
  return refused(
    new ScriptException("We're sorry, a server error occurred. Please wait a bit and try again."),
  );
}
