import type { Collision } from '../../src/ledger/collision';
import { focusUnlessAway, make } from '../shared/element';
import { figure } from '../shared/figure';

export interface CollisionChoices {
  keepTheirs(): void;
  writeMine(): void;
}

/**
 * Another's figures stand where hers were to go: both are shown, column by column, and she chooses.
 *
 * @param isHers whether she typed in the column herself; what she did not type follows the sheet
 */
export function showCollision(
  place: HTMLElement,
  { place: where, who, when, cells }: Collision,
  isHers: (column: string) => boolean,
  choices: CollisionChoices,
): void {
  const rows = cells.map(({ column, theirs, mine }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, column),
      make('td', {}, figure(theirs)),
      make('td', {}, isHers(column) ? figure(mine) : 'theo sổ'),
    ),
  );
  const heads = ['Cột', 'Trong sổ', 'Của tôi'].map((text) => make('th', { scope: 'col' }, text));
  const keep = choice('Giữ số trong sổ', choices.keepTheirs);
  place.replaceChildren(
    make('p', {}, sentence(where, who, when)),
    make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows)),
    make('div', { class: 'choices' }, keep, choice('Ghi số của tôi', choices.writeMine)),
  );
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
  focusUnlessAway(keep);
}

export function hideCollision(place: HTMLElement): void {
  place.hidden = true;
  place.replaceChildren();
}

/** Without a time nobody's command wrote it: it was typed into the tab. */
function sentence(where: string, who: string, when: string): string {
  const name = who === 'chưa khai' ? 'người chưa khai tên' : `${who}, tự khai`;
  const known = when === '' ? who : `${name}, lúc ${when}`;
  const hands = known === '' ? '' : ` (${known})`;
  return `${where} vừa có người sửa${hands}. Số của bạn chưa ghi; chọn một trong hai:`;
}

function choice(caption: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'small' }, caption);
  made.addEventListener('click', press);
  return made;
}
