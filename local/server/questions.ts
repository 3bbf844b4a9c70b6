import type { Ask, Reply, Session } from '../host-types';

/** Questions of scripts that people have not answered yet; each keeps only its own script waiting. */
export class Questions {
  readonly #put: (session: Session, ask: number, question: Ask) => void;
  readonly #open = new Map<number, (reply: Reply) => void>();
  #last = 0;

  constructor(put: (session: Session, ask: number, question: Ask) => void) {
    this.#put = put;
  }

  put(session: Session, question: Ask): Promise<Reply> {
    this.#last += 1;
    const ask = this.#last;
    return new Promise((resolve) => {
      this.#open.set(ask, resolve);
      this.#put(session, ask, question);
    });
  }

  answer(ask: number, reply: Reply): void {
    this.#open.get(ask)?.(reply);
    this.#open.delete(ask);
  }
}
