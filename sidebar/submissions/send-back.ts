import type { UnitShown } from '../../src/ledger/periods/period-requests';
import { make } from '../shared/element';
import { Field, personField, reasonInput } from '../shared/field';

type SendBack = (unit: UnitShown, reason: string, person: string) => Promise<void>;

/** Asks why a unit's figures go back; its people read the reason in their own dialog. */
export class SendBackPanel {
  readonly element = make('div', { class: 'panel', hidden: '' });
  readonly reason = new Field('reason', 'Lý do', reasonInput(2));
  readonly person = personField('');
  private readonly heading = make('h2');
  private unit: UnitShown | null = null;

  constructor(private readonly sendBack: SendBack) {
    const send = make('button', { type: 'button', class: 'primary' }, 'Trả lại đơn vị này');
    const stop = make('button', { type: 'button' }, 'Thôi');
    send.addEventListener('click', () => void this.send());
    stop.addEventListener('click', () => this.close());
    const buttons = make('div', { class: 'buttons' }, send, stop);
    this.element.append(this.heading, this.reason.element, this.person.element, buttons);
  }

  open(unit: UnitShown, person: string): void {
    this.unit = unit;
    if (this.person.value === '') this.person.value = person;
    this.heading.textContent = `Trả lại ${unit.commune} – ${unit.association}`;
    this.reason.value = '';
    this.element.hidden = false;
    this.element.scrollIntoView?.({ block: 'nearest' });
    this.reason.control.focus();
  }

  close(): void {
    this.unit = null;
    this.element.hidden = true;
  }

  private async send(): Promise<void> {
    if (this.unit === null) return;
    this.reason.showHint();
    this.person.showHint();
    if (this.reason.value === '') {
      this.reason.showError('Ghi lý do để đơn vị biết cần sửa gì.');
      this.reason.control.focus();
      return;
    }
    await this.sendBack(this.unit, this.reason.value, this.person.value);
  }
}
