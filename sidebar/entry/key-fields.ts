import { vietnameseDate } from '../../src/ledger/date';
import type { EntryKey } from '../../src/ledger/entry';
import type { EntryForm } from '../../src/ledger/entry-form';
import type { DimensionField, RecordKey } from '../../src/ledger/record';
import { textKey } from '../../src/ledger/text-key';
import { focusUnlessAway } from '../shared/element';
import { choice, Field, suggestions, textInput } from '../shared/field';

type KeyField = keyof RecordKey;

const LABELS: Readonly<Record<KeyField, string>> = {
  cutoff: 'Ngày chốt',
  association: 'Hội',
  commune: 'Xã',
  group: 'Tổ TK&VV',
  program: 'Chương trình',
  fund: 'Nguồn vốn',
};

const INVITATIONS: Readonly<Record<DimensionField, string>> = {
  association: 'Chọn hội',
  commune: 'Chọn xã',
  group: 'Chọn Tổ',
  program: 'Chọn chương trình',
  fund: 'Chọn nguồn vốn',
};

const NO_GROUP = 'Danh mục chưa có Tổ của xã và hội này';

/** What a group belongs to. */
const PLACE: ReadonlySet<KeyField> = new Set(['association', 'commune']);

/** Which record is entered: date, association, commune, group, program, fund. */
export class KeyFields {
  private readonly fields = new Map<KeyField, Field>();

  constructor(
    place: HTMLElement,
    private readonly form: EntryForm,
    private readonly changed: () => void,
  ) {
    const dates = form.cutoffs.map(vietnameseDate);
    place.append(suggestions('cutoffs', dates));
    const date = textInput({ list: 'cutoffs', placeholder: 'dd/mm/yyyy', inputmode: 'numeric' });
    this.add(place, 'cutoff', date, 'Dạng 25/03/2025; ngày mới thì gõ vào.');
    for (const field of dimensionsOf(form)) {
      this.add(place, field, memberControl(field, form.members[field]));
    }
    this.set('cutoff', dates[0] ?? '');
    this.set('association', form.association);
  }

  /** Nothing to keep apart: the whole key as it stands in the form. */
  get key(): EntryKey {
    const value = (field: KeyField): string => this.fields.get(field)?.value ?? '';
    return {
      cutoff: value('cutoff'),
      commune: value('commune'),
      association: value('association'),
      group: value('group'),
      program: value('program'),
      fund: value('fund'),
    };
  }

  get isComplete(): boolean {
    return [...this.fields.values()].every((field) => field.value !== '');
  }

  field(id: string): Field | undefined {
    return this.fields.get(id as KeyField);
  }

  restore(key: EntryKey): void {
    for (const field of this.fields.keys()) this.set(field, key[field]);
  }

  /**
   * The next record of the same date, association and commune is of the next program in Danh mục.
   *
   * @param step 1 for the next, -1 for the one before
   * @returns its name; '' at either end, where she chooses one herself
   */
  proposeProgram(step: 1 | -1): string {
    const programs = this.form.members.program;
    const position = programs.indexOf(this.key.program);
    const next = position < 0 ? '' : (programs[position + step] ?? '');
    this.set('program', next);
    // Its name stands above what is typed next.
    this.fields.get('program')?.element.scrollIntoView({ block: 'start' });
    return next;
  }

  focusOn(field: KeyField): void {
    focusUnlessAway(this.fields.get(field)?.control);
  }

  /** The first field that has nothing yet; none when the record is chosen. */
  focusOnFirstBlank(): boolean {
    const blank = [...this.fields.values()].find((field) => field.value === '');
    focusUnlessAway(blank?.control);
    return blank !== undefined;
  }

  private set(field: KeyField, text: string): void {
    const control = this.fields.get(field);
    if (control) control.value = text;
    if (PLACE.has(field)) this.narrowGroups();
  }

  /** Only Tổ of the xã and hội that are chosen; one that Danh mục places nowhere is offered always. */
  private narrowGroups(): void {
    const control = this.fields.get('group')?.control;
    if (!(control instanceof HTMLSelectElement)) return;
    const { commune, association, group } = this.key;
    const isIn = (own: string, chosen: string): boolean =>
      own === '' || chosen === '' || textKey(own) === textKey(chosen);
    const here = this.form.groups.filter(
      (each) => isIn(each.commune, commune) && isIn(each.association, association),
    );
    const names = [...new Set(here.map(({ name }) => name))];
    const invitation = names.length > 0 ? INVITATIONS.group : NO_GROUP;
    control.replaceChildren(...choice(names, invitation).children);
    control.value = names.includes(group) ? group : '';
  }

  private add(place: HTMLElement, id: KeyField, control: Field['control'], hint = ''): void {
    const field = new Field(id, LABELS[id], control, hint);
    control.addEventListener('change', () => {
      field.showHint();
      if (PLACE.has(id)) this.narrowGroups();
      this.changed();
    });
    this.fields.set(id, field);
    place.append(field.element);
  }
}

function dimensionsOf(form: EntryForm): DimensionField[] {
  const group: DimensionField[] = form.detail === 'group' ? ['group'] : [];
  return ['association', 'commune', ...group, 'program', 'fund'];
}

/** A list where Danh mục has one, free text where it has none yet. */
function memberControl(field: DimensionField, names: readonly string[]): Field['control'] {
  return names.length > 0 ? choice(names, INVITATIONS[field]) : textInput();
}
