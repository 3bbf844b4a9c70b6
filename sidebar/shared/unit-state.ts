import type { UnitShown } from '../../src/ledger/periods/period-requests';
import { make } from './element';

const CHANGED = 'đã nộp, sau đó có sửa';

/** "đã nộp, 02/04/2025 08:30 · nộp muộn": never by colour alone. */
export function stateText(unit: UnitShown): HTMLElement {
  const word = unit.isChanged ? CHANGED : unit.state;
  const parts = [unit.at, unit.who, unit.late].filter((text) => text !== '');
  const kind = isHandedIn(unit) ? 'state-good' : 'state-open';
  return make(
    'span',
    {},
    make('span', { class: unit.state === 'trả lại' || unit.isChanged ? 'state-bad' : kind }, word),
    ...(parts.length > 0 ? [make('span', { class: 'soft' }, ` · ${parts.join(' · ')}`)] : []),
  );
}

export function isHandedIn({ state, isChanged }: UnitShown): boolean {
  return state === 'đã chốt' || (state === 'đã nộp' && !isChanged);
}
