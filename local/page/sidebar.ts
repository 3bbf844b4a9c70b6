import { byId } from './element';
import { createFrame } from './frame-host';
import type { Scripts } from './scripts';

/** The add-in's sidebar at the right of the grid: 300 px, one at a time, as on Google. */
export class Sidebar {
  readonly #aside = byId('sidebar');
  readonly #scripts: Scripts;
  readonly #focusGrid: () => void;

  constructor(scripts: Scripts, focusGrid: () => void) {
    this.#scripts = scripts;
    this.#focusGrid = focusGrid;
    byId('sidebar-close').addEventListener('click', () => this.close());
    this.#aside.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') focusGrid();
    });
  }

  show(title: string, path: string): void {
    this.#frame()?.remove();
    byId('sidebar-title').textContent = title;
    const frame = createFrame(path, title, this.#scripts, {
      close: () => this.close(),
      resize: () => undefined,
      focusGrid: this.#focusGrid,
      escape: this.#focusGrid,
    });
    frame.addEventListener('load', () => frame.focus());
    this.#aside.append(frame);
    this.#setHidden(false);
  }

  close(): void {
    this.#frame()?.remove();
    this.#setHidden(true);
    this.#focusGrid();
  }

  /** For the keyboard: moves into the open sidebar. */
  focus(): boolean {
    const frame = this.#frame();
    frame?.focus();
    return frame !== null;
  }

  #frame(): HTMLIFrameElement | null {
    return this.#aside.querySelector('iframe');
  }

  #setHidden(hidden: boolean): void {
    this.#aside.hidden = hidden;
    // The grid measures itself only when the window changes.
    window.dispatchEvent(new Event('resize'));
  }
}
