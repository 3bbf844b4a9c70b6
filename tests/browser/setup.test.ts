/** "Tạo sổ" from an empty spreadsheet, as a new user goes through it: by keyboard alone once it is open. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { TABS } from '../../src/ledger/tabs';
import { PROJECT } from '../support/sample';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const WOMAN = 'phu.nu@example.com';
const pages = servedPages({
  project: PROJECT,
  users: [
    { email: 'ngan.hang@example.com', name: 'Phòng giao dịch', role: 'owner' },
    { email: WOMAN, name: 'Hội Phụ nữ', role: 'editor' },
  ],
});
let sheet: SheetPage;
let dialog: FrameLocator;

const status = (text: RegExp) => dialog.locator('[role=status]', { hasText: text }).waitFor();
const line = (id: string, text: string) =>
  dialog.locator(`#${id}-line`, { hasText: text }).waitFor();

/** Types what belongs into the control in focus, and goes on to the next. */
async function fill(...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await sheet.page.keyboard.type(text);
    await sheet.page.keyboard.press('Tab');
  }
}

async function press(key: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) await sheet.page.keyboard.press(key);
}

beforeAll(async () => {
  sheet = await pages.open();
  await sheet.menu('Sổ Ủy Thác', 'Tạo sổ');
  dialog = sheet.page.frameLocator('dialog iframe');
  await dialog.locator('#officeName:focus').waitFor();
}, 120_000);

describe('the wizard', () => {
  test('is filled in from the first field to the last without a mouse', async () => {
    await fill('Phòng giao dịch NHCSXH Bù Gia Mập', 'NHCSXH', 'PGD Bù Gia Mập');
    await fill('huyện Bù Gia Mập', 'Bù Gia Mập');
    await sheet.page.keyboard.type('25387 Đăk Ơ');
    await press('Enter');
    await fill('Đăk Ơ');
    await line('communes', 'Dòng 2: “Đăk Ơ” đã có ở dòng 1');
    await press('Tab', 3);
    await fill('', 'nong.dan', WOMAN, '', '');
    await line('editors-11', '“nong.dan” không phải địa chỉ email');
  });

  test('sends the person back to what the script refuses', async () => {
    // Over "Đóng" to the button that does it.
    await press('Tab');
    await press('Enter');
    await status(/Chưa làm được/);
    await dialog.locator('#communes:focus').waitFor();
  });

  test('makes the workbook once all is mended, and says whom to share it with', async () => {
    await press('Control+a');
    await sheet.page.keyboard.type('25387 Đăk Ơ');
    await press('Enter');
    await fill('Phú Nghĩa');
    await press('Tab', 4);
    await press('Control+a');
    await fill('nong.dan@example.com', '', '', '');
    await press('Tab');
    await press('Enter');
    await status(/Đã tạo sổ với 21 tab/);
    await dialog.locator('li', { hasText: `nong.dan@example.com, ${WOMAN}` }).waitFor();
    await dialog.locator('#close:focus').waitFor();
    await press('Enter');
    const shown = await sheet.page.locator('.o-sheet').allTextContents();
    const visible = TABS.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
    expect(shown.map((name) => name.trim())).toEqual(visible);
    expect(sheet.complaints).toEqual([]);
  });

  test('opened again it shows what the workbook says, and that nothing is missing', async () => {
    await sheet.menu('Sổ Ủy Thác', 'Tạo sổ');
    dialog = sheet.page.frameLocator('dialog iframe');
    await line('communes', 'Đã có 2 xã: Đăk Ơ, Phú Nghĩa');
    expect(await dialog.locator('#editors-12').inputValue()).toBe(WOMAN);
    await dialog.locator('#do', { hasText: 'Bổ sung sổ' }).click();
    await status(/Sổ đã đủ, không phải bổ sung gì/);
  });

  test('tells an association that this is the branch’s', async () => {
    const other = await pages.open(WOMAN);
    await other.menu('Sổ Ủy Thác', 'Tạo sổ');
    const frame = other.page.frameLocator('dialog iframe');
    await frame.locator('[role=status]', { hasText: 'chỉ cán bộ ngân hàng' }).waitFor();
    expect(await frame.locator('#do').isDisabled()).toBe(true);
  });
});
