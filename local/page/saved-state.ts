import type { Model } from '../engine/engine';
import { byId } from './element';

const CHECK_MS = 1000;

/**
 * Tells in the header whether the person's changes are on the disk. The server confirms a change
 * only after it has been written, so "Đã lưu" holds even if the server is killed next.
 */
export class SavedState {
  readonly #label = byId('state');
  #model: Model | undefined;
  #lost = false;

  watch(model: Model): void {
    this.#model = model;
    model.on('update', this, () => this.refresh());
    window.addEventListener('beforeunload', (event) => {
      if (!this.#lost && !this.isSaved()) event.preventDefault();
    });
    this.refresh();
  }

  isSaved(): boolean {
    return this.#model?.getters.isFullySynchronized() ?? true;
  }

  refresh(): void {
    if (this.#lost) return;
    const saved = this.isSaved();
    this.#show(saved ? 'Đã lưu vào máy này' : 'Đang lưu…', saved ? 'saved' : 'saving');
  }

  /** The server is gone: nothing typed now would be kept. Comes back by itself. */
  lose(): void {
    if (this.#lost) return;
    const saved = this.isSaved();
    this.#lost = true;
    this.#model?.updateMode('readonly');
    this.#show(
      saved
        ? 'Mất kết nối với máy chủ, đang kết nối lại…'
        : 'Mất kết nối với máy chủ: thay đổi vừa rồi chưa được lưu. Đang kết nối lại…',
      'warning',
    );
    void comeBack();
  }

  #show(text: string, tone: 'saved' | 'saving' | 'warning'): void {
    if (this.#label.textContent !== text) this.#label.textContent = text;
    this.#label.dataset.tone = tone;
  }
}

async function comeBack(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS));
    try {
      const answer = await fetch('/', { cache: 'no-store' });
      if (answer.ok) return location.reload();
    } catch {
      // Not there yet.
    }
  }
}
