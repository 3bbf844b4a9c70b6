/** Has a browser make a PDF of pages of HTML. */

import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type BrowserPlace, launchBrowser } from '../../browser/launch';
import { FOOTER, PAPER, pixelsOf } from '../paper';
import type { PaperDocument } from '../print-types';
import { fontFaces } from './fonts';
import { escaped } from './html';

export interface PdfPlace extends BrowserPlace {
  /** Folder with the bundle paper.js; `.build/local` unless told. */
  readonly build?: string;
}

const STYLES = `
@page { size: A4 landscape; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; font-family: Arial, 'Open Sans', sans-serif; line-height: 1.15;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.page { position: relative; width: ${PAPER.width}mm; height: ${PAPER.height - 0.2}mm; contain: strict;
  break-after: page; }
.page:last-child { break-after: auto; }
.sheet { position: absolute; transform-origin: 0 0; }
.fill, .text, .chart, .lines { position: absolute; }
.lines { left: 0; top: 0; overflow: visible; fill: none; }
.text { display: flex; white-space: pre; }
.text.wrap { white-space: pre-wrap; overflow-wrap: break-word; }
.text.clip { overflow: hidden; }
.footer { position: absolute; left: 0; right: 0; bottom: ${pixelsOf(FOOTER)}px; text-align: center;
  font: 11pt 'Times New Roman', serif; }
`;

export async function printPdf(paper: PaperDocument, place: PdfPlace = {}): Promise<Uint8Array> {
  const [pdf = new Uint8Array()] = await printPdfs([paper], place);
  return pdf;
}

/** Several in one browser. */
export async function printPdfs(
  papers: readonly PaperDocument[],
  place: PdfPlace = {},
): Promise<Uint8Array[]> {
  const browser = await launchBrowser(place);
  try {
    const all: Uint8Array[] = [];
    for (const paper of papers) all.push(await print(browser, paper, place));
    return all;
  } finally {
    await browser.close();
  }
}

async function print(
  browser: Browser,
  { title, body, charts }: PaperDocument,
  place: PdfPlace,
): Promise<Uint8Array> {
  const root = path.resolve(place.root ?? '.');
  const page = await browser.newPage({ offline: true, locale: 'vi-VN' });
  try {
    await page.setContent(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>${escaped(title)}</title>
<style>${fontFaces(root)}${STYLES}</style></head><body>${body}</body></html>`);
    if (charts) await drawCharts(page, charts, root, place.build);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  } finally {
    await page.close();
  }
}

async function drawCharts(page: Page, charts: object, root: string, build?: string): Promise<void> {
  const installed = (name: string) => path.join(root, 'node_modules', name);
  const scripts = [
    installed('@odoo/owl/dist/owl.iife.min.js'),
    installed('chart.js/dist/chart.umd.min.js'),
    installed('@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js'),
    path.join(path.resolve(root, build ?? '.build/local'), 'paper.js'),
  ];
  for (const file of scripts) await page.addScriptTag({ path: file });
  await page.evaluate(`drawCharts(${JSON.stringify(charts)})`);
}
