import { createFrame } from './frame-host';
import { type Modal, openModal } from './modal';
import type { Scripts } from './scripts';

export interface DialogPage {
  readonly title: string;
  readonly frame: string;
  /** False: the sheet behind stays in use. */
  readonly modal: boolean;
  /** CSS pixels, of the page without the title. */
  readonly width: number;
  readonly height: number;
}

/** Dialogs of the add-in: one at a time, a new one takes the place of the old. */
export class Dialogs {
  readonly #scripts: Scripts;
  readonly #focusGrid: () => void;
  #open: Modal | undefined;

  constructor(scripts: Scripts, focusGrid: () => void) {
    this.#scripts = scripts;
    this.#focusGrid = focusGrid;
  }

  show(page: DialogPage): void {
    this.close();
    const frame = createFrame(page.frame, page.title, this.#scripts, {
      close: () => this.close(),
      resize: (size) => resize(frame, size),
      focusGrid: this.#focusGrid,
      escape: () => this.close(),
    });
    resize(frame, page);
    frame.addEventListener('load', () => frame.focus());
    this.#open = openModal({
      title: page.title,
      className: 'page-dialog',
      content: [frame],
      onDismiss: () => {
        this.#open = undefined;
        this.#focusGrid();
      },
      closeButton: true,
      modal: page.modal,
    });
  }

  close(): void {
    if (!this.#open) return;
    this.#open.close();
    this.#open = undefined;
    this.#focusGrid();
  }
}

function resize(
  frame: HTMLIFrameElement,
  size: { readonly width?: number; readonly height?: number },
): void {
  if (size.width !== undefined) frame.style.width = `${size.width}px`;
  if (size.height !== undefined) frame.style.height = `min(${size.height}px, 100vh - 120px)`;
}
