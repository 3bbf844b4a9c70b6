import type { Ask, ButtonName, ButtonSetName, Reply } from '../host-types';
import { button, element } from './element';
import { openModal } from './modal';

const BUTTONS: Readonly<Record<ButtonSetName, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const CAPTIONS: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Hủy',
  YES: 'Có',
  NO: 'Không',
  CLOSE: 'Đóng',
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Shows the script's alert or prompt; the script waits for what comes back. When several scripts
 * ask, the person answers one after another.
 */
export function askPerson(ask: Ask): Promise<Reply> {
  const reply = last.then(() => show(ask));
  last = reply;
  return reply;
}

function show(ask: Ask): Promise<Reply> {
  return new Promise((resolve) => {
    const text = element('p', { className: 'question-text', text: ask.text });
    const input = ask.kind === 'prompt' ? promptInput(ask.text || ask.title) : undefined;
    const answer = (name: ButtonName) => {
      modal.close();
      resolve(input ? { button: name, text: input.value } : { button: name });
    };
    const names = BUTTONS[ask.buttons];
    const buttons = names.map((name) => button(CAPTIONS[name], () => answer(name)));
    input?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      // Or the key would be typed into the grid, which has the focus next.
      event.preventDefault();
      answer('OK');
    });
    const modal = openModal({
      title: ask.title,
      className: 'question',
      content: [
        text,
        ...(input ? [input] : []),
        element('div', { className: 'buttons' }, ...buttons),
      ],
      onDismiss: () => resolve({ button: 'CLOSE' }),
      closeButton: true,
    });
    (input ?? buttons[0])?.focus();
  });
}

function promptInput(label: string): HTMLInputElement {
  const input = element('input', { className: 'question-input' });
  input.type = 'text';
  input.setAttribute('aria-label', label);
  return input;
}
