/** Whether Nhật ký is whole, and whether what it says was written stands where it says. */

import { newSession, OWNER } from '../../../local/headless-workbook';
import type { Book, Tab } from '../../../local/plain/book';
import type { PlainWorkbook } from '../../../local/plain/open';
import { type RowImage, readImage } from '../../../src/commands/log/log-image';
import { isUnsure } from '../../../src/commands/write/write-results';
import { type Cell, isDate } from '../../../src/ledger/cell';
import { type TabId, tabSpec } from '../../../src/ledger/tabs';
import { CONTINUED } from '../../../src/workbook/log';

type Host = PlainWorkbook['host'];
type Literal = string | number | boolean | null;
type Line = Readonly<Record<string, Literal>>;

export const LOG = 'Nhật ký';
const WHOLE = 'không có gì bị sửa';

/** What is wrong with the log, in words. */
export function logTroubles(host: Host): string[] {
  return [...brokenChain(host), ...untrueLines(host.store.book)];
}

/** What “Kiểm tra nhật ký” finds: in the chain of digests, and in the records of closed dates. */
export function brokenChain(host: Host): string[] {
  const { ui, error, log } = host.run(newSession(OWNER), 'checkLog');
  const said = [...ui.alerts.map(({ text }) => text), error?.message, ...log].join(' ');
  return said.includes(WHOLE) ? [] : [`the log: ${said}`];
}

/**
 * The images of all lines, one after the other, must come to what stands in the tabs, cell by cell:
 * a line that says what was not written, and a write that no line tells of, show alike. What people
 * typed themselves is in no line.
 */
function untrueLines(book: Book): string[] {
  const lines = grouped(linesOf(tabNamed(book, LOG)));
  const unsure = lines.filter((line) => isUnsure(String(line['Kết quả'])));
  const told = new Map<string, Map<string, Record<string, Literal> | null>>();
  for (const line of lines) {
    const [before, after] = [readImage(text(line, BEFORE)), readImage(text(line, AFTER))];
    const image = after ?? before;
    if (!image) continue;
    const rows = told.get(image.tab) ?? new Map<string, Record<string, Literal> | null>();
    told.set(image.tab, rows);
    image.rows.forEach((_, i) => {
      const [was, is] = [before?.rows[i], after?.rows[i]];
      const key = keyOf(image.tab, is) || keyOf(image.tab, was);
      const stays = keyOf(image.tab, is) !== '';
      if (key !== '') rows.set(key, stays ? { ...rows.get(key), ...literals(is) } : null);
    });
  }
  return [
    ...unsure.map((line) => `the log is not sure: ${JSON.stringify(line)}`),
    ...[...told].flatMap(([id, rows]) => differences(book, id as TabId, rows)),
  ];
}

const [BEFORE, AFTER] = ['before', 'after'].map(
  (id) => tabSpec('log').columns.find((column) => column.id === id)?.header ?? '',
) as [string, string];

const text = (line: Line, header: string): string => String(line[header] ?? '');

/** A line with those on which its images go on. */
function grouped(lines: readonly Line[]): Line[] {
  const whole: Record<string, Literal>[] = [];
  for (const line of lines) {
    const last = whole[whole.length - 1];
    if (text(line, 'Kết quả') !== CONTINUED || !last) whole.push({ ...line });
    else
      for (const header of [BEFORE, AFTER]) last[header] = text(last, header) + text(line, header);
  }
  return whole;
}

function differences(
  book: Book,
  id: TabId,
  rows: ReadonlyMap<string, Readonly<Record<string, Literal>> | null>,
): string[] {
  const { columns, name, key } = tabSpec(id);
  const standing = new Map(
    linesOf(tabNamed(book, name)).map((line) => {
      const cells = Object.fromEntries(
        columns.map(({ id, header }) => [id, line[plain(header)] ?? '']),
      );
      return [key.map((each) => String(cells[each] ?? '')).join('|'), cells] as const;
    }),
  );
  return [...rows].flatMap(([key, told]) => {
    const found = standing.get(key);
    if (told === null) return found ? [`${name}, ${key}: stands, though the log cleared it`] : [];
    if (!found) return [`${name}, ${key}: is not there, though the log says it was written`];
    return Object.entries(told)
      .filter(([id, value]) => !isSame(found[id], value))
      .map(([id, value]) => `${name}, ${key}, ${id}: ${found[id]}, the log says ${value}`);
  });
}

/** Time of day is kept as a fraction of a day, and said to the second. */
function isSame(a: Literal | undefined, b: Literal): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-4;
  return (a ?? '') === (b ?? '');
}

/** '' for no row, and for one that has no key any more. */
function keyOf(id: TabId, image: RowImage | undefined): string {
  const parts = tabSpec(id).key.map((each) => String(literal(image?.cells?.[each] ?? '')));
  return parts.every((part) => part === '') ? '' : parts.join('|');
}

function literals(image: RowImage | undefined): Record<string, Literal> {
  const cells = Object.entries(image?.cells ?? {});
  return Object.fromEntries(cells.map(([id, cell]) => [id, literal(cell)]));
}

/** As the book keeps it: a date is days since 30/12/1899. */
function literal(cell: Cell): Literal {
  if (!isDate(cell)) return cell;
  const parts = [cell.getFullYear(), cell.getMonth(), cell.getDate()] as const;
  const time = [cell.getHours(), cell.getMinutes(), cell.getSeconds()] as const;
  return (Date.UTC(...parts, ...time) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function tabNamed({ tabs }: Book, name: string): Tab | undefined {
  return tabs.find((tab) => tab.name === name);
}

const plain = (header: string): string => header.replace(/ \(.*/, '');

/** By the header without the unit; rows with nothing in them are left out. */
function linesOf(tab: Tab | undefined): Line[] {
  const [headers = [], ...lines] = tab?.lines ?? [];
  const names = headers.map((cell) => plain(String(cell?.value ?? '')));
  return lines.flatMap((line) => {
    const cells = line.map((cell) => cell?.value ?? '');
    if (cells.every((cell) => cell === '')) return [];
    return [Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))];
  });
}
