/** Errors on their way between threads: what a script may catch stays what it may catch. */

import { ScriptException } from '../script-error';
import type { WireError } from './wire';

export function toWire(thrown: unknown): WireError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack } = error;
  return { name, message, stack, forScript: error instanceof ScriptException };
}

export function fromWire({ name, message, stack, forScript }: WireError): Error {
  if (forScript) return new ScriptException(message);
  return Object.assign(new Error(message), { name, ...(stack !== undefined && { stack }) });
}
