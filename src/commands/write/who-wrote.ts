import { momentText } from '../../ledger/moment';
import type { Tab } from '../../workbook/book';
import { newestLines } from '../log/logged-line';
import type { KeyedTab } from './keyed-tab';

/** Lines of the log in which the other is looked for. */
const LINES = 200;

export interface Writer {
  readonly who: string;
  readonly when: string;
}

const TYPED: Writer = { who: 'gõ trực tiếp trong tab', when: '' };

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
  for (const { tab, person, time, rows } of newestLines(log, LINES, lastLine)) {
    if (tab !== table.spec.id) continue;
    const writer = { who: person, when: time === null ? '' : momentText(time) };
    for (const { before, after } of rows) {
      const key = table.keyOfRecord(after ?? before ?? {});
      if (key !== null && !found.has(key)) found.set(key, writer);
    }
  }
  return found;
}
