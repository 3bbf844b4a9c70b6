import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Reply, Session, UiEvent, User } from '../host-types';
import { identityOf } from '../identity';
import type { Frames } from './frames';
import type { PageMessage, PageRequest, Place, ServerMessage, ShownEvent } from './protocol';
import { isLocalHost } from './web';
import type { WorkerLink, WorkerNews } from './worker-link';

/** An argument list may hold a range of some hundred thousand cells. */
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

interface Page {
  readonly socket: WebSocket;
  readonly id: string;
  readonly user: User;
}

export interface SocketParts {
  /** Settles when the workbook is open. */
  readonly link: Promise<WorkerLink>;
  readonly frames: Frames;
  /** The first one is who opens the page without naming anybody. */
  readonly users: readonly [User, ...User[]];
}

/** The open pages: passes their messages to the worker and the worker's news to them. */
export class Sockets {
  readonly #parts: SocketParts;
  readonly #pages = new Map<string, Page>();
  readonly #server: WebSocketServer;
  /** The pages whose answers scripts wait for, by question. */
  readonly #asked = new Map<number, string>();

  constructor(server: Server, parts: SocketParts) {
    this.#parts = parts;
    this.#server = new WebSocketServer({
      server,
      maxPayload: MAX_MESSAGE_BYTES,
      verifyClient: ({ req }: { req: IncomingMessage }) => isOwnPage(req),
    });
    this.#server.on('connection', (socket) => this.#welcome(socket));
  }

  news(news: WorkerNews): void {
    if (news.kind === 'ask') {
      this.#ask(news);
      return;
    }
    if (news.kind === 'show') {
      this.#show(news);
      return;
    }
    if (news.to !== undefined) this.#pages.get(news.to)?.socket.send(news.text);
    else for (const page of this.#pages.values()) page.socket.send(news.text);
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    let page: Page | undefined;
    socket.on('message', (data) => {
      const message: PageMessage = JSON.parse(String(data));
      if (message.kind === 'open') page = this.#admit(socket, message);
      if (page) this.#receive(page, message);
      else if (message.kind === 'open') send(socket, this.#strangerAt(message));
    });
    // A broken connection ends in 'close' as well.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => page && this.#farewell(page));
  }

  #admit(socket: WebSocket, request: Extract<PageRequest, { kind: 'open' }>): Page | undefined {
    const user = this.#userNamed(request.user);
    if (!user) return undefined;
    const page: Page = { socket, id: request.page, user };
    this.#pages.set(page.id, page);
    return page;
  }

  #strangerAt({ id, user }: Extract<PageRequest, { kind: 'open' }>): ServerMessage {
    const known = this.#parts.users.map(({ email, name }) => (email ? `${name} (${email})` : name));
    const message = `Bảng tính này không được chia sẻ với "${user}". Mở được bằng: ${known.join(', ')}.`;
    return { kind: 'refused', id, message };
  }

  #farewell(page: Page): void {
    this.#pages.delete(page.id);
    for (const [ask, asked] of this.#asked) {
      if (asked === page.id) this.#answer(page.id, ask, { button: 'CLOSE' });
    }
    void this.#parts.link.then((link) => link.tell({ kind: 'leave', page: page.id }));
  }

  #receive(page: Page, message: PageMessage): void {
    if (message.kind === 'revision') void this.#tell(page, message);
    else if (message.kind === 'answer') this.#answer(page.id, message.ask, message.reply);
    else void this.#answerRequest(page, message);
  }

  /** A page speaks for nobody but itself: its changes are judged as its own person's. */
  async #tell(page: Page, message: Extract<PageMessage, { kind: 'revision' }>): Promise<void> {
    // The engine leaves its name out of what it undoes and does again.
    const own = { ...message.message, clientId: message.message.clientId ?? page.id };
    if (own.clientId === page.id) (await this.#parts.link).tell({ ...message, message: own });
  }

  async #answerRequest(page: Page, request: PageRequest): Promise<void> {
    const { id } = request;
    try {
      const value = await this.#perform(page, request);
      send(page.socket, { kind: 'answer', id, value });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      send(page.socket, { kind: 'refused', id, message });
    }
  }

  async #perform(page: Page, request: PageRequest) {
    const link = await this.#parts.link;
    if (request.kind === 'evaluate') return link.ask({ kind: 'evaluate', calls: request.calls });
    if (request.kind === 'run') {
      const { fn, args } = request;
      return link.ask({ kind: 'run', session: sessionOf(page, request.place), fn, args });
    }
    return link.ask({ kind: 'open', session: sessionOf(page, {}) });
  }

  #userNamed(name: string | undefined): User | undefined {
    if (name === undefined || name === '') return this.#parts.users[0];
    const { users } = this.#parts;
    return (
      users.find((user) => identityOf(user) === name) ?? users.find((user) => user.name === name)
    );
  }

  #ask({ to, ask, question }: Extract<WorkerNews, { kind: 'ask' }>): void {
    this.#asked.set(ask, to);
    const page = this.#pages.get(to);
    if (page) send(page.socket, { kind: 'ask', ask, question });
    else this.#answer(to, ask, { button: 'CLOSE' });
  }

  /** Nobody answers for another page. */
  #answer(page: string, ask: number, reply: Reply): void {
    if (this.#asked.get(ask) !== page) return;
    this.#asked.delete(ask);
    void this.#parts.link.then((link) => link.tell({ kind: 'reply', ask, reply }));
  }

  #show(news: Extract<WorkerNews, { kind: 'show' }>): void {
    const page = this.#pages.get(news.to);
    if (!page) return;
    send(page.socket, { kind: 'show', event: withFrame(news.event, this.#parts.frames) });
  }
}

function sessionOf(page: Page, place: Place): Session {
  return { id: page.id, user: page.user, ...place };
}

function withFrame(event: UiEvent, frames: Frames): ShownEvent {
  if (!('html' in event)) return event;
  const { html, ...rest } = event;
  return { ...rest, frame: frames.add(html) };
}

function send(socket: WebSocket, message: ServerMessage): void {
  socket.send(JSON.stringify(message));
}

/** Any site the person visits could open a socket to this machine; only our own page may. */
function isOwnPage(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return isLocalHost(host) && (origin === undefined || origin === `http://${host}`);
}
