/** What becomes of text pasted from another program: read as typed, cell by cell. */

import { pastedRows } from '../pasted-text';
import { cellContent } from './content';
import type { Engine, Locale } from './engine';

/** The parts of the engine's clipboard handler "cell" (o-spreadsheet 19.3) that matter here. */
interface CellHandler {
  readonly getters: { getLocale(): Locale };
  convertTextToClipboardData(text: string): { readonly cells: readonly (readonly object[])[] };
}

/**
 * The engine takes the line break at the end of Excel's text for one more row, which it empties,
 * cuts a cell of several lines apart, and reads numbers only.
 */
export function readPasted(o: Engine): void {
  const { cellHandlers } = o.registries.clipboardHandlersRegistries;
  const Handler = cellHandlers.get('cell') as unknown as new (...args: unknown[]) => CellHandler;

  class GoogleCells extends Handler {
    override convertTextToClipboardData(text: string) {
      const reading = { locale: this.getters.getLocale(), year: new Date().getFullYear() };
      const rows = pastedRows(text);
      const width = Math.max(0, ...rows.map((row) => row.length));
      const cell = (row: readonly string[], at: number) => {
        const read = cellContent(o, row[at] ?? '', reading);
        return { ...read, evaluatedCell: { formattedValue: read.content } };
      };
      const cells = rows.map((row) => Array.from({ length: width }, (_, at) => cell(row, at)));
      return { cells };
    }
  }
  cellHandlers.replace('cell', GoogleCells as unknown as ReturnType<typeof cellHandlers.get>);
  replaceRules(o);
}

/** The part of the engine's clipboard handler "dataValidation" that matters here. */
interface RuleHandler {
  convertTextToClipboardData(text: string): object | undefined;
}

/**
 * A block from another program takes the rules of the cells away, as their formats; the engine
 * leaves them. A single value is as good as typed.
 */
function replaceRules(o: Engine): void {
  const { cellHandlers } = o.registries.clipboardHandlersRegistries;
  const Handler = cellHandlers.get('dataValidation') as unknown as new (
    ...args: unknown[]
  ) => RuleHandler;

  class GoogleRules extends Handler {
    override convertTextToClipboardData(text: string) {
      const rows = pastedRows(text);
      const width = Math.max(0, ...rows.map((row) => row.length));
      if (rows.length * width < 2) return undefined;
      const none = { rule: null, position: { sheetId: '', col: 0, row: 0 } };
      return { dvRules: rows.map(() => Array.from({ length: width }, () => none)) };
    }
  }
  cellHandlers.replace(
    'dataValidation',
    GoogleRules as unknown as ReturnType<typeof cellHandlers.get>,
  );
}
