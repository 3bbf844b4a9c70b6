/** A workbook with its script and without the engine. */

import { createClock } from '../clock';
import type { WorkbookFile } from '../host-types';
import { newFileId } from '../new-document';
import { type HeadlessHost, type Kept, ScriptHost, type ScriptOptions } from '../script-host';
import { requireTimeZone } from '../time-zone';
import type { Book } from './book';
import type { FormulaFunction } from './spills';
import { PlainStore } from './store';

export interface PlainHostOptions extends ScriptOptions {
  /** What formulas give; left out: blanks. */
  readonly formulas?: FormulaFunction;
}

export class PlainHost extends ScriptHost implements HeadlessHost {
  declare readonly store: PlainStore;
  private readonly given: PlainHostOptions;

  constructor(book: Book, options: PlainHostOptions, kept: Kept = {}) {
    requireTimeZone(options.project.manifest.timeZone);
    const clock = createClock(options);
    super(new PlainStore(book, { ...options, now: () => clock.now() }), clock, options, kept);
    this.given = options;
  }

  /** Another host that begins as this one is now; neither sees what becomes of the other. */
  fork(): PlainHost {
    const kept = { properties: this.properties.stored(), triggers: this.installed.list() };
    return new PlainHost(this.store.book, this.given, kept);
  }

  /** A copy of the file belongs to who makes it; properties and triggers do not go along. */
  copy(title: string): PlainHost {
    const { book } = this.store;
    const protections = book.protections.map(({ data, ...places }) => ({
      ...places,
      data: { ...data, editors: data.editors && [] },
    }));
    return new PlainHost({ ...book, id: newFileId(), title, protections }, this.given);
  }

  file(): WorkbookFile {
    return {
      version: 1,
      id: this.store.id,
      data: { plain: this.store.book },
      properties: this.properties.stored(),
      triggers: this.installed.list(),
    };
  }

  async toXlsx(): Promise<Uint8Array> {
    throw new Error('An Excel file needs the engine: open the workbook with openWorkbook.');
  }

  paper(): never {
    throw new Error('A PDF needs the engine: open the workbook with openWorkbook.');
  }
}
