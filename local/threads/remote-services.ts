/** The services of an execution that runs in a thread: each call goes to the host and waits there. */

import type { Project } from '../project';
import type { Services } from '../services';
import type { Store } from '../store';
import type { Part, ServiceCall } from './wire';

export type Ask = (call: ServiceCall) => unknown;

/** Facts of the workbook that cannot change for the execution while it is inside one service call. */
const FACTS: ReadonlySet<string> = new Set(['sheets', 'locale', 'timeZone', 'title']);

export function remoteServices(project: Project, storeId: string, ask: Ask): Services {
  const facts = new Map<string, unknown>();
  const call = (part: Part, method: string, args: readonly unknown[]) => {
    if (part === 'store' && FACTS.has(method)) {
      if (!facts.has(method)) facts.set(method, ask({ kind: 'call', part, method, args }));
      return facts.get(method);
    }
    if (part !== 'store' || method === 'apply') facts.clear();
    return ask({ kind: 'call', part, method, args });
  };
  const part = <Name extends Exclude<Part, ''>>(name: Name) =>
    remote<Services[Name]>((method, args) => call(name, method, args));
  const store = part('store');
  return {
    project,
    store: new Proxy(store, {
      get: (target, key: keyof Store) => (key === 'id' ? storeId : target[key]),
    }),
    properties: part('properties'),
    cache: part('cache'),
    locks: part('locks'),
    screen: part('screen'),
    clock: part('clock'),
    triggers: part('triggers'),
    people: part('people'),
    beforeCall: (...args) => {
      const sheets = call('', 'beforeCall', args);
      facts.set('sheets', sheets);
    },
    menu: (...args) => void call('', 'menu', args),
  };
}

/** An object of methods only. */
function remote<Whole extends object>(
  call: (method: string, args: readonly unknown[]) => unknown,
): Whole {
  const methods = new Map<string, (...args: unknown[]) => unknown>();
  const method = (name: string) => {
    const known = methods.get(name) ?? ((...args: unknown[]) => call(name, args));
    methods.set(name, known);
    return known;
  };
  return new Proxy({} as Whole, { get: (_, name) => method(String(name)) });
}
