import { type Cell, isDate } from '../ledger/cell';
import { isoDateOf, vietnameseDate } from '../ledger/date';
import { tabSpec } from '../ledger/tabs';
import type { Tab } from '../workbook/book';
import { CONTINUED } from '../workbook/log';
import { readHeader, readRows } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import type { KeyedTab } from './keyed-tab';
import { readImage } from './log-image';
import { positionsIn } from './workbook-tabs';

/** Lines of the log in which the other is looked for. */
const LINES = 200;

const TYPED = { who: 'gõ trực tiếp trong tab', when: '' };

export interface Writer {
  readonly who: string;
  readonly when: string;
}

/**
 * Whose command wrote a row last, by the newest line of the log that holds it. The log is read when
 * it is first asked for.
 *
 * @param lastLine the log's last line before this command
 */
export function writers(table: KeyedTab, log: Tab, lastLine: number): (key: string) => Writer {
  let known: ReadonlyMap<string, Writer> | undefined;
  return (key) => {
    known ??= lastWriters(table, log, lastLine);
    return known.get(key) ?? TYPED;
  };
}

function lastWriters(table: KeyedTab, log: Tab, lastLine: number): ReadonlyMap<string, Writer> {
  const found = new Map<string, Writer>();
  const header = readHeader(log);
  const positions = positionsIn(header, tabSpec('log').columns, tabName(log));
  if (!positions.ok || lastLine < 2) return found;
  const first = Math.max(2, lastLine - LINES + 1);
  const lines = readRows(log, first, lastLine - first + 1, header.length);
  const at = (line: readonly Cell[], id: string): Cell =>
    line[(positions.value.get(id) ?? 0) - 1] ?? '';
  let after = '';
  for (const line of [...lines].reverse()) {
    after = String(at(line, 'after')) + after;
    if (at(line, 'outcome') === CONTINUED) continue;
    const image = readImage(after);
    after = '';
    if (image?.tab !== table.spec.id) continue;
    const time = at(line, 'time');
    const writer = { who: String(at(line, 'who')), when: isDate(time) ? momentText(time) : '' };
    for (const { cells } of image.rows) {
      const key = cells && table.keyOfRecord(cells);
      if (key !== null && !found.has(key)) found.set(key, writer);
    }
  }
  return found;
}

function momentText(time: Date): string {
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()];
  const parts = clock.map((part) => String(part).padStart(2, '0'));
  return `${vietnameseDate(isoDateOf(time))} ${parts.join(':')}`;
}
