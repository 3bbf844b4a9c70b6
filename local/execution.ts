/**
 * One run of the script: a fresh realm, its own write buffer, and the one gate through which every
 * call of a service passes. https://developers.google.com/apps-script/guides/support/best-practices
 */

import { globals, handles } from './apps-script/globals';
import type { Handles } from './apps-script/handles';
import { type Gate, Membrane } from './apps-script/membrane';
import { CallCounter, callKind, needsFlush } from './apps-script/service-calls';
import { dice } from './dice';
import type { Ask, CallKind, Json, Reply, RunReport, Session, UiEvent } from './host-types';
import { authorize } from './limits/authorization';
import { END, Faults, isDeadly, sentenceOf } from './limits/fault-plan';
import { Life, limitOf } from './limits/life';
import { RULES, type Rules } from './limits/rules';
import { returned } from './payload';
import { Realm } from './realm';
import { notThere, ScriptException } from './script-error';
import type { AuthorizationMode, ExecutionId, Services } from './services';
import type { Store } from './store';
import { WriteBuffer } from './write-buffer';

/** Parts of the report that grow while the script runs. */
interface Shown {
  sidebar?: { title: string; html: string };
  dialog?: { title: string; html: string };
  activated?: { sheetId: string; a1?: string };
  readonly toasts: { title: string; text: string }[];
  readonly alerts: (Ask & { reply: Reply })[];
}

/** What an execution has unless told otherwise: an id of its own and Google's rules. */
export interface Circumstances {
  readonly id?: ExecutionId | undefined;
  readonly rules?: Rules | undefined;
  /** A simple trigger, whatever it may do. */
  readonly simple?: boolean;
  /**
   * Ends a script that is dead and goes on for ever, by force: nothing it catches brings it back.
   * Left out: it goes on until its real time is over.
   */
  readonly end?: ((report: RunReport) => never) | undefined;
}

export class Execution {
  readonly id: ExecutionId;
  readonly rules: Rules;
  readonly buffer: WriteBuffer;
  readonly membrane: Membrane;
  readonly realm: Realm;
  readonly handles: Handles = handles(this);
  readonly log: string[] = [];
  /** Whatever the script leaves to chance. */
  readonly random: () => number;
  private readonly end: Circumstances['end'];
  private readonly life: Life;
  private readonly faults: Faults;
  private readonly startedAt: number;
  private readonly calls = new CallCounter();
  private readonly shown: Shown = { toasts: [], alerts: [] };
  private readonly started = performance.now();
  private evaluated = false;

  constructor(
    readonly host: Services,
    readonly session: Session,
    readonly mode: AuthorizationMode,
    { id = newExecutionId(), rules = RULES, simple = false, end }: Circumstances = {},
  ) {
    this.end = end;
    this.id = id;
    this.rules = rules;
    this.buffer = new WriteBuffer(host.store, session.user);
    this.startedAt = host.clock.now();
    this.life = new Life(rules, limitOf(rules.limits, mode, simple));
    this.faults = new Faults(rules.fault);
    this.random = rules.seed === undefined ? Math.random : dice(rules.seed);
    this.realm = new Realm(() => this.now(), this.random, rules.limits.real);
    this.membrane = new Membrane(this.realm, this.gate);
    for (const [name, service] of globals(this)) {
      this.realm.define(name, this.membrane.toScript(service));
    }
  }

  get store(): Store {
    return this.host.store;
  }

  /** The world's clock, or as far as this execution has come since it began. */
  now(): number {
    const now = this.host.clock.now();
    const own = this.rules.realTime ? now : this.startedAt + this.life.meter.total;
    return Math.floor(Math.max(now, own));
  }

  /** Time went by that the execution did not use. */
  waited(milliseconds: number): void {
    this.life.meter.slept(milliseconds);
  }

  sleep(milliseconds: number): void {
    this.waited(milliseconds);
    this.host.clock.sleep(milliseconds, this.id);
  }

  /** A write of the script; nobody else sees it before the next flush. */
  readonly write: WriteBuffer['add'] = (write) => this.buffer.add(write);

  has(fn: string): boolean {
    this.evaluate();
    return typeof this.realm.global(fn) === 'function';
  }

  /** Calls a top-level function with values of the host. Throws what the script throws. */
  call(fn: string, args: readonly unknown[]): unknown {
    this.evaluate();
    const callee = this.realm.global(fn);
    if (typeof callee !== 'function') {
      throw new ScriptException(`Script function not found: ${fn}`);
    }
    const given = args.map((arg) => this.membrane.toScript(arg));
    const value = this.life.lived(() => this.realm.call(callee, given));
    if (isPromise(value)) throw notThere('hàm trả về Promise');
    return value;
  }

  /** A whole execution: runs, flushes at the end, reports. What was not flushed dies with an error. */
  report(fn: string, args: readonly unknown[]): RunReport {
    try {
      const isService = (value: object) => this.membrane.isService(value);
      const value = returned(this.call(fn, args), isService);
      if (this.buffer.unflushed.length > 0) this.faulty(END, 'flush', () => this.flush());
      return this.ended({ ok: true, value });
    } catch (error) {
      return this.failed(error);
    } finally {
      this.leave();
    }
  }

  show(event: UiEvent): void {
    if (event.kind === 'sidebar') this.shown.sidebar = { title: event.title, html: event.html };
    if (event.kind === 'dialog') this.shown.dialog = { title: event.title, html: event.html };
    if (event.kind === 'activate') {
      const { sheetId, a1 } = event;
      this.shown.activated = { sheetId, ...(a1 !== undefined && { a1 }) };
    }
    if (event.kind === 'toast') this.shown.toasts.push({ title: event.title, text: event.text });
    this.host.screen.show(this.session, event);
  }

  /** Locks do not survive a question: https://developers.google.com/apps-script/reference/base/ui */
  ask(ask: Ask): Reply {
    this.flush();
    this.host.locks.release(this.id);
    const reply = this.host.screen.ask(this.session, ask);
    this.shown.alerts.push({ ...ask, reply });
    return reply;
  }

  /** Every call of every service comes through here. */
  private readonly gate: Gate = (path, act) => {
    const { haunting } = this.life;
    if (this.end && haunting) {
      const report = this.failed(haunting);
      this.leave();
      this.end(report);
    }
    return this.life.served(() => {
      const kind = callKind(path);
      authorize(this.mode, path, kind, this.host.project.manifest.oauthScopes);
      return kind === undefined ? act() : this.serve(path, kind, act);
    });
  };

  private serve(path: string, kind: CallKind, act: () => unknown): unknown {
    this.host.beforeCall(path, this.id, this.life.meter.worked);
    this.calls.count(path);
    return this.faulty(path, kind, () => {
      if (needsFlush(path)) this.flush();
      const result = act();
      this.life.meter.call(path, kind, result);
      return result;
    });
  }

  /** A call that a fault strikes fails, whatever of it has happened. */
  private faulty(path: string, kind: CallKind, act: () => unknown): unknown {
    const plan = this.faults.meets(path, kind);
    if (!plan) return act();
    if (plan.effect === 'all') act();
    else if (path === END || needsFlush(path))
      this.buffer.flushPart(plan.effect === 'part' ? 0.5 : 0);
    const sentence = sentenceOf(plan.fault, this.store.id);
    if (isDeadly(plan.fault)) this.life.die(sentence);
    throw new ScriptException(sentence);
  }

  /** What the script has written goes into the document. */
  flush(): void {
    const { unflushed } = this.buffer;
    if (unflushed.length === 0) return;
    this.life.meter.flushed(unflushed);
    this.buffer.flush();
  }

  private evaluate(): void {
    if (this.evaluated) return;
    this.evaluated = true;
    this.life.lived(() => this.realm.run(this.host.project.script));
  }

  private failed(error: unknown): RunReport {
    this.buffer.discard();
    const { name, message, stack } = asError(error);
    return this.ended({ ok: false, error: { name, message, stack: stack ?? '' } });
  }

  private leave(): void {
    this.host.clock.jumpTo(this.now());
    this.host.locks.release(this.id);
  }

  private ended(outcome: { ok: boolean; value?: Json; error?: NonNullable<RunReport['error']> }) {
    return {
      ...outcome,
      ...(this.faults.struck !== undefined && { struck: this.faults.struck }),
      serviceCalls: this.calls.calls(),
      ui: this.shown,
      log: this.log,
      estimate: this.life.meter.estimate(),
      milliseconds: performance.now() - this.started,
    };
  }
}

/** Of whatever realm. */
function isPromise(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Promise]';
}

let executions = 0;

export function newExecutionId(): ExecutionId {
  executions += 1;
  return `execution ${executions}`;
}

/** What a script threw may come from its own realm, or be no error at all. */
function asError(thrown: unknown): { name: string; message: string; stack?: string } {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const { name, message, stack } = thrown as Error;
    return { name: String(name), message: String(message), ...(stack ? { stack } : {}) };
  }
  return { name: 'Error', message: String(thrown) };
}
