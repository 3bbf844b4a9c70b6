/**
 * What the add-in's own formulas give, for plain cells without the engine: Mã dòng, Số liệu and its
 * list of dates, the name lists of Danh mục. Read from the texts of the formulas, so that they follow
 * moved columns and renamed tabs; `plain-formulas.test.ts` holds them to the engine.
 */

import type { Book, Tab } from '../../../local/plain/book';
import type { FormulaFunction } from '../../../local/plain/spills';
import type { PlainStore } from '../../../local/plain/store';
import type { StoredValue } from '../../../local/store';
import { freshnessFormulas } from './plain-freshness';

type Block = readonly (readonly StoredValue[])[];
type Answer = Block | undefined;

/** What the formulas give where there is nothing. */
const NOTHING: Block = [['']];
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Answers that hang on nothing but the cells of one tab. */
const known = new WeakMap<Tab['lines'], Map<string, Answer>>();

export const addInFormulas: FormulaFunction = (formula, at, read) => {
  const freshness = freshnessFormulas(formula, at, read);
  if (freshness !== undefined) return freshness;
  const { book } = read as PlainStore;
  const own = tabById(book, at.sheetId);
  if (formula.includes('CHOOSECOLS(')) return gathered(formula, book, own, at.column);
  if (formula.includes('UNIQUE(')) return cutoffs(formula, book, own);
  if (formula.startsWith('=ARRAYFORMULA(IF('))
    return once(own, formula, () => rowKeys(formula, own));
  if (formula.startsWith('=VSTACK("')) return once(own, formula, () => nameList(formula, own));
  return undefined;
};

function once(tab: Tab, formula: string, answer: () => Answer): Answer {
  const answers = known.get(tab.lines) ?? new Map<string, Answer>();
  known.set(tab.lines, answers);
  if (!answers.has(formula)) answers.set(formula, answer());
  return answers.get(formula);
}

/** ARRAYFORMULA(IF(A:A="Ngày chốt","Mã dòng",IF(A:A="","",TEXT(A:A,"yyyy-mm-dd")&"|"&TRIM(C:C)&…))) */
function rowKeys(formula: string, tab: Tab): Answer {
  const [, heading = '', header = ''] = /="([^"]*)","([^"]*)"/.exec(formula) ?? [];
  const date = columnAt(/TEXT\(([A-Z]+):/.exec(formula)?.[1]);
  const fields = [...formula.matchAll(/(?:IF\([A-Z]+:[A-Z]+="","([^"]*)",)?TRIM\(([A-Z]+):/g)].map(
    ([, instead = '', letters]) => ({ instead, column: columnAt(letters) }),
  );
  const rows = Array.from({ length: tab.rows }, (_, row): StoredValue[] => {
    const cell = valueAt(tab, row, date);
    if (cell === heading) return [header];
    if (cell === null) return [''];
    const parts = fields.map(
      ({ instead, column }) => trimmed(valueAt(tab, row, column)) || instead,
    );
    return [[typeof cell === 'number' ? isoDate(cell) : String(cell), ...parts].join('|')];
  });
  return rows;
}

/** VSTACK("Danh sách · Xã",IFERROR(FILTER(C:C,A:A="Xã"),"")) */
function nameList(formula: string, tab: Tab): Answer {
  const found =
    /^=VSTACK\("([^"]*)",IFERROR\(FILTER\(([A-Z]+):[A-Z]+,([A-Z]+):[A-Z]+="([^"]*)"/.exec(formula);
  if (!found) return undefined;
  const [, heading = '', names, kinds, word] = found;
  const [name, kind] = [columnAt(names), columnAt(kinds)];
  const listed = tab.lines.flatMap((_, row) =>
    valueAt(tab, row, kind) === word ? [[valueAt(tab, row, name)]] : [],
  );
  return [[heading], ...(listed.length > 0 ? listed : NOTHING)];
}

/** The last answer, for as long as the tabs that it hangs on stay as they are. */
let lastGathered: { readonly of: readonly unknown[]; readonly answer: Answer } | undefined;

function gathered(formula: string, book: Book, view: Tab, left: number): Answer {
  const named = book.tabs.filter(({ name }) => formula.includes(quoted(name)));
  const of = [formula, left, view.lines[0], ...named.map(({ lines }) => lines)];
  const same =
    lastGathered?.of.length === of.length && of.every((each, i) => each === lastGathered?.of[i]);
  if (!same) lastGathered = { of, answer: gatheredAnew(formula, book, view, left) };
  return lastGathered?.answer;
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** The records of all tabs named in the formula, by the headers over the view. */
function gatheredAnew(formula: string, book: Book, view: Tab, left: number): Answer {
  const names = [...formula.matchAll(/CHOOSECOLS\(OFFSET\('((?:[^']|'')*)'!/g)].map(
    ([, name = '']) => name.replaceAll("''", "'"),
  );
  const width = view.lines[0]?.slice(left).findIndex((cell) => cell?.formula !== '') ?? 0;
  const headers = Array.from({ length: width < 0 ? view.columns - left : width }, (_, i) =>
    valueAt(view, 0, left + i),
  );
  const closed = closedDates(formula, book);
  const rows = names.flatMap((name, i) => {
    const tab = book.tabs.find((each) => each.name === name);
    if (!tab) return [];
    const done = i === names.length - 1;
    return recordsOf(tab, headers).filter(([date]) => closed.has(date ?? null) === done);
  });
  return rows.length > 0 ? rows : NOTHING;
}

function recordsOf(tab: Tab, headers: readonly StoredValue[]): readonly (readonly StoredValue[])[] {
  const columns = headers.map((header) =>
    (tab.lines[0] ?? []).findIndex((cell) => cell !== null && cell.value === header),
  );
  const first = columns[0] ?? 0;
  return tab.lines.slice(1).flatMap((_, i) => {
    if (typeof valueAt(tab, i + 1, first) !== 'number') return [];
    return [columns.map((column) => valueAt(tab, i + 1, column))];
  });
}

/** FILTER('Kỳ chốt'!A:A,'Kỳ chốt'!C:C="đã chốt") */
function closedDates(formula: string, book: Book): ReadonlySet<StoredValue> {
  const found =
    /FILTER\('((?:[^']|'')*)'!([A-Z]+):[A-Z]+,'(?:[^']|'')*'!([A-Z]+):[A-Z]+="([^"]*)"/.exec(
      formula,
    );
  const tab = book.tabs.find(({ name }) => name === found?.[1]?.replaceAll("''", "'"));
  if (!found || !tab) return new Set();
  const [date, status] = [columnAt(found[2]), columnAt(found[3])];
  const rows = tab.lines.flatMap((_, row) =>
    valueAt(tab, row, status) === found[4] ? [valueAt(tab, row, date)] : [],
  );
  return new Set(rows);
}

/** VSTACK("Ngày chốt đã có",IFERROR(SORT(UNIQUE(FILTER(A2:A,A2:A<>"")),1,FALSE),"")) */
function cutoffs(formula: string, book: Book, view: Tab): Answer {
  const heading = /"([^"]*)"/.exec(formula)?.[1] ?? '';
  const left = columnAt(/FILTER\(([A-Z]+)2/.exec(formula)?.[1]);
  const gathering = view.lines[1]?.[left]?.formula ?? '';
  const rows = gathering === '' ? undefined : gathered(gathering, book, view, left);
  const dates = [...new Set(rows?.map(([date]) => date ?? null))].filter((date) => date !== null);
  const sorted = dates.sort((a, b) => Number(b) - Number(a)).map((date) => [date]);
  return [[heading], ...(sorted.length > 0 ? sorted : NOTHING)];
}

function tabById(book: Book, id: string): Tab {
  const tab = book.tabs.find((each) => each.id === id);
  if (!tab) throw new Error(`There is no tab ${id}.`);
  return tab;
}

/** Typed cells only: none of these formulas reads what another spills. */
function valueAt(tab: Tab, row: number, column: number): StoredValue {
  return tab.lines[row]?.[column]?.value ?? null;
}

/** Letters of a column as its number from 0. */
function columnAt(letters = 'A'): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function trimmed(value: StoredValue): string {
  return value === null ? '' : String(value).trim().replace(/ +/g, ' ');
}

function isoDate(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
