/** Who is who. */

import type { User } from './host-types';

type Named = Pick<User, 'email' | 'name'>;

/**
 * Tells people apart wherever something is one person's own. An address does it; somebody without
 * one is known by name.
 */
export function identityOf({ email, name }: Named): string {
  return email || name;
}

export function samePerson(a: Named, b: Named): boolean {
  return identityOf(a) === identityOf(b);
}
