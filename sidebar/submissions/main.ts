import { vietnameseDate } from '../../src/ledger/date';
import type {
  DonePeriod,
  SubmissionsShown,
  UnitShown,
} from '../../src/ledger/periods/period-requests';
import { Dialog, unreadLines } from '../shared/dialog';
import { make } from '../shared/element';
import { Field } from '../shared/field';
import { countsText, isHandedIn, stateText } from '../shared/unit-state';
import { SendBackPanel } from './send-back';

/** Which units are listed. */
const FILTERS: readonly (readonly [caption: string, passes: (unit: UnitShown) => boolean])[] = [
  ['Tất cả', () => true],
  ['Chưa nộp', (unit) => !isHandedIn(unit)],
  ['Muộn hoặc quá hạn', ({ late }) => late !== ''],
];

const HEADINGS = ['Xã', 'Hội', 'Đã nhập', 'Trạng thái', ''];

class SubmissionsPage {
  private readonly dialog = new Dialog(() => this.read(this.date.control.value));
  private readonly date = new Field('cutoff', 'Ngày chốt', make('select'));
  private readonly filter = new Field('filter', 'Hiện', make('select'));
  private readonly panel = new SendBackPanel((unit, reason, person) =>
    this.sendBack(unit, reason, person),
  );
  private shown: SubmissionsShown | null = null;

  async open(): Promise<void> {
    FILTERS.forEach(([caption], i) => {
      this.filter.control.append(make('option', { value: String(i) }, caption));
    });
    this.filter.control.addEventListener('change', () => this.list());
    this.date.control.addEventListener('change', () => {
      this.panel.close();
      void this.read(this.date.control.value);
    });
    await this.read('');
  }

  private async read(cutoff: string): Promise<void> {
    this.dialog.say('Đang đọc số liệu…', 'working');
    const shown = await this.dialog.ask<SubmissionsShown>('submissionState', { cutoff });
    if (shown === null) return;
    const isFirst = this.shown === null;
    this.shown = shown;
    if (shown.cutoff === null) {
      this.dialog.say('Sổ chưa có ngày chốt nào. Chạy Chuẩn bị kỳ mới trước.', 'warning');
      return;
    }
    this.showDates(shown.cutoffs, shown.cutoff);
    if (isFirst) {
      const pair = make('div', { class: 'pair' }, this.date.element, this.filter.element);
      this.dialog.body.append(pair);
    }
    this.dialog.mayAct = true;
    this.say(shown);
    this.list();
  }

  private showDates(dates: readonly string[], cutoff: string): void {
    const options = dates.map((date) => make('option', { value: date }, vietnameseDate(date)));
    this.date.control.replaceChildren(...options);
    this.date.control.value = cutoff;
  }

  /** @param before what was just done */
  private say({ submitted, units, deadline, isClosed }: SubmissionsShown, before = ''): void {
    const late = units.filter((unit) => unit.late !== '').length;
    const parts = [
      ...(before === '' ? [] : [before]),
      `Đã nộp ${submitted}/${units.length} đơn vị.`,
      ...(deadline === null ? [] : [`Hạn nộp: ${vietnameseDate(deadline)}.`]),
      ...(late === 0 ? [] : [`${late} đơn vị muộn hoặc quá hạn.`]),
      ...(isClosed ? ['Ngày này đã chốt.'] : []),
    ];
    const isGood = before !== '' || submitted === units.length;
    this.dialog.say(parts.join(' '), isGood ? 'good' : 'quiet');
  }

  private list(): void {
    if (this.shown === null) return;
    const [, passes] = FILTERS[Number(this.filter.control.value)] ?? FILTERS[0] ?? [];
    const units = this.shown.units.filter((unit) => passes?.(unit) ?? true);
    const head = HEADINGS.map((text) => make('th', { scope: 'col' }, text));
    const rows = units.map((unit) => this.row(unit));
    const none = make('tr', {}, make('td', { colspan: '5' }, 'Không có đơn vị nào.'));
    this.dialog.result.replaceChildren(
      this.panel.element,
      make(
        'table',
        {},
        make('thead', {}, make('tr', {}, ...head)),
        make('tbody', {}, ...(rows.length > 0 ? rows : [none])),
      ),
      ...unreadLines(this.shown.warnings),
    );
  }

  private row(unit: UnitShown): HTMLElement {
    const { commune, association, state, reason, rows } = unit;
    const back = make('button', { type: 'button', class: 'small' }, 'Trả lại');
    back.addEventListener('click', () => this.panel.open(unit, this.shown?.person ?? ''));
    const cell = (...parts: (Node | string)[]): HTMLElement => make('td', {}, ...parts);
    const said = state === 'trả lại' ? [make('p', { class: 'soft' }, `Lý do: ${reason}`)] : [];
    return make(
      'tr',
      {},
      cell(commune),
      cell(association),
      cell(rows === 0 ? 'chưa có dòng' : countsText(unit)),
      cell(stateText(unit), ...said),
      cell(...(state === 'đã nộp' ? [back] : [])),
    );
  }

  private async sendBack(unit: UnitShown, reason: string, person: string): Promise<void> {
    const { commune, association } = unit;
    const cutoff = this.shown?.cutoff ?? '';
    const content = { person, cutoff, commune, association, reason };
    const done = await this.dialog.send<DonePeriod>('sendBack', content, 'Đang trả lại…', {
      reason: this.panel.reason,
      person: this.panel.person,
    });
    if (done === null) {
      this.list();
      return;
    }
    this.panel.close();
    await this.read(cutoff);
    if (this.shown !== null) this.say(this.shown, done.message);
  }
}

void new SubmissionsPage().open();
