/**
 * The meeting point of all models of one workbook. A revision is taken only if it builds on the
 * last one; its sender gets it back too. A stale one is dropped: the engine's client moves it over
 * the newer ones and sends it again.
 */

import type { RevisionHub, RevisionMessage } from '../host-types';

const REVISIONS = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE']);
type Listener = (message: RevisionMessage) => void;

export class Hub implements RevisionHub {
  /** Accepted revisions since the snapshot the hub began with. */
  readonly revisions: RevisionMessage[];
  private readonly listeners = new Set<Listener>();
  private last: string;

  /** @param revisions accepted earlier, over the snapshot of `revisionId` */
  constructor(revisionId: string, revisions: readonly RevisionMessage[] = []) {
    this.revisions = [...revisions];
    this.last = revisions.at(-1)?.nextRevisionId ?? revisionId;
  }

  get revisionId(): string {
    return this.last;
  }

  receive(message: RevisionMessage): void {
    if (message.type === 'SNAPSHOT') return;
    if (REVISIONS.has(message.type)) {
      if (message.serverRevisionId !== this.last || !message.nextRevisionId) return;
      this.last = message.nextRevisionId;
      this.revisions.push(message);
    }
    for (const listener of [...this.listeners]) listener(message);
  }

  subscribe(_clientId: string, listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the host's own model talks to. */
  transport() {
    const leave = new Map<string, () => void>();
    return {
      sendMessage: async (message: RevisionMessage) => this.receive(message),
      onNewMessage: (id: string, listener: Listener) => {
        leave.set(id, this.subscribe(id, listener));
      },
      leave: (id: string) => leave.get(id)?.(),
    };
  }
}

export function isRevision(message: RevisionMessage): boolean {
  return REVISIONS.has(message.type);
}
