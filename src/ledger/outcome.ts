/** A sentence for the person, at a field of the form if it belongs to one. */
export interface Said {
  readonly field?: string;
  readonly message: string;
}

/** The one envelope in which every call of a page is answered: plain JSON, never an exception. */
export type Outcome<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly Said[] };
