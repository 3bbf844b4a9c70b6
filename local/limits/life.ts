/**
 * Whether an execution may go on. Past its time, or killed, it dies for good: each later call of a
 * service throws again, so that nothing a script catches saves it.
 */

import { ScriptException } from '../script-error';
import type { AuthorizationMode } from '../services';
import { type Limits, OUT_OF_TIME } from './limits';
import { Meter } from './meter';
import type { Rules } from './rules';

/** Calls after its death, until a script is taken for one that never ends. */
const PATIENCE = 1000;

export class Life {
  readonly meter: Meter;
  private death: ScriptException | undefined;
  private refusals = 0;
  private since = 0;

  /** @param limit how long it may last, in Google's milliseconds */
  constructor(
    { costs }: Rules,
    private readonly limit: number,
  ) {
    this.meter = new Meter(costs);
  }

  /** Lets the script run. What it returns or throws after its death counts for nothing. */
  lived<T>(run: () => T): T {
    this.check();
    this.resume();
    try {
      return run();
    } finally {
      this.pause();
      this.check();
    }
  }

  /** Lets a service work for the script. */
  served<T>(work: () => T): T {
    this.pause();
    this.check();
    try {
      return work();
    } finally {
      this.resume();
      this.check();
    }
  }

  /** @throws always, and from now on at each call of a service */
  die(reason: string): never {
    this.death ??= new ScriptException(reason);
    throw this.death;
  }

  /** What it died of, when it catches that and calls on and on. */
  get haunting(): ScriptException | undefined {
    return this.refusals > PATIENCE ? this.death : undefined;
  }

  private check(): void {
    if (this.meter.total > this.limit) this.death ??= new ScriptException(OUT_OF_TIME);
    if (!this.death) return;
    this.refusals += 1;
    throw this.death;
  }

  private pause(): void {
    this.meter.computed(performance.now() - this.since);
  }

  private resume(): void {
    this.since = performance.now();
  }
}

/** @param simple whether it is a simple trigger, in whatever mode */
export function limitOf(limits: Limits, mode: AuthorizationMode, simple: boolean): number {
  if (mode === 'CUSTOM_FUNCTION') return limits.customFunction;
  return simple ? limits.simpleTrigger : limits.run;
}
