import { vietnameseDate } from '../../src/ledger/date';
import type {
  SubmissionForm,
  SubmittedUnits,
  UnitShown,
} from '../../src/ledger/periods/period-requests';
import { tick } from '../shared/check-list';
import { Dialog, messageList } from '../shared/dialog';
import { byId, focusUnlessAway, make } from '../shared/element';
import { choice, Field, personField } from '../shared/field';
import { countsText, stateText } from '../shared/unit-state';

const NOTHING = 'Chưa có ngày nào đang mở. Chạy Chuẩn bị kỳ mới, nhập số, rồi nộp.';
const TO_SEE = 'Xem các điểm dưới đây, đánh dấu rồi bấm Nộp lần nữa.';
const SEEN = 'Tôi đã xem các điểm trên, số liệu đúng';

class SubmitPage {
  private readonly dialog = new Dialog(() => this.submit());
  private form: SubmissionForm = { person: '', dates: [] };
  private readonly table = make('div');
  private readonly date = new Field('cutoff', 'Ngày chốt', make('select'));
  private association: Field | null = null;
  private person = personField('');
  private boxes: HTMLInputElement[] = [];
  /** Of the warnings shown, once they are ticked. */
  private toSee = '';
  private readonly seen = make('input', { type: 'checkbox', id: 'seen' });

  async open(): Promise<void> {
    const form = await this.dialog.ask<SubmissionForm>('submissionForm', undefined);
    if (form === null) return;
    this.form = form;
    if (form.dates.every(({ units }) => units.length === 0)) {
      this.dialog.say(NOTHING, 'warning');
      return;
    }
    this.build();
    this.dialog.say('');
    this.show();
  }

  private build(): void {
    const { dates, person } = this.form;
    for (const { cutoff } of dates) {
      this.date.control.append(make('option', { value: cutoff }, vietnameseDate(cutoff)));
    }
    const associations = new Set(
      dates.flatMap(({ units }) => units.map(({ association }) => association)),
    );
    this.association = new Field('association', 'Hội', choice([...associations], 'Chọn hội'));
    this.association.value = [...associations][0] ?? '';
    const pair = make('div', { class: 'pair' }, this.date.element);
    if (associations.size > 1) pair.append(this.association.element);
    this.person = personField(person);
    this.dialog.body.append(pair, this.table, this.person.element);
    for (const field of [this.date, this.association]) {
      field.control.addEventListener('change', () => {
        this.dialog.result.replaceChildren();
        this.dialog.say('');
        this.show();
      });
    }
    this.seen.addEventListener('change', () => {
      this.dialog.mayAct = this.seen.checked || this.toSee === '';
    });
  }

  /** The units of the chosen date and association. */
  private show(): void {
    this.toSee = '';
    const date = this.form.dates.find(({ cutoff }) => cutoff === this.date.control.value);
    const units =
      date?.units.filter(({ association }) => association === this.association?.value) ?? [];
    const deadline = date?.deadline ?? null;
    this.date.showReading(deadline === null ? '' : `Hạn nộp: ${vietnameseDate(deadline)}.`);
    this.boxes = units.map(({ commune }) => make('input', { type: 'checkbox', value: commune }));
    const rows = units.map((unit, i) => this.row(unit, this.boxes[i] as HTMLInputElement));
    const head = [
      make('th', { scope: 'col' }, 'Xã'),
      make('th', { scope: 'col', class: 'number' }, 'Đã nhập'),
      make('th', { scope: 'col' }, 'Trạng thái'),
    ];
    this.table.replaceChildren(
      make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)),
    );
    this.dialog.mayAct = units.length > 0;
  }

  private row(unit: UnitShown, box: HTMLInputElement): HTMLElement {
    const isDone = unit.state === 'đã nộp' && !unit.isChanged;
    box.checked = !isDone && unit.rows > 0 && unit.blank === 0 && unit.wrong === 0;
    const reason =
      unit.state === 'trả lại' ? [make('p', { class: 'state-bad' }, `Lý do: ${unit.reason}`)] : [];
    return make(
      'tr',
      {},
      make('td', { class: 'name' }, tick(box, unit.commune)),
      make('td', { class: 'number' }, countsText(unit)),
      make('td', {}, stateText(unit), ...reason),
    );
  }

  private async submit(): Promise<void> {
    const communes = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    if (communes.length === 0) {
      this.dialog.say('Đánh dấu ít nhất một xã để nộp.', 'bad');
      return;
    }
    const content = {
      person: this.person.value,
      cutoff: this.date.control.value,
      association: this.association?.value ?? '',
      communes,
      seen: this.seen.checked ? this.toSee : '',
    };
    this.person.showHint();
    const places = { person: this.person };
    const working = 'Đang kiểm tra…';
    const done = await this.dialog.send<SubmittedUnits>('submitUnit', content, working, places);
    if (done !== null) await this.answer(done);
  }

  private async answer(done: SubmittedUnits): Promise<void> {
    const isAll = done.units.every(({ isSubmitted }) => isSubmitted);
    const fresh = await this.dialog.ask<SubmissionForm>('submissionForm', undefined);
    if (fresh !== null) {
      this.form = fresh;
      this.show();
    }
    const waiting = done.units.filter(({ isSubmitted }) => !isSubmitted);
    for (const box of this.boxes) {
      box.checked = waiting.some(({ commune }) => commune === box.value);
    }
    const said = done.toSee === '' ? done.message : `${done.message} ${TO_SEE}`;
    this.dialog.say(said, isAll ? 'good' : 'warning');
    this.showWaiting(waiting, done.toSee);
    if (isAll) focusUnlessAway(byId('close', HTMLButtonElement));
  }

  private showWaiting(waiting: SubmittedUnits['units'], toSee: string): void {
    const parts = waiting.flatMap(({ commune, problems, warnings }) => [
      make('h2', {}, commune),
      messageList([...problems, ...warnings].map(({ message }) => message)),
    ]);
    this.dialog.result.replaceChildren(...parts);
    this.toSee = toSee;
    this.seen.checked = false;
    if (toSee === '') return;
    this.dialog.result.append(make('div', { class: 'panel' }, tick(this.seen, SEEN)));
    this.dialog.mayAct = false;
    this.seen.focus();
  }
}

void new SubmitPage().open();
