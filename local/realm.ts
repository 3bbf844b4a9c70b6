/**
 * The world a script runs in: ECMAScript's own globals and the services given, nothing of Node's.
 * Whatever the host hands in is born here, functions too: `instanceof` holds in the script, and no
 * constructor leads out of it. https://developers.google.com/apps-script/guides/v8-runtime
 */

import vm from 'node:vm';
import { OUT_OF_TIME } from './limits/limits';
import { ignoreRejections } from './rejections';
import { ScriptException } from './script-error';

/**
 * Runs inside the realm: everything it makes belongs to the realm. Strict, so that no stack trace
 * tells what a function was called on; what it relies on is taken before the script can change it.
 */
const NURSERY = `(() => {
  'use strict';
  for (const foreign of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console']) {
    delete globalThis[foreign];
  }
  const HostDate = Date;
  const CALL = Symbol.for('host call');
  const HostError = Error;
  const realmObject = Object.prototype;
  const parentOf = Object.getPrototypeOf;
  const belongs = (value) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return true;
    let parent = parentOf(value);
    while (parent !== null && parent !== realmObject) parent = parentOf(parent);
    return parent === realmObject;
  };
  const named = (name, message) => {
    const error = new HostError(message);
    error.name = name;
    return error;
  };
  const own = (error) => (belongs(error) ? error : named('' + error.name, '' + error.message));
  return {
    array: (length) => new Array(length),
    object: () => ({}),
    date: (instant) => new HostDate(instant),
    error: named,
    parse: (text) => JSON.parse(text),
    method: (serve) => (...args) => {
      try {
        return serve(args);
      } catch (error) {
        throw own(error);
      }
    },
    prepare: (callee, args) => {
      const given = new Array(args.length);
      for (let i = 0; i < args.length; i++) given[i] = args[i];
      globalThis[CALL] = () => Reflect.apply(callee, undefined, given);
    },
    promise: Promise.prototype,
    setRandom: (random) => {
      Math.random = () => Number(random());
    },
    setClock: (clock) => {
      const now = () => Number(clock());
      globalThis.Date = new Proxy(HostDate, {
        construct: (target, args, newTarget) =>
          Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
        apply: () => new HostDate(now()).toString(),
        get: (target, key) => (key === 'now' ? now : target[key]),
      });
      HostDate.prototype.constructor = globalThis.Date;
    },
  };
})()`;

/** A name that code may use, or a reserved word. */
export const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Takes the prepared call away before the script can see it. */
const CALL = `(() => {
  const key = Symbol.for('host call');
  const call = globalThis[key];
  delete globalThis[key];
  return call();
})()`;

interface Nursery {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  date(instant: number): Date;
  error(name: string, message: string): Error;
  parse(text: string): unknown;
  /** A function of the realm that hands its arguments to the host's. */
  method(serve: (args: readonly unknown[]) => unknown): (...args: unknown[]) => unknown;
  prepare(callee: unknown, args: readonly unknown[]): void;
  readonly promise: object;
  setRandom(random: () => number): void;
  setClock(clock: () => number): void;
}

const nursery = new vm.Script(NURSERY, { filename: 'host' });
const caller = new vm.Script(CALL, { filename: 'host' });

export class Realm {
  readonly born: Nursery;
  private readonly context: vm.Context;

  /**
   * @param now the script's clock, in milliseconds since 1970
   * @param random what Math.random gives
   * @param patience real milliseconds that the script may run on
   */
  constructor(
    now: () => number,
    random: () => number,
    private readonly patience: number,
  ) {
    this.context = vm.createContext(Object.create(null), {
      name: 'apps-script',
      microtaskMode: 'afterEvaluate',
    });
    this.born = nursery.runInContext(this.context) as Nursery;
    this.born.setClock(now);
    this.born.setRandom(random);
    ignoreRejections(this.born.promise);
  }

  define(name: string, value: unknown): void {
    (this.context as Record<string, unknown>)[name] = value;
  }

  /** Evaluates the project, or whatever else is a whole script. */
  run(script: vm.Script): unknown {
    try {
      return script.runInContext(this.context, { timeout: this.patience });
    } catch (error) {
      throw isTimeout(error) ? new ScriptException(OUT_OF_TIME) : error;
    }
  }

  /** The value of a piece of code that the script did not bring, such as a template. */
  evaluate(code: string, filename: string): unknown {
    return this.run(new vm.Script(code, { filename }));
  }

  /** Calls a function of the script with values of the realm; its microtasks run before the end. */
  call(callee: unknown, args: readonly unknown[]): unknown {
    this.born.prepare(callee, args);
    return this.run(caller);
  }

  /**
   * A top-level `function`, variable, constant or class of the script; what ECMAScript itself brings,
   * such as `eval`, is none.
   */
  global(name: string): unknown {
    const known = (this.context as Record<string, unknown>)[name];
    if (known !== undefined || !IDENTIFIER.test(name)) return known;
    const isOwn = `Object.getOwnPropertyDescriptor(globalThis, '${name}')?.enumerable`;
    const isBuiltIn = `('${name}' in globalThis && !${isOwn})`;
    const isNone = `typeof ${name} === 'undefined' || ${isBuiltIn}`;
    try {
      return this.evaluate(`${isNone} ? undefined : ${name}`, 'host');
    } catch {
      return undefined; // A reserved word, or a constant that the script threw before.
    }
  }
}

function isTimeout(error: unknown): boolean {
  const has = typeof error === 'object' && error !== null && 'code' in error;
  return has && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
