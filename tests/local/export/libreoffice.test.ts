import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type PdfPage, pdfPages } from '../../support/pdf-pages';
import { BLOCK, COMMUNES, PRINT, printedWorkbook } from './printed-workbook';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
const SOFFICE = PLACES.find((place) => existsSync(place));
/** xlsx-print.test.ts reads the same file with another library, everywhere. */
const installed = SOFFICE
  ? describe
  : Object.assign((_: string, run: () => void) =>
      describe.skip('LibreOffice is not installed here', run),
    );

installed('the Excel file opened and printed by LibreOffice', () => {
  let pages: PdfPage[];

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'libreoffice-'));
    writeFileSync(
      path.join(folder, 'so.xlsx'),
      await (await printedWorkbook()).toXlsx({ print: PRINT }),
    );
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
    execFileSync(SOFFICE ?? '', [profile, ...convert, path.join(folder, 'so.xlsx')], {
      stdio: 'ignore',
    });
    pages = pdfPages(readFileSync(path.join(folder, 'so.pdf')));
  });

  const table = () => pages.filter(({ text }) => /Xã \d/.test(text));

  test('has pages of A4 across', () => {
    for (const { width, height } of pages) expect([width, height]).toEqual([297, 210]);
  });

  test('repeats both tiers of the header on every page of the table', () => {
    expect(table().length).toBeGreaterThan(1);
    for (const { text } of table()) {
      expect(text).toContain('STT');
      expect(text).toContain('Trong hạn');
    }
  });

  test('ends no page within rows that belong together', () => {
    const first = BLOCK.row - 5;
    const holder = table().findIndex(({ text }) => new RegExp(`Xã ${first}(?!\\d)`).test(text));
    expect(table()[holder]?.text).toMatch(new RegExp(`Xã ${first + BLOCK.rows - 1}(?!\\d)`));
    expect(table()[holder - 1]?.text).toMatch(new RegExp(`Xã ${first - 1}(?!\\d)`));
  });

  test('shows the total', () => {
    const total = (1000 * (COMMUNES * (COMMUNES + 1))) / 2 + COMMUNES / 2;
    const digits = (text: string) => text.replace(/[.,]/g, '');
    expect(digits(table().at(-1)?.text ?? '')).toContain(`TỔNG CỘNG ${total}0`);
  });

  test('draws every chart', () => {
    const all = pages.map(({ text }) => text).join('\n');
    for (const row of [6, 26, 46, 66, 86]) expect(all).toContain(`Biểu đồ ${row}`);
  });

  test('numbers each page', () => {
    expect(pages[0]?.lines.at(-1)).toBe(`Trang 1/${pages.length}`);
  });
});
