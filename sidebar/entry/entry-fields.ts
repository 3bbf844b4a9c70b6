import type { EntryPayload, EntryRow, Measures } from '../../src/ledger/entry';
import type { EntryDraft, TypedField } from '../../src/ledger/entry-draft';
import type { EntryForm } from '../../src/ledger/entry-form';
import type { Said } from '../../src/ledger/outcome';
import { byId, focusUnlessAway, make } from '../shared/element';
import { type Field, personField } from '../shared/field';
import { FilledField } from './filled-field';
import { KeyFields } from './key-fields';
import { MeasureFields } from './measure-fields';

export interface FieldEvents {
  /** Another record is chosen. */
  keyChanged(): void;
  /** A figure or the note is being typed. */
  edited(): void;
}

/** All fields of the form: the key of a record, its figures, the note, who types. */
export class EntryFields {
  readonly keys: KeyFields;
  private readonly measures: MeasureFields;
  private readonly note = new FilledField('note', 'Ghi chú', make('textarea', { rows: '2' }));
  private readonly person: Field;

  constructor(form: EntryForm, events: FieldEvents) {
    const place = (id: string): HTMLElement => byId(id, HTMLElement);
    this.keys = new KeyFields(place('key'), form, () => events.keyChanged());
    this.measures = new MeasureFields(
      { flows: place('flows'), stocks: place('stocks'), more: place('more') },
      form.unit,
      () => events.edited(),
    );
    this.note.control.addEventListener('input', () => {
      this.note.showHint();
      events.edited();
    });
    this.person = personField(form.person);
    place('other').append(this.note.element, this.person.element);
  }

  get figures(): Partial<Measures> {
    return this.measures.measures;
  }

  /** What is hers: typed or emptied. */
  get typed(): readonly TypedField[] {
    const note: TypedField[] = this.note.isTyped ? [{ field: 'note', text: this.note.value }] : [];
    return [...this.measures.typed, ...note];
  }

  /** Whether she typed in the column of this header. */
  isTyped(header: string): boolean {
    return header === 'Ghi chú' ? this.note.isTyped : this.measures.isTyped(header);
  }

  /** Everything as it stands, to be sent. */
  get content(): Pick<EntryPayload, 'person' | 'key' | 'amounts' | 'note'> {
    return {
      person: this.person.value,
      key: this.keys.key,
      amounts: this.measures.amounts,
      note: this.note.value,
    };
  }

  /** Fills in a row of the sheet, or nothing, wherever she has not typed. */
  fill(row: EntryRow | null): void {
    this.measures.fill(row);
    this.note.fill(row?.note === null || row === null ? '' : String(row.note));
  }

  restore({ key, typed }: Pick<EntryDraft, 'key' | 'typed'>): void {
    this.keys.restore(key);
    for (const { field, text } of typed) {
      if (field === 'note') this.note.restore(text);
      else this.measures.restore(field, text);
    }
  }

  clear(): void {
    this.measures.clear();
    this.note.clear();
  }

  focusOnFigures(): void {
    this.measures.focusOnFirst();
  }

  /** Puts each sentence beside its field and goes to the first; @returns what is left to be said */
  showProblems(problems: readonly Said[]): string {
    const placed = problems.filter(({ field }) => this.fieldOf(field) !== undefined);
    for (const { field, message } of placed) this.fieldOf(field)?.showError(message);
    const first = this.fieldOf(placed[0]?.field);
    first?.reveal();
    focusUnlessAway(first?.control);
    // Focus may scroll no further than the control: the sentence is under it.
    first?.reveal();
    const count = placed.length === 0 ? [] : [`Chưa ghi: ${placed.length} ô cần sửa.`];
    const others = problems.filter((said) => !placed.includes(said));
    return [...count, ...others.map(({ message }) => message)].join(' ');
  }

  private fieldOf(id: string | undefined): Field | undefined {
    if (id === undefined) return undefined;
    if (id === 'note') return this.note;
    return this.keys.field(id) ?? this.measures.field(id);
  }
}
