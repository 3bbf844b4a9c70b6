import type { SavedEntry } from '../../src/ledger/entry';
import type { WaitingLine } from '../../src/ledger/entry-draft';
import type { Outcome, Said } from '../../src/ledger/outcome';
import type { Lost } from '../shared/server';

type Answer = Outcome<SavedEntry> | Lost;

/** A line on its way into the workbook. */
export interface OutboxLine extends WaitingLine {
  /** `stopped`: only she can make it go on. `refused`: answered, and she must look at it. */
  state: 'waiting' | 'stopped' | 'refused';
  problems: readonly Said[];
}

export interface OutboxEvents {
  /** A line that waited was written. */
  saved(line: OutboxLine, saved: SavedEntry): void;
  /** Lines came, went, or changed their state. */
  changed(): void;
}

/** Longer than the server waits for another's command: then the line is taken for lost. */
const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Sends lines one after another, in their order. One that got no answer waits here and is sent again
 * under its own request, so that it is written once, until it is answered; she types on meanwhile.
 */
export class Outbox {
  private all: OutboxLine[] = [];
  private running = false;
  private failures = 0;
  private wake: () => void = () => {};

  constructor(
    private readonly send: (payload: WaitingLine['payload']) => Promise<Answer>,
    private readonly events: OutboxEvents,
  ) {}

  get lines(): readonly OutboxLine[] {
    return this.all;
  }

  /**
   * @returns the answer to the first attempt; null when the line waits: it was lost, or others wait
   */
  async put(line: WaitingLine): Promise<Answer | null> {
    if (this.all.some(({ state }) => state !== 'refused')) {
      this.add(line);
      return null;
    }
    const sending = this.send(line.payload);
    const answer = await this.inTime(sending);
    if (answer !== null && !mayPass(answer)) return answer;
    this.failures = 1;
    const waiting = this.add(line);
    if (answer === null) this.takeLate(waiting, sending);
    return null;
  }

  /** Lines of an earlier page, to be sent on. */
  restore(lines: readonly WaitingLine[]): void {
    for (const line of lines) this.add(line);
    void this.run();
  }

  /** The line is in working order again, or she wants to try now. */
  retryNow(): void {
    for (const line of this.all) if (line.state === 'stopped') line.state = 'waiting';
    this.failures = 0;
    this.wake();
    void this.run();
    this.events.changed();
  }

  /** She takes the line back into the form. */
  remove(line: OutboxLine): void {
    this.all = this.all.filter((other) => other !== line);
    this.events.changed();
  }

  private add(line: WaitingLine): OutboxLine {
    const added: OutboxLine = { ...line, state: 'waiting', problems: [] };
    this.all.push(added);
    this.events.changed();
    void this.run();
    return added;
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let line = this.next(); line !== undefined; line = this.next()) {
      if (this.failures > 0) await this.pause();
      if (line !== this.next()) continue;
      const sending = this.send(line.payload);
      const answer = await this.inTime(sending);
      if (answer === null) this.takeLate(line, sending);
      this.settle(line, answer);
    }
    this.running = false;
  }

  private next(): OutboxLine | undefined {
    const stopped = this.all.some(({ state }) => state === 'stopped');
    return stopped ? undefined : this.all.find(({ state }) => state === 'waiting');
  }

  /** @param answer null: none in time */
  private settle(line: OutboxLine, answer: Answer | null): void {
    if (!this.all.includes(line)) return;
    if (answer === null || mayPass(answer)) {
      this.failures += 1;
      this.events.changed();
      return;
    }
    this.failures = 0;
    if (answer.ok === true) {
      this.remove(line);
      this.events.saved(line, answer.data);
      return;
    }
    line.state = answer.ok === 'lost' ? 'stopped' : 'refused';
    line.problems = answer.ok === 'lost' ? [{ message: answer.message }] : answer.problems;
    this.events.changed();
  }

  /** An answer that came after all counts: the line need not be sent again. */
  private takeLate(line: OutboxLine, sending: Promise<Answer>): void {
    void sending.then((answer) => {
      if (answer.ok !== 'lost' && !mayPass(answer)) this.settle(line, answer);
    });
  }

  private inTime(sending: Promise<Answer>): Promise<Answer | null> {
    return Promise.race([
      sending,
      new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
    ]);
  }

  private pause(): Promise<void> {
    const length = FIRST_PAUSE_MS * 2 ** Math.min(this.failures - 1, 10);
    return new Promise((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, Math.min(length, LONGEST_PAUSE_MS));
    });
  }
}

/** Whether the very same call may succeed later, by itself. */
function mayPass(answer: Answer): boolean {
  if (answer.ok === 'lost') return answer.passes;
  return !answer.ok && answer.problems.some(({ later }) => later === true);
}
