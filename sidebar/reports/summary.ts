import type { BuiltReports } from '../../src/ledger/report-request';
import { messageList } from '../shared/dialog';
import { make } from '../shared/element';

const ANEW = 'Số liệu thay đổi trong lúc lập nên mọi tab được lập lại từ đầu.';

/** What came of it: the tabs as links, those left out with the reason, what to look at again. */
export function summaryOf(built: BuiltReports, show: (tab: string) => void): HTMLElement[] {
  const { tabs, skipped, rest, warnings, isAnew } = built;
  return [
    ...section('Đã lập', tabs, () => links(tabs, show)),
    ...section('Không lập', skipped, () => reasons(skipped)),
    ...section('Đã dừng, giữ nguyên như trước', rest, () =>
      messageList([rest.map(({ tab }) => tab).join(', ')]),
    ),
    ...section('Cần xem lại', [...(isAnew ? [ANEW] : []), ...warnings], messageList),
  ];
}

function section<T>(
  title: string,
  lines: readonly T[],
  body: (lines: readonly T[]) => HTMLElement,
): HTMLElement[] {
  return lines.length === 0 ? [] : [make('h2', {}, title), body(lines)];
}

function links(tabs: readonly string[], show: (tab: string) => void): HTMLElement {
  const lines = tabs.map((tab) => {
    const button = make('button', { type: 'button', class: 'link' }, tab);
    button.addEventListener('click', () => show(tab));
    return make('li', {}, button);
  });
  return make('ul', { class: 'built' }, ...lines);
}

function reasons(skipped: BuiltReports['skipped']): HTMLElement {
  const lines = skipped.flatMap(({ tab, reasons: said }) => [
    make('dt', {}, tab),
    make('dd', {}, said.join(' ')),
  ]);
  return make('dl', { class: 'reasons' }, ...lines);
}
