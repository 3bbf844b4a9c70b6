/**
 * The world a script runs in: ECMAScript's own globals and the services given, nothing of Node's.
 * Values that the host hands in are born here, so that `instanceof` holds in the script.
 * https://developers.google.com/apps-script/guides/v8-runtime
 */

import vm from 'node:vm';

/** Globals that a vm context has beyond ECMAScript. */
const FOREIGN = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'] as const;

/** Runs inside the realm: everything it makes belongs to the realm. */
const NURSERY = `(() => {
  const HostDate = Date;
  return {
    array: (length) => new Array(length),
    object: () => ({}),
    date: (instant) => new HostDate(instant),
    error: (name, message) => {
      const error = new Error(message);
      error.name = name;
      return error;
    },
    parse: (text) => JSON.parse(text),
    setClock: (now) => {
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

interface Nursery {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  date(instant: number): Date;
  error(name: string, message: string): Error;
  parse(text: string): unknown;
  setClock(now: () => number): void;
}

const nursery = new vm.Script(NURSERY, { filename: 'host' });

export class Realm {
  readonly born: Nursery;
  private readonly context: vm.Context;

  /** @param now the script's clock, in milliseconds since 1970 */
  constructor(now: () => number) {
    this.context = vm.createContext(Object.create(null), {
      name: 'apps-script',
      microtaskMode: 'afterEvaluate',
    });
    this.born = nursery.runInContext(this.context) as Nursery;
    const globals = this.context as Record<string, unknown>;
    for (const name of FOREIGN) delete globals[name];
    vm.runInContext(FOREIGN.map((name) => `delete globalThis.${name};`).join(''), this.context);
    this.born.setClock(now);
  }

  define(name: string, value: unknown): void {
    (this.context as Record<string, unknown>)[name] = value;
  }

  run(script: vm.Script): void {
    script.runInContext(this.context);
  }

  /** The value of a piece of code that the script did not bring, such as a template. */
  evaluate(code: string, filename: string): unknown {
    return new vm.Script(code, { filename }).runInContext(this.context);
  }

  /** A top-level `function` or variable of the script. */
  global(name: string): unknown {
    return (this.context as Record<string, unknown>)[name];
  }
}
