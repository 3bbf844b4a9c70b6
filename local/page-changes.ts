/** Judges the revisions that pages send, whatever the page itself has let through. */

import { commandTouches, type PlacedCommand } from './engine/command-touches';
import type { RevisionMessage, Session } from './host-types';
import { PROTECTED, Rights, VIEW_ONLY } from './permissions';
import type { Store } from './store';

const UNKNOWN_PAGE = 'Máy chủ không nhận ra trang này. Hãy tải lại trang.';

export function revisionCommands(message: RevisionMessage): readonly PlacedCommand[] {
  return (message.commands ?? []) as readonly PlacedCommand[];
}

/**
 * Why the person may not make the change, or undefined. Who undoes her own change gives back what
 * she was once allowed to take.
 */
export function whyRefused(
  store: Pick<Store, 'protections'>,
  session: Session | undefined,
  message: RevisionMessage,
): string | undefined {
  if (!session) return UNKNOWN_PAGE;
  const { user } = session;
  if (user.role === 'viewer') return VIEW_ONLY;
  if (user.role === 'owner') return undefined;
  const rights = new Rights(user, store.protections());
  const touched = revisionCommands(message).flatMap((command) => commandTouches(command));
  return touched.some((touch) => rights.against(touch)) ? PROTECTED : undefined;
}
