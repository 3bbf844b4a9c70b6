/** Installed triggers of a script in one workbook, kept with the file but not in a copy of it. */

import type { StoredTrigger } from './host-types';
import type { Triggers } from './services';

export class TriggerTable implements Triggers {
  private all: readonly StoredTrigger[];
  private readonly listeners: ((all: readonly StoredTrigger[]) => void)[] = [];

  constructor(stored: readonly StoredTrigger[] = []) {
    this.all = stored;
  }

  list(): readonly StoredTrigger[] {
    return this.all;
  }

  add(trigger: StoredTrigger): void {
    this.change([...this.all, trigger]);
  }

  remove(id: string): void {
    this.change(this.all.filter((each) => each.id !== id));
  }

  onChange(listener: (all: readonly StoredTrigger[]) => void): void {
    this.listeners.push(listener);
  }

  /**
   * The triggers of the clock that are due, in order. One that runs once is gone then; the others
   * wait for their next time, however many they have missed.
   */
  takeDue(now: number): readonly StoredTrigger[] {
    const due = this.all.filter(({ at }) => at !== undefined && at <= now);
    if (due.length === 0) return due;
    this.change(
      this.all.flatMap((trigger) => {
        if (!due.includes(trigger)) return [trigger];
        return trigger.every === undefined ? [] : [{ ...trigger, at: now + trigger.every }];
      }),
    );
    return due.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  }

  private change(all: readonly StoredTrigger[]): void {
    this.all = all;
    for (const listener of this.listeners) listener(all);
  }
}
