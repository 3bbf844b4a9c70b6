import { button, byId, element } from './element';

/** Google's default when the script names no duration. */
const DEFAULT_SECONDS = 5;

/** Shows a message at the bottom right; negative seconds keep it until it is closed. */
export function showToast(title: string, text: string, seconds: number): void {
  const body = element('div');
  if (title) body.append(element('strong', { text: title }));
  body.append(element('p', { text }));
  const card = element('div', { className: 'toast-card' }, body);
  const close = () => card.remove();
  card.append(button('×', close, 'Đóng thông báo'));
  byId('toasts').append(card);
  if (seconds >= 0) setTimeout(close, (seconds || DEFAULT_SECONDS) * 1000);
}
