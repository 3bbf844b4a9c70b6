import { make } from './element';

/** Names to tick, all of them at first; with more than a few a box on top ticks or clears them all. */
export class CheckList {
  readonly element: HTMLFieldSetElement;
  private readonly boxes: readonly HTMLInputElement[];
  private readonly line: HTMLElement;
  private readonly whole = make('input', { type: 'checkbox' });

  constructor(
    readonly id: string,
    legend: string,
    names: readonly string[],
    private readonly changed: () => void = () => undefined,
  ) {
    this.boxes = names.map((name) => make('input', { type: 'checkbox', value: name }));
    const ticks = names.map((name, i) => tick(this.boxes[i] as HTMLInputElement, name));
    this.line = make('p', { id: `${id}-line`, class: 'line' });
    const all = tick(this.whole, `Tất cả (${names.length})`);
    all.classList.add('all');
    this.element = make(
      'fieldset',
      { id, 'aria-describedby': `${id}-line` },
      make('legend', {}, legend),
      ...(names.length > FEW ? [all] : []),
      make('div', { class: 'choices' }, ...ticks),
      this.line,
    );
    for (const box of this.boxes) box.checked = true;
    this.whole.addEventListener('change', () => {
      for (const box of this.open) box.checked = this.whole.checked;
    });
    this.element.addEventListener('change', () => {
      this.showWhole();
      this.showError('');
      this.changed();
    });
    this.showWhole();
  }

  get chosen(): string[] {
    return this.open.filter(({ checked }) => checked).map(({ value }) => value);
  }

  set chosen(names: readonly string[]) {
    for (const box of this.boxes) box.checked = names.includes(box.value);
    this.showWhole();
  }

  /** The others cannot be chosen, until they are offered again. */
  offer(names: readonly string[]): void {
    for (const box of this.boxes) box.disabled = !names.includes(box.value);
    this.showWhole();
  }

  get isAll(): boolean {
    return this.open.every(({ checked }) => checked);
  }

  private get open(): readonly HTMLInputElement[] {
    return this.boxes.filter(({ disabled }) => !disabled);
  }

  showError(text: string): void {
    this.line.textContent = text;
    this.line.className = text === '' ? 'line' : 'line error';
  }

  private showWhole(): void {
    this.whole.checked = this.isAll;
    this.whole.indeterminate = !this.isAll && this.chosen.length > 0;
  }
}

const FEW = 3;

/** A box with its words beside it: the whole line can be clicked. */
export function tick(box: HTMLInputElement, ...words: readonly (Node | string)[]): HTMLElement {
  return make('label', { class: 'tick' }, box, make('span', {}, ...words));
}
