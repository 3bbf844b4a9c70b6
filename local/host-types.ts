/**
 * What the host's parts say to each other: plain JSON, so that it crosses threads and sockets.
 * No Node and no DOM in this file: the page imports these types too.
 */

import type { PaperDocument, PdfOrder, PrintableTab, PrintSetups } from './export/print-types';

export type LocaleCode = 'vi_VN' | 'en_US';

/** A virtual person. */
export interface User {
  /** Names her in lists of editors; '' for somebody who has none. */
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'editor' | 'viewer';
  /** Language of her account, as Session.getActiveUserLocale gives it; absent: the workbook's. */
  readonly locale?: string;
  /** No script may see her address, whatever its scopes, as of somebody from another domain. */
  readonly emailHidden?: boolean;
}

/** Who started an execution and where that person's cursor is. */
export interface Session {
  /** One per browser tab; 'headless' for the programming interface. */
  readonly id: string;
  /** As whom the script runs. */
  readonly user: User;
  /** Who is at the keyboard, when an installed trigger runs as another. */
  readonly activeUser?: User;
  /** Engine id of the tab in view; absent: the first visible one. */
  readonly sheetId?: string;
  /** A1 of the selection in that tab; absent: A1. */
  readonly selection?: string;
}

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A message of the engine's collaboration protocol, as its transport sends it. */
export interface RevisionMessage {
  readonly type: string;
  readonly version?: number;
  readonly serverRevisionId?: string;
  readonly nextRevisionId?: string;
  readonly clientId?: string;
  readonly [key: string]: unknown;
}

/** The stored properties of a script in one workbook. */
export interface StoredProperties {
  readonly document: Readonly<Record<string, string>>;
  readonly script: Readonly<Record<string, string>>;
  /** By identityOf the user: her email where she has one. */
  readonly users: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An installed trigger. It runs as `owner`, who installed it. */
export interface StoredTrigger {
  readonly id: string;
  readonly fn: string;
  readonly type: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'CLOCK';
  readonly owner: User;
  /** Of the clock: when it is due, in milliseconds since 1970. */
  readonly at?: number;
  /** Of the clock: milliseconds from one time to the next; absent: once. */
  readonly every?: number;
}

/** The whole workbook as JSON. `data` is the engine's own format with our plugins' parts in it. */
export interface WorkbookFile {
  readonly version: 1;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly properties: StoredProperties;
  readonly triggers?: readonly StoredTrigger[];
}

/** One line of a journal: replayed in order over a WorkbookFile it gives the later workbook. */
export type JournalEntry =
  | { readonly kind: 'revision'; readonly message: RevisionMessage }
  | { readonly kind: 'properties'; readonly properties: StoredProperties }
  | { readonly kind: 'triggers'; readonly triggers: readonly StoredTrigger[] };

/** A function of Code.js that cells may call. */
export interface FunctionInfo {
  readonly name: string;
  /** Only functions marked @customfunction are listed in autocomplete and help. */
  readonly listed: boolean;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
}

export type MenuNode =
  | { readonly kind: 'item'; readonly caption: string; readonly fn: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuNode[] };

/** What a page needs to show the workbook: a file, the revisions since, names and menus. */
export interface SessionPayload {
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly revisions: readonly RevisionMessage[];
  readonly locale: LocaleCode;
  readonly timeZone: string;
  readonly functions: readonly FunctionInfo[];
  readonly menus: readonly MenuNode[];
  readonly user: User;
  /** What onOpen did besides menus (a toast, an error). */
  readonly opened: RunReport;
}

/* ---- custom functions ------------------------------------------------------------------ */

/** One value on the wire: a date is a serial number (days since 1899-12-30) in `d`; `e` an error cell. */
export type WireCell =
  | null
  | boolean
  | number
  | string
  | { readonly d: number }
  | { readonly e: string };
/** An argument: one value, a range as rows, or left out. */
export type WireArgument = WireCell | readonly (readonly WireCell[])[] | { readonly omitted: true };

export type WireResult =
  | { readonly kind: 'value'; readonly value: WireCell }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly WireCell[])[] }
  | { readonly kind: 'error'; readonly message: string };

/** `key` names function and arguments (see engine/custom-functions.ts); send `args` only when asked for. */
export interface CustomCall {
  readonly key: string;
  readonly name: string;
  readonly args?: readonly WireArgument[];
}

/** `unknown`: the host has not met this key; send the call again with its arguments. */
export type CustomAnswer =
  | { readonly key: string; readonly result: WireResult }
  | { readonly key: string; readonly unknown: true };

/* ---- executions ------------------------------------------------------------------------ */

/** A question that stops the script until the person answers. */
export type Ask =
  | {
      readonly kind: 'alert';
      readonly title: string;
      readonly text: string;
      readonly buttons: ButtonSetName;
    }
  | {
      readonly kind: 'prompt';
      readonly title: string;
      readonly text: string;
      readonly buttons: ButtonSetName;
    };
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export interface Reply {
  readonly button: ButtonName;
  /** What was typed into a prompt. */
  readonly text?: string;
}

/** Something the script shows without waiting. */
export type UiEvent =
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog';
      readonly modal: boolean;
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly text: string;
      readonly seconds: number;
    }
  | { readonly kind: 'activate'; readonly sheetId: string; readonly a1?: string }
  | { readonly kind: 'closed' };

export type CallKind = 'read' | 'write' | 'flush' | 'other';

/** Calls that reached the document or another service; builders and plain getters are free. */
export interface ServiceCalls {
  readonly read: number;
  readonly write: number;
  readonly flush: number;
  readonly other: number;
  readonly total: number;
  /** By 'Range.getValues' and so on. */
  readonly byMethod: Readonly<Record<string, number>>;
}

/** How long an execution would have taken on Google, in milliseconds (limits/cost-model.ts). */
export interface Estimate {
  readonly milliseconds: number;
  readonly byKind: Readonly<Record<CallKind | 'sleep' | 'script', number>>;
  readonly cells: { readonly read: number; readonly written: number };
  readonly flushes: number;
}

export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What one execution did. `value` is what google.script.run would hand back. */
export interface RunReport {
  readonly ok: boolean;
  readonly value?: Json;
  readonly error?: ScriptError;
  /** The call that a fault on demand struck. */
  readonly struck?: string;
  readonly serviceCalls: ServiceCalls;
  readonly ui: {
    readonly sidebar?: { readonly title: string; readonly html: string };
    readonly dialog?: { readonly title: string; readonly html: string };
    /** The tab or the cells brought before the person last. */
    readonly activated?: { readonly sheetId: string; readonly a1?: string };
    readonly toasts: readonly { readonly title: string; readonly text: string }[];
    readonly alerts: readonly (Ask & { readonly reply: Reply })[];
  };
  /** Lines of Logger and console. */
  readonly log: readonly string[];
  readonly estimate: Estimate;
  /** On this machine. */
  readonly milliseconds: number;
}

/* ---- the host -------------------------------------------------------------------------- */

export interface RevisionHub {
  readonly revisionId: string;
  /** Takes a message of any client (or the server's own model); sends it to all when accepted. */
  receive(message: RevisionMessage): void;
  /** Every accepted message, the sender's own too. Returns how to stop. */
  subscribe(clientId: string, listener: (message: RevisionMessage) => void): () => void;
}

/** One open workbook with its script. Synchronous: lives in a worker thread when there is a page. */
export interface Host {
  readonly hub: RevisionHub;
  readonly functions: readonly FunctionInfo[];
  /** Runs onOpen for the person and returns all that her page needs. A viewer's script runs nothing. */
  openSession(session: Session): SessionPayload;
  /** The person has closed her page: nothing of hers is kept, and nothing more is taken from her. */
  closeSession(id: string): void;
  /**
   * A message of a page, whose session is open. Returns why a revision is refused: the page must
   * then load anew, because its own copy has the change already.
   */
  receive(message: RevisionMessage): string | undefined;
  /** A menu item, google.script.run call or any other top-level function. Never throws. */
  run(session: Session, fn: string, args?: readonly unknown[]): RunReport;
  /** The values of custom functions, for the models in pages. */
  evaluate(calls: readonly CustomCall[]): readonly CustomAnswer[];
  /** Everything that must be kept, as it happens: append these to the journal. */
  onJournal(listener: (entry: JournalEntry) => void): void;
  /** Reports of executions nobody asked for (onEdit). */
  onTrigger(listener: (session: Session, report: RunReport) => void): void;
  file(): WorkbookFile;
  /** The workbook as Excel's file; `print` says how its tabs go on paper. */
  toXlsx(print?: PrintSetups): Promise<Uint8Array>;
  /** Pages for printPdf. */
  paper(order?: PdfOrder): PaperDocument;
  /** What those who make set-ups may know of the tabs. */
  printableTabs(): readonly PrintableTab[];
}
