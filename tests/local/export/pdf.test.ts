import { beforeAll, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { type PdfPage, pdfPages } from '../../support/pdf-pages';
import { BLOCK, CHARTS, COMMUNES, LETTERS, LONG, PRINT, printedWorkbook } from './printed-workbook';

const HEADER = ['Trong hạn', 'Quá hạn'];

let workbook: LocalWorkbook;
let pdf: Buffer;
let pages: PdfPage[];

beforeAll(async () => {
  workbook = await printedWorkbook();
  pdf = await workbook.toPdf({ tabs: [LONG], print: PRINT });
  pages = pdfPages(pdf);
});

test('every page is A4 across', () => {
  expect(pages.length).toBeGreaterThan(1);
  for (const { width, height } of pages) expect([width, height]).toEqual([297, 210]);
});

test('its text is Vietnamese that can be searched and copied, every letter of it', () => {
  expect(pages[0]?.text.replace(/\s/g, '')).toContain(LETTERS);
});

test('all of it is set in one family, which the file brings', () => {
  const names = [...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([A-Za-z]+)/g)];
  const families = new Set(names.map(([, family]) => family));
  expect([['Tinos'], ['TimesNewRomanPSMT']]).toContainEqual([...families]);
});

test('values are as the workbook shows them', () => {
  expect(pages[0]?.text).toContain('1.000,5');
});

test('the header of the table stands on every page of the table', () => {
  for (const { text } of pages) for (const title of HEADER) expect(text).toContain(title);
});

test('no page ends within rows that belong together', () => {
  const communes = Array.from({ length: BLOCK.rows }, (_, i) => `Xã ${BLOCK.row - 5 + i}`);
  const holders = communes.map((name) =>
    pages.findIndex(({ text }) => new RegExp(`${name}(?!\\d)`).test(text)),
  );
  expect(new Set(holders)).toEqual(new Set([1]));
});

test('every row is on one page and on one only', () => {
  const all = pages.flatMap(({ text }) => text.match(/Xã \d+/g) ?? []);
  expect(all.map((name) => Number(name.slice(3)))).toHaveLength(COMMUNES);
});

test('each page is numbered, of all pages of its tab', () => {
  const last = pages.length;
  expect(pages.map(({ lines }) => lines.at(-1))).toEqual(
    pages.map((_, index) => `Trang ${index + 1}/${last}`),
  );
});

test('text of a cell is never markup', () => {
  expect(pages[0]?.text).toContain('<b>Không phải thẻ</b>');
});

test('several tabs follow one another, each with its own numbers', async () => {
  const both = pdfPages(await workbook.toPdf({ tabs: [CHARTS, LONG], print: PRINT }));
  const first = both.findIndex(({ text }) => text.includes('DƯ NỢ THEO XÃ'));
  expect(both[first]?.lines.at(-1)).toBe(`Trang 1/${pages.length}`);
  expect(both[first - 1]?.lines.at(-1)).toBe(`Trang ${first}/${first}`);
});

test('a tab that is not there is refused by its name', async () => {
  await expect(workbook.toPdf({ tabs: ['Không có'] })).rejects.toThrow('"Không có"');
});
