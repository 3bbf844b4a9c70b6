import type { DraftToKeep, EntryDraft } from '../../src/ledger/entry-draft';
import type { Outcome } from '../../src/ledger/outcome';
import { newRequestId } from '../shared/request-id';
import { callServer, type Lost } from '../shared/server';

const REST_MS = 3_000;
const LONGEST_REST_MS = 60_000;

/** Keeps a draft at Google every few seconds while it changes. One call at a time. */
export class DraftKeeper {
  private readonly page = newRequestId();
  private turn = 0;
  private failures = 0;
  private timer: number | undefined;
  private keeping = false;
  /** Asked for while a call was under way. */
  private isAskedAgain = false;

  /**
   * @param draft as it is now; null when nothing is to be kept
   * @param kept what Google has, as JSON
   */
  constructor(
    private readonly draft: () => EntryDraft | null,
    private readonly show: (text: string) => void,
    private kept: string,
  ) {}

  /** Something changed; it is kept after a rest. */
  changed(): void {
    const rest = Math.min(REST_MS * 2 ** this.failures, LONGEST_REST_MS);
    this.timer ??= window.setTimeout(() => void this.now(), rest);
  }

  /** Keeps it without a rest: what was typed is saved, or thrown away, or the page may go. */
  async now(): Promise<void> {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    if (this.keeping) {
      this.isAskedAgain = true;
      return;
    }
    const draft = this.draft();
    const text = JSON.stringify(draft);
    if (text === this.kept) return;
    this.keeping = true;
    const answer = await this.send(draft);
    this.keeping = false;
    if (answer.ok === true) {
      this.failures = 0;
      this.kept = text;
      this.show(draft === null ? '' : `Đã giữ bản nháp lúc ${answer.data.keptAt.slice(0, 5)}.`);
    } else {
      this.failures += 1;
      this.show(draft === null ? '' : 'Bản nháp chưa giữ được; sẽ thử lại.');
      if (answer.ok === 'lost' && !answer.passes) return;
    }
    if (JSON.stringify(this.draft()) === this.kept) return;
    if (this.isAskedAgain) {
      this.isAskedAgain = false;
      await this.now();
    } else this.changed();
  }

  /** The page goes: nobody waits for the answer. The server takes turns in their order. */
  farewell(): void {
    const draft = this.draft();
    if (this.timer !== undefined || this.keeping || JSON.stringify(draft) !== this.kept) {
      void this.send(draft);
    }
  }

  private send(draft: EntryDraft | null): Promise<Outcome<{ keptAt: string }> | Lost> {
    const request: DraftToKeep = { page: this.page, turn: ++this.turn, draft };
    return callServer('keepDraft', request);
  }
}
