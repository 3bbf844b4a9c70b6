import type { UnitShown } from '../../src/ledger/periods/period-requests';
import { make } from './element';

const COMPLETE = 'đủ số, chưa nộp';
const CHANGED = 'đã nộp, sau đó có sửa';

/** "đã nộp, 02/04/2025 08:30 · nộp muộn": never by colour alone. */
export function stateText(unit: UnitShown): HTMLElement {
  const word = unit.isChanged ? CHANGED : isComplete(unit) ? COMPLETE : unit.state;
  const parts = [unit.at, unit.who, unit.late].filter((text) => text !== '');
  const kind = isHandedIn(unit) ? 'state-good' : 'state-open';
  return make(
    'span',
    {},
    make('span', { class: unit.state === 'trả lại' || unit.isChanged ? 'state-bad' : kind }, word),
    ...(parts.length > 0 ? [make('span', { class: 'soft' }, ` · ${parts.join(' · ')}`)] : []),
  );
}

/** "1/2 dòng · 1 dòng lỗi" */
export function countsText({ rows, blank, wrong }: UnitShown): string {
  const entered = `${rows - blank - wrong}/${rows} dòng`;
  return wrong === 0 ? entered : `${entered} · ${wrong} dòng lỗi`;
}

/** Nothing is left to enter, and nothing was handed in yet. */
export function isComplete({ state, rows, blank, wrong }: UnitShown): boolean {
  return state === 'đang nhập' && rows > 0 && blank === 0 && wrong === 0;
}

export function isHandedIn({ state, isChanged }: UnitShown): boolean {
  return state === 'đã chốt' || (state === 'đã nộp' && !isChanged);
}
