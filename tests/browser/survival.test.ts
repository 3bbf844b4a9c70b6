import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../local/browser/launch';
import { type ServerProcess, startServerProcess } from './support/server-process';
import { openSheetPage, type SheetPage } from './support/sheet-page';
import { writeTinyProject } from './support/tiny-project';

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

test('another window shows an edit at once', async () => {
  const other = await openSheetPage(browser, server.url);
  await sheet.type('A1', 'từ cửa sổ thứ nhất');
  await other.shows('A1', 'từ cửa sổ thứ nhất');
  await other.type('A2', 'từ cửa sổ thứ hai');
  await sheet.shows('A2', 'từ cửa sổ thứ hai');
  await other.page.close();
});

test('what the page showed as saved survives kill -9 of the server', async () => {
  await sheet.type('B1', '12,5');
  await sheet.type('B2', '=B1*2');
  await sheet.menu('Thử', 'Mở thanh bên');
  const sidebar = sheet.page.frameLocator('#sidebar iframe');
  await sidebar.locator('#value').fill('lưu bằng thanh bên');
  await sidebar.locator('#save').click();
  await sidebar.locator('#said', { hasText: 'Đã ghi' }).waitFor();
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
