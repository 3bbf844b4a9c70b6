import type { UnitShown } from '../../src/ledger/periods/period-requests';
import type { OpenPage } from './page';

/** What the script answers when all went well. */
export const good = (data: unknown) => () => ({ ok: true, data });

/** A unit whose rows are all entered and not handed in. */
export const UNIT: UnitShown = {
  commune: 'Đăk Ơ',
  association: 'Phụ nữ',
  state: 'đang nhập',
  isChanged: false,
  rows: 3,
  blank: 0,
  wrong: 0,
  at: '',
  who: '',
  reason: '',
  late: '',
};

export function box(page: OpenPage, value: string): HTMLInputElement {
  return page.document.querySelector(`input[value="${value}"]`) as HTMLInputElement;
}

export function tickOf(page: OpenPage, id: string): HTMLInputElement {
  return page.document.getElementById(id) as HTMLInputElement;
}

/** The button that does it is gone: nothing is left but to close. */
export function isDone(page: OpenPage): boolean {
  return page.document.querySelector<HTMLButtonElement>('#do')?.hidden === true;
}
