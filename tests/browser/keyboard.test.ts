/** Everything without a mouse, and keys that come faster than the page draws. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { behaviours } from '../support/behaviour';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('HtmlService');
const pages = servedPages();
let sheet: SheetPage;
let page: Page;

beforeAll(async () => {
  sheet = await pages.open();
  page = sheet.page;
});

const sidebar = () => page.frameLocator('#sidebar iframe');

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Keys of one burst while the page is busy, so that all of them wait for the same frame. */
async function pressAtOnce(...keys: readonly string[]): Promise<void> {
  const busy = page.evaluate(() => {
    for (const end = performance.now() + 300; performance.now() < end; );
  });
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
  await busy;
}

google('host', 'a new page takes keys without a click', async () => {
  await page.keyboard.type('đầu tiên');
  await press('Enter');
  await sheet.shows('A1', 'đầu tiên');
});

google('host', 'F10 reaches the menus, and arrows the item that opens a sidebar', async () => {
  await press('F10', 'End', 'Enter');
  await page.locator('.o-menu-item', { hasText: 'Mở thanh bên' }).waitFor();
  await press('ArrowDown', 'Enter');
  await sidebar().locator('#value').waitFor();
});

google('host', 'a sidebar that opens takes the keyboard, is filled, and saves', async () => {
  await page.waitForFunction(`document.activeElement?.tagName === 'IFRAME'`);
  await press('Tab');
  await page.keyboard.type('chỉ bằng phím');
  await press('Tab', 'Enter');
  await sidebar().locator('#said', { hasText: 'Đã ghi chỉ bằng phím' }).waitFor();
  await sheet.shows('D1', 'chỉ bằng phím');
});

google('host', 'Escape leaves the sidebar for the grid, F6 goes back into it', async () => {
  await press('Escape');
  await page.waitForFunction(`document.activeElement?.tagName !== 'IFRAME'`);
  await page.keyboard.type('lại ở bảng');
  await press('Enter');
  await sheet.shows('A2', 'lại ở bảng');
  await press('F6');
  await page.waitForFunction(`document.activeElement?.tagName === 'IFRAME'`);
  await press('Escape');
  // The frame passes the key on: the next one would still be its own.
  await page.waitForFunction(`document.activeElement?.tagName !== 'IFRAME'`);
});

google('host', 'a dialog is reached, answered and left by the keyboard', async () => {
  await press('F10', 'End', 'Enter');
  await page.locator('.o-menu-item', { hasText: 'Mở hộp thoại' }).waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await page.frameLocator('dialog iframe').locator('text=Trang trong hộp thoại').waitFor();
  await page.waitForFunction(`document.activeElement?.tagName === 'IFRAME'`);
  await press('Tab', 'Tab', 'Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('keys that arrive within one frame replace a figure, none of its digits stay', async () => {
  await sheet.type('C1', '1234,5');
  await sheet.shows('C1', '1234,5');
  await sheet.clickCell('C1');
  await pressAtOnce('1', '0');
  await press('Enter');
  await sheet.shows('C1', '10');
});

test('Enter within the same frame as the figure ends it, and the next goes below', async () => {
  await sheet.type('C4', '9');
  await sheet.shows('C4', '9');
  await sheet.clickCell('C3');
  await pressAtOnce('1', '2', 'Enter', '3', '4', 'Enter', '5', 'Enter');
  await sheet.shows('C5', '5');
  expect([await sheet.shown('C3'), await sheet.shown('C4')]).toEqual(['12', '34']);
});

test('figures typed across by Tab within one frame land in their own cells', async () => {
  await sheet.clickCell('F1');
  await pressAtOnce('1', 'Tab', '2', 'Tab', '3', 'Enter');
  await sheet.shows('H1', '3');
  expect([await sheet.shown('F1'), await sheet.shown('G1')]).toEqual(['1', '2']);
});

test('what is being typed stays while another person changes the sheet', async () => {
  const other = await pages.open();
  await sheet.clickCell('E5');
  await page.keyboard.type('đang ');
  await other.type('E4', 'người khác');
  await sheet.shows('E4', 'người khác');
  await page.keyboard.type('gõ');
  await press('Enter');
  await sheet.shows('E5', 'đang gõ');
  await other.page.context().close();
});

/** A word as Telex composes it, key by key. */
async function compose(texts: readonly string[], word: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const compositions = texts.map((text) => {
    const { length } = text;
    return keys.send('Input.imeSetComposition', {
      ...{ text, selectionStart: length, selectionEnd: length },
    });
  });
  await Promise.all([...compositions, keys.send('Input.insertText', { text: word })]);
}

test.each([0, 300])(
  'a word that an input method composes replaces the old text, the page busy for %d ms',
  async (milliseconds) => {
    await sheet.type('E7', 'cũ');
    await sheet.shows('E7', 'cũ');
    await sheet.clickCell('E7');
    const busy = page.evaluate((wait) => {
      for (const end = performance.now() + wait; performance.now() < end; );
    }, milliseconds);
    await compose(['d', 'đ', 'đa', 'đã'], 'đã');
    await busy;
    await press('Enter');
    await sheet.shows('E7', 'đã');
  },
);
