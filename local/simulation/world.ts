/** What the executions of a simulation share. */

import type { Clock, Services } from '../services';

export class World {
  readonly clock: VirtualClock;
  readonly services: Services;

  constructor(services: Services) {
    this.clock = new VirtualClock(services.clock.now());
    this.services = { ...services, clock: this.clock };
  }
}

/** Stands still while anybody can do something. */
class VirtualClock implements Clock {
  constructor(private time: number) {}

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number): void {
    this.jumpTo(this.time + milliseconds);
  }

  jumpTo(time: number): void {
    this.time = Math.max(this.time, time);
  }
}
