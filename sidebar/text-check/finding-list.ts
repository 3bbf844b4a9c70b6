import { urgentFirst, verdictName } from '../../src/analysis/text-check/summary';
import type { CheckedFigure, CheckedText } from '../../src/analysis/text-check/text-check';
import { make } from '../shared/element';

/** More figures than these beside a finding are marked in the text only. */
const MOST_OTHERS = 6;

/** All findings, contradictions first; a finding leads to its figure and to those compared with it. */
export class FindingList {
  private entries = new Map<
    number,
    { readonly item: HTMLElement; readonly figure: CheckedFigure }
  >();

  constructor(
    private readonly place: HTMLElement,
    private readonly mark: (id: number, related: readonly number[]) => void,
    private readonly other: (id: number) => void,
  ) {}

  fill({ figures }: CheckedText): void {
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    this.entries = new Map();
    const items = urgentFirst(figures).map((figure) => {
      const item = this.itemOf(figure, byId);
      this.entries.set(figure.id, { item, figure });
      return item;
    });
    this.place.replaceChildren(...items);
    this.place.scrollTop = 0;
  }

  /** Chosen here or in the text: both show it. */
  show(id: number): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    for (const { item } of this.entries.values()) item.removeAttribute('aria-current');
    entry.item.setAttribute('aria-current', 'true');
    entry.item.scrollIntoView({ block: 'nearest' });
    entry.item.querySelector('button')?.focus();
    this.mark(id, entry.figure.with);
  }

  private itemOf(figure: CheckedFigure, byId: ReadonlyMap<number, CheckedFigure>): HTMLElement {
    const { id, text, verdict, reasons } = figure;
    const name = make('button', { type: 'button', class: 'name' }, text);
    name.addEventListener('click', () => this.show(id));
    const badge = make('span', { class: 'badge' }, verdictName(verdict));
    const others = figure.with.flatMap((other) => byId.get(other) ?? []).slice(0, MOST_OTHERS);
    const item = make(
      'li',
      {},
      make('p', { class: 'head' }, name, badge),
      ...reasons.map((reason) => make('p', {}, reason)),
      ...(verdict === 'contradicts' && others.length > 0 ? [this.linksTo(others)] : []),
    );
    item.dataset.verdict = verdict;
    return item;
  }

  private linksTo(others: readonly CheckedFigure[]): HTMLElement {
    const links = others.map(({ id, text }) => {
      const link = make('button', { type: 'button', class: 'link' }, text);
      link.addEventListener('click', () => this.other(id));
      return link;
    });
    return make('p', { class: 'others' }, 'So với: ', ...links);
  }
}
