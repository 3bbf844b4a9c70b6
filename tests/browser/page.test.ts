import { beforeAll, expect, test } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const custom = behaviours('Custom functions');
const google = behaviours('HtmlService');
const pages = servedPages({ title: 'Sổ thử' });
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
});

test('the grid appears under a Vietnamese header without complaints in the console', async () => {
  expect(await sheet.page.locator('#title').textContent()).toBe('Sổ thử');
  expect(await sheet.page.locator('.o-topbar-menu').allTextContents()).toEqual([
    'Tệp',
    'Chỉnh sửa',
    'Xem',
    'Chèn',
    'Định dạng',
    'Dữ liệu',
    'Thử',
  ]);
  expect(sheet.complaints).toEqual([]);
});

custom('CF', 'a typed custom function shows that it is loading, then its value', async () => {
  await sheet.type('A1', '1234,5');
  await sheet.type('A2', '=THU_CHAM(A1)');
  expect(await sheet.shown('A2')).toBe('Đang tải…');
  await sheet.shows('A2', '1234,5');
});

custom('CF', 'a formula over a range follows a change of one of its cells', async () => {
  await sheet.type('A3', '=THU_CONG(A1; 1)');
  await sheet.type('A4', '=THU_VUNG(A1:A3)');
  await sheet.shows('A4', '3704,5');
  await sheet.type('A1', '10');
  await sheet.shows('A4', '31');
});

custom('CF', 'hovering over an error cell tells the sentence the function threw', async () => {
  await sheet.type('B1', '=THU_CONG("mười"; 1)');
  await sheet.shows('B1', '#ERROR!');
  await sheet.hoverCell('B1');
  const message = sheet.page.locator('.cell-note-error');
  expect(await message.textContent()).toContain('Số thứ nhất "mười" không phải là số.');
});

google(
  'UI',
  'an alert stops the script until it is answered, then a toast tells the answer',
  async () => {
    await sheet.menu('Thử', 'Hỏi người dùng');
    await sheet.page.locator('dialog', { hasText: 'Ghi đè dòng đã có?' }).waitFor();
    expect(await sheet.shown('D2')).toBe('');
    await sheet.page.locator('dialog button', { hasText: 'Không' }).click();
    await sheet.shows('D2', 'không');
    await sheet.page.locator('.toast-card', { hasText: 'Bạn chọn không' }).waitFor();
  },
);

test('a menu item that throws shows its sentence', async () => {
  await sheet.menu('Thử', 'Chạy lệnh hỏng');
  await sheet.page.locator('#run', { hasText: 'Không tìm thấy tab "Số liệu".' }).waitFor();
});
