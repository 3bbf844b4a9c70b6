/** Logger and console: https://developers.google.com/apps-script/reference/base/console */

import type { Execution } from '../execution';
import { handed, ScriptObject } from './membrane';

export class Logger
  extends ScriptObject
  implements Pick<GoogleAppsScript.Base.Logger, 'log' | 'getLog' | 'clear'>
{
  override readonly typeName = 'Logger';

  constructor(private readonly run: Execution) {
    super();
  }

  log(...data: unknown[]): GoogleAppsScript.Base.Logger {
    this.run.log.push(text(data));
    return handed(this);
  }

  getLog(): string {
    return this.run.log.join('\n');
  }

  clear(): void {
    this.run.log.length = 0;
  }
}

export class Console
  extends ScriptObject
  implements Pick<typeof console, 'log' | 'info' | 'warn' | 'error' | 'time' | 'timeEnd'>
{
  override readonly typeName = 'console';
  private readonly timers = new Map<string, number>();

  constructor(private readonly run: Execution) {
    super();
  }

  log(...data: unknown[]): void {
    this.run.log.push(text(data));
  }

  info(...data: unknown[]): void {
    this.log(...data);
  }

  warn(...data: unknown[]): void {
    this.log(...data);
  }

  error(...data: unknown[]): void {
    this.log(...data);
  }

  time(label: string): void {
    this.timers.set(label, this.run.now());
  }

  timeEnd(label: string): void {
    const started = this.timers.get(label);
    if (started !== undefined) this.log(`${label}: ${this.run.now() - started}ms`);
  }
}

/** `%s` and `%d` take the next value; the rest follows. */
function text([first, ...rest]: readonly unknown[]): string {
  if (typeof first !== 'string') return [first, ...rest].map(shown).join(' ');
  const left = [...rest];
  const filled = first.replace(/%[sdj]/g, (mark) => (left.length > 0 ? shown(left.shift()) : mark));
  return [filled, ...left.map(shown)].join(' ');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error || typeof value !== 'object') return String(value);
  if (value instanceof ScriptObject) return value.typeName;
  return JSON.stringify(value);
}
