import { vietnameseDate } from '../../src/ledger/date';
import type { PreparedPeriod, PrepareForm } from '../../src/ledger/periods/period-requests';
import { CheckList } from '../shared/check-list';
import { Dialog, messageList } from '../shared/dialog';
import { make } from '../shared/element';
import { Field, textInput } from '../shared/field';

const NO_TAB =
  'Bạn chưa được quyền ghi vào tab nhập nào. Nhờ cán bộ ngân hàng thêm địa chỉ của bạn ở tab Cài đặt.';
const FIRST = 'Sổ chưa có ngày chốt nào trước đó. Chọn các chương trình và nguồn vốn cần có dòng.';

class PreparePage {
  private readonly dialog = new Dialog(() => this.prepare());
  private cutoff = dateField('cutoff', 'Ngày chốt mới');
  private deadline: Field | null = null;
  private lists: Readonly<Partial<Record<ListName, CheckList>>> = {};

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
    this.dialog.body.append(dates);
    this.lists = {
      associations: new CheckList('associations', 'Hội', form.associations),
      communes: new CheckList('communes', 'Xã', form.communes),
      ...(form.programs.length > 0 && {
        programs: new CheckList('programs', 'Chương trình', form.programs),
        funds: new CheckList('funds', 'Nguồn vốn', form.funds),
      }),
    };
    for (const [name, list] of Object.entries(this.lists)) {
      if (name === 'programs') this.dialog.body.append(make('p', { class: 'soft' }, FIRST));
      this.dialog.body.append(list.element);
    }
    this.dialog.mayAct = true;
    this.dialog.say('Các dòng có dư nợ kỳ trước sẽ được điền sẵn; bạn chỉ gõ số.');
    this.cutoff.control.focus();
  }

  private async prepare(): Promise<void> {
    const { communes } = this.lists;
    this.cutoff.showHint();
    this.deadline?.showHint();
    if (communes?.chosen.length === 0) {
      communes.showError('Chọn ít nhất một xã.');
      return;
    }
    const content = {
      cutoff: this.cutoff.value,
      deadline: this.deadline?.value ?? '',
      associations: this.chosen('associations'),
      communes: communes?.isAll ? [] : this.chosen('communes'),
      programs: this.chosen('programs'),
      funds: this.chosen('funds'),
    };
    const places = {
      cutoff: this.cutoff,
      ...(this.deadline && { deadline: this.deadline }),
      ...this.lists,
    };
    const working = 'Đang thêm dòng vào tab nhập…';
    const done = await this.dialog.send<PreparedPeriod>('preparePeriod', content, working, places);
    if (done === null) return;
    this.dialog.say(done.message, 'good');
    if (done.notes.length > 0) this.dialog.result.replaceChildren(messageList(done.notes));
  }

  private chosen(name: ListName): readonly string[] {
    return this.lists[name]?.chosen ?? [];
  }
}

type ListName = 'associations' | 'communes' | 'programs' | 'funds';

function dateField(id: string, label: string, hint = ''): Field {
  return new Field(id, label, textInput({ inputmode: 'numeric' }), hint);
}

void new PreparePage().open();
