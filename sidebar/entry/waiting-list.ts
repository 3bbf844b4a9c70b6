import { make } from '../shared/element';
import type { Outbox, OutboxLine } from './outbox';

export interface WaitingChoices {
  retry(): void;
  /** She takes a refused line back into the form. */
  review(line: OutboxLine): void;
}

/** Shows the lines that were sent and not answered, and those that she must look at again. */
export function showWaiting(place: HTMLElement, outbox: Outbox, choices: WaitingChoices): void {
  const { lines } = outbox;
  const going = lines.filter(({ state }) => state !== 'refused');
  const stopped = lines.find(({ state }) => state === 'stopped');
  place.hidden = lines.length === 0;
  place.replaceChildren();
  if (going.length > 0) {
    const what = stopped === undefined ? 'Sẽ tự gửi khi có mạng.' : messageOf(stopped);
    place.append(
      make('p', { class: 'count' }, `${going.length} dòng chờ gửi lại. ${what}`),
      button('Gửi ngay', choices.retry),
    );
  }
  for (const line of lines) {
    if (line.state !== 'refused') continue;
    place.append(
      make('p', { class: 'refused' }, `${lineName(line)}: ${messageOf(line)}`),
      button('Xem lại', () => choices.review(line)),
    );
  }
}

/** "Hộ nghèo, Đăk Ơ, 25/03/2025" */
export function lineName({ payload: { key } }: OutboxLine): string {
  return `${key.program}, ${key.commune}, ${key.cutoff}`;
}

function messageOf({ problems }: OutboxLine): string {
  return problems.map(({ message }) => message).join(' ');
}

function button(caption: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'small' }, caption);
  made.addEventListener('click', press);
  return made;
}
