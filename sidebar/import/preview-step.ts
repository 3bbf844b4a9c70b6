import type { Collision } from '../../src/ledger/collision';
import type { ImportPreview, ImportSaid } from '../../src/ledger/imports/import-call';
import type { Said } from '../../src/ledger/outcome';
import { byId, make } from '../shared/element';
import { type Field, personField } from '../shared/field';
import { figure } from '../shared/figure';
import { stepTitle } from './wizard';

/** What the file would do to the workbook, before anything is written. */
export class PreviewStep {
  readonly person: Field;
  private readonly collisions = make('div', { id: 'collisions' });

  constructor(
    private readonly preview: ImportPreview,
    private readonly said: readonly ImportSaid[],
    person: string,
    private readonly onSkip: (row: number) => void,
  ) {
    this.person = personField(person);
    byId('step-preview', HTMLElement).replaceChildren(
      stepTitle('preview', `Sẽ ghi vào tab ${preview.place}`),
      this.counts(),
      this.collisions,
      ...this.problems('error', 'Cần sửa trước khi nhập'),
      ...this.problems('warning', 'Nên xem lại'),
      ...this.differences(),
      ...this.changes(),
      this.person.element,
    );
  }

  get errors(): number {
    const own = this.said.filter(({ kind }) => kind === 'error').length;
    return this.preview.errors + own;
  }

  get changesNothing(): boolean {
    return this.preview.added + this.preview.changed === 0;
  }

  /** Another's figures stand where these were to go: both are shown. */
  showCollisions(problems: readonly Said[]): void {
    const found = problems.flatMap(({ collision }) => collision ?? []);
    this.collisions.replaceChildren(...(found.length === 0 ? [] : [collisionTable(found)]));
  }

  private counts(): HTMLElement {
    const { added, changed, same } = this.preview;
    const count = (kind: string, number: number, text: string): HTMLElement =>
      make('li', { class: kind }, make('strong', {}, dotted(number)), ` ${text}`);
    return make(
      'ul',
      { class: 'counts', 'aria-label': 'Tóm tắt' },
      count('added', added, 'dòng mới'),
      count('changed', changed, 'dòng cập nhật'),
      count('same', same, 'dòng giữ nguyên'),
      count(this.errors > 0 ? 'bad' : 'same', this.errors, 'lỗi'),
    );
  }

  private problems(kind: ImportSaid['kind'], title: string): HTMLElement[] {
    const all = [...this.said, ...this.preview.problems].filter((each) => each.kind === kind);
    if (all.length === 0) return [];
    const lines = all.map(({ row, message }) => {
      const line = make('li', { class: kind }, make('span', {}, message));
      if (kind === 'error' && row !== null) {
        const skip = make(
          'button',
          { type: 'button', class: 'small', 'aria-label': `Bỏ dòng ${row} của tệp` },
          'Bỏ dòng này',
        );
        skip.addEventListener('click', () => this.onSkip(row));
        line.append(skip);
      }
      return line;
    });
    const listed = make('ul', { class: 'problems' }, ...lines);
    return [make('h2', {}, `${title} (${dotted(all.length)})`), listed];
  }

  private differences(): HTMLElement[] {
    const { differences } = this.preview;
    if (differences.length === 0) return [];
    const rows = differences.map(({ row, column, total, before, value }) =>
      tableRow([`Dòng ${row}`, column, total, before, value], 2),
    );
    const head = ['Tệp', 'Cột', 'Lũy kế trong tệp', 'Đã có trong sổ', 'Ghi cho kỳ này'];
    return [make('h2', {}, 'Phát sinh tính từ lũy kế'), table(head, rows)];
  }

  private changes(): HTMLElement[] {
    const { changes, added, changed } = this.preview;
    if (changes.length === 0) return [];
    const rows = changes.map(({ row, what, at, cells }) => {
      const values = cells.map(({ column, before, after }) =>
        at === null
          ? make('span', { class: 'value' }, `${column}: `, make('b', {}, after))
          : make(
              'span',
              { class: 'value' },
              `${column}: từ ${before} thành `,
              make('b', {}, after),
            ),
      );
      return make(
        'tr',
        {},
        make('td', {}, `Dòng ${row}`),
        make('td', {}, at === null ? 'Mới' : `Cập nhật dòng ${at}`),
        make('td', {}, what),
        make('td', {}, ...values),
      );
    });
    const left = added + changed - changes.length;
    const more = left > 0 ? [make('p', { class: 'line' }, `… và ${dotted(left)} dòng nữa.`)] : [];
    const head = ['Tệp', 'Trong sổ', 'Mục', 'Giá trị'];
    return [make('h2', {}, 'Các dòng sẽ ghi'), table(head, rows), ...more];
  }
}

function collisionTable(collisions: readonly Collision[]): HTMLElement {
  const rows = collisions.flatMap(({ place, who, when, cells }) =>
    cells.map(({ column, shown, theirs, mine }) =>
      tableRow(
        [place, column, figure(shown), `${figure(theirs)} (${hands(who, when)})`, figure(mine)],
        2,
      ),
    ),
  );
  const head = ['Dòng', 'Cột', 'Lúc xem trước', 'Nay trong sổ', 'Trong tệp'];
  return make('div', {}, make('h2', {}, 'Người khác vừa sửa'), table(head, rows));
}

/** Who wrote it, by her own word, and when; without a time it was typed into the tab. */
function hands(who: string, when: string): string {
  return [who, when].filter((text) => text !== '').join(', ');
}

function table(head: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const headers = head.map((text) => make('th', { scope: 'col' }, text));
  return make(
    'table',
    { class: 'listing' },
    make('thead', {}, make('tr', {}, ...headers)),
    make('tbody', {}, ...rows),
  );
}

/** @param texts how many of the first cells are words; the rest are numbers */
function tableRow(cells: readonly string[], texts: number): HTMLElement {
  return make(
    'tr',
    {},
    ...cells.map((text, i) => make('td', i < texts ? {} : { class: 'number' }, text)),
  );
}

function dotted(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}
