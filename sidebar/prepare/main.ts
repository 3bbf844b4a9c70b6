import { vietnameseDate } from '../../src/ledger/date';
import { formatCount } from '../../src/ledger/format';
import type { PreparedPeriod, PrepareForm } from '../../src/ledger/periods/period-requests';
import { readDate } from '../../src/ledger/read-cell';
import { CheckList } from '../shared/check-list';
import { Dialog, messageList } from '../shared/dialog';
import { make } from '../shared/element';
import { Field, textInput } from '../shared/field';
import { callServer } from '../shared/server';
import { FirstRows } from './first-rows';

const NO_TAB =
  'Bạn chưa được quyền ghi vào tab nhập nào. Nhờ cán bộ ngân hàng thêm địa chỉ của bạn ở tab Cài đặt.';

const PREFILLED = 'Các dòng có dư nợ kỳ trước được thêm sẵn; bạn chỉ gõ số.';

class PreparePage {
  private readonly dialog = new Dialog(() => this.prepare());
  private cutoff = dateField('cutoff', 'Ngày chốt mới');
  private deadline: Field | null = null;
  private associations = new CheckList('associations', 'Hội', []);
  private communes = new CheckList('communes', 'Xã', []);
  private first: FirstRows | null = null;
  private readonly about = make('p', { class: 'soft' });

  async open(): Promise<void> {
    const form = await this.dialog.ask<PrepareForm>('prepareForm', undefined);
    if (form === null) return;
    if (form.associations.length === 0) this.dialog.say(NO_TAB, 'bad');
    else this.show(form);
  }

  private show(form: PrepareForm): void {
    const { last } = form;
    const hint = last === null ? 'Sổ chưa có ngày nào.' : `Ngày gần nhất: ${vietnameseDate(last)}.`;
    this.cutoff = dateField('cutoff', 'Ngày chốt mới', hint);
    this.cutoff.value = vietnameseDate(form.proposed);
    if (form.isBranch) {
      this.deadline = dateField('deadline', 'Hạn nộp', 'Có thể để trống.');
    }
    const dates = make('div', { class: 'pair' }, this.cutoff.element);
    if (this.deadline) dates.append(this.deadline.element);
    const changed = (): void => this.showFirst();
    this.associations = new CheckList('associations', 'Hội', form.associations, changed);
    this.communes = new CheckList('communes', 'Xã', form.communes, changed);
    this.first = new FirstRows(form);
    this.cutoff.control.addEventListener('input', changed);
    this.dialog.body.append(
      dates,
      this.associations.element,
      this.communes.element,
      this.first.element,
      this.about,
    );
    this.dialog.mayAct = true;
    this.dialog.say('');
    this.showFirst();
    this.cutoff.control.focus();
  }

  private showFirst(): void {
    const cutoff = readDate(this.cutoff.value, {});
    const { chosen } = this.communes;
    const associations = this.associations.chosen;
    this.first?.show(associations, chosen, cutoff.ok ? cutoff.value : null);
    const hasBegun = associations.some((name) => this.first?.lists(name) === false);
    this.about.textContent = hasBegun && chosen.length > 0 ? PREFILLED : '';
  }

  private async prepare(): Promise<void> {
    this.cutoff.showHint();
    this.deadline?.showHint();
    if (this.communes.chosen.length === 0) {
      this.communes.showError('Chọn ít nhất một xã.');
      return;
    }
    const chosen = this.first?.chosen ?? { programs: [], funds: [] };
    const content = {
      cutoff: this.cutoff.value,
      deadline: this.deadline?.value ?? '',
      associations: this.associations.chosen,
      communes: this.communes.isAll ? [] : this.communes.chosen,
      ...chosen,
    };
    const places = {
      cutoff: this.cutoff,
      ...(this.deadline && { deadline: this.deadline }),
      associations: this.associations,
      communes: this.communes,
      // Others wrote or cleared rows since the lists were read: then their place is not seen.
      ...(this.first?.element.hidden === false && {
        programs: this.first.programs,
        funds: this.first.funds,
      }),
    };
    const working = 'Đang thêm dòng vào tab nhập…';
    const done = await this.dialog.send<PreparedPeriod>('preparePeriod', content, working, places);
    if (done !== null) this.showDone(done);
  }

  /** What was added where; nothing is left to fill in. */
  private showDone({ message, notes, tabs }: PreparedPeriod): void {
    const rows = tabs.map(({ id, name, added, row }) => {
      const go = make('button', { type: 'button', class: 'small' }, 'Đến tab');
      go.addEventListener('click', () => void this.goTo(id, row));
      return make(
        'tr',
        {},
        make('td', {}, `${name}: thêm ${formatCount(added)} dòng`),
        make('td', { class: 'number' }, go),
      );
    });
    this.dialog.body.replaceChildren();
    this.dialog.result.replaceChildren(
      ...(rows.length > 0 ? [make('table', {}, make('tbody', {}, ...rows))] : []),
      ...(notes.length > 0 ? [messageList(notes)] : []),
    );
    this.dialog.finish(message);
  }

  /** The dialog would lie over the rows. */
  private async goTo(tab: string, row: number): Promise<void> {
    const cell = { tab, row, column: 1, header: '', key: '' };
    const shown = await callServer<null>('showCell', cell);
    if (shown.ok === true) google.script.host.close();
    else if (shown.ok === 'lost') this.dialog.say(shown.message, 'bad');
    else this.dialog.say(shown.problems.map(({ message }) => message).join(' '), 'bad');
  }
}

function dateField(id: string, label: string, hint = ''): Field {
  return new Field(id, label, textInput({ inputmode: 'numeric' }), hint);
}

void new PreparePage().open();
