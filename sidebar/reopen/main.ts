import { vietnameseDate } from '../../src/ledger/date';
import type { DonePeriod, ReopenForm } from '../../src/ledger/periods/period-requests';
import { Dialog, factList, messageList } from '../shared/dialog';
import { Field, personField, reasonInput } from '../shared/field';

const READY = 'Các dòng trở về tab nhập của từng hội và sửa được.';
const CONFLICTS =
  'Chưa mở lại được: từ khi chốt đã có dòng khác của ngày này. Sửa các dòng dưới đây rồi mở lại hộp này.';
const BEGUN = 'Lần mở lại trước bị dừng giữa chừng. Ghi lý do và bấm Mở lại để làm nốt.';

class ReopenPage {
  private readonly dialog = new Dialog(() => this.reopen());
  private readonly reason = new Field(
    'reason',
    'Lý do mở lại',
    reasonInput(3),
    'Bắt buộc; ghi vào Kỳ chốt và Nhật ký.',
  );
  private person = personField('');
  private cutoff = '';

  async open(): Promise<void> {
    const form = await this.dialog.ask<ReopenForm>('reopenForm', undefined);
    if (form === null) return;
    if (form.cutoff === null) {
      this.dialog.say('Chưa có ngày nào đã chốt.', 'warning');
      return;
    }
    this.cutoff = form.cutoff;
    this.person = personField(form.person);
    const closed = [form.closedAt, form.closedBy].filter((text) => text !== '').join(' · ');
    const facts = factList([
      ['Ngày chốt cuối cùng', vietnameseDate(form.cutoff)],
      ...(closed === '' ? [] : [['Đã chốt lúc', closed] as const]),
      ['Số dòng', form.totals.rows],
      ['Dư nợ', form.totals.outstanding],
    ]);
    this.dialog.caption = `Mở lại ngày ${vietnameseDate(form.cutoff)}`;
    if (form.problems.length > 0) {
      this.dialog.body.append(facts);
      this.dialog.say(CONFLICTS, 'bad');
      this.dialog.result.replaceChildren(messageList(form.problems.map(({ message }) => message)));
      return;
    }
    this.dialog.body.append(facts, this.reason.element, this.person.element);
    this.dialog.say(form.isBegun ? BEGUN : READY, form.isBegun ? 'warning' : 'quiet');
    this.dialog.mayAct = true;
    this.reason.control.focus();
  }

  private async reopen(): Promise<void> {
    this.reason.showHint();
    this.person.showHint();
    if (this.reason.value === '') {
      this.reason.showError('Ghi lý do rồi mở lại.');
      this.reason.control.focus();
      return;
    }
    const content = {
      person: this.person.value,
      cutoff: this.cutoff,
      reason: this.reason.value,
    };
    const working = 'Đang chuyển các dòng về tab nhập của 4 hội; có thể mất nửa phút…';
    const places = { reason: this.reason, person: this.person };
    const done = await this.dialog.send<DonePeriod>('reopenPeriod', content, working, places);
    if (done === null) return;
    this.dialog.body.replaceChildren();
    this.dialog.finish(done.message, done.warnings);
  }
}

void new ReopenPage().open();
