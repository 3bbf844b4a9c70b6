import type { Collision } from './collision';

/** A sentence for the person, at a field of the form if it belongs to one. */
export interface Said {
  readonly field?: string;
  readonly message: string;
  /** Another's figures stand where hers were to go: both are shown, and she chooses. */
  readonly collision?: Collision;
  /** Nothing was done because somebody else was at work: the same call may succeed in a moment. */
  readonly later?: true;
}

/** The one envelope in which every call of a page is answered: plain JSON, never an exception. */
export type Outcome<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly Said[] };
