import { button, byId, element } from './element';

/** A command that is over sooner needs no notice. */
const DELAY_MS = 400;

/** The strip at the top that says a script is running or has failed. */
export class RunBanner {
  readonly #strip = byId('run');
  #running = 0;

  /** Returns how to say that it is over. */
  running(): () => void {
    this.#running += 1;
    this.#strip.hidden = true;
    const timer = setTimeout(() => this.#show('Đang chạy tập lệnh…', 'info'), DELAY_MS);
    return () => {
      clearTimeout(timer);
      this.#running -= 1;
      if (this.#running === 0) this.#strip.hidden = true;
    };
  }

  failed(message: string): void {
    this.#show(message, 'error');
    this.#strip.append(button('Bỏ qua', () => this.hide()));
  }

  hide(): void {
    this.#strip.hidden = true;
  }

  #show(text: string, tone: 'info' | 'error'): void {
    this.#strip.dataset.tone = tone;
    this.#strip.replaceChildren(element('span', { text }));
    this.#strip.hidden = false;
  }
}
