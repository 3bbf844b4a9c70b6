import type { EntryKey, EntryPreview } from '../../src/ledger/entry';
import type { Outcome } from '../../src/ledger/outcome';
import { callServer, type Lost } from '../shared/server';

/** Arrow keys run through a list of programs: only where they rest is looked up. */
const REST_MS = 150;

/** Asks what stands in the workbook for the chosen record; only the newest question counts. */
export class RecordLookup {
  private asked = 0;
  /** The newest question, until it is answered. */
  private pending: Promise<void> | null = null;

  constructor(private readonly answered: (answer: Outcome<EntryPreview> | Lost) => void) {}

  get isPending(): boolean {
    return this.pending !== null;
  }

  /** No record is chosen, or it is in other hands: answers still under way are for nothing. */
  forget(): void {
    this.asked++;
    this.pending = null;
  }

  /** @param rest whether the choice may change in a moment */
  ask(key: EntryKey, rest = true): Promise<void> {
    const question = ++this.asked;
    this.pending = this.answer(question, key, rest ? REST_MS : 0);
    return this.pending;
  }

  /** Until the newest question is answered. */
  async settled(): Promise<void> {
    while (this.pending !== null) await this.pending;
  }

  private async answer(question: number, key: EntryKey, rest: number): Promise<void> {
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    if (question !== this.asked) return;
    const answer = await callServer<EntryPreview>('entryPreview', key);
    if (question !== this.asked) return;
    this.pending = null;
    this.answered(answer);
  }
}
