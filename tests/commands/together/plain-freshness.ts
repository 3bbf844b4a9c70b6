/**
 * What the formulas of freshness give, for plain cells without the engine: fingerprints that are the
 * same for the same rows in any order, and the line that compares them.
 */

import type { Book, Tab } from '../../../local/plain/book';
import type { FormulaFunction } from '../../../local/plain/spills';
import type { PlainStore } from '../../../local/plain/store';
import type { StoredValue } from '../../../local/store';

type Answer = readonly (readonly StoredValue[])[] | undefined;

export const freshnessFormulas: FormulaFunction = (formula, at, read) => {
  const { book } = read as PlainStore;
  if (formula.startsWith('=IF(EXACT(')) return [[fingerprint(formula, at.row, book, at.sheetId)]];
  if (formula.startsWith('=HYPERLINK(')) return [[/"([^"]*)"\)$/.exec(formula)?.[1] ?? '']];
  if (formula.startsWith('="')) return [[formula.slice(2, -1)]];
  if (formula.startsWith('=IFERROR(IF(OR(')) return compared(formula, book);
  return undefined;
};

/** Of the columns that the formula names, in rows up to its date. */
function fingerprint(formula: string, row: number, book: Book, sheetId: string): string {
  const [, name = ''] = /^=IF\(EXACT\('((?:[^']|'')*)'!/.exec(formula) ?? [];
  const tab = book.tabs.find((each) => each.name === name.replaceAll("''", "'"));
  if (!tab) return '';
  const own = book.tabs.find(({ id }) => id === sheetId);
  const limit = own?.lines[row]?.[2]?.value;
  const columns = [...new Set([...formula.matchAll(/!\$([A-Z]+)\$1/g)].map(([, at]) => at))];
  const places = columns.map((letters) => columnAt(letters ?? 'A'));
  const lines = tab.lines.slice(1).flatMap((_, line) => {
    const cells = places.map((column) => valueIn(tab, line + 1, column));
    const isPast = typeof limit !== 'number' || Number(cells[0]) <= limit;
    return isPast && cells.some((cell) => cell !== null && cell !== '') ? [cells.join('|')] : [];
  });
  let sum = 0;
  for (const line of lines) sum = (sum + hashOf(line)) % 2 ** 40;
  return `${lines.length}·${sum}`;
}

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619) >>> 0;
  }
  return hash;
}

/** IFERROR(IF(OR(…),…,IF(AND(IFERROR('Dấu số liệu'!$F$2="…",FALSE),…),"Lập lúc …",…),"… không kiểm được …") */
function compared(formula: string, book: Book): Answer {
  const marks = [...formula.matchAll(/IFERROR\('((?:[^']|'')*)'!\$([A-Z]+)\$(\d+)="([^"]*)"/g)];
  const same = marks.every(([, name, letters, row, print]) => {
    const tab = book.tabs.find((each) => each.name === name);
    return tab && valueIn(tab, Number(row) - 1, columnAt(letters ?? 'A')) === print;
  });
  const fresh = /"(Lập lúc [^"]* · Số liệu chưa thay đổi từ khi lập)"/.exec(formula)?.[1] ?? '';
  return [[same ? fresh : '⚠ SỐ LIỆU ĐÃ THAY ĐỔI SAU KHI LẬP']];
}

function valueIn(tab: Tab, row: number, column: number): StoredValue {
  return tab.lines[row]?.[column]?.value ?? null;
}

function columnAt(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
