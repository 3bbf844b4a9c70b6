import type { EntryPayload, EntryPreview, SavedEntry } from '../../src/ledger/entry';
import { type EntryDraft, MOST_WAITING } from '../../src/ledger/entry-draft';
import type { EntryForm } from '../../src/ledger/entry-form';
import type { Outcome, Said } from '../../src/ledger/outcome';
import { byId } from '../shared/element';
import { LastRequest } from '../shared/request-id';
import { callServer, type Lost } from '../shared/server';
import { setStatus } from '../shared/status';
import { hideCollision, showCollision } from './collision-panel';
import { showDerived } from './derived';
import { DraftKeeper } from './draft-keeper';
import { EntryFields } from './entry-fields';
import { Outbox, type OutboxLine } from './outbox';
import { RecordLookup } from './record-lookup';
import { showRestored } from './restored-notice';
import { hasFigures, showOpening, showRowState } from './row-state';
import {
  BEGIN,
  CHOOSE,
  KEPT_THEIRS,
  NO_MORE_PROGRAMS,
  SAVE_FIRST,
  SEE_FIRST,
  STILL_WAITING,
  TOO_MANY,
} from './sentences';
import { listenToKeys } from './shortcuts';
import { lineName, showWaiting } from './waiting-list';

const status = byId('status', HTMLElement);
const save = byId('save', HTMLButtonElement);
const collision = byId('collision', HTMLElement);
const restored = byId('restored', HTMLElement);

const SAID_OF_THIS_ROW = new Set<string | undefined>(['quiet', 'bad']);

/** The page once the script has told what there is to choose from. */
export class EntryPage {
  private readonly fields: EntryFields;
  private readonly outbox: Outbox;
  private readonly keeper: DraftKeeper;
  private preview: EntryPreview | null = null;
  private readonly lookup = new RecordLookup((answer) => this.takeAnswer(answer));
  private readonly last = new LastRequest();
  private saving = false;

  constructor(private readonly form: EntryForm) {
    byId('unit', HTMLElement).textContent = `Đơn vị tính: ${form.unit}, hộ`;
    this.fields = new EntryFields(form, {
      keyChanged: () => this.look(),
      edited: () => this.edited(),
    });
    this.outbox = new Outbox((payload) => callServer<SavedEntry>('saveEntry', payload), {
      saved: (line, answer) => this.tellSaved(answer, lineName(line)),
      changed: () => this.showWaiting(),
    });
    const line = byId('draft', HTMLElement);
    this.keeper = new DraftKeeper(
      () => this.draft,
      (text) => {
        line.textContent = text;
      },
      JSON.stringify(form.draft?.draft ?? null),
    );
  }

  begin(): void {
    const form = byId('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    listenToKeys(form, {
      save: () => form.requestSubmit(),
      step: (direction) => this.step(direction),
    });
    // What is typed while a row is being written would be taken for figures of the next one.
    form.addEventListener('beforeinput', (event) => {
      if (this.saving) event.preventDefault();
    });
    window.addEventListener('online', () => this.outbox.retryNow());
    window.addEventListener('pagehide', () => this.keeper.farewell());
    window.addEventListener('beforeunload', (event) => {
      if (this.outbox.lines.length > 0) event.preventDefault();
    });
    save.disabled = false;
    this.restore();
    setStatus(status, BEGIN);
    this.look();
    this.fields.keys.focusOnFirstBlank();
  }

  /* ---- the draft ------------------------------------------------------------------------ */

  /** What she typed that is not known to be saved. */
  private get draft(): EntryDraft | null {
    const { typed } = this.fields;
    const waiting = this.outbox.lines.map(({ payload, typed }) => ({ payload, typed }));
    if (typed.length === 0 && waiting.length === 0) return null;
    const { key, person } = this.fields.content;
    return { key, typed, person, waiting };
  }

  private restore(): void {
    if (this.form.draft === null) return;
    const { draft } = this.form.draft;
    this.outbox.restore(draft.waiting);
    if (draft.typed.length === 0) return;
    this.fields.restore(draft);
    showRestored(restored, this.form.draft, () => this.discardDraft());
  }

  private discardDraft(): void {
    restored.hidden = true;
    this.fields.clear();
    this.look();
    void this.keeper.now();
    this.fields.focusOnFigures();
  }

  /* ---- the chosen record ---------------------------------------------------------------- */

  /** Another record is chosen: what the page filled in belongs to the one before. */
  private look(): void {
    this.lookup.forget();
    hideCollision(collision);
    this.showPreview(null);
    const { keys } = this.fields;
    if (keys.isComplete) void this.lookup.ask(keys.key);
    if (this.fields.typed.length > 0) this.keeper.changed();
  }

  private takeAnswer(answer: Outcome<EntryPreview> | Lost): void {
    if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
    else if (answer.ok) {
      // What was said of the row before, "Đã ghi…", stays to be read.
      if (SAID_OF_THIS_ROW.has(status.dataset.kind)) setStatus(status, '');
      this.showPreview(answer.data);
    } else this.showProblems(answer.problems);
  }

  /** What stands in the workbook fills every field that she has not typed in. */
  private showPreview(preview: EntryPreview | null): void {
    this.preview = preview;
    showRowState(byId('row', HTMLElement), save, preview);
    showOpening(byId('opening', HTMLElement), preview, this.form.unit);
    this.fields.fill(preview?.row ?? null);
    this.derive();
  }

  /** What the last answer complained of is being mended. */
  private edited(): void {
    if (status.dataset.kind === 'bad') setStatus(status, '');
    this.derive();
    this.keeper.changed();
  }

  private derive(): void {
    const list = byId('derived', HTMLElement);
    showDerived(list, this.fields.figures, this.preview?.previous ?? null, this.form.unit);
  }

  /** Another program, nothing saved. */
  private step(direction: 1 | -1): void {
    if (this.saving) return;
    if (this.fields.typed.length > 0) {
      setStatus(status, SAVE_FIRST, 'warning');
      return;
    }
    this.proposeProgram(direction);
  }

  /** @returns a sentence that names it */
  private proposeProgram(direction: 1 | -1): string {
    const next = this.fields.keys.proposeProgram(direction);
    this.look();
    if (next !== '' && this.fields.keys.isComplete) this.fields.focusOnFigures();
    else this.fields.keys.focusOn('program');
    return next === '' ? NO_MORE_PROGRAMS : `Tiếp theo: ${next}.`;
  }

  /* ---- saving --------------------------------------------------------------------------- */

  private async save(): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    save.disabled = true;
    hideCollision(collision);
    await this.saveShown();
    this.saving = false;
    save.disabled = false;
  }

  private async saveShown(): Promise<void> {
    if (await this.unseen()) return;
    const refusal = this.refusal();
    if (refusal !== null) {
      setStatus(status, refusal, 'warning');
      return;
    }
    const payload = this.payload();
    setStatus(status, 'Đang ghi…', 'working');
    const answer = await this.outbox.put({ payload, typed: this.fields.typed });
    if (answer === null) {
      this.goOn(`Chưa gửi được ${payload.key.program}; dòng này chờ gửi lại.`, 'warning');
      return;
    }
    if (answer.ok === 'lost') {
      setStatus(status, answer.message, 'bad');
      return;
    }
    this.last.answered();
    if (answer.ok) {
      const kind = answer.data.warnings.length === 0 ? 'good' : 'warning';
      this.goOn([answer.data.message, ...answer.data.warnings].join(' '), kind);
    } else await this.takeRefusal(answer.problems);
  }

  /** Pressed before she saw what stands in the workbook: a row that is there is shown first. */
  private async unseen(): Promise<boolean> {
    if (!this.lookup.isPending) return false;
    await this.lookup.settled();
    if (this.preview && !hasFigures(this.preview)) return false;
    if (this.preview) setStatus(status, SEE_FIRST, 'warning');
    return true;
  }

  /** Why the row cannot be sent now; null when it can. */
  private refusal(): string | null {
    const { lines } = this.outbox;
    const key = JSON.stringify(this.fields.keys.key);
    if (lines.some(({ payload }) => JSON.stringify(payload.key) === key)) return STILL_WAITING;
    return lines.length >= MOST_WAITING ? TOO_MANY : null;
  }

  /** Pressed again after a lost answer it is the same request; with another figure it is not. */
  private payload(): EntryPayload {
    const entry = { ...this.fields.content, shown: this.preview?.row ?? null };
    return { requestId: this.last.idFor(entry), ...entry };
  }

  /** The row is in other hands: the next one. */
  private goOn(said: string, kind: 'good' | 'warning'): void {
    this.last.answered();
    restored.hidden = true;
    this.fields.clear();
    const next = this.proposeProgram(1);
    setStatus(status, `${said} ${next}`, kind);
    void this.keeper.now();
  }

  /** Nothing was written. After a collision what stands there now is shown; what she typed stays. */
  private async takeRefusal(problems: readonly Said[]): Promise<void> {
    const found = problems.find((said) => said.collision !== undefined);
    if (problems.every(({ field }) => field === undefined)) {
      await this.lookup.ask(this.fields.keys.key, false);
    }
    this.showProblems(problems);
    if (found?.collision === undefined) return;
    setStatus(status, CHOOSE, 'warning');
    showCollision(collision, found.collision, (column) => this.fields.isTyped(column), {
      keepTheirs: () => this.goOn(KEPT_THEIRS, 'good'),
      writeMine: () => void this.save(),
    });
  }

  private showProblems(problems: readonly Said[]): void {
    setStatus(status, this.fields.showProblems(problems), 'bad');
  }

  /* ---- lines that wait ------------------------------------------------------------------ */

  private showWaiting(): void {
    showWaiting(byId('waiting', HTMLElement), this.outbox, {
      retry: () => this.outbox.retryNow(),
      review: (line) => void this.review(line),
    });
    this.keeper.changed();
  }

  private tellSaved({ message, warnings }: SavedEntry, name: string): void {
    const kind = warnings.length === 0 ? 'good' : 'warning';
    setStatus(status, [`Đã gửi dòng chờ ${name}.`, message, ...warnings].join(' '), kind);
  }

  /** A line that the server refused comes back into the form, with what it was refused for. */
  private async review(line: OutboxLine): Promise<void> {
    if (this.saving || this.fields.typed.length > 0) {
      setStatus(status, SAVE_FIRST, 'warning');
      return;
    }
    this.outbox.remove(line);
    this.fields.clear();
    this.fields.restore({ key: line.payload.key, typed: line.typed });
    this.look();
    await this.lookup.settled();
    await this.takeRefusal(line.problems);
  }
}
