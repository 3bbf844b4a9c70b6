/** Writes of tabs. Colours, gridlines, sizes and hidden lines are taken and forgotten: nothing reads them. */

import type { TabKind } from '../write-kinds';
import type { Appliers, Target } from './apply-target';
import { type Book, changeTab, newTab, refusal, type Tab, tabOf, withTab } from './book';
import { formulaAfterTab } from './formula-references';
import { changeCells, formulaCells } from './grid';
import type { Reference } from './reference';

export const TAB_WRITES: Pick<Appliers, TabKind> = {
  insertSheet: ({ sheetId, name, index, rows, columns }, { book }) => {
    refuseName(book, 'insertSheet', sheetId, name);
    if (book.tabs.some(({ id }) => id === sheetId))
      throw refusal('insertSheet', 'DuplicatedSheetId');
    if (index < 0 || index > book.tabs.length) throw refusal('insertSheet', 'WrongSheetPosition');
    return { ...book, tabs: book.tabs.toSpliced(index, 0, newTab(sheetId, name, rows, columns)) };
  },
  copySheet: ({ sheetId, from, name, index }, { book }) => {
    refuseName(book, 'copySheet', sheetId, name);
    const copy = copyOf(tabOf(book, from), sheetId, name);
    const charts = book.charts
      .filter(({ data }) => data.sheetId === from)
      .map(({ data, places }) => ({
        data: { ...data, id: `${sheetId}-${data.id}`, sheetId },
        places: places.map((place) => inTab(place, from, sheetId)),
      }));
    return {
      ...book,
      tabs: book.tabs.toSpliced(index, 0, copy),
      charts: [...book.charts, ...charts],
    };
  },
  deleteSheet: ({ sheetId }, { book }) => {
    const { name } = tabOf(book, sheetId);
    const tabs = book.tabs.filter(({ id }) => id !== sheetId);
    if (!tabs.some(({ hidden }) => !hidden)) throw refusal('deleteSheet', 'NotEnoughSheets');
    const stays = ({ data }: { readonly data: { readonly sheetId?: string } }) =>
      data.sheetId !== sheetId;
    const rest = {
      ...book,
      tabs,
      protections: book.protections.filter(stays),
      metadata: book.metadata.filter(stays),
      charts: book.charts.filter(stays).map(({ data, places }) => ({
        data,
        places: places.filter((place) => place.sheetId !== sheetId),
      })),
    };
    return withFormulas(rest, (formula) => formulaAfterTab(formula, name, undefined));
  },
  renameSheet: ({ sheetId, name }, { book }) => {
    const before = tabOf(book, sheetId).name;
    if (before === name) return book;
    refuseName(book, 'renameSheet', sheetId, name);
    const renamed = changeTab(book, sheetId, (tab) => ({ ...tab, name: name.trim() }));
    return withFormulas(renamed, (formula) => formulaAfterTab(formula, before, name.trim()));
  },
  moveSheet: ({ sheetId, index }, { book }) => {
    const tab = tabOf(book, sheetId);
    if (index < 0 || index >= book.tabs.length) throw refusal('moveSheet', 'WrongSheetMove');
    const others = book.tabs.filter((each) => each !== tab);
    return { ...book, tabs: others.toSpliced(index, 0, tab) };
  },
  hideSheet: ({ sheetId, hidden }, { book }) => {
    const last = !book.tabs.some((tab) => tab.id !== sheetId && !tab.hidden);
    if (hidden && last) throw refusal('hideSheet', 'NotEnoughSheets');
    return changeTab(book, sheetId, (tab) => ({ ...tab, hidden }));
  },
  freeze: ({ sheetId, axis, count }, { book }) =>
    changeTab(book, sheetId, (tab) => {
      if (count < 0 || count >= tab[axis]) throw refusal('freeze', 'InvalidFreezeQuantity');
      return { ...tab, frozen: { ...tab.frozen, [axis]: count } };
    }),
  tabColor: forgotten,
  resize: forgotten,
  hide: forgotten,
  gridlines: forgotten,
};

function forgotten({ sheetId }: { readonly sheetId: string }, { book }: Target): Book {
  tabOf(book, sheetId);
  return book;
}

/** Every formula of the book written anew. */
export function withFormulas(book: Book, change: (formula: string, home: Tab) => string): Book {
  return book.tabs.reduce((changed, tab) => {
    const cells = formulaCells(tab).filter(
      ({ cell }) => change(cell.formula, tab) !== cell.formula,
    );
    const after = cells.reduce((grid, { row, column }) => {
      const zone = { top: row, bottom: row, left: column, right: column };
      return changeCells(grid, zone, (cell) => ({ ...cell, formula: change(cell.formula, tab) }));
    }, tab);
    return after === tab ? changed : withTab(changed, after);
  }, book);
}

/** Protections and developer metadata are not copied along. */
function copyOf(tab: Tab, id: string, name: string): Tab {
  const conditions = tab.conditions.map((condition) => ({
    ...condition,
    places: condition.places.map((place) => inTab(place, tab.id, id)),
  }));
  return { ...tab, id, name, conditions };
}

function inTab(place: Reference, from: string, to: string): Reference {
  return place.sheetId === from ? { ...place, sheetId: to } : place;
}

function refuseName(
  book: Book,
  kind: 'insertSheet' | 'copySheet' | 'renameSheet',
  sheetId: string,
  name: string,
): void {
  const plain = name.trim().toUpperCase();
  if (plain === '') throw refusal(kind, 'MissingSheetName');
  const taken = book.tabs.some((tab) => tab.id !== sheetId && tab.name.toUpperCase() === plain);
  if (taken) throw refusal(kind, 'DuplicatedSheetName');
  if (/['*?/\\[\]]/.test(name)) throw refusal(kind, 'ForbiddenCharactersInSheetName');
}
