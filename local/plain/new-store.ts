/** A new, empty workbook without the engine. */

import type { LocaleCode } from '../host-types';
import { newDocument } from '../new-document';
import { newBook, newTab } from './book';
import { type PlainOptions, PlainStore } from './store';

export interface NewPlainOptions extends PlainOptions {
  /** vi_VN when left out. */
  readonly locale?: LocaleCode;
  readonly title?: string;
  readonly timeZone?: string;
}

export function newPlainStore(options: NewPlainOptions = {}): PlainStore {
  const { locale = 'vi_VN', timeZone = 'Asia/Ho_Chi_Minh' } = options;
  const { id, title, tab } = newDocument(locale, options.title);
  const book = newBook({ id, title, timeZone, locale });
  const first = newTab(tab.id, tab.name, tab.rows, tab.columns);
  return new PlainStore({ ...book, tabs: [first] }, options);
}
