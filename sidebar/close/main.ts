import { vietnameseDate } from '../../src/ledger/date';
import type { CloseForm, DonePeriod } from '../../src/ledger/periods/period-requests';
import { tick } from '../shared/check-list';
import { Dialog, factList, messageList, unreadLines } from '../shared/dialog';
import { make } from '../shared/element';
import { Field, personField } from '../shared/field';

const NOTHING = 'Không có ngày nào đã nhập số mà chưa chốt.';
const BEGUN = 'Lần chốt trước bị dừng giữa chừng. Bấm Chốt để làm nốt; không dòng nào bị mất.';
const READY =
  'Khi chốt, các dòng chuyển sang tab Đã chốt và không sửa được nữa, trừ khi Mở lại kỳ.';

const WORKING = 'Đang chuyển dòng của 4 hội sang Đã chốt; có thể mất nửa phút…';

class ClosePage {
  private readonly dialog = new Dialog(() => this.close());
  private readonly date = new Field('cutoff', 'Ngày chốt', make('select'));
  private readonly about = make('div');
  private person = personField('');
  private readonly without = make('input', { type: 'checkbox', id: 'without' });
  private form: CloseForm | null = null;

  async open(): Promise<void> {
    this.date.control.addEventListener('change', () => void this.read(this.date.control.value));
    this.without.addEventListener('change', () => this.allow());
    await this.read('');
  }

  private async read(cutoff: string): Promise<void> {
    this.dialog.say('Đang đọc và kiểm tra số liệu…', 'working');
    this.dialog.result.replaceChildren();
    const form = await this.dialog.ask<CloseForm>('closeForm', { cutoff });
    if (form === null) return;
    const isFirst = this.form === null;
    this.form = form;
    if (form.cutoff === null) {
      this.dialog.body.replaceChildren();
      this.dialog.say(NOTHING, 'warning');
      this.dialog.mayAct = false;
      return;
    }
    if (isFirst) {
      this.person = personField(form.person);
      this.dialog.body.append(this.date.element, this.about, this.person.element);
    }
    const options = form.cutoffs.map((date) =>
      make('option', { value: date }, vietnameseDate(date)),
    );
    this.date.control.replaceChildren(...options);
    this.date.control.value = form.cutoff;
    this.date.showReading(waitingText(form.cutoffs.length));
    this.dialog.caption = `Chốt ngày ${vietnameseDate(form.cutoff)}`;
    this.show(form);
  }

  private show(form: CloseForm): void {
    const { totals, expected, submitted, missing, problems } = form;
    this.without.checked = false;
    const facts = factList([
      ['Đơn vị đã nộp', `${submitted}/${expected}`],
      ['Số dòng', totals.rows],
      ['Dư nợ', totals.outstanding],
      ['Nợ quá hạn', totals.overdue],
      ['Số hộ (cộng các dòng)', totals.households],
      ...(totals.blank === '0' ? [] : [['Dòng trống, sẽ bỏ', totals.blank] as const]),
    ]);
    this.about.replaceChildren(...(form.isBegun ? [] : [facts]), ...this.missingPart(missing));
    if (problems.length > 0) {
      this.dialog.say('Chưa chốt được:', 'bad');
      this.dialog.result.replaceChildren(messageList(problems.map(({ message }) => message)));
    } else {
      this.dialog.say(form.isBegun ? BEGUN : READY, form.isBegun ? 'warning' : 'quiet');
      this.dialog.result.replaceChildren(...unreadLines(form.warnings));
    }
    this.allow();
  }

  private missingPart(missing: readonly string[]): HTMLElement[] {
    if (missing.length === 0 || this.form?.isBegun) return [];
    const question = `Vẫn chốt khi còn thiếu ${missing.length} đơn vị trên`;
    const names = make(
      'div',
      { class: 'choices' },
      ...missing.map((name) => make('div', {}, name)),
    );
    return [
      make(
        'div',
        { class: 'panel' },
        make('h2', {}, `Chưa nộp: ${missing.length} đơn vị`),
        names,
        tick(this.without, question),
      ),
    ];
  }

  private allow(): void {
    if (this.form === null) return;
    const { missing, problems, isBegun } = this.form;
    const isCovered = missing.length === 0 || this.without.checked || isBegun;
    this.dialog.mayAct = problems.length === 0 && isCovered;
  }

  private async close(): Promise<void> {
    if (this.form === null || this.form.cutoff === null) return;
    const { cutoff, missing } = this.form;
    const content = { person: this.person.value, cutoff, without: missing };
    this.person.showHint();
    const places = { person: this.person };
    const done = await this.dialog.send<DonePeriod>('closePeriod', content, WORKING, places);
    if (done === null) return;
    const waiting = this.form.cutoffs.length - 1;
    const left = waiting === 0 ? '' : `Còn ${waiting} ngày chưa chốt.`;
    const message = [done.message, left].filter((text) => text !== '').join(' ');
    // What was closed stays in view; nothing is left to fill in.
    this.date.element.remove();
    this.person.element.remove();
    this.about.querySelector('.panel')?.remove();
    this.dialog.finish(message, done.warnings);
  }
}

/** Nothing where this is the only one. */
function waitingText(dates: number): string {
  return dates < 2 ? '' : `Còn ${dates} ngày chưa chốt; chốt lần lượt từ ngày sớm nhất.`;
}

void new ClosePage().open();
