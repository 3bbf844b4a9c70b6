import type { EntryKey, EntryPayload } from './entry';
import type { MeasureField } from './record';

/**
 * What a person has typed into the entry form and not yet seen saved. It is kept with her own
 * settings at Google, so that it is still there when the sidebar was closed or the line broke.
 */
export interface EntryDraft {
  readonly key: EntryKey;
  /** The fields that she typed in or emptied; what the page filled in is not hers. */
  readonly typed: readonly TypedField[];
  readonly person: string;
  /** Lines that she has sent and that were not answered, in their order. */
  readonly waiting: readonly WaitingLine[];
}

export interface TypedField {
  readonly field: MeasureField | 'note';
  readonly text: string;
}

/** A line as it was sent first: sent again under the same request it is written once. */
export interface WaitingLine {
  readonly payload: EntryPayload;
  readonly typed: readonly TypedField[];
}

/** What a page asks to be kept; null when nothing is left to keep. */
export interface DraftToKeep {
  /** Names the page: its calls may arrive in any order. */
  readonly page: string;
  /** Counts up in one page: what comes late must not replace what is newer. */
  readonly turn: number;
  readonly draft: EntryDraft | null;
}

/** A draft as the form gets it back. */
export interface KeptDraft {
  readonly draft: EntryDraft;
  /** "08:31 ngày 26/03/2025". */
  readonly keptAt: string;
}

/** More lines than this do not wait: she should know that something is wrong. */
export const MOST_WAITING = 20;
