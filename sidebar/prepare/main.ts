import { vietnameseDate } from '../../src/ledger/date';
import { formatCount } from '../../src/ledger/format';
import type { PreparedPeriod, PrepareForm } from '../../src/ledger/periods/period-requests';
import { readDate } from '../../src/ledger/read-cell';
import { CheckList } from '../shared/check-list';
import { Dialog, messageList } from '../shared/dialog';
import { byId, make } from '../shared/element';
import { Field, textInput } from '../shared/field';
import { FirstRows } from './first-rows';

const NO_TAB =
  'Bạn chưa được quyền ghi vào tab nhập nào. Nhờ cán bộ ngân hàng thêm địa chỉ của bạn ở tab Cài đặt.';

class PreparePage {
  private readonly dialog = new Dialog(() => this.prepare());
  private cutoff = dateField('cutoff', 'Ngày chốt mới');
  private deadline: Field | null = null;
  private associations = new CheckList('associations', 'Hội', []);
  private communes = new CheckList('communes', 'Xã', []);
  private first: FirstRows | null = null;

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
    );
    this.showFirst();
    this.dialog.mayAct = true;
    this.dialog.say('Các dòng có dư nợ kỳ trước sẽ được điền sẵn; bạn chỉ gõ số.');
    this.cutoff.control.focus();
  }

  private showFirst(): void {
    const cutoff = readDate(this.cutoff.value, {});
    const { chosen } = this.communes;
    this.first?.show(this.associations.chosen, chosen, cutoff.ok ? cutoff.value : null);
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
    this.dialog.say(message, 'good');
    this.dialog.mayAct = false;
    byId('do', HTMLButtonElement).hidden = true;
    const rows = tabs.map(({ id, name, added, row }) => {
      const go = make('button', { type: 'button', class: 'small' }, 'Đến tab');
      go.addEventListener('click', () => {
        const cell = { tab: id, row, column: 1, header: '', key: '' };
        void this.dialog.ask<null>('showCell', cell);
      });
      return make('li', {}, `${name}: thêm ${formatCount(added)} dòng `, go);
    });
    this.dialog.body.replaceChildren(...(rows.length > 0 ? [make('ul', {}, ...rows)] : []));
    if (notes.length > 0) this.dialog.result.replaceChildren(messageList(notes));
    byId('close', HTMLButtonElement).focus();
  }
}

function dateField(id: string, label: string, hint = ''): Field {
  return new Field(id, label, textInput({ inputmode: 'numeric' }), hint);
}

void new PreparePage().open();
