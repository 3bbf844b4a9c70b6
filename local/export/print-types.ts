/** How tabs go on paper: plain JSON, so that it crosses threads. Rows and columns count from 1, as in the grid. */

export interface RowRun {
  readonly row: number;
  readonly rows: number;
}

export interface PrintArea extends RowRun {
  readonly column: number;
  readonly columns: number;
}

export interface PrintSetup {
  /** What goes on paper; absent: all that is filled. */
  readonly area?: PrintArea;
  /** The rows repeated at the top of each further page; absent: the frozen ones, null: none. */
  readonly titles?: RowRun | null;
  /** Rows that stay together on one page. */
  readonly blocks?: readonly RowRun[];
}

/** By the names of tabs. A tab without one prints all that is filled, in pages as they come. */
export type PrintSetups = Readonly<Record<string, PrintSetup>>;

/** What somebody who makes set-ups may know of a tab. */
export interface PrintableTab {
  readonly name: string;
  /** Google's numeric id. */
  readonly gid: number;
  readonly hidden: boolean;
  /** Developer metadata of the tab, by key. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface PdfOrder {
  /** Names of tabs in the order of the pages; absent: all that are not hidden. */
  readonly tabs?: readonly string[];
  readonly print?: PrintSetups;
}

/** A PDF before a browser has drawn it. */
export interface PaperDocument {
  readonly title: string;
  /** The pages of each tab, as HTML. */
  readonly body: string;
  /** A small workbook of the engine with the charts and nothing but their data; absent: no chart. */
  readonly charts?: Readonly<Record<string, unknown>>;
}
