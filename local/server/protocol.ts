/**
 * What a page and the server say to each other over the socket, as JSON.
 * No Node and no DOM here: both sides import it.
 */
import type {
  Ask,
  CustomAnswer,
  CustomCall,
  Reply,
  RevisionMessage,
  RunReport,
  SessionPayload,
  UiEvent,
} from '../host-types';

/** Where the person is while she asks for something. */
export interface Place {
  readonly sheetId?: string;
  /** A1 of the selection in that tab. */
  readonly selection?: string;
}

/** Requests carry a number; the answer carries the same one. */
export type PageRequest =
  | {
      readonly kind: 'open';
      readonly id: number;
      /** The page's own name for itself, new with every load; its revisions carry it too. */
      readonly page: string;
      readonly user?: string;
    }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly fn: string;
      readonly args: readonly unknown[];
      readonly place: Place;
    }
  | { readonly kind: 'evaluate'; readonly id: number; readonly calls: readonly CustomCall[] };

export type PageMessage =
  | PageRequest
  | { readonly kind: 'revision'; readonly message: RevisionMessage }
  | { readonly kind: 'answer'; readonly ask: number; readonly reply: Reply };

export interface AnswerTypes {
  readonly open: SessionPayload;
  readonly run: RunReport;
  readonly evaluate: readonly CustomAnswer[];
}

/** A sidebar or dialog reaches the page as the address of a frame, never as HTML. */
export type ShownEvent =
  | Exclude<UiEvent, { readonly html: string }>
  | WithFrame<Extract<UiEvent, { readonly html: string }>>;
type WithFrame<Event> = Event extends { readonly html: string }
  ? Omit<Event, 'html'> & { readonly frame: string }
  : never;

export type ServerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: AnswerTypes[keyof AnswerTypes] }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string }
  | { readonly kind: 'revision'; readonly message: RevisionMessage }
  /** The page's own change was refused: its copy is no longer the workbook's. */
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'show'; readonly event: ShownEvent }
  | { readonly kind: 'ask'; readonly ask: number; readonly question: Ask }
  /** A trigger (onEdit) of this person failed; nobody waits for its report. */
  | { readonly kind: 'triggered'; readonly report: RunReport };
