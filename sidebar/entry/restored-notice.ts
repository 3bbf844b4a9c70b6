import { vietnameseDate } from '../../src/ledger/date';
import type { EntryKey } from '../../src/ledger/entry';
import type { KeptDraft } from '../../src/ledger/entry-draft';
import { make } from '../shared/element';

/** Says that the form holds what was typed before the sidebar was closed, and offers to drop it. */
export function showRestored(
  place: HTMLElement,
  { draft, keptAt }: KeptDraft,
  discard: () => void,
): void {
  const button = make('button', { type: 'button', class: 'small' }, 'Bỏ bản nháp');
  button.addEventListener('click', discard);
  place.replaceChildren(
    make('p', {}, `Đã lấy lại bản nháp lúc ${keptAt}: ${nameOf(draft.key)}.`),
    button,
  );
  place.hidden = false;
}

/** "Phụ nữ, Đăk Ơ, Hộ nghèo, 25/03/2025" */
function nameOf({ association, commune, program, cutoff }: EntryKey): string {
  const date = /^\d{4}-/.test(cutoff) ? vietnameseDate(cutoff) : cutoff;
  return [association, commune, program, date].filter((part) => part !== '').join(', ');
}
