/** A workbook as text that says the same of two workbooks in which people find the same. */

import { cellText } from '../../../local/a1';
import type { PlainWorkbook } from '../../../local/plain/open';

type Book = PlainWorkbook['host']['store']['book'];
type Tab = Book['tabs'][number];

/** What happened, and how far it came, is not the same after a disturbance. */
const LEFT_OUT = new Set(['Nhật ký', 'Vùng tạm']);

/** A date with a time of day: when a command ran. */
const isTime = (value: unknown): boolean =>
  typeof value === 'number' && value > 40_000 && !Number.isInteger(value);

/** Line by line: cells, then what holds for tabs and for the file. */
export function picture({ store }: PlainWorkbook['host']): ReadonlyMap<string, string> {
  const { book } = store;
  const lines = new Map<string, string>();
  const nameOf = (id: string | undefined) => book.tabs.find((tab) => tab.id === id)?.name ?? '';
  const put = (place: string, ...facts: unknown[]): void => {
    lines.set(`${place}${lines.has(place) ? ` ${lines.size}` : ''}`, JSON.stringify(facts));
  };
  put(
    'tabs',
    book.tabs.map(({ name }) => name),
  );
  for (const tab of book.tabs) if (!LEFT_OUT.has(tab.name)) describeTab(tab, put);
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

function describeTab(tab: Tab, put: (place: string, ...facts: unknown[]) => void): void {
  const { name, rows, columns, hidden, frozen, rules, conditions } = tab;
  put(`${name} size`, rows, columns, hidden, frozen);
  put(`${name} rules`, rules.map(({ data, zones }) => JSON.stringify([data, zones])).sort());
  put(
    `${name} colours`,
    conditions.map(({ data }) => data),
  );
  tab.lines.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!cell || (cell.value === null && cell.formula === '')) return;
      const value = isTime(cell.value) ? 'lúc' : cell.value;
      put(`${name}!${cellText(row, column)}`, value, cell.formula, cell.format, cell.note);
    });
  });
}

/** The first few lines in which two pictures differ. */
export function contrast(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): string[] {
  const places = [...new Set([...expected.keys(), ...found.keys()])];
  return places
    .filter((place) => expected.get(place) !== found.get(place))
    .slice(0, 3)
    .map((place) => `${place}: ${found.get(place)} instead of ${expected.get(place)}`);
}
