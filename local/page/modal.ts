import { button, element } from './element';

let lastTitle = 0;

export interface Modal {
  readonly dialog: HTMLDialogElement;
  close(): void;
}

/**
 * A window over the page. The browser keeps the focus inside and puts the page behind out of
 * reach; when it closes, the focus goes back to where it was.
 */
export function openModal(options: {
  readonly title: string;
  readonly className: string;
  readonly content: readonly Node[];
  /** Escape or the cross, not `close()`. */
  readonly onDismiss: () => void;
  readonly closeButton: boolean;
  /** False: a window beside the page's other parts; true unless told. */
  readonly modal?: boolean;
}): Modal {
  const before = document.activeElement;
  const dialog = element('dialog', { className: `dialog ${options.className}` });
  const heading = element('h2', { text: options.title });
  lastTitle += 1;
  heading.id = `dialog-title-${lastTitle}`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = () => {
    dialog.close();
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) takeFocus(before);
  };
  const dismiss = () => {
    close();
    options.onDismiss();
  };
  const head = element('div', { className: 'dialog-head' }, heading);
  dialog.append(head, ...options.content);
  if (options.closeButton) head.append(button('×', dismiss, 'Đóng'));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    dismiss();
  });
  // Keys typed here must not reach the grid's shortcuts.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  if (options.modal ?? true) dialog.showModal();
  else dialog.show();
  return { dialog, close };
}

/** The grid is typed into through an editable element, which takes keys only with the caret in it. */
function takeFocus(target: HTMLElement): void {
  target.focus();
  if (target.isContentEditable) document.getSelection()?.collapse(target, 0);
}
