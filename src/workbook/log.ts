import type { Tab } from './book';
import { TEXT_FORMAT, TIME_FORMAT, writeRowsOfCells } from './cell-writer';
import { now, timeText, workbookZone } from './clock';
import { digest } from './digest';
import { chainedText, LOG_TEXTS } from './log-chain';
import { addRows } from './tab-size';

/** A line of the log without its time and digest, in the order of the log's columns. */
export interface LogLine {
  /** Name that the person chose once in the sidebar: declared, not proven. */
  readonly person: string;
  readonly command: string;
  readonly unit: string;
  /** Which rows: tab and row numbers at that time. */
  readonly rows: string;
  readonly before: string;
  readonly after: string;
  readonly result: string;
}

/** Where a line came to stand. */
export interface LogMark {
  readonly row: number;
  /** With the lines on which its images go on. */
  readonly lines: number;
  /** Of the last of them. */
  readonly digest: string;
}

/** Longest text that a Google cell holds is 50.000; what is longer goes on in the lines below. */
const LONGEST = 49_000;
const ROOM = 200;

/** Result of a line that only carries on the images of the one above. */
export const CONTINUED = '(tiếp)';

interface LogEnd {
  /** The last line that stands there already. */
  readonly last: number;
  /** The next line; the call that writes it may come later, but before another line is asked for. */
  next(line: LogLine): PlannedLine;
}

export interface PlannedLine {
  readonly mark: LogMark;
  /** With the next flush, in a number of calls that does not depend on the images' length. */
  write(): void;
}

/**
 * Finds the end of the log. Called before a command writes its figures: a read after a write would
 * make Google reckon the whole workbook in between.
 *
 * @param columns where time, the texts of a line in their order, and digest stand, 1-based
 */
export function openLog(tab: Tab, columns: readonly number[]): LogEnd {
  const last = tab.getLastRow();
  const digestColumn = columns[columns.length - 1] ?? 1;
  const zone = workbookZone();
  let before = last < 2 ? '' : String(tab.getRange(last, digestColumn).getValue());
  let room = tab.getMaxRows();
  let next = last + 1;
  return {
    last,
    next(line) {
      const rows = linesOf(line).map((texts) => {
        const time = now();
        before = digest(chainedText(before, timeText(time, zone), texts));
        return [time, ...texts, before];
      });
      const row = next;
      next += rows.length;
      const end = row + rows.length - 1;
      const write = (): void => {
        if (end > room) {
          addRows(tab, room, end + ROOM - room);
          room = end + ROOM;
        }
        const formats = columns.map((_, i) => (i === 0 ? TIME_FORMAT : TEXT_FORMAT));
        writeRowsOfCells(tab, row, columns, rows, formats);
      };
      return { mark: { row, lines: rows.length, digest: before }, write };
    },
  };
}

/** The line, and below it what its images are too long for. */
function linesOf(line: LogLine): string[][] {
  const befores = pieces(line.before);
  const afters = pieces(line.after);
  const lines: string[][] = [];
  for (let i = 0; i < Math.max(befores.length, afters.length); i++) {
    const result = i === 0 ? line.result : CONTINUED;
    const rows = i === 0 ? line.rows : '';
    const images = [befores[i] ?? '', afters[i] ?? ''];
    lines.push([line.person, line.command, line.unit, rows, ...images, result]);
  }
  return lines.map((texts) => texts.slice(0, LOG_TEXTS));
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length || at === 0; ) {
    let end = Math.min(at + LONGEST, text.length);
    // A cell must not begin with half a character: Google would spoil both halves.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--;
    found.push(text.slice(at, end));
    at = end;
    if (text === '') break;
  }
  return found;
}
