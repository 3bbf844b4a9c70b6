import { verdictName } from '../../src/analysis/text-check/summary';
import type { CheckedFigure, CheckedText } from '../../src/analysis/text-check/text-check';
import { make } from '../shared/element';

/** The text with its figures marked; a figure leads to its finding. */
export class MarkedText {
  private marks = new Map<number, HTMLElement>();
  private shown: readonly HTMLElement[] = [];

  constructor(
    private readonly place: HTMLElement,
    private readonly chosen: (id: number) => void,
  ) {}

  set isShown(isShown: boolean) {
    this.place.hidden = !isShown;
  }

  fill({ text, figures }: CheckedText): void {
    this.marks = new Map();
    const parts: (Node | string)[] = [];
    let from = 0;
    for (const figure of figures) {
      const mark = this.markOf(figure);
      this.marks.set(figure.id, mark);
      parts.push(text.slice(from, figure.start), mark);
      from = figure.end;
    }
    this.place.replaceChildren(...parts, text.slice(from));
    this.place.scrollTop = 0;
  }

  /** Brings a figure into view, and shows which others it was compared with. */
  show(id: number, related: readonly number[]): void {
    for (const mark of this.shown) {
      mark.removeAttribute('aria-current');
      delete mark.dataset.related;
    }
    const mark = this.marks.get(id);
    mark?.setAttribute('aria-current', 'true');
    mark?.scrollIntoView({ block: 'nearest' });
    const others = related.flatMap((other) => this.marks.get(other) ?? []);
    for (const other of others) other.dataset.related = 'true';
    this.shown = mark === undefined ? others : [mark, ...others];
  }

  private markOf({ id, text, verdict }: CheckedFigure): HTMLElement {
    // A button element would let the line break before the full stop behind it.
    const name = verdictName(verdict);
    const mark = make('span', { role: 'button', tabindex: '0', class: 'mark', title: name }, text);
    mark.setAttribute('aria-label', `${text}: ${name}`);
    mark.dataset.verdict = verdict;
    mark.addEventListener('click', () => this.chosen(id));
    mark.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.chosen(id);
    });
    return mark;
  }
}
