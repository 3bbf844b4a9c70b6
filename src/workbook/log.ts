import type { Tab } from './book';
import { TEXT_FORMAT, TIME_FORMAT, writeBlock } from './cell-writer';
import { now, timeText } from './clock';
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
const DIGEST_COLUMN = 9;

/** Where the next line goes and what it is chained to. */
export interface LogEnd {
  append(line: LogLine): void;
}

/**
 * Finds the end of the log. Called before a command writes its figures: a read after a write would
 * make Google reckon the whole workbook in between.
 */
export function openLog(tab: Tab): LogEnd {
  const last = tab.getLastRow();
  const before = last < 2 ? '' : String(tab.getRange(last, DIGEST_COLUMN).getValue());
  if (last + 1 > tab.getMaxRows()) sizeAtLeast(tab, last + ROOM, DIGEST_COLUMN);
  return { append: (line) => append(tab, last + 1, before, line) };
}

/**
 * A line's digest covers the line and the digest of the line before, so a changed or removed line
 * breaks the chain from there on: tamper-evident, not tamper-proof.
 */
function append(tab: Tab, at: number, before: string, line: LogLine): void {
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
  const row = [time, ...texts, digest([before, timeText(time), ...texts].join('\n'))];
  writeBlock(tab, at, 1, [row], [row.map((_, c) => (c === 0 ? TIME_FORMAT : TEXT_FORMAT))]);
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} … (cắt bớt)`;
}
