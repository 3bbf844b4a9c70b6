/**
 * One run of the script: a fresh realm, its own write buffer, and the one gate through which every
 * call of a service passes. https://developers.google.com/apps-script/guides/support/best-practices
 */

import { globals, handles } from './apps-script/globals';
import type { Handles } from './apps-script/handles';
import { type Gate, Membrane } from './apps-script/membrane';
import { CallCounter, callKind, needsFlush } from './apps-script/service-calls';
import type { Ask, Json, Reply, RunReport, Session, UiEvent } from './host-types';
import { plainJson } from './payload';
import { Realm } from './realm';
import { ScriptException } from './script-error';
import type { AuthorizationMode, ExecutionId, Services } from './services';
import type { Store } from './store';
import { WriteBuffer } from './write-buffer';

/** Parts of the report that grow while the script runs. */
interface Shown {
  sidebar?: { title: string; html: string };
  dialog?: { title: string; html: string };
  readonly toasts: { title: string; text: string }[];
  readonly alerts: (Ask & { reply: Reply })[];
}

export class Execution {
  readonly buffer: WriteBuffer;
  readonly membrane: Membrane;
  readonly realm: Realm;
  readonly handles: Handles = handles(this);
  readonly log: string[] = [];
  private readonly calls = new CallCounter();
  private readonly shown: Shown = { toasts: [], alerts: [] };
  private readonly started = performance.now();
  private evaluated = false;

  constructor(
    readonly host: Services,
    readonly session: Session,
    readonly mode: AuthorizationMode,
    readonly id: ExecutionId = newExecutionId(),
  ) {
    this.buffer = new WriteBuffer(host.store, session.user);
    this.realm = new Realm(() => host.clock.now());
    this.membrane = new Membrane(this.realm, this.gate);
    for (const [name, service] of globals(this)) {
      this.realm.define(name, this.membrane.toScript(service));
    }
  }

  get store(): Store {
    return this.host.store;
  }

  now(): number {
    return this.host.clock.now();
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
    return Reflect.apply(
      callee,
      undefined,
      args.map((arg) => this.membrane.toScript(arg)),
    );
  }

  /** A whole execution: runs, flushes at the end, reports. What was not flushed dies with an error. */
  report(fn: string, args: readonly unknown[]): RunReport {
    try {
      const value = plainJson(this.call(fn, args));
      this.buffer.flush();
      return this.ended(value === undefined ? { ok: true } : { ok: true, value });
    } catch (error) {
      this.buffer.discard();
      const { name, message, stack } = asError(error);
      return this.ended({ ok: false, error: { name, message, stack: stack ?? '' } });
    } finally {
      this.host.locks.release(this.id);
    }
  }

  show(event: UiEvent): void {
    if (event.kind === 'sidebar') this.shown.sidebar = { title: event.title, html: event.html };
    if (event.kind === 'dialog') this.shown.dialog = { title: event.title, html: event.html };
    if (event.kind === 'toast') this.shown.toasts.push({ title: event.title, text: event.text });
    this.host.screen.show(this.session, event);
  }

  /** Locks do not survive a question: https://developers.google.com/apps-script/reference/base/ui */
  ask(ask: Ask): Reply {
    this.buffer.flush();
    this.host.locks.release(this.id);
    const reply = this.host.screen.ask(this.session, ask);
    this.shown.alerts.push({ ...ask, reply });
    return reply;
  }

  /** Every call of every service comes through here. */
  private readonly gate: Gate = (path, act) => {
    const kind = callKind(path);
    if (kind === undefined) return act();
    this.host.beforeCall(path, this.id);
    this.calls.count(path);
    if (this.mode === 'CUSTOM_FUNCTION') return this.inCell(path, kind, act);
    if (needsFlush(path)) this.buffer.flush();
    return act();
  };

  /** A cell's function may read, never write. */
  private inCell(path: string, kind: string, act: () => unknown): unknown {
    if (kind === 'read') return act();
    const method = path.split('.')[1];
    throw new ScriptException(`You do not have permission to call ${method}`);
  }

  private evaluate(): void {
    if (this.evaluated) return;
    this.evaluated = true;
    this.realm.run(this.host.project.script);
  }

  private ended(outcome: { ok: boolean; value?: Json; error?: NonNullable<RunReport['error']> }) {
    return {
      ...outcome,
      serviceCalls: this.calls.calls(),
      ui: this.shown,
      log: this.log,
      milliseconds: performance.now() - this.started,
    };
  }
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
