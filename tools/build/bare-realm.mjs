// @ts-check
import vm from 'node:vm';

/**
 * A context with ECMAScript globals only, as bare as Apps Script before its services: what a fresh
 * Node context adds on top is taken away.
 */
export function bareRealm() {
  const context = vm.createContext({});
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  return context;
}

/** Globals that a script declares when it is run alone. @param {string} code */
export function declaredGlobals(code) {
  const context = bareRealm();
  vm.runInContext(code, context, { filename: 'Code.js' });
  return Object.getOwnPropertyNames(context).sort();
}
