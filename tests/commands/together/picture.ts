/** A workbook as text that says the same of two workbooks in which people find the same. */

import { cellText } from '../../../local/a1';
import type { Book, Line, Tab } from '../../../local/plain/book';
import type { PlainCell } from '../../../local/plain/cell';

export type Picture = ReadonlyMap<string, string>;

/** What happened, and how far it came, is not the same after a disturbance. */
export const HISTORY: ReadonlySet<string> = new Set(['Nhật ký', 'Vùng tạm']);

/** Line by line: cells, then what holds for tabs and for the file. */
export function picture(book: Book, leftOut: ReadonlySet<string> = HISTORY): Picture {
  const lines = new Map<string, string>();
  const nameOf = (id: string | undefined) => book.tabs.find((tab) => tab.id === id)?.name ?? '';
  const put = (place: string, ...facts: unknown[]): void => {
    lines.set(place, JSON.stringify(facts));
  };
  put(
    'tabs',
    book.tabs.map(({ name }) => name),
  );
  put('file', book.timeZone, book.locale);
  for (const tab of book.tabs) if (!leftOut.has(tab.name)) describeTab(tab, lines);
  const protections = book.protections.map(({ data: { id: _, sheetId, ...data }, ...places }) =>
    JSON.stringify([nameOf(sheetId), data, placesOf(places, nameOf)]),
  );
  put('protections', protections.sort());
  const metadata = book.metadata.map(({ data: { id: _, sheetId, ...data }, place }) =>
    JSON.stringify([nameOf(sheetId), data, placesOf({ place }, nameOf)]).replace(/@-?\d+/g, '@'),
  );
  put('metadata', metadata.sort());
  return lines;
}

/** Ids of tabs are of chance: their names stand for them. */
function placesOf(places: object, nameOf: (id: string | undefined) => string): string {
  return JSON.stringify(places, (key, value) => (key === 'sheetId' ? nameOf(value) : value));
}

function describeTab(tab: Tab, lines: Map<string, string>): void {
  const { name, rows, columns, hidden, frozen, rules, conditions } = tab;
  lines.set(`${name} size`, JSON.stringify([rows, columns, hidden, frozen]));
  const ruled = rules.map(({ data, zones }) => JSON.stringify([data, zones])).sort();
  lines.set(`${name} rules`, JSON.stringify(ruled));
  lines.set(`${name} colours`, JSON.stringify(conditions.map(({ data }) => data)));
  let above = '';
  tab.lines.forEach((line, row) => {
    const text = lineText(line);
    if (text !== '') lines.set(`${name}!${row + 1}`, text === above ? SAME : text);
    above = text;
  });
}

/** Hundreds of blank rows, which differ in nothing. */
const SAME = 'as above';

/** Copies of a book share the lines that did not change. */
const known = new WeakMap<Line, string>();

function lineText(line: Line): string {
  const found = known.get(line);
  if (found !== undefined) return found;
  const text = line.every((cell) => cell === null) ? '' : line.map(textOf).join('\n');
  known.set(line, text);
  return text;
}

function textOf(cell: PlainCell | null): string {
  if (cell === null) return '';
  const { value, formula, format, note } = cell;
  if (value === null && formula === '' && note === '') return format;
  return JSON.stringify([isTime(value) ? 'lúc' : value, formula, format, note]);
}

/** A date with a time of day: when a command ran. */
const isTime = (value: unknown): boolean =>
  typeof value === 'number' && value > 40_000 && !Number.isInteger(value);

/** The first few places in which two pictures differ. */
export function contrast(expected: Picture, found: Picture): string[] {
  const places = [...new Set([...expected.keys(), ...found.keys()])];
  return places
    .filter((place) => expected.get(place) !== found.get(place))
    .slice(0, 3)
    .map((place) => difference(place, expected.get(place) ?? '', found.get(place) ?? ''));
}

function difference(place: string, expected: string, found: string): string {
  const [, tab, row] = /^(.*)!(\d+)$/.exec(place) ?? [];
  if (row === undefined) return `${place}: ${found} instead of ${expected}`;
  const [cells, wanted] = [found.split('\n'), expected.split('\n')];
  const at = [...cells, ...wanted].findIndex((_, i) => (cells[i] ?? '') !== (wanted[i] ?? ''));
  const cell = `${tab}!${cellText(Number(row) - 1, Math.max(at, 0))}`;
  return `${cell}: ${cells[at] || 'nothing'} instead of ${wanted[at] || 'nothing'}`;
}
