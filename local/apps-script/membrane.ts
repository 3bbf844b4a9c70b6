/**
 * The wall between host and script. Objects go over it wrapped: a method runs through the
 * execution's one gate, an unknown member throws, and values are born in the script's realm.
 */

import { isPlain } from '../legal-payload';
import type { Realm } from '../realm';
import { notThere, ScriptException } from '../script-error';

/**
 * An object of an Apps Script service. The script sees the methods and getters of its class;
 * fields stay inside.
 */
export abstract class ScriptObject {
  /** As the script knows it: 'Range', 'SpreadsheetApp'. */
  abstract readonly typeName: string;
  /** Members that are data, such as the values of an enum. */
  readonly members?: ReadonlyMap<string, unknown>;
  /** @throws when what it stands for is gone; then none of its methods can be called */
  readonly checkPresent?: () => void;
  /** What a script has set on the object, as the script's own values; absent: nothing can be set. */
  readonly own?: Map<string, unknown>;
}

/** Runs a method of a service; here calls are counted, flushed, timed. */
export type Gate = (path: string, act: () => unknown) => unknown;

/**
 * A host object where Apps Script's types want the whole of Google's. True for the compiler only:
 * what the host lacks throws when a script touches it.
 */
export function handed<T>(object: ScriptObject): T {
  return object as unknown as T;
}

/** Names that the language itself looks up on any object. */
const ABSENT = new Set(['then', 'toJSON', 'valueOf', 'constructor', 'prototype']);

export class Membrane {
  private readonly proxies = new WeakMap<ScriptObject, object>();
  private readonly targets = new WeakMap<object, ScriptObject>();

  constructor(
    private readonly realm: Realm,
    private readonly gate: Gate,
  ) {}

  toScript(value: unknown): unknown {
    if (typeof value === 'function') return this.scriptsOwn(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof ScriptObject) return this.wrap(value);
    if (Array.isArray(value)) return this.arrayToScript(value);
    if (value instanceof Date) return this.realm.born.date(value.getTime());
    if (!isPlain(value)) return this.scriptsOwn(value);
    const copy = this.realm.born.object();
    for (const [key, each] of Object.entries(value)) copy[key] = this.toScript(each);
    return copy;
  }

  /**
   * Arrays, dates and plain objects of the script as the host's own; wrapped objects unwrapped. The
   * copies have no functions: a `toString` of the script would be called on an object of the host.
   */
  fromScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const target = this.targets.get(value);
    if (target) return target;
    if (Array.isArray(value)) return Array.from(value, (each) => this.fromScript(each));
    const kind = Object.prototype.toString.call(value);
    if (kind === '[object Date]') return new Date((value as Date).getTime());
    if (kind !== '[object Object]') return value;
    const data = Object.entries(value).filter(([, each]) => typeof each !== 'function');
    return Object.fromEntries(data.map(([key, each]) => [key, this.fromScript(each)]));
  }

  isService(value: object): boolean {
    return this.targets.has(value);
  }

  /** The error as the script catches it. */
  errorToScript(error: unknown): Error {
    if (error instanceof ScriptException) return this.realm.born.error(error.name, error.message);
    if (error instanceof Error) {
      const born = this.realm.born.error(error.name, error.message);
      if (error.stack) born.stack = error.stack;
      return born;
    }
    return error as Error;
  }

  private arrayToScript(values: readonly unknown[]): unknown[] {
    const array = this.realm.born.array(values.length);
    for (let i = 0; i < values.length; i++) array[i] = this.toScript(values[i]);
    return array;
  }

  /** What the script gave comes back as it is; nothing of the host's may go over. */
  private scriptsOwn(value: object): unknown {
    if (value instanceof Object) throw new TypeError(`${value.constructor.name} is of the host.`);
    return value;
  }

  private wrap(target: ScriptObject): object {
    const known = this.proxies.get(target);
    if (known) return known;
    const proxy = new Proxy(this.realm.born.object(), this.traps(target));
    this.proxies.set(target, proxy);
    this.targets.set(proxy, target);
    return proxy;
  }

  /** Functions of the realm: whatever goes wrong in one, the stack's end too, is the script's own. */
  private traps(target: ScriptObject): ProxyHandler<object> {
    const { method } = this.realm.born;
    const { own, members } = target;
    return {
      get: method(([, key]) => this.member(target, key)),
      has: method(([, key]) => typeof key === 'string' && found(target, key) !== undefined),
      set: method(([, key, value]) => typeof key === 'string' && Boolean(own?.set(key, value))),
      ownKeys: method(() => [...(members?.keys() ?? [])]),
      getOwnPropertyDescriptor: method(([, key]) =>
        typeof key === 'string' && members?.has(key)
          ? { value: this.member(target, key), enumerable: true, configurable: true }
          : undefined,
      ),
    } as ProxyHandler<object>;
  }

  private member(target: ScriptObject, key: unknown): unknown {
    if (typeof key !== 'string') return undefined;
    if (target.own?.has(key)) return target.own.get(key);
    const path = `${target.typeName}.${key}`;
    const descriptor = found(target, key);
    if (!descriptor) {
      if (key === 'toString') return this.realm.born.method(() => target.typeName);
      if (ABSENT.has(key)) return undefined;
      throw this.errorToScript(notThere(path));
    }
    if (descriptor.get) return this.toScript(descriptor.get.call(target));
    const method = descriptor.value;
    if (typeof method !== 'function') return this.toScript(method);
    return this.realm.born.method((args) => {
      try {
        const given = Array.from(args, (arg) => this.fromScript(arg));
        const act = () => {
          target.checkPresent?.();
          return Reflect.apply(method, target, given);
        };
        return this.toScript(this.gate(path, act));
      } catch (error) {
        throw this.errorToScript(error);
      }
    });
  }
}

function found(target: ScriptObject, key: string): PropertyDescriptor | undefined {
  if (target.members?.has(key)) return { value: target.members.get(key) };
  if (key === 'constructor') return undefined;
  for (
    let prototype = Object.getPrototypeOf(target);
    prototype !== ScriptObject.prototype && prototype !== null;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, key);
    if (descriptor) return descriptor;
  }
  return undefined;
}
