/** The entry form as an accountant uses it who never touches the mouse, in a real browser. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { PROJECT } from '../support/sample';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';
import { smallBranchFile, writeSmallBranch } from './support/small-branch';

const MENU = 'Sổ Ủy Thác';
const file = smallBranchFile();
beforeAll(() => writeSmallBranch(file), 120_000);
const pages = servedPages({ project: PROJECT, fileAt: file });
let sheet: SheetPage;

const inForm = (selector: string): Locator =>
  sheet.page.frameLocator('#sidebar iframe').locator(selector);
const said = (selector: string, text: string): Promise<void> =>
  inForm(selector).filter({ hasText: text }).waitFor();
const focused = (id: string): Promise<void> => inForm(`#${id}:focus`).waitFor();

/** Each text into the field that has the focus, then Tab; '' leaves the field as it is. */
async function typeOnwards(...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    if (text !== '') await sheet.page.keyboard.type(text);
    await sheet.page.keyboard.press('Tab');
  }
}

beforeAll(async () => {
  sheet = await pages.open();
  await sheet.menu(MENU, 'Nhập số liệu');
}, 240_000);

describe('three programs by keyboard alone', () => {
  test('date and association are proposed; the focus waits in the first field left', async () => {
    await focused('commune');
    expect([
      await inForm('#cutoff').inputValue(),
      await inForm('#association').inputValue(),
    ]).toEqual(['31/03/2025', 'Phụ nữ']);
  });

  test('the first is chosen by arrow keys and typed by Tab; Enter saves it', async () => {
    const { keyboard } = sheet.page;
    for (let fields = 0; fields < 3; fields++) {
      await keyboard.press('ArrowDown');
      await keyboard.press('Tab');
    }
    await said('#row', 'Dòng mới trong tab Nhập · Phụ nữ');
    await said('#derived', '40.000');
    await focused('disbursed');
    await typeOnwards('1,5 tỷ', '500', '', '12');
    await keyboard.type('41.000 triệu đồng');
    await said('#outstanding-line', '= 41.000 triệu đồng');
    await typeOnwards('', '712', '20');
    await keyboard.press('Enter');
    await said('#status', 'Đã ghi dòng mới: Hộ nghèo, Đăk Ơ, 31/03/2025');
  });

  test('the second is proposed, its opening balance shown, and an ambiguous figure refused', async () => {
    await focused('disbursed');
    expect(await inForm('#program').inputValue()).toBe('Hộ cận nghèo');
    await said('#derived', '40.001');
    await typeOnwards('', '', '', '');
    await sheet.page.keyboard.type('1.234');
    await sheet.page.keyboard.press('Enter');
    await said('#outstanding-line', 'hiểu được hai cách');
    await focused('outstanding');
    await sheet.page.keyboard.press('Control+a');
    await sheet.page.keyboard.type('1234');
    await sheet.page.keyboard.press('Enter');
    await said('#status', 'Đã ghi dòng mới: Hộ cận nghèo');
  });

  test('its sentence stands above the footer, not under it', async () => {
    await focused('disbursed');
    const { keyboard } = sheet.page;
    for (let fields = 0; fields < 7; fields++) await keyboard.press('Tab');
    await focused('frozen');
    await keyboard.type('abc');
    await keyboard.press('Enter');
    await said('#frozen-line', 'Không đọc được số “abc”');
    const line = await inForm('#frozen-line').boundingBox();
    const footer = await inForm('footer').boundingBox();
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(footer?.y ?? 0);
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
  });

  test('the third needs no more than one figure and Enter', async () => {
    const { keyboard } = sheet.page;
    for (let fields = 0; fields < 3; fields++) await keyboard.press('Shift+Tab');
    await focused('outstanding');
    await keyboard.type('39000');
    await keyboard.press('Enter');
    await said('#status', 'Đã ghi dòng mới');
    await sheet.shows('J5', '41.000');
    await sheet.shows('J6', '1.234');
    await sheet.shows('J7', '39.000');
  });
});

describe('a sidebar that is closed over a row half typed', () => {
  test('has kept it as a draft', async () => {
    await focused('disbursed');
    // The draft of the row before is cleared by then.
    await inForm('#draft:empty').waitFor({ state: 'attached' });
    await typeOnwards('250', '100');
    await said('#draft', 'Đã giữ bản nháp');
  });

  test('gives it back with its key when it is opened again', async () => {
    const program = await inForm('#program').inputValue();
    await sheet.page.locator('#sidebar-close').click();
    await sheet.menu(MENU, 'Nhập số liệu');
    await said('#restored', 'Đã lấy lại bản nháp');
    await said('#restored', program);
    expect([
      await inForm('#program').inputValue(),
      await inForm('#disbursed').inputValue(),
      await inForm('#collected').inputValue(),
    ]).toEqual([program, '250', '100']);
  });

  test('forgets it when she does not want it', async () => {
    await inForm('#restored button').press('Enter');
    await inForm('#restored').waitFor({ state: 'hidden' });
    await sheet.page.locator('#sidebar-close').click();
    await sheet.menu(MENU, 'Nhập số liệu');
    await focused('commune');
    expect(await inForm('#disbursed').inputValue()).toBe('');
  });
});

test('nothing was complained of in the console', () => {
  expect(sheet.complaints).toEqual([]);
});
