import { LONGEST_NAME, LONGEST_REASON } from '../../src/ledger/text-bounds';
import { make } from './element';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * A labelled control with a line under it: what the typed text is read as, or what is wrong with
 * it. The line describes the control for screen readers too.
 */
export class Field<C extends Control = Control> {
  readonly element: HTMLElement;
  private readonly line: HTMLElement;

  constructor(
    readonly id: string,
    label: string,
    readonly control: C,
    hint = '',
  ) {
    const lineId = `${id}-line`;
    control.id = id;
    control.setAttribute('aria-describedby', lineId);
    this.line = make('p', { id: lineId, class: 'line' });
    this.hint = hint;
    this.element = make(
      'div',
      { class: 'field' },
      make('label', { for: id }, label),
      control,
      this.line,
    );
    this.showHint();
    // What was complained of is being mended.
    control.addEventListener('input', () => {
      if (this.isWrong) this.showHint();
    });
  }

  private readonly hint: string;

  get value(): string {
    return this.control.value.trim();
  }

  set value(text: string) {
    this.control.value = text;
    this.showHint();
  }

  /** "= 40.988 triệu đồng", or the hint when there is nothing to read. */
  showReading(text: string): void {
    this.setLine(text === '' ? this.hint : text, 'line');
    this.control.removeAttribute('aria-invalid');
  }

  showError(text: string): void {
    this.setLine(text, 'line error');
    this.control.setAttribute('aria-invalid', 'true');
  }

  /** Scrolls until the line under the control is in view too. */
  reveal(): void {
    this.control.closest('details')?.setAttribute('open', '');
    this.element.scrollIntoView({ block: 'nearest' });
  }

  get isWrong(): boolean {
    return this.control.getAttribute('aria-invalid') === 'true';
  }

  showHint(): void {
    this.showReading('');
  }

  private setLine(text: string, className: string): void {
    this.line.textContent = text;
    this.line.className = className;
  }
}

export function textInput(attributes: Readonly<Record<string, string>> = {}): HTMLInputElement {
  return make('input', { type: 'text', autocomplete: 'off', ...attributes });
}

/** Stops where the script would refuse more. */
export function nameInput(): HTMLInputElement {
  return textInput({ maxlength: String(LONGEST_NAME) });
}

/** The name under which a person signs Nhật ký. */
export function personField(person: string): Field {
  const field = new Field('person', 'Tên của bạn', nameInput(), 'Ghi vào Nhật ký, tự khai.');
  field.value = person;
  return field;
}

/** For a reason: some lines, stopped in the same way. */
export function reasonInput(rows: number): HTMLTextAreaElement {
  return make('textarea', { rows: String(rows), maxlength: String(LONGEST_REASON) });
}

/** A closed list with an invitation to choose on top. */
export function choice(names: readonly string[], invitation: string): HTMLSelectElement {
  const options = names.map((name) => make('option', { value: name }, name));
  return make('select', {}, make('option', { value: '' }, invitation), ...options);
}

/** Suggestions under a text field; anything else may be typed. */
export function suggestions(id: string, texts: readonly string[]): HTMLDataListElement {
  return make('datalist', { id }, ...texts.map((text) => make('option', { value: text })));
}
