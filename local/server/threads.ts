/** What the server's two threads say to each other. */
import type { PaperDocument, PdfOrder, PrintableTab, PrintSetups } from '../export/print-types';
import type {
  Ask,
  CustomCall,
  LocaleCode,
  Reply,
  RevisionMessage,
  Session,
  UiEvent,
  User,
  WorkbookFile,
} from '../host-types';
import type { AnswerTypes } from './protocol';

/** How the worker starts; travels as `workerData`. */
export interface WorkerStart {
  /** Folder with Code.js, appsscript.json and the pages. */
  readonly project: string;
  /** Folder the workbook is kept in; absent: nothing is kept. */
  readonly folder?: string;
  /** The workbook to begin with when the folder holds none. */
  readonly file?: WorkbookFile;
  readonly locale?: LocaleCode;
  readonly title?: string;
  /** With whom the workbook is shared. */
  readonly users: readonly User[];
  /** The bundle of the threads that run scripts. */
  readonly thread: string;
}

/** Main thread → worker. */
export type WorkerTask = Asked | Told;

/** `id` comes back in the answer. */
export type Asked =
  | { readonly kind: 'open'; readonly id: number; readonly session: Session }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly session: Session;
      readonly fn: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'evaluate'; readonly id: number; readonly calls: readonly CustomCall[] }
  | { readonly kind: 'export'; readonly id: number; readonly print: PrintSetups }
  | { readonly kind: 'paper'; readonly id: number; readonly order: PdfOrder }
  | { readonly kind: 'tabs'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number };

/** Nobody waits for an answer. */
export type Told =
  | { readonly kind: 'revision'; readonly message: RevisionMessage }
  | { readonly kind: 'reply'; readonly ask: number; readonly reply: Reply }
  /** A page is closed. */
  | { readonly kind: 'leave'; readonly page: string };

/** What is asked of before something is exported. */
export interface TabList {
  /** Of the spreadsheet, as in its address. */
  readonly id: string;
  readonly title: string;
  readonly tabs: readonly PrintableTab[];
}

export interface WorkerAnswers extends AnswerTypes {
  /** The bytes of an .xlsx file. */
  readonly export: Uint8Array;
  readonly paper: PaperDocument;
  readonly tabs: TabList;
  readonly close: null;
}

/** Worker → main thread, posted only after everything it tells of is on the disk. */
export type WorkerEvent =
  | { readonly kind: 'ready'; readonly functions: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly value: WorkerAnswers[keyof WorkerAnswers];
    }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string }
  /** For one page, or for all; already the JSON text of a ServerMessage. */
  | { readonly kind: 'send'; readonly to?: string; readonly text: string }
  | { readonly kind: 'show'; readonly to: string; readonly event: UiEvent }
  | { readonly kind: 'ask'; readonly to: string; readonly ask: number; readonly question: Ask };
