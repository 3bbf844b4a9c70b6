/**
 * A workbook as immutable data: a change makes a new book that shares all it did not touch, so a
 * copy costs nothing. Plain JSON, apart from what repeats itself.
 */

import type { LocaleCode } from '../host-types';
import type {
  ChartData,
  ConditionalFormatData,
  MetadataData,
  ProtectionData,
  ValidationData,
  Zone,
} from '../store';
import type { PlainCell } from './cell';
import type { Reference } from './reference';

/** Cells of one row up to the last that holds something. */
export type Line = readonly (PlainCell | null)[];

export interface Rule {
  readonly data: ValidationData;
  readonly zones: readonly Zone[];
}

interface Condition {
  readonly data: Omit<ConditionalFormatData, 'ranges'>;
  readonly places: readonly Reference[];
}

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly lines: readonly Line[];
  readonly merges: readonly Zone[];
  readonly rules: readonly Rule[];
  readonly conditions: readonly Condition[];
}

export interface Protected {
  readonly data: Omit<ProtectionData, 'xc' | 'unprotected'>;
  /** null: the whole tab. */
  readonly place: Reference | null;
  readonly unprotected: readonly Reference[];
}

export interface Tagged {
  readonly data: Omit<MetadataData, 'xc'>;
  /** null: a tab or the whole file. */
  readonly place: Reference | null;
}

export interface Drawn {
  readonly data: Omit<ChartData, 'ranges'>;
  readonly places: readonly Reference[];
}

export interface Book {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly locale: LocaleCode;
  readonly tabs: readonly Tab[];
  readonly protections: readonly Protected[];
  /** By their numbers. */
  readonly metadata: readonly Tagged[];
  readonly charts: readonly Drawn[];
}

export function newTab(id: string, name: string, rows: number, columns: number): Tab {
  return {
    id,
    name,
    rows,
    columns,
    hidden: false,
    frozen: { rows: 0, columns: 0 },
    lines: [],
    merges: [],
    rules: [],
    conditions: [],
  };
}

export function newBook(facts: Pick<Book, 'id' | 'title' | 'timeZone' | 'locale'>): Book {
  return { ...facts, tabs: [], protections: [], metadata: [], charts: [] };
}

/** The words of the engine's store, so that a script sees the same in both. */
export function refusal(command: string, reason: string): Error {
  return new Error(`Service error: Spreadsheets (${command}: ${reason})`);
}

export function tabOf(book: Book, sheetId: string): Tab {
  const tab = book.tabs.find(({ id }) => id === sheetId);
  if (!tab) throw refusal('sheet', 'InvalidSheetId');
  return tab;
}

export function withTab(book: Book, tab: Tab): Book {
  return { ...book, tabs: book.tabs.map((each) => (each.id === tab.id ? tab : each)) };
}

export function changeTab(book: Book, sheetId: string, change: (tab: Tab) => Tab): Book {
  return withTab(book, change(tabOf(book, sheetId)));
}
