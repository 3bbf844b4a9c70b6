import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../local/browser/launch';
import { behaviours } from '../support/behaviour';
import { type ServerProcess, startServerProcess } from './support/server-process';
import { openSheetPage, type SheetPage } from './support/sheet-page';
import { writeTinyProject } from './support/tiny-project';

const google = behaviours('Persistence');
const project = writeTinyProject();
const folder = mkdtempSync(path.join(tmpdir(), 'kept-workbook-'));
let server: ServerProcess;
let browser: Browser;
let sheet: SheetPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess({ project, folder }), launchBrowser()]);
  sheet = await openSheetPage(browser, server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

google('assumed', 'another window shows an edit at once', async () => {
  const other = await openSheetPage(browser, server.url);
  await sheet.type('A1', 'từ cửa sổ thứ nhất');
  await other.shows('A1', 'từ cửa sổ thứ nhất');
  await other.type('A2', 'từ cửa sổ thứ hai');
  await sheet.shows('A2', 'từ cửa sổ thứ hai');
  await other.page.close();
});

google('host', 'what the page showed as saved survives kill -9 of the server', async () => {
  await sheet.type('B1', '12,5');
  await sheet.type('B2', '=B1*2');
  await sheet.menu('Thử', 'Mở thanh bên');
  const sidebar = sheet.page.frameLocator('#sidebar iframe');
  await sidebar.locator('#value').fill('lưu bằng thanh bên');
  await sidebar.locator('#save').click();
  await sidebar.locator('#said', { hasText: 'Đã ghi' }).waitFor();
  await sidebar.locator('#remember').click();
  await sidebar.locator('#said', { hasText: 'Đã nhớ' }).waitFor();
  await sheet.saved();
  await server.kill();

  await sheet.page.locator('#state', { hasText: 'Mất kết nối với máy chủ' }).waitFor();
  server = await startServerProcess({ project, folder });
  const again = await openSheetPage(browser, server.url);
  const cells = ['A1', 'A2', 'B1', 'B2', 'D1'].map((a1) => again.shown(a1));
  expect(await Promise.all(cells)).toEqual([
    'từ cửa sổ thứ nhất',
    'từ cửa sổ thứ hai',
    '12,5',
    '25',
    'lưu bằng thanh bên',
  ]);
});

google('host', 'properties that a page saw confirmed survive kill -9 too', async () => {
  const again = await openSheetPage(browser, server.url);
  await again.menu('Thử', 'Mở thanh bên');
  const sidebar = again.page.frameLocator('#sidebar iframe');
  await sidebar.locator('#recall').click();
  await sidebar.locator('#said', { hasText: 'nhớ: 31/03/2025' }).waitFor();
});

google(
  'host',
  'a second server for the same folder is refused while the first one runs',
  async () => {
    await expect(startServerProcess({ project, folder })).rejects.toThrow(/Sổ trong .* đang mở/);
  },
);

google(
  'host',
  'a server killed again and again in the midst of typing loses nothing shown as saved',
  async () => {
    for (const round of [1, 2, 3]) {
      const page = await openSheetPage(browser, server.url);
      await page.type(`F${round}`, `vòng ${round}`);
      await page.saved();
      // Of these some may be on their way when the server dies.
      await Promise.all([page.type('G1', String(round)), server.kill()]);
      server = await startServerProcess({ project, folder });
      await page.page.context().close();
    }
    const again = await openSheetPage(browser, server.url);
    const kept = await Promise.all(['F1', 'F2', 'F3'].map((a1) => again.shown(a1)));
    expect(kept).toEqual(['vòng 1', 'vòng 2', 'vòng 3']);
  },
);
