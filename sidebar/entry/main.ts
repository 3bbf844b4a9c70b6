import type {
  EntryForm,
  EntryPayload,
  EntryPreview,
  EntryRow,
  SavedEntry,
} from '../../src/ledger/entry';
import type { Said } from '../../src/ledger/outcome';
import { byId, focusUnlessAway, make } from '../shared/element';
import { Field, textInput } from '../shared/field';
import { newRequestId } from '../shared/request-id';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';
import { showDerived } from './derived';
import { FilledField } from './filled-field';
import { KeyFields } from './key-fields';
import { MeasureFields } from './measure-fields';

const status = byId('status', HTMLElement);
const save = byId('save', HTMLButtonElement);
const SEE_FIRST = 'Dòng này đã có trong sổ. Xem lại các số rồi bấm Cập nhật.';

/** The page once the script has told what there is to choose from. */
class EntryPage {
  private readonly keys: KeyFields;
  private readonly measures: MeasureFields;
  private readonly note = new FilledField('note', 'Ghi chú', make('textarea', { rows: '2' }));
  private readonly person: Field;
  private preview: EntryPreview | null = null;
  private asked = 0;
  /** The newest question about the chosen record, until it is answered. */
  private looking: Promise<void> | null = null;
  /** What was sent last and under which id: only the very same entry is the same request. */
  private sent = { content: '', requestId: '' };

  constructor(private readonly form: EntryForm) {
    const place = (id: string): HTMLElement => byId(id, HTMLElement);
    place('unit').textContent = `Đơn vị tính: ${form.unit}, hộ`;
    this.keys = new KeyFields(place('key'), form, () => this.look());
    this.measures = new MeasureFields(
      { flows: place('flows'), stocks: place('stocks'), more: place('more') },
      form.unit,
      () => this.edited(),
    );
    this.person = new Field('person', 'Người nhập', textInput(), 'Tên ghi vào Nhật ký, tự khai.');
    this.person.value = form.person;
    place('other').append(this.note.element, this.person.element);
    byId('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    this.derive();
    save.disabled = false;
    setStatus(status, 'Chọn kỳ, hội, xã, chương trình rồi nhập số.');
    this.look();
  }

  /** Another record is chosen: what the page filled in belongs to the one before. */
  private look(): void {
    const question = ++this.asked;
    this.showPreview(null);
    this.fill(null);
    this.looking = this.keys.isComplete ? this.ask(question) : null;
  }

  /** Asks what stands in the workbook for the chosen record; the newest question counts. */
  private async ask(question: number): Promise<void> {
    const answer = await callServer<EntryPreview>('entryPreview', this.keys.key);
    if (question !== this.asked) return;
    this.looking = null;
    if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
    else if (answer.ok) {
      setStatus(status, '');
      this.takePreview(answer.data);
    } else this.showProblems(answer.problems);
  }

  /** What stands in the workbook fills every field that she has not typed in. */
  private takePreview(preview: EntryPreview): void {
    this.showPreview(preview);
    this.fill(preview.row);
  }

  private fill(row: EntryRow | null): void {
    this.measures.fill(row);
    this.note.fill(row?.note === null || row === null ? '' : String(row.note));
    this.derive();
  }

  private showPreview(preview: EntryPreview | null): void {
    this.preview = preview;
    const line = byId('row', HTMLElement);
    line.hidden = preview === null;
    if (preview) {
      line.textContent =
        preview.row === null
          ? `Dòng mới trong tab ${preview.place}.`
          : `Đã có trong sổ: ${preview.place}. Lưu sẽ cập nhật dòng này.`;
    }
    save.textContent = preview?.row ? 'Cập nhật' : 'Lưu';
    this.derive();
  }

  /** What the last answer complained of is being mended. */
  private edited(): void {
    if (status.dataset.kind === 'bad') setStatus(status, '');
    this.derive();
  }

  private derive(): void {
    const list = byId('derived', HTMLElement);
    const previous = this.preview?.previous ?? null;
    showDerived(list, this.measures.measures, previous, this.form.unit);
  }

  private async save(): Promise<void> {
    save.disabled = true;
    const unseen = await this.unseen();
    if (unseen) {
      save.disabled = false;
      return;
    }
    const payload = this.payload();
    setStatus(status, 'Đang ghi…', 'working');
    const answer = await callServer<SavedEntry>('saveEntry', payload);
    save.disabled = false;
    if (answer.ok === 'lost') {
      setStatus(status, answer.message, 'bad');
      return;
    }
    this.sent = { content: '', requestId: '' };
    if (answer.ok) this.finish(answer.data);
    else {
      this.showProblems(answer.problems);
      if (answer.problems.every(({ field }) => field === undefined)) await this.refresh();
    }
  }

  /** Pressed before she saw what stands in the workbook: a row that is there is shown first. */
  private async unseen(): Promise<boolean> {
    if (this.looking === null) return false;
    while (this.looking !== null) await this.looking;
    if (this.preview?.row === null) return false;
    if (this.preview) setStatus(status, SEE_FIRST, 'warning');
    return true;
  }

  /** Pressed again after a lost answer it is the same request; with another figure it is not. */
  private payload(): EntryPayload {
    const entry = {
      person: this.person.value,
      key: this.keys.key,
      amounts: this.measures.amounts,
      note: this.note.value,
      shown: this.preview?.row ?? null,
    };
    const content = JSON.stringify(entry);
    if (content !== this.sent.content) this.sent = { content, requestId: newRequestId() };
    return { requestId: this.sent.requestId, ...entry };
  }

  /** After a collision: what stands there now is shown, what she typed stays. */
  private async refresh(): Promise<void> {
    const question = ++this.asked;
    this.looking = null;
    const answer = await callServer<EntryPreview>('entryPreview', this.keys.key);
    if (question === this.asked && answer.ok === true) this.takePreview(answer.data);
  }

  private finish({ message, warnings }: SavedEntry): void {
    const kind = warnings.length === 0 ? 'good' : 'warning';
    setStatus(status, [message, ...warnings].join(' '), kind);
    this.measures.clear();
    this.note.clear();
    this.asked++;
    this.looking = null;
    this.showPreview(null);
    this.keys.askForNextProgram();
  }

  private showProblems(problems: readonly Said[]): void {
    const placed = problems.filter(({ field }) => this.fieldOf(field) !== undefined);
    for (const { field, message } of placed) this.fieldOf(field)?.showError(message);
    const first = this.fieldOf(placed[0]?.field);
    first?.control.closest('details')?.setAttribute('open', '');
    focusUnlessAway(first?.control);
    const others = problems.filter(({ field }) => this.fieldOf(field) === undefined);
    const count = placed.length === 0 ? '' : `Chưa ghi: ${placed.length} ô cần sửa.`;
    const text = [count, ...others.map(({ message }) => message)].filter((part) => part !== '');
    setStatus(status, text.join(' '), 'bad');
  }

  private fieldOf(id: string | undefined): Field | undefined {
    if (id === undefined) return undefined;
    if (id === 'note') return this.note;
    return this.keys.field(id) ?? this.measures.field(id);
  }
}

async function start(): Promise<void> {
  const answer = await callServer<EntryForm>('entryForm');
  if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else if (answer.ok) new EntryPage(answer.data);
  else setStatus(status, answer.problems.map(({ message }) => message).join(' '), 'bad');
}

void start();
