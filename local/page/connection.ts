import type { AnswerTypes, PageMessage, PageRequest, ServerMessage } from '../server/protocol';

type Unnumbered<Request> = Request extends { readonly id: number } ? Omit<Request, 'id'> : never;
/** Everything from the server that is not the answer to a request. */
export type News = Exclude<ServerMessage, { kind: 'answer' | 'refused' }>;

interface Waiting {
  readonly resolve: (value: AnswerTypes[keyof AnswerTypes]) => void;
  readonly reject: (error: Error) => void;
}

/** The page's socket to its server. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #early: News[] = [];
  #onNews: ((news: News) => void) | undefined;

  private constructor(socket: WebSocket, onLost: () => void) {
    this.#socket = socket;
    socket.addEventListener('message', (event) => this.#receive(JSON.parse(event.data)));
    socket.addEventListener('close', () => {
      for (const waiting of this.#waiting.values()) waiting.reject(lostError());
      this.#waiting.clear();
      onLost();
    });
  }

  static open(onLost: () => void): Promise<Connection> {
    const socket = new WebSocket(`ws://${location.host}/`);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new Connection(socket, onLost)));
      socket.addEventListener('error', () => reject(lostError()));
    });
  }

  /** News that came before the page was able to listen is delivered first. */
  listen(onNews: (news: News) => void): void {
    this.#onNews = onNews;
    for (const news of this.#early) onNews(news);
    this.#early = [];
  }

  tell(message: Exclude<PageMessage, PageRequest>): void {
    this.#send(message);
  }

  /** @throws Error when the connection breaks or the server refuses */
  request<Kind extends keyof AnswerTypes>(
    request: Unnumbered<Extract<PageRequest, { kind: Kind }>> & { readonly kind: Kind },
  ): Promise<AnswerTypes[Kind]> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const settle = (value: AnswerTypes[keyof AnswerTypes]) => resolve(value as AnswerTypes[Kind]);
      this.#waiting.set(id, { resolve: settle, reject });
      this.#send({ ...request, id });
    });
  }

  #send(message: object): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #receive(message: ServerMessage): void {
    if (message.kind === 'answer') this.#take(message.id)?.resolve(message.value);
    else if (message.kind === 'refused') this.#take(message.id)?.reject(new Error(message.message));
    else if (this.#onNews) this.#onNews(message);
    else this.#early.push(message);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}

function lostError(): Error {
  return new Error('Mất kết nối với máy chủ.');
}
