import type { Tab } from './book';
import { TEXT_FORMAT, TIME_FORMAT, writeCells } from './cell-writer';
import { now, timeText, workbookZone } from './clock';
import { digest } from './digest';
import { sizeAtLeast } from './tab-size';

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

/** Longest text that a Google cell holds is 50.000; a longer image is cut and says so. */
const LONGEST = 49_000;
const ROOM = 200;

/** Where the next line goes and what it is chained to. Written again it takes its own place. */
export interface LogEnd {
  append(line: LogLine): void;
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
  const before = last < 2 ? '' : String(tab.getRange(last, digestColumn).getValue());
  if (last + 1 > tab.getMaxRows()) sizeAtLeast(tab, last + ROOM, columns.length);
  const zone = workbookZone();
  return { append: (line) => append(tab, columns, last + 1, before, zone, line) };
}

/**
 * A line's digest covers the line and the digest of the line before, so a changed or removed line
 * breaks the chain from there on: tamper-evident, not tamper-proof.
 */
function append(
  tab: Tab,
  columns: readonly number[],
  at: number,
  before: string,
  zone: string,
  line: LogLine,
): void {
  const time = now();
  const texts = [
    line.person,
    line.command,
    line.unit,
    line.rows,
    cut(line.before),
    cut(line.after),
    line.result,
  ];
  const row = [time, ...texts, digest([before, timeText(time, zone), ...texts].join('\n'))];
  const cells = columns.map((column, i) => ({
    column,
    value: row[i] ?? '',
    format: i === 0 ? TIME_FORMAT : TEXT_FORMAT,
  }));
  writeCells(tab, at, cells);
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} … (cắt bớt)`;
}
