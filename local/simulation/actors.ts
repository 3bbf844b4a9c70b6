/** Who takes turns in a simulation. */

export interface Actor {
  readonly name: string;
  readonly done: boolean;
  /** What it does next, when it may; undefined while it has to wait. */
  next(): string | undefined;
  /** When its waiting ends at the latest, on the virtual clock. */
  readonly deadline: number | undefined;
  /** Does that, up to the point where others may come between. */
  step(): void;
}

/** A person who does one thing after another; no lock stops her. */
export class PersonActor implements Actor {
  readonly deadline = undefined;
  private at = 0;

  constructor(
    readonly name: string,
    private readonly steps: readonly (() => void)[],
  ) {}

  get done(): boolean {
    return this.at >= this.steps.length;
  }

  next(): string | undefined {
    return this.done ? undefined : `step ${this.at + 1}`;
  }

  step(): void {
    const step = this.steps[this.at];
    this.at += 1;
    step?.();
  }
}
